/** What this room shows on pages of earlier rooms: front page, bodies, units and persons. */
import type { Child } from 'hono/jsx'
import { writeDate } from '../language/dates.ts'
import { read } from '../organisation/reader.ts'
import type { Section } from '../organisation/slots.ts'
import { paths } from '../paths.ts'
import { Pagination } from '../ui/pagination.tsx'
import {
  type Attended,
  listAttended,
  listMentionsOfPerson,
  listMentionsOfUnit,
  listNewestMeetings,
  type Mention,
  MOST_MENTIONS,
} from './mentions.ts'
import { listMeetings } from './queries.ts'
import { nameOfItem } from './views/meeting.tsx'
import { OutcomeTag } from './views/outcome-tag.tsx'
import { MeetingTable, YearLinks } from './views/overview.tsx'
import { KIND_TEXTS } from './words.ts'

export const newestMeetings: Section<{ bodies: readonly number[] }> = async (c, { bodies }) => {
  const meetings = await read(c, (tx) => listNewestMeetings(tx, c.var.reader.municipality.id, bodies))
  return (
    <section>
      <h2>{bodies.length > 0 ? 'Dine seneste møder' : 'Seneste møder'}</h2>
      {meetings.length === 0 ? <p class="empty-state">Der er ingen møder endnu.</p> : null}
      <ul class="link-list nobullet-list">
        {meetings.map(({ id, body, heldOn, kind }) => (
          <li>
            <a href={paths.meeting(id)}>
              {body}, {writeDate(heldOn)}
            </a>{' '}
            <span class="quiet">{KIND_TEXTS[kind]}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.meetings}>Alle møder</a>
      </p>
    </section>
  )
}

export const meetingsOfBody: Section<{ id: number }> = async (c, { id }) => {
  const { municipality, person } = c.var.reader
  const overview = await read(c, (tx) => listMeetings(tx, municipality.id, { year: null, bodyId: id }))
  return (
    <section>
      <h2>Møder{overview.year === null ? '' : ` i ${overview.year}`}</h2>
      <MeetingTable
        meetings={overview.meetings}
        caption="Møder"
        signedIn={person !== null}
        withBody={false}
      />
      <Pagination
        page={1}
        pages={overview.pages}
        hrefOf={(side) => paths.meetingsOf({ aar: overview.year ?? undefined, forum: id, side })}
        label="Sider af året"
      />
      <YearLinks years={overview.years} year={overview.year} bodyId={id} />
    </section>
  )
}

export const itemsOfUnit: Section<{ id: number; initials: readonly string[] }> = async (c, unit) => {
  const mentions = await read(c, (tx) => listMentionsOfUnit(tx, c.var.reader.municipality.id, unit.id))
  return <Mentions mentions={mentions} initials={unit.initials} of="Punkter, der nævner enheden" />
}

export const meetingsOfPerson: Section<{ id: number; initials: readonly string[] }> = async (c, person) => {
  const { id } = c.var.reader.municipality
  const { attended, mentions } = await read(c, async (tx) => ({
    attended: await listAttended(tx, id, person.id),
    mentions: await listMentionsOfPerson(tx, id, person.id),
  }))
  return (
    <>
      <AttendedMeetings meetings={attended} />
      <Mentions mentions={mentions} initials={person.initials} of="Punkter, der nævner personens initialer" />
    </>
  )
}

function AttendedMeetings({ meetings }: { meetings: readonly Attended[] }): Child {
  return (
    <section>
      <h2>Seneste møder med personen</h2>
      {meetings.length === 0 ? <p class="empty-state">Ingen møder.</p> : null}
      <ul class="link-list nobullet-list">
        {meetings.map(({ id, body, heldOn }) => (
          <li>
            <a href={paths.meeting(id)}>
              {body}, {writeDate(heldOn)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Mentions(props: { mentions: readonly Mention[]; initials: readonly string[]; of: string }): Child {
  const { mentions, initials } = props
  return (
    <section>
      <h2>{props.of}</h2>
      {mentions.length === 0 ? <p class="empty-state">Ingen punkter.</p> : null}
      <ul class="link-list nobullet-list">
        {mentions.map((item) => (
          <li>
            <a href={paths.item(item.id)}>{nameOfItem({ number: null, title: item.title })}</a>{' '}
            {item.outcome === null ? null : <OutcomeTag outcome={item.outcome} />}{' '}
            <span class="quiet">
              {item.body}, {writeDate(item.heldOn)}
            </span>
          </li>
        ))}
      </ul>
      {mentions.length === MOST_MENTIONS && initials[0] !== undefined ? (
        <p>
          <a href={paths.searchFor({ q: initials[0] })}>Søg efter flere</a>
        </p>
      ) : null}
    </section>
  )
}
