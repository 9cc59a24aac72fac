/** Above a meeting or an item: what there is to put right, each leading to its place. */
import { aboutRule } from '../../../minutes/checks/reading-rules.ts'
import { paths } from '../../../paths.ts'
import type { FindingsBeside, ShownFinding } from '../queries.ts'
import { placeOf, SeverityBadge } from './finding.tsx'

interface Props {
  beside: FindingsBeside
  meetingId: number
  /** Above one item, whose notes stand on the same page. */
  ofItem: boolean
}

export function FindingsOfMeeting({ beside, meetingId, ofItem }: Props) {
  const { findings, accepted, examined } = beside
  const grave = findings.filter(({ severity }) => severity !== 'note')
  const notes = findings.filter(({ severity }) => severity === 'note')
  return (
    <section class="findings no-print" id="bemaerkninger" aria-labelledby="bemaerkninger-overskrift">
      <h2 id="bemaerkninger-overskrift">Bemærkninger til {ofItem ? 'punktet' : 'referatet'}</h2>
      {examined ? null : (
        <p class="quiet">Teksten er ikke set igennem endnu. Det sker af sig selv om lidt.</p>
      )}
      {examined && findings.length === 0 ? <p class="quiet">Der er ingen åbne bemærkninger.</p> : null}
      {grave.length > 0 ? <FindingList findings={grave} /> : null}
      {notes.length > 0 ? (
        <details class="details">
          <summary class="details-summary">
            {grave.length > 0 ? 'Mindre bemærkninger' : 'Kun mindre bemærkninger'} ({notes.length})
          </summary>
          <div class="details-text">
            <FindingList findings={notes} />
          </div>
        </details>
      ) : null}
      <p class="quiet">
        Kun forummets medlemmer kan se bemærkningerne.{' '}
        {accepted === 0 ? null : (
          <a href={paths.acceptedFindingsOf({ moede: meetingId })}>
            {accepted === 1 ? '1 godtaget bemærkning' : `${accepted} godtagne bemærkninger`}
          </a>
        )}
      </p>
    </section>
  )
}

function FindingList({ findings }: { findings: readonly ShownFinding[] }) {
  return (
    <ul class="link-list nobullet-list">
      {findings.map((finding) => (
        <li>
          <SeverityBadge severity={finding.severity} />{' '}
          {/* About the meeting as a whole: it has no place in the text, but a page of its own. */}
          <a href={finding.itemId === null ? paths.finding(finding.id) : `#bemaerkning-${finding.id}`}>
            {aboutRule(finding.rule).title}: {finding.message}
          </a>{' '}
          <span class="quiet">{placeOf(finding)}</span>
        </li>
      ))}
    </ul>
  )
}
