import type { Child } from 'hono/jsx'
import { writeDate, writeDateWithWeekday } from '../../../language/dates.ts'
import type { SignedInPerson } from '../../../organisation/model.ts'
import { paths } from '../../../paths.ts'
import type { FieldError, TypedFields } from '../../../platform/web/forms.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, RadioGroup, TextField } from '../../../ui/fields.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { MEETING_KINDS, STAGES } from '../model.ts'
import { MeetingTabs } from '../../views/meeting-tabs.tsx'
import type { BodyWays, MeetingChange, PlannedMeeting } from '../queries.ts'
import { capital, lightOf, STAGE_COLOURS, timeText } from '../words.ts'
import { MeetingFields } from './new-meeting.tsx'
import { guestNames } from './overview.tsx'

interface OneMeetingProps {
  meeting: PlannedMeeting
  ways: BodyWays
  /** The body's meetings of that year. */
  ofYear: readonly PlannedMeeting[]
  changes: readonly MeetingChange[]
  next: PlannedMeeting | null
  mayChange: boolean
  person: SignedInPerson | null
  isChair: boolean
  typed: TypedFields
  errors: readonly FieldError[]
  conflict: boolean
  today: string
}

export function OneMeetingView(props: OneMeetingProps) {
  const { meeting, errors, conflict, changes, mayChange } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>
        {meeting.body}, {writeDateWithWeekday(meeting.heldOn)}
      </h1>
      <MeetingTabs meeting={meeting} person={props.person} isChair={props.isChair} here="plan" />
      {conflict ? <Conflict meeting={meeting} last={changes[0]} /> : null}
      {meeting.stage === 'cancelled' ? (
        <Alert kind="error" heading="Mødet er aflyst">
          {meeting.cancelledReason}
        </Alert>
      ) : null}
      <Facts {...props} />
      {mayChange ? <ChangeForm {...props} /> : null}
      {mayChange ? <CancelForm {...props} /> : null}
      {changes.length === 0 ? null : (
        <section>
          <h2>Hvad der er sket med mødet</h2>
          <Timeline events={changes.map(eventOf)} empty="" />
        </section>
      )}
    </>
  )
}

/** What somebody else did stands above; what was typed stands in the form below. */
function Conflict({ meeting, last }: { meeting: PlannedMeeting; last: MeetingChange | undefined }) {
  return (
    <Alert kind="warning" heading="Mødet blev ændret, mens du skrev">
      <p>
        {last === undefined
          ? ''
          : `${last.by ?? 'En anden'}: ${CHANGES[last.change].toLocaleLowerCase('da')}. `}
        Mødet er nu {writeDateWithWeekday(meeting.heldOn)} {timeText(meeting)}
        {meeting.location === null ? '' : `, ${meeting.location}`}
        {meeting.stage === 'planned' ? '' : ` (${STAGES[meeting.stage].toLocaleLowerCase('da')})`}.
      </p>
      <p>Det, du skrev, er ikke gemt, men står stadig i felterne. Gem igen, hvis det skal gælde.</p>
    </Alert>
  )
}

function Facts({ meeting, ways, ofYear, today }: OneMeetingProps) {
  const open = meeting.stage === 'planned' || meeting.stage === 'dispatched'
  const deadlines = open ? ways.deadlinesOf(meeting.heldOn) : null
  return (
    <DefinitionList
      entries={[
        ['Slags', MEETING_KINDS[meeting.kind]],
        ['Tid', capital(timeText(meeting))],
        ['Sted', meeting.location],
        ['Status', <Badge colour={STAGE_COLOURS[meeting.stage]}>{STAGES[meeting.stage]}</Badge>],
        ['Sager ind senest', deadlines === null ? null : <LightBadge day={deadlines.papers} today={today} />],
        [
          'Dagsorden ud senest',
          deadlines === null || meeting.stage !== 'planned' ? null : (
            <LightBadge day={deadlines.dispatch} today={today} />
          ),
        ],
        ['Faste gæster', guestNames(meeting, ways, ofYear)],
        ['Punkter på dagsordenen', meeting.items === 0 ? null : String(meeting.items)],
        [
          'Efter planen',
          meeting.plannedFor === null || meeting.plannedFor === meeting.heldOn
            ? null
            : writeDateWithWeekday(meeting.plannedFor),
        ],
      ]}
    />
  )
}

