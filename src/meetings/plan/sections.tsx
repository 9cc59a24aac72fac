/** What the plan shows on the front page: the meetings to come, and which deadlines are near or passed. */
import { weekdayOf, writeDate } from '../../language/dates.ts'
import { canSeePersons } from '../../organisation/access.ts'
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { MEETING_KINDS } from './model.ts'
import { type BodyWays, getWaysOfBodies, listComing, type PlannedMeeting } from './queries.ts'
import { lightOf, timeText } from './words.ts'

const MOST_COMING = 5

export const comingMeetings: Section<{ bodies: readonly number[] }> = async (c, { bodies }) => {
  const { municipality, person } = c.var.reader
  if (bodies.length === 0 || !canSeePersons(person)) return null
  const day = today()
  const { meetings, ways } = await read(c, async (tx) => {
    const coming = await listComing(tx, municipality.id, bodies, { today: day, most: MOST_COMING })
    return {
      meetings: coming,
      ways: await getWaysOfBodies(
        tx,
        coming.map(({ bodyId }) => bodyId),
      ),
    }
  })
  const isSecretary = (person?.secretaryBodies.length ?? 0) > 0
  if (meetings.length === 0 && !isSecretary) return null
  return (
    <section>
      <h2>Kommende møder</h2>
      {meetings.length === 0 ? <p class="empty-state">Der er ingen møder i planen.</p> : null}
      <ul class="link-list nobullet-list coming-meetings">
        {meetings.map((meeting) => (
          <li>
            <a href={paths.plannedMeeting(meeting.id)}>
              {meeting.body}, {weekdayOf(meeting.heldOn)} den {writeDate(meeting.heldOn)}
            </a>{' '}
            <span class="quiet">
              {[
                timeText(meeting),
                meeting.kind === 'ordinary' ? '' : MEETING_KINDS[meeting.kind].toLocaleLowerCase('da'),
              ]
                .filter((word) => word !== '')
                .join(', ')}
            </span>
            <Lights meeting={meeting} ways={ways.get(meeting.bodyId)} day={day} />
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.meetingPlan}>Hele mødeplanen</a>
      </p>
    </section>
  )
}

function Lights({
  meeting,
  ways,
  day,
}: {
  meeting: PlannedMeeting
  ways: BodyWays | undefined
  day: string
}) {
  if (meeting.stage !== 'planned')
    return (
      <div>
        {meeting.stage === 'dispatched' ? <Badge colour="success">Dagsordenen er sendt</Badge> : null}
      </div>
    )
  const deadlines = ways?.deadlinesOf(meeting.heldOn) ?? null
  if (deadlines === null) return null
  const papers = lightOf(deadlines.papers, day)
  const dispatch = lightOf(deadlines.dispatch, day)
  return (
    <div>
      <Badge colour={papers.colour === 'error' ? 'plain' : papers.colour}>
        Sager ind: {deadlines.papers < day ? 'fristen er gået' : papers.text}
      </Badge>{' '}
      <Badge colour={dispatch.colour}>Dagsorden ud: {dispatch.text}</Badge>
    </div>
  )
}
