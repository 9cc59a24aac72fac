/** What stands on a case: the enquiries it was made of, for those who may see them. */
import { writeShortDate } from '../../language/dates.ts'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { listEnquiriesOfCase } from './enquiry-queries.ts'
import { resolutionText } from './model.ts'
import { clockText, dayOf } from './words.ts'

export const enquiriesOfCase: Section<{ id: number }> = async (c, { id }) => {
  const { person, municipality } = c.var.reader
  if (person === null || !person.isEmployee) return null
  const rows = await read(c, (tx) => listEnquiriesOfCase(tx, municipality.id, id))
  if (rows.length === 0) return null
  return (
    <section>
      <h2>Henvendelser</h2>
      <ul>
        {rows.map((row) => (
          <li>
            <a href={paths.contactEnquiry(row.id)}>
              {writeShortDate(dayOf(row.takenAt))} kl. {clockText(row.takenAt)}
            </a>
            {`: ${[row.subject, resolutionText(row.resolution)].filter(Boolean).join(', ')}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
