/** «Nyt, siden du sidst læste»: on the front page of those who sit in bodies, and on the page of each meeting. */
import { writeDate } from '../../language/dates.ts'
import { read, type Reader } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Asides } from '../slots.ts'
import { type News, newsOf, newsText } from './model.ts'
import { listEntries, listNews } from './queries.ts'

export const newsOfMeetings: Section<{ bodies: readonly number[] }> = async (c, { bodies }) => {
  const { municipality, person } = c.var.reader
  if (bodies.length === 0 || person === null) return null
  const meetings = await read(c, (tx) => listNews(tx, municipality.id, person.id, bodies))
  if (meetings.length === 0) return null
  return (
    <section>
      <h2>Nyt, siden du sidst læste</h2>
      <ul class="link-list nobullet-list">
        {meetings.map((meeting) => (
          <li>
            <a href={paths.readAgenda(meeting.id)}>
              {meeting.body}, {writeDate(meeting.heldOn)}
            </a>{' '}
            <span class="quiet">{newsText(meeting)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface WithNews {
  asides: Asides | null
  /** Equal to those to whom as much is new. */
  news: string
}

/** What stands beside a meeting, with what is new in it to this reader above its text. */
export async function withNews(
  tx: Transaction,
  { person, municipality }: Reader,
  meeting: { id: number; stage: string },
  asides: Asides | null,
): Promise<WithNews> {
  if (person === null || meeting.stage === 'held') return { asides, news: '' }
  const entries = await listEntries(tx, municipality.id, person.id, meeting.id)
  const counts = newsOf(entries.map(({ state }) => state))
  if (newsText(counts) === null) return { asides, news: '' }
  const news = `${counts.fresh} ${counts.changed}`
  const top = (
    <>
      <NewsOfMeeting id={meeting.id} news={counts} />
      {asides?.top}
    </>
  )
  return {
    news,
    asides: { stamp: `${news} ${asides?.stamp ?? ''}`, top, notes: asides?.notes ?? new Map() },
  }
}

function NewsOfMeeting({ id, news }: { id: number; news: News }) {
  return (
    <p class="reading-news no-print">
      <strong>Nyt, siden du sidst læste:</strong> {newsText(news)}.{' '}
      <a href={paths.readAgenda(id)}>Læs det første</a>
    </p>
  )
}
