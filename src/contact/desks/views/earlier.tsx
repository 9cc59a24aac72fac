/** What the same number asked before. */
import { writeShortDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import type { EnquiryRow } from '../enquiry-queries.ts'
import { resolutionText } from '../model.ts'
import { clockText, dayOf } from '../words.ts'

export function Earlier({ rows, isHidden }: { rows: readonly EnquiryRow[]; isHidden: boolean }) {
  return (
    <section aria-labelledby="tidligere-navn">
      <h2 id="tidligere-navn">Tidligere henvendelser fra nummeret</h2>
      {isHidden ? (
        <p>Nummeret er skjult, så tidligere henvendelser kan ikke findes.</p>
      ) : rows.length === 0 ? (
        <p>Ingen.</p>
      ) : (
        <ol class="desk-earlier nobullet-list">
          {rows.map((row) => (
            <li>
              <p>
                <a href={paths.contactEnquiry(row.id)}>
                  {writeShortDate(dayOf(row.takenAt))} kl. {clockText(row.takenAt)}
                </a>
                : {[row.subject, resolutionText(row.resolution)].filter(Boolean).join(', ')}
                {row.handed === null ? '' : ` (${row.handed})`}
              </p>
              {row.note === '' ? null : <p class="prose-lines">{row.note}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
