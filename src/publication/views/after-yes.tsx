/** Below the gate: what can be taken back, and what was said yes to. */
import { writeDate } from '../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../organisation/administration.tsx'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/buttons.tsx'
import { errorOf } from '../../ui/error-summary.tsx'
import { Form, SelectField, TextArea } from '../../ui/fields.tsx'
import type { Look } from '../look.ts'
import type { Step } from '../model.ts'
import { FOUND_KINDS } from '../personal-data.ts'
import type { PublicationRow } from '../publish.ts'
import type { Published } from '../withdraw.ts'

export const STEP_TEXTS: Record<Step, { text: string; hint: string }> = {
  decisions: { text: 'Beslutninger', hint: 'Punkternes nummer, titel, indstilling og beslutning.' },
  papers: { text: 'Oplæg', hint: 'Også resten af punkternes tekst.' },
  attachments: { text: 'Bilag', hint: 'Også de bilag, du ikke udelader.' },
}

interface WithdrawProps {
  look: Look
  published: readonly Published[]
  filled: Filled
}

export function WithdrawForm({ look, published, filled }: WithdrawProps) {
  return (
    <section class="section" aria-labelledby="traek-overskrift">
      <h2 id="traek-overskrift">Træk tilbage</h2>
      <p>
        Adressen siger derefter, at der har stået noget, hvornår og hvorfor det blev trukket tilbage. Filer,
        som alle kunne hente, slettes. Ansatte ser det stadig.
      </p>
      <Form action={paths.publishMeeting(look.meeting.id)} class="wide-fields">
        <SelectField
          name="hvad"
          label="Hvad"
          value={valueOf(filled, 'traek-tilbage', 'hvad')}
          options={published.map(({ kind, id, text }) => ({ value: `${kind}-${id}`, text }))}
          error={errorOf(filled.errors, 'hvad')}
        />
        <TextArea
          name="grund"
          label="Hvorfor"
          hint="Alle kan læse grunden. Gentag ikke det, der skulle væk."
          rows={2}
          value={valueOf(filled, 'traek-tilbage', 'grund')}
          error={errorOf(filled.errors, 'grund')}
        />
        <Button kind="warning" name={ACT} value="traek-tilbage">
          Træk tilbage
        </Button>
      </Form>
    </section>
  )
}

export function Log({ log }: { log: readonly PublicationRow[] }) {
  if (log.length === 0) return null
  return (
    <section class="section" aria-labelledby="log-overskrift">
      <h2 id="log-overskrift">Sagt ja til</h2>
      <ul>
        {log.map(({ at, by, items, attachments, step, accepted }) => (
          <li>
            {writeDate(at.slice(0, 10))} kl. {at.slice(11).replace(':', '.')}, {by}:{' '}
            {STEP_TEXTS[step].text.toLocaleLowerCase('da')}, {items} {items === 1 ? 'punkt' : 'punkter'}
            {attachments === 0 ? '' : `, ${attachments} bilag`}
            {accepted.length === 0 ? null : (
              <ul>
                {accepted.map(({ finding, reason }) => (
                  <li>
                    {writeFinding(finding)}: {reason}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** «place: kind», as it is kept. */
function writeFinding(finding: string): string {
  const [, place = finding, kind = ''] = /^(.*): ([a-z-]+)$/u.exec(finding) ?? []
  const text = Object.entries(FOUND_KINDS).find(([id]) => id === kind)?.[1]
  return text === undefined ? finding : `${text} i ${place}`
}