export function LightBadge({ day, today }: { day: string; today: string }) {
  const { colour, text } = lightOf(day, today)
  return <Badge colour={colour}>{text}</Badge>
}

function ChangeForm({ meeting, typed, errors }: OneMeetingProps) {
  const isTyped = typeof typed['dato'] === 'string'
  const stored: Record<string, string> = {
    slags: meeting.kind,
    dato: meeting.heldOn,
    fra: meeting.startsAt ?? '',
    til: meeting.endsAt ?? '',
    sted: meeting.location ?? '',
  }
  const text = (name: string) =>
    isTyped ? (typeof typed[name] === 'string' ? typed[name] : '') : (stored[name] ?? '')
  return (
    <section class="no-print">
      <h2>Ret eller flyt mødet</h2>
      {meeting.stage === 'dispatched' ? (
        <p>
          Dagsordenen er sendt ud. Når du gemmer en ændring, sendes den igen med den nye tid og det nye sted.
        </p>
      ) : null}
      <Form action={paths.plannedMeeting(meeting.id)}>
        <HiddenField name="udgave" value={String(meeting.sequence)} />
        <MeetingFields text={text} errors={errors} />
        <TextField
          name="begrundelse"
          label="Begrundelse"
          value={text('begrundelse')}
          error={errorOf(errors, 'begrundelse')}
          hint="Skal skrives, når dato eller klokkeslæt ændres. Den står i mødeplanen."
          optional
        />
        <Button kind="secondary">Gem ændringen</Button>
      </Form>
    </section>
  )
}

function CancelForm({ meeting, next, typed, errors }: OneMeetingProps) {
  const toNext = next === null ? null : String(next.id)
  const chosen = typeof typed['punkter'] === 'string' ? typed['punkter'] : (toNext ?? 'venter')
  return (
    <section class="no-print">
      <h2>Aflys mødet</h2>
      <Form action={paths.cancelMeeting(meeting.id)}>
        <HiddenField name="udgave" value={String(meeting.sequence)} />
        <TextField
          name="aarsag"
          label="Hvorfor aflyses mødet?"
          value={typeof typed['aarsag'] === 'string' ? typed['aarsag'] : ''}
          error={errorOf(errors, 'aarsag')}
          hint="Det står i mødeplanen."
        />
        <RadioGroup
          name="punkter"
          label={
            meeting.items === 0
              ? 'Oplæg, der var tiltænkt mødet'
              : `Dagsordenens ${meeting.items === 1 ? 'ene punkt' : `${meeting.items} punkter`} og oplæg, der var tiltænkt mødet`
          }
          options={[
            ...(next === null || toNext === null
              ? []
              : [
                  { value: toNext, text: `Flyttes til det næste møde, ${writeDateWithWeekday(next.heldOn)}` },
                ]),
            {
              value: 'venter',
              text: 'Venter uden møde',
              hint: 'Punkter uden oplæg kan stadig læses på det aflyste møde.',
            },
          ]}
          chosen={chosen}
          error={errorOf(errors, 'punkter')}
        />
        <Button kind="warning">Aflys mødet</Button>
      </Form>
    </section>
  )
}

const CHANGES: Record<MeetingChange['change'], string> = {
  called: 'Mødet blev indkaldt',
  changed: 'Mødet blev ændret',
  moved: 'Mødet blev flyttet',
  cancelled: 'Mødet blev aflyst',
}

function eventOf({ change, reason, fromOn, fromStartsAt, by, at }: MeetingChange) {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(at)
  const before =
    change !== 'moved' || fromOn === null
      ? null
      : `Før: ${writeDateWithWeekday(fromOn)} ${timeText({ startsAt: fromStartsAt, endsAt: null })}`.trim()
  const told: Child[] = [reason, before, by].filter((each) => each !== null).map((each) => <p>{each}</p>)
  return { date: day, dateText: writeDate(day), heading: CHANGES[change], content: <>{told}</> }
}
