/** Meetings by year and body. */
import { writeDate } from '../../language/dates.ts'
import { writeTime } from '../../language/times.ts'
import { paths } from '../../paths.ts'
import { DegreeBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/buttons.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import type { MeetingOverview, MeetingSummary } from '../queries.ts'
import { KIND_TEXTS } from '../words.ts'

interface OverviewProps {
  overview: MeetingOverview
  bodies: readonly { id: number; name: string }[]
  bodyId: number | null
  signedIn: boolean
}

export function OverviewView({ overview, bodies, bodyId, signedIn }: OverviewProps) {
  const { year, years, meetings } = overview
  const body = bodies.find(({ id }) => id === bodyId)?.name
  return (
    <>
      <h1>{['Møder', body, year].filter((part) => part !== undefined && part !== null).join(' · ')}</h1>
      <form class="filter-row" method="get" action={paths.meetings}>
        <SelectField
          name="forum"
          label="Forum"
          value={bodyId === null ? '' : String(bodyId)}
          options={[
            { value: '', text: 'Alle fora' },
            ...bodies.map(({ id, name }) => ({ value: String(id), text: name })),
          ]}
        />
        <SelectField
          name="aar"
          label="År"
          value={year === null ? '' : String(year)}
          options={years.map((each) => ({ value: String(each), text: String(each) }))}
        />
        <Button kind="secondary">Vis</Button>
      </form>
      <MeetingTable
        meetings={meetings}
        caption={`Møder ${year ?? ''}`}
        signedIn={signedIn}
        withBody={bodyId === null}
      />
      <Pagination
        page={overview.page}
        pages={overview.pages}
        hrefOf={(side) => paths.meetingsOf({ aar: year ?? undefined, forum: bodyId ?? undefined, side })}
        label="Sider af året"
      />
      <YearLinks years={years} year={year} bodyId={bodyId} />
    </>
  )
}

export function MeetingTable(props: {
  meetings: readonly MeetingSummary[]
  caption: string
  signedIn: boolean
  withBody: boolean
}) {
  return (
    <Table
      caption={props.caption}
      captionHidden
      measure="working"
      columns={[
        { text: 'Dato', names: true },
        ...(props.withBody ? ['Forum'] : []),
        'Tid',
        'Slags',
        { text: 'Punkter', figures: true },
        ...(props.signedIn ? ['Adgang'] : []),
      ]}
      rows={props.meetings.map((meeting) => [
        <a href={paths.meeting(meeting.id)}>{writeDate(meeting.heldOn)}</a>,
        ...(props.withBody ? [meeting.body] : []),
        meeting.startsAt === null ? null : writeTime(meeting.startsAt),
        KIND_TEXTS[meeting.kind],
        meeting.items,
        ...(props.signedIn ? [<DegreeBadge degree={meeting.degree} />] : []),
      ])}
      empty="Der er ingen møder at vise."
    />
  )
}

export function YearLinks(props: { years: readonly number[]; year: number | null; bodyId: number | null }) {
  if (props.years.length < 2) return null
  return (
    <nav class="pages" aria-label="År">
      <ul class="nobullet-list no-max-width">
        {props.years.map((each) => (
          <li>
            <a
              href={paths.meetingsOf({ aar: each, forum: props.bodyId ?? undefined })}
              aria-current={each === props.year ? 'page' : undefined}
            >
              {each}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
