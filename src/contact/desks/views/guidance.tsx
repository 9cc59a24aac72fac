/** What is answered to the question, found while one talks; and whether it may be answered here at all. */
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import type { Guide } from '../../employees/guides/queries.ts'
import { CALL_FORM } from './parts.tsx'

interface GuidanceProps {
  callId: string
  words: string
  guides: readonly Guide[]
  /** Reasons why nothing is to be answered at once just now. */
  pauses: readonly string[]
}

export function Guidance({ callId, words, guides, pauses }: GuidanceProps) {
  return (
    <section aria-labelledby="vejledning-navn">
      <h2 id="vejledning-navn">Vejledning</h2>
      {pauses.length === 0 ? null : (
        <Alert kind="warning" heading="Straksafklaring er sat på pause" level="h3">
          {pauses.map((reason) => (
            <p>{reason}</p>
          ))}
        </Alert>
      )}
      <div class="filter-row">
        <div class="form-group">
          <label class="form-label" for={`vejl-${callId}`}>
            Hvad spørges der om?
          </label>
          <input
            class="form-input"
            id={`vejl-${callId}`}
            name="vejl"
            type="search"
            form={CALL_FORM}
            autocomplete="off"
            value={words}
            data-tast="s"
            aria-keyshortcuts="s"
          />
        </div>
        <button class="button button-secondary" type="submit" form={CALL_FORM} name="handling" value="gem">
          Find vejledning
        </button>
      </div>
      {guides.length === 0 && words !== '' ? (
        <p class="empty-state" role="status">
          Ingen vejledning passer. <a href={paths.contactGuides}>Se alle vejledninger</a>
        </p>
      ) : null}
      {guides.map((guide) => (
        <details class="desk-guide" id={`vejledning-${guide.id}`}>
          <summary>
            {guide.title}
            {answerText(guide) === null ? '' : ` – ${answerText(guide)}`}
          </summary>
          {guide.pausedFor === null ? null : (
            <p class="desk-warning">Straksafklaring er på pause: {guide.pausedFor}</p>
          )}
          {guide.agreement === null || guide.agreement.note === '' ? null : <p>{guide.agreement.note}</p>}
          {guide.agreement?.contact ? (
            <p class="form-hint">
              Spørg {guide.agreement.contact}, {guide.agreement.unit}, hvis du er i tvivl.
            </p>
          ) : null}
          <p class="prose-lines">{guide.text}</p>
        </details>
      ))}
    </section>
  )
}

function answerText({ agreement, pausedFor }: Guide): string | null {
  if (agreement === null) return null
  if (!agreement.mayResolve) return `afklares af ${agreement.unit}`
  return pausedFor === null ? 'må afklares straks' : 'på pause'
}
