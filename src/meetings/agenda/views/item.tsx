/** One item of the working agenda: its words, its place, its guests, and how it leaves the agenda. */
import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import type { SignedInPerson } from '../../../organisation/model.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ActionButton, Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextField } from '../../../ui/fields.tsx'
import type { HeldBack } from '../../slots.ts'
import { HeldBackAlert } from '../../views/held-back.tsx'
import { MeetingTabs } from '../../views/meeting-tabs.tsx'
import { type FieldsOfItem, fieldsOfForm, fieldsOfItem } from '../item-forms.ts'
import type { ItemPage } from '../item-queries.ts'
import { findPlace, idsOf, numberItems, orderOf } from '../model.ts'
import { writeMove } from '../moves-of-forms.ts'
import type { AgendaChange } from '../queries.ts'
import { changeText, KIND_WORDS, paperStateText, shortTime } from '../words.ts'
import { GuestsOfItem } from './guests.tsx'
import { ItemFields } from './item-fields.tsx'

export interface ItemProps extends ItemPage {
  person: SignedInPerson
  mayArrange: boolean
  filled: Filled
  /** What others did since the page that the form was sent from. */
  changes: readonly AgendaChange[]
  heldBack: readonly HeldBack[]
}

export function AgendaItemView(props: ItemProps) {
  const { agenda, item, filled, mayArrange, person } = props
  const number = numberItems(orderOf(agenda.items), agenda.first).get(item.id)
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>
        Punkt {number}: {item.title}
      </h1>
      <MeetingTabs meeting={agenda.meeting} person={person} isChair={agenda.readerIsChair} here="agenda" />
      {item.paper === null ? null : (
        <p>
          Oplæg: <a href={paths.paper(item.paper.id)}>{paperStateText(item.paper)}</a>
        </p>
      )}
      {item.state === 'withdrawn' ? (
        <Alert kind="warning" heading="Punktet er udgået">
          {item.stateReason}
        </Alert>
      ) : null}
      <HeldBackAlert heldBack={props.heldBack} />
      {mayArrange ? <Forms {...props} /> : <Read {...props} />}
    </>
  )
}

function Read({ item }: ItemProps) {
  return (
    <p>
      {KIND_WORDS[item.kind]}
      {item.caseNumber === null ? '' : `, sag ${item.caseNumber}`}
      {item.minutes === null ? '' : `, ${item.minutes} minutter`}.
    </p>
  )
}

function Forms(props: ItemProps) {
  const { agenda, item, details, filled } = props
  const sent = filled.act === 'gem'
  const action = paths.agendaItem(agenda.meeting.id, item.id)
  const now = fieldsOfItem(item, details)
  const fields = sent ? fieldsOfForm(filled.typed) : now
  return (
    <>
      {props.changes.length > 0 && sent ? <NowThere {...props} now={now} /> : null}
      <div class="with-aside">
        <Form action={action} class="agenda-form">
          <HiddenField name="set" value={String(details.revision)} />
          <HiddenField name="moede-set" value={String(agenda.meeting.revision)} />
          <ItemFields
            {...{ fields, errors: sent ? filled.errors : [] }}
            hasPaper={details.paperId !== null}
            caseClosed={details.caseClosed}
            late={item.lateReason !== null}
          />
          <Button name={ACT} value="gem">
            Gem punktet
          </Button>
        </Form>
        <aside aria-label="Plads, gæster og afgang">
          <MoveForm {...props} />
          <GuestsOfItem {...props} />
          <Leaving {...props} />
        </aside>
      </div>
    </>
  )
}

/** Both states: what somebody else wrote meanwhile stands here, what one typed oneself stands in the fields. */
function NowThere({ now, changes }: ItemProps & { now: FieldsOfItem }) {
  const last = changes.at(-1)
  return (
    <Alert kind="warning" heading="Det står der nu">
      {last === undefined ? null : (
        <p>
          {last.person} {changeText(last)} kl. {shortTime(last.time)}.
        </p>
      )}
      <p>
        Titel: {now['titel']}. Minutter: {now['minutter'] || 'ingen'}. Sagsnummer:{' '}
        {now['sagsnummer'] || 'intet'}.{now['tekst'] ? ` Tekst: ${now['tekst']}` : ''}
        {now['lukket'] === 'ja' ? ` Lukket: ${now['grund'] ?? ''}` : ''}
      </p>
      <p>I felterne står det, du selv har skrevet. Gemmer du igen, gælder dit.</p>
    </Alert>
  )
}

function MoveForm({ agenda, item, filled }: ItemProps) {
  const order = orderOf(agenda.items)
  const numbers = numberItems(order, agenda.first)
  const titles = new Map(agenda.items.map((each) => [each.id, each.title]))
  const others = idsOf(order).filter((id) => id !== item.id)
  const own = order.find(({ id }) => id === item.id)
  const places = others
    .filter((id) => own?.under.includes(id) !== true)
    .map((id) => ({
      value: writeMove(item.id, 'plads', id, findPlace(order, id)?.parentId ?? null),
      text: `Punkt ${numbers.get(id)}, nu ${titles.get(id)}`,
    }))
  const under = others
    .filter((id) => findPlace(order, id)?.parentId === null)
    .map((id) => ({
      value: writeMove(item.id, 'under', id, null),
      text: `Sidst under punkt ${numbers.get(id)} ${titles.get(id)}`,
    }))
  if (places.length === 0) return null
  return (
    <section>
      <h2 id="flyt">Flyt til punkt …</h2>
      <form method="post" action={paths.arrangeAgenda(agenda.meeting.id)}>
        <HiddenField name={ACT} value="flyt" />
        <HiddenField name="set" value={String(agenda.meeting.revision)} />
        <SelectField
          name="flyt"
          id="flyt-til"
          label="Ny plads"
          value={valueOf(filled, 'flyt', 'flyt')}
          options={own !== undefined && own.under.length > 0 ? places : [...places, ...under]}
        />
        <Button kind="secondary" id="flyt-punktet">
          Flyt punktet
        </Button>
      </form>
    </section>
  )
}

function Leaving({ agenda, item, filled }: ItemProps) {
  const action = paths.agendaItem(agenda.meeting.id, item.id)
  if (item.state === 'withdrawn')
    return (
      <ActionButton action={action} name={ACT} value="genindsaet" kind="secondary">
        Sæt punktet på igen
      </ActionButton>
    )
  return (
    <section>
      <h2>Tag punktet af</h2>
      {item.sent ? (
        <p>
          Dagsordenen er sendt ud med punktet. Det kan udgå: så beholder det sit nummer, og grunden står der.
        </p>
      ) : (
        <ActionButton action={action} name={ACT} value="tag-af" kind="secondary">
          Tag af dagsordenen
        </ActionButton>
      )}
      {item.sent ? (
        <Form action={action}>
          <TextField
            name="hvorfor"
            label="Hvorfor udgår punktet?"
            value={valueOf(filled, 'udgaar', 'hvorfor')}
            error={errorOf(filled.errors, 'hvorfor')}
          />
          <Button kind="secondary" name={ACT} value="udgaar">
            Lad punktet udgå
          </Button>
        </Form>
      ) : null}
    </section>
  )
}

/** The way to an item's page. */
export function trailOfAgenda({ meeting }: ItemPage['agenda']) {
  return [
    { href: paths.meetings, text: 'Møder' },
    {
      href: paths.arrangeAgenda(meeting.id),
      text: `Dagsorden: ${meeting.body} ${writeDate(meeting.heldOn)}`,
    },
  ]
}
