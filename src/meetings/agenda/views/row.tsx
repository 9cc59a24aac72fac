/** One line of a working agenda, dense: number, title, how far the paper is, time, and the ways to move it. */
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { AgendaClock } from '../clock.ts'
import type { Order } from '../model.ts'
import { stepsOf } from '../moves-of-forms.ts'
import type { AgendaItem } from '../queries.ts'
import { KIND_WORDS, paperStateText, shortTime } from '../words.ts'

export interface RowContext {
  meetingId: number
  order: Order
  numbers: ReadonlyMap<number, string>
  clock: AgendaClock | null
  mayArrange: boolean
  items: ReadonlyMap<number, AgendaItem>
}

/** Ids of the forms that the rows' fields and buttons belong to, so that a row needs none of its own. */
export const MOVE_FORM = 'flyt-form'
export const TIMES_FORM = 'tider-form'

export function AgendaRow({
  item,
  under,
  ...context
}: RowContext & { item: AgendaItem; under: readonly number[] }) {
  const { numbers, items, meetingId, mayArrange } = context
  return (
    <li
      id={`punkt-${item.id}`}
      data-item={item.id}
      data-under={item.parentId ?? 0}
      class={item.state === 'withdrawn' ? 'withdrawn' : undefined}
    >
      <div class="agenda-line">
        {mayArrange ? <Handle item={item} /> : null}
        <span class="agenda-number">{numbers.get(item.id)}</span>
        <span class="agenda-title">
          <a href={paths.agendaItem(meetingId, item.id)}>{item.title}</a> <Marks item={item} />
          <Facts item={item} />
        </span>
        <PaperMark item={item} meetingId={meetingId} />
        <Time item={item} {...context} />
        {mayArrange ? <Steps item={item} {...context} /> : null}
      </div>
      {under.length === 0 ? null : (
        <ol class="no-max-width">
          {under.map((id) => {
            const each = items.get(id)
            return each === undefined ? null : <AgendaRow {...context} item={each} under={[]} />
          })}
        </ol>
      )}
    </li>
  )
}

function Handle({ item }: { item: AgendaItem }) {
  return (
    <button
      type="button"
      class="drag-handle no-print"
      id={`greb-${item.id}`}
      aria-label={`Tag fat i «${item.title}»`}
      aria-describedby="greb-hjaelp"
      aria-pressed="false"
    >
      <span aria-hidden="true">⠿</span>
    </button>
  )
}

function Marks({ item }: { item: AgendaItem }) {
  return (
    <>
      {item.state === 'withdrawn' ? <Badge colour="error">Udgået</Badge> : null}
      {item.state !== 'withdrawn' && item.mark === 'new' ? <Badge colour="info">Ny</Badge> : null}
      {item.state !== 'withdrawn' && item.mark === 'changed' ? <Badge colour="info">Ændret</Badge> : null}
      {item.degree === 'closed' ? <Badge colour="warning">Lukket</Badge> : null}
      {item.lateReason === null ? null : <Badge colour="warning">Sen</Badge>}
      {item.continues ? <Badge>Fra tidligere møde</Badge> : null}
    </>
  )
}

function Facts({ item }: { item: AgendaItem }) {
  const facts = [
    KIND_WORDS[item.kind],
    item.caseNumber,
    item.stateReason === null ? null : `Udgår: ${item.stateReason}`,
    item.breakMinutes === null ? null : `Derefter pause i ${item.breakMinutes} min.`,
    ...item.guests.map(({ name, arrivesAt, told }) =>
      [
        `Gæst: ${name}`,
        arrivesAt === null ? null : `kl. ${shortTime(arrivesAt)}`,
        told ? null : '(ikke fået besked)',
      ]
        .filter((part) => part !== null)
        .join(' '),
    ),
  ].filter((fact) => fact !== null)
  return <span class="agenda-facts"> {facts.join(' · ')}</span>
}

function PaperMark({ item, meetingId }: { item: AgendaItem; meetingId: number }) {
  if (item.paper === null)
    return <span class="agenda-paper quiet">{item.standing === null ? 'Egen tekst' : 'Fast punkt'}</span>
  const { state, id } = item.paper
  const text = paperStateText(item.paper)
  return (
    <span class="agenda-paper">
      <a class={state === 'approved' ? 'quiet' : 'not-ready'} href={paths.paper(id)} data-meeting={meetingId}>
        <span class="sr-only">Oplægget: </span>
        {text}
      </a>
    </span>
  )
}

function Time({ item, clock, mayArrange }: RowContext & { item: AgendaItem }) {
  const own = clock?.items.get(item.id)
  const waits = own === undefined || item.state === 'withdrawn' ? 0 : own.guestWaits
  const gap = own === undefined || item.state === 'withdrawn' ? 0 : own.meetingWaits
  return (
    <>
      <span class="agenda-minutes">
        {mayArrange ? (
          <>
            <input
              form={TIMES_FORM}
              name={`minutter-${item.id}`}
              value={item.minutes ?? ''}
              inputmode="numeric"
              maxlength={4}
              aria-label={`Minutter til «${item.title}»`}
            />
            <input form={TIMES_FORM} type="hidden" name={`var-${item.id}`} value={item.minutes ?? ''} />
          </>
        ) : (
          item.minutes
        )}{' '}
        min.
      </span>
      <span class="agenda-clock">
        {own === undefined ? null : `kl. ${shortTime(own.begins)}`}
        {waits === 0 ? null : <span class="not-ready">Gæsten venter {waits} min.</span>}
        {gap === 0 ? null : <span class="not-ready">{gap} min. venten før punktet</span>}
      </span>
    </>
  )
}

function Steps({ item, order, meetingId }: RowContext & { item: AgendaItem }) {
  const steps = stepsOf(order, item.id)
  return (
    <span class="agenda-steps no-print">
      <Step id={`op-${item.id}`} sign="↑" text={`Flyt «${item.title}» op`} value={steps.up} />
      <Step id={`ned-${item.id}`} sign="↓" text={`Flyt «${item.title}» ned`} value={steps.down} />
      {steps.out === null ? (
        <Step id={`ind-${item.id}`} sign="→" text={`Gør «${item.title}» til underpunkt`} value={steps.in} />
      ) : (
        <Step id={`ind-${item.id}`} sign="←" text={`Flyt «${item.title}» ud`} value={steps.out} />
      )}
      <a
        class="step"
        id={`til-${item.id}`}
        href={`${paths.agendaItem(meetingId, item.id)}#flyt`}
        aria-label={`Flyt «${item.title}» til punkt …`}
        title="Flyt til punkt …"
      >
        …
      </a>
    </span>
  )
}

/** A button that cannot be used now stays where it is, so that focus does not get lost. */
function Step({ id, sign, text, value }: { id: string; sign: string; text: string; value: string | null }) {
  return (
    <button
      class="step"
      id={id}
      type={value === null ? 'button' : 'submit'}
      form={MOVE_FORM}
      name="flyt"
      value={value ?? ''}
      aria-label={text}
      aria-disabled={value === null ? 'true' : undefined}
      title={text}
    >
      {sign}
    </button>
  )
}
