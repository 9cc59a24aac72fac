/** Below a case: where its number was treated, with what was decided. */
import { writeDate } from '../language/dates.ts'
import { OutcomeTag } from '../meetings/views/outcome-tag.tsx'
import { Prose } from '../meetings/views/prose.tsx'
import { RecordOfDecision } from '../meetings/views/record.tsx'
import { read } from '../organisation/reader.ts'
import type { Section } from '../organisation/slots.ts'
import { paths } from '../paths.ts'
import { Timeline } from '../ui/timeline.tsx'
import { eventsOf, listCaseItems } from './threads.ts'

export const treatmentsOfCase: Section<{ caseNumber: string }> = async (c, { caseNumber }) => {
  const items = await read(c, (tx) => listCaseItems(tx, c.var.reader.municipality.id, caseNumber))
  return (
    <section>
      <h2>Møder og beslutninger</h2>
      <Timeline
        empty="Sagen har ikke været på et møde endnu."
        events={eventsOf(items).map(({ date, item, decisions }) => ({
          date,
          dateText: writeDate(date),
          heading: <a href={paths.item(item.id)}>{item.title ?? 'Uden titel'}</a>,
          content: (
            <>
              <p class="quiet">
                {item.body ?? 'Møde'}
                {item.number === null ? '' : `, punkt ${item.number}`}
              </p>
              {decisions.map(({ outcome, text, record }) => (
                <div class="decision">
                  <p>
                    <OutcomeTag outcome={outcome} />
                  </p>
                  <Prose text={text} level={4} />
                  {record ? <RecordOfDecision record={record} /> : null}
                </div>
              ))}
            </>
          ),
        }))}
      />
    </section>
  )
}
