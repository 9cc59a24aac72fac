import { weekdayOf, writeDate } from '../../../language/dates.ts'
import type { NamedDay } from '../../../language/danish-holidays.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { MEETING_KINDS, STAGES } from '../model.ts'
import type { BodyWays, PlanBody, PlannedMeeting } from '../queries.ts'
import { shortDay, STAGE_COLOURS, timeText } from '../words.ts'
import { MonthGrids } from './month-grids.tsx'

export interface PlanProps {
  year: number
  bodyId: number | null
  shown: 'liste' | 'maaneder'
  bodies: readonly PlanBody[]
  meetings: readonly PlannedMeeting[]
  ways: ReadonlyMap<number, BodyWays>
  daysOff: readonly NamedDay[]
  /** Bodies that the reader plans for. */
  mayPlan: readonly number[]
  /** What was just laid into the plan. */
  made: { made: number; known: number } | null
  /** Address of the body's calendar for everyone, where it publishes its meetings. */
  publicCalendar: string | null
  today: string
}

export function PlanView(props: PlanProps) {
  const { year, bodyId, bodies, shown, made } = props
  const body = bodies.find(({ id }) => id === bodyId)
  const of = (more: Record<string, string | number | undefined>) =>
    paths.meetingPlanOf({
      aar: year,
      forum: bodyId ?? undefined,
      vis: shown === 'liste' ? undefined : shown,
      ...more,
    })
  return (
    <>
      <h1>
        Mødeplan {year}
        {body === undefined ? '' : ` for ${body.name}`}
      </h1>
      {made === null ? null : (
        <Alert kind="success">
          {made.made === 1 ? '1 møde er lagt' : `${made.made} møder er lagt`} i planen.
          {made.known > 0 ? ` ${made.known} fandtes i forvejen og er ikke ændret.` : ''}
        </Alert>
      )}
      <Choices {...props} />
      <nav class="button-row plan-years" aria-label="År og visning">
        <a href={of({ aar: year - 1 })}>{year - 1}</a>
        <a href={of({ aar: year + 1 })}>{year + 1}</a>
        {shown === 'liste' ? (
          <a href={of({ vis: 'maaneder' })}>Vis måned for måned</a>
        ) : (
          <a href={of({ vis: undefined })}>Vis som liste</a>
        )}
      </nav>
      {shown === 'liste' ? (
        <PlanList {...props} />
      ) : (
        <MonthGrids {...props} dayHref={(day) => `${of({ vis: undefined })}#dag-${day}`} />
      )}
      <Subscriptions publicCalendar={props.publicCalendar} body={body?.name ?? null} />
    </>
  )
}

function Choices({ year, bodyId, shown, bodies, mayPlan }: PlanProps) {
  const forum = bodyId !== null && mayPlan.includes(bodyId) ? bodyId : mayPlan[0]
  return (
    <div class="plan-choices no-print">
      <form method="get" action={paths.meetingPlan} class="row-form">
        <input type="hidden" name="aar" value={year} />
        {shown === 'liste' ? null : <input type="hidden" name="vis" value={shown} />}
        <SelectField
          name="forum"
          label="Forum"
          options={[
            { value: '', text: 'Alle fora' },
            ...bodies.map(({ id, name }) => ({ value: String(id), text: name })),
          ]}
          value={bodyId === null ? '' : String(bodyId)}
        />
        <Button kind="secondary">Vis</Button>
      </form>
      {forum === undefined ? null : (
        <div class="button-row">
          <LinkButton href={paths.planYearOf({ forum, aar: year })}>Planlæg et år</LinkButton>
          <LinkButton href={paths.newMeetingOf({ forum })} kind="secondary">
            Nyt møde
          </LinkButton>
        </div>
      )}
    </div>
  )
}

