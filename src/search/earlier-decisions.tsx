/** «Vi har besluttet det før»: beside a case, what was decided on its subject, the best fitting first. */
import { writeDate } from '../language/dates.ts'
import { OutcomeTag } from '../meetings/views/outcome-tag.tsx'
import { read } from '../organisation/reader.ts'
import type { CaseSubject } from '../cases/slots.ts'
import type { Section } from '../organisation/slots.ts'
import { paths } from '../paths.ts'
import { getSubjectThread, type SubjectEvent } from './subject-thread.ts'
import { Segments } from './views/segments.tsx'

const MOST_SUBJECTS = 4
const MOST_DECISIONS = 6

export const earlierDecisions: Section<CaseSubject> = async (c, subject) => {
  const words = wordsOf(subject)
  const { id } = c.var.reader.municipality
  const found = await read(c, async (tx) => {
    const events = new Map<number, SubjectEvent>()
    for (const each of words) {
      const thread = await getSubjectThread(tx, id, { words: each, page: 1, mentions: false })
      for (const event of thread.events) events.set(event.itemId, event)
    }
    return [...events.values()].filter(
      ({ decisions, caseNumber }) => decisions.length > 0 && caseNumber !== subject.caseNumber,
    )
  })
  const newest = found.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn)).slice(0, MOST_DECISIONS)
  return (
    <section class="earlier-decisions">
      <h2>Vi har besluttet det før</h2>
      {newest.length === 0 ? (
        <p class="quiet">
          {words.length === 0
            ? 'Skriv titel og emneord, så findes tidligere beslutninger om emnet.'
            : 'Der er ikke fundet beslutninger om emnet.'}
        </p>
      ) : null}
      <ul class="nobullet-list no-max-width">
        {newest.map((event) => (
          <li>
            <a href={paths.item(event.itemId)}>
              <Segments segments={event.title} />
            </a>
            <p class="quiet">
              {event.bodyName}, {writeDate(event.heldOn)}
            </p>
            {event.decisions.slice(0, 1).map(({ outcome, segments }) => (
              <p>
                <OutcomeTag outcome={outcome} /> <Segments segments={segments} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      {words.map((each) => (
        <p>
          <a href={paths.subjectThread(each)}>Alt om «{each}»</a>
        </p>
      ))}
    </section>
  )
}

/** The subject words; without any, the longest words of the title. */
export function wordsOf({ title, subjectWords }: CaseSubject): string[] {
  if (subjectWords.length > 0) return subjectWords.slice(0, MOST_SUBJECTS)
  const words = (title.match(/\p{L}{6,}/gu) ?? []).toSorted((a, b) => b.length - a.length)
  return [...new Set(words)].slice(0, 2)
}
