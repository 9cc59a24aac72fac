/** The working agenda of a meeting with what waits beside it. */
import type { Child } from 'hono/jsx'
import { writeDate, writeDateWithWeekday } from '../../../language/dates.ts'
import { writeTime } from '../../../language/times.ts'
import { ACT, type Filled } from '../../../organisation/administration.tsx'
import type { SignedInPerson } from '../../../organisation/model.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { HiddenField } from '../../../ui/fields.tsx'
import { MeetingTabs } from '../../views/meeting-tabs.tsx'
import { clockOf } from '../clock-of-agenda.ts'
import { numberItems, orderOf } from '../model.ts'
import { type Agenda, type AgendaChange, isLate } from '../queries.ts'
import type { Waiting } from '../waiting.ts'
import { changeText, shortTime, versionLetter } from '../words.ts'
import { AgendaRow, MOVE_FORM, TIMES_FORM } from './row.tsx'
import { WaitingView } from './waiting.tsx'

export interface AgendaProps {
  agenda: Agenda
  /** For who arranges it; null for the chair, who reads. */
  waiting: Waiting | null
  /** What others did since the page that a form was sent from. */
  changes: readonly AgendaChange[]
  /** Item that was moved or put on just now. */
  moved: number | null
  person: SignedInPerson
  filled: Filled
  /** ISO date. */
  today: string
}

export function AgendaView(props: AgendaProps) {
  const { agenda, waiting, person, filled } = props
  const { meeting } = agenda
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>
        Dagsorden: {meeting.body} {writeDate(meeting.heldOn)}
      </h1>
      <MeetingTabs meeting={meeting} person={person} isChair={agenda.readerIsChair} here="agenda" />
      <Meanwhile changes={props.changes} done={filled.errors.length === 0} />
      <Said {...props} />
      {waiting === null ? (
        <List {...props} />
      ) : (
        <div class="with-aside agenda-work">
          <div>
            <List {...props} />
          </div>
          <aside aria-label="Venter på en dagsorden">
            <WaitingView meetingId={meeting.id} waiting={waiting} late={isLate(agenda, props.today)} />
          </aside>
        </div>
      )}
    </>
  )
}

/** What somebody else did meanwhile; and whether one's own act was done on top of it. */
export function Meanwhile({ changes, done }: { changes: readonly AgendaChange[]; done: boolean }) {
  if (changes.length === 0) return null
  return (
    <Alert kind="warning" heading="Dagsordenen er ændret imens" level="h2">
      <ul>
        {changes.map((change) => (
          <li>
            Kl. {shortTime(change.time)}: {change.person} {changeText(change)}.
          </li>
        ))}
      </ul>
      <p>
        {done
          ? 'Din ændring er udført på den nyeste dagsorden, som du ser her.'
          : 'Her ser du den nyeste dagsorden.'}
      </p>
    </Alert>
  )
}

/** Read aloud when an item has got a new place. */
function Said({ agenda, moved }: AgendaProps) {
  const item = agenda.items.find(({ id }) => id === moved)
  const number = item === undefined ? null : numberItems(orderOf(agenda.items), agenda.first).get(item.id)
  return (
    <p class="agenda-said" role="status" id="agenda-besked">
      {item === undefined || number === undefined ? '' : `«${item.title}» er nu punkt ${number}.`}
    </p>
  )
}

function List(props: AgendaProps) {
  const { agenda, waiting } = props
  const { meeting, items } = agenda
  const order = orderOf(items)
  const mayArrange = waiting !== null
  const known = new Map(items.map((item) => [item.id, item]))
  const context = {
    meetingId: meeting.id,
    order,
    numbers: numberItems(order, agenda.first),
    clock: clockOf(agenda),
    mayArrange,
    items: known,
  }
  const rows = order.map(({ id, under }) => {
    const item = known.get(id)
    return item === undefined ? null : <AgendaRow {...context} item={item} under={under} />
  })
  return (
    <>
      <Facts agenda={agenda} />
      {items.length === 0 ? <p class="empty-state">Der er ingen punkter endnu.</p> : null}
      <ArrangedList mayArrange={mayArrange}>{rows}</ArrangedList>
      {mayArrange ? <Acts agenda={agenda} /> : null}
    </>
  )
}

function ArrangedList({ mayArrange, children }: { mayArrange: boolean; children: Child }) {
  if (!mayArrange) return <ol class="agenda no-max-width">{children}</ol>
  return (
    <arrange-agenda id="dagsordenen">
      <p class="sr-only" id="greb-hjaelp">
        Tryk mellemrum for at tage fat, pil op og ned for at flytte, mellemrum for at sætte ned og Escape for
        at fortryde.
      </p>
      <p class="sr-only" aria-live="assertive" data-said=""></p>
      <ol class="agenda no-max-width">{children}</ol>
    </arrange-agenda>
  )
}

function Facts({ agenda }: { agenda: Agenda }) {
  const { meeting, version, paperDeadline, guests } = agenda
  const clock = clockOf(agenda)
  const facts = [
    `${writeDateWithWeekday(meeting.heldOn)}${meeting.startsAt === null ? '' : ` ${writeTime(meeting.startsAt)}`}`,
    meeting.location,
    paperDeadline === null ? null : `Frist for oplæg ${writeDate(paperDeadline)}`,
    version === 0 ? 'Ikke sendt' : `Version ${versionLetter(version)} er sendt. Ændringer herefter kommer i version ${versionLetter(version + 1)}`, // prettier-ignore
    guests.length === 0 ? null : `Gæster hele mødet: ${guests.join(', ')}`,
  ]
  return (
    <>
      <p class="agenda-head">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      {clock === null ? (
        <p class="quiet">Mødet har intet klokkeslæt, så punkternes tid kan ikke beregnes.</p>
      ) : (
        <p class={clock.beyond > 0 ? 'agenda-head not-ready' : 'agenda-head'}>
          Mødet slutter kl. {shortTime(clock.ends)}
          {clock.beyond > 0 ? `, ${clock.beyond} minutter efter det planlagte` : ''}.
          {clock.untimed > 0
            ? ` ${clock.untimed === 1 ? '1 punkt' : `${clock.untimed} punkter`} har ingen tid.`
            : ''}
        </p>
      )}
    </>
  )
}

function Acts({ agenda }: { agenda: Agenda }) {
  const { meeting } = agenda
  const action = paths.arrangeAgenda(meeting.id)
  return (
    <>
      <div class="button-row no-print">
        <LinkButton href={paths.newAgendaItem(meeting.id)}>Nyt punkt</LinkButton>
        <form id={TIMES_FORM} class="action" method="post" action={action} data-turbo-action="replace">
          <Button kind="secondary" name={ACT} value="tider" id="gem-tider">
            Gem tider
          </Button>
        </form>
        <form class="action" method="post" action={action} data-turbo-action="replace">
          <Button kind="secondary" name={ACT} value="anbring" id="anbring">
            Anbring efter reglerne
          </Button>
        </form>
        <form class="action" method="post" action={action} data-turbo-action="replace">
          <HiddenField name="alle" value="ja" />
          <Button kind="tertiary" name={ACT} value="anbring" id="anbring-alle">
            Anbring også dem, der er flyttet med hånd
          </Button>
        </form>
        <a href={paths.placementRules(meeting.bodyId)}>Se reglerne</a>
      </div>
      <form id={MOVE_FORM} method="post" action={action} data-turbo-action="replace">
        <HiddenField name={ACT} value="flyt" />
        <HiddenField name="set" value={String(meeting.revision)} />
      </form>
    </>
  )
}