function PlanList(props: PlanProps) {
  const { meetings, year, mayPlan } = props
  if (meetings.length === 0)
    return (
      <p class="empty-state">
        Der er ingen møder i planen for {year}.
        {mayPlan.length > 0 ? ' Tryk «Planlæg et år» for at lægge dem ind efter en regel.' : ''}
      </p>
    )
  return <YearTable {...props} />
}

function YearTable({ meetings, year, bodyId, ways }: PlanProps) {
  const rows = meetings.map((meeting, index) => {
    const way = ways.get(meeting.bodyId)
    const deadlines = meeting.stage === 'cancelled' ? null : (way?.deadlinesOf(meeting.heldOn) ?? null)
    const first = meetings[index - 1]?.heldOn !== meeting.heldOn
    return [
      <a
        class="plan-when"
        href={paths.plannedMeeting(meeting.id)}
        id={first ? `dag-${meeting.heldOn}` : undefined}
      >
        {weekdayOf(meeting.heldOn)} {writeDate(meeting.heldOn).replace(` ${year}`, '')}
      </a>,
      <span class="plan-when">{timeText(meeting)}</span>,
      ...(bodyId === null ? [meeting.body] : []),
      <WhatMeeting meeting={meeting} />,
      meeting.location ?? '',
      <span class="plan-when">{deadlines === null ? '' : shortDay(deadlines.papers)}</span>,
      <span class="plan-when">{deadlines === null ? '' : shortDay(deadlines.dispatch)}</span>,
      guestNames(meeting, way, meetings),
    ]
  })
  return (
    <Table
      caption={`Møder i ${year}`}
      captionHidden
      measure="working"
      columns={[
        { text: 'Dag', names: true },
        'Tid',
        ...(bodyId === null ? ['Forum'] : []),
        'Møde',
        'Sted',
        'Sager ind',
        'Dagsorden ud',
        'Faste gæster',
      ]}
      rows={rows}
      empty=""
    />
  )
}

/** What is not as every time: the kind, that it is moved, how far it has come. */
export function WhatMeeting({ meeting }: { meeting: PlannedMeeting }) {
  const { kind, stage, movedFrom, movedReason, heldOn, cancelledReason } = meeting
  return (
    <>
      {kind === 'ordinary' ? 'Møde' : MEETING_KINDS[kind]}{' '}
      {stage === 'planned' ? null : <Badge colour={STAGE_COLOURS[stage]}>{STAGES[stage]}</Badge>}
      {stage === 'cancelled' ? <span class="quiet"> {cancelledReason}</span> : null}
      {stage !== 'cancelled' && movedFrom !== null ? (
        <span class="quiet">
          {' '}
          {movedFrom === heldOn ? 'Ny tid' : `Flyttet fra ${writeDate(movedFrom)}`}: {movedReason}
        </span>
      ) : null}
    </>
  )
}

export function guestNames(
  meeting: PlannedMeeting,
  way: BodyWays | undefined,
  all: readonly PlannedMeeting[],
): string {
  if (way === undefined || meeting.stage === 'cancelled') return ''
  const dates = all
    .filter(({ bodyId, stage }) => bodyId === meeting.bodyId && stage !== 'cancelled')
    .map(({ heldOn }) => heldOn)
  return way
    .guestsOn(meeting.heldOn, dates)
    .map(({ name, occasion }) => (occasion === null ? name : `${name} (${occasion.toLocaleLowerCase('da')})`))
    .join(', ')
}

function Subscriptions({ publicCalendar, body }: { publicCalendar: string | null; body: string | null }) {
  return (
    <section class="no-print">
      <h2>Møderne i din egen kalender</h2>
      <p>
        På <a href={paths.myPage}>Min side</a> får du en hemmelig adresse, som viser dine møder i Outlook
        eller på telefonen og følger med, når et møde flyttes.
      </p>
      {publicCalendar === null ? null : (
        <p>
          Alle kan følge møderne i {body}: <a href={publicCalendar}>offentlig kalender (iCalendar)</a>.
        </p>
      )}
    </section>
  )
}
