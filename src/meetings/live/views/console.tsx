/** The secretary's page of a meeting that is held: items to the left, the one worked on, who is there and what is missing. */
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import type { SignedInPerson } from '../../../organisation/model.ts'
import { paths } from '../../../paths.ts'
import { DegreeBadge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextField } from '../../../ui/fields.tsx'
import type { Missing } from '../checks.ts'
import { digestOfPage } from '../digest-of-page.ts'
import type { ConsoleFacts } from '../item-form.ts'
import type { Live, LiveItem } from '../queries.ts'
import type { Expected } from '../room-commands.ts'
import { clockOf } from '../words.ts'
import { AgendaList } from './agenda-list.tsx'
import { Decided } from './decided.tsx'
import { DecisionForm } from './decision-form.tsx'
import { Ending } from './missing.tsx'
import { Recusals } from './recusals.tsx'
import { BeginForm, RoomForms } from './room.tsx'
import { Status } from './status.tsx'
import { DissentForm, VoteForm } from './votes.tsx'

export interface ConsoleProps {
  live: Live
  item: LiveItem | null
  facts: ConsoleFacts
  expected: readonly Expected[]
  missing: readonly Missing[]
  person: SignedInPerson
  filled: Filled
  now: Date
}

export function Console(props: ConsoleProps) {
  const { live, item, facts, expected, missing, filled, now } = props
  const { stage } = live.room
  const list = (
    <AgendaList live={live} hrefOf={({ id }) => paths.liveItem(live.id, id)} shownId={item?.id ?? null} />
  )
  if (stage === 'dispatched')
    return (
      <live-meeting src={paths.liveStream(live.id)} side={digestOfPage(live)}>
        <Status live={live} rules={facts.rules} now={now} />
        <BeginForm live={live} expected={expected} filled={filled} />
        {list}
      </live-meeting>
    )
  return (
    <live-meeting src={paths.liveStream(live.id)} side={digestOfPage(live)}>
      <Status live={live} rules={facts.rules} now={now} />
      <Pause live={live} />
      <div class="live-columns">
        {list}
        {item === null ? <p>Der er ingen punkter, du kan se.</p> : <WorkedOn {...props} item={item} />}
        <div class="live-side">
          <RoomForms live={live} facts={facts} item={item?.id ?? null} />
          <Ending live={live} facts={facts} missing={missing} filled={filled} />
        </div>
      </div>
    </live-meeting>
  )
}

function Pause({ live }: { live: Live }) {
  if (live.room.stage !== 'running') return null
  const isBreak = live.room.breaks.some(({ until }) => until === null)
  return (
    <form method="post" action={paths.liveMeeting(live.id)} class="live-pause">
      <HiddenField name={ACT} value={isBreak ? 'fortsaet' : 'pause'} />
      <Button kind="secondary">{isBreak ? 'Fortsæt mødet' : 'Hold pause'}</Button>
      <a href={paths.meetingScreen(live.id)}>Vis på skærmen i lokalet</a>
    </form>
  )
}

function WorkedOn(props: ConsoleProps & { item: LiveItem }) {
  const { live, item, facts, person, filled } = props
  const at = live.items.indexOf(item)
  const [before, after] = [live.items[at - 1], live.items[at + 1]]
  const isCurrent = live.room.currentId === item.id
  return (
    <section class="live-work" aria-labelledby="punkt-overskrift">
      <h2 id="punkt-overskrift">
        {item.number}. {item.title} {item.closed ? <DegreeBadge degree="closed" /> : null}
      </h2>
      <p class="quiet">
        {[
          item.caseNumber === null ? null : `Sag ${item.caseNumber}`,
          item.minutes === null ? null : `afsat ${item.minutes} minutter`,
          item.beganAt === null ? null : `begyndt kl. ${clockOf(item.beganAt)}`,
          item.continues ? 'udskudt fra et tidligere møde' : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <p class="button-row">
        {before === undefined ? null : <a href={paths.liveItem(live.id, before.id)}>Forrige punkt</a>}
        {after === undefined ? null : <a href={paths.liveItem(live.id, after.id)}>Næste punkt</a>}
        {item.itemId === null ? null : <a href={paths.item(item.itemId)}>Læs punktet</a>}
      </p>
      {live.room.stage === 'running' && !isCurrent ? (
        <form method="post" action={paths.liveItem(live.id, item.id)}>
          <HiddenField name={ACT} value="aktuelt" />
          <HiddenField name="punkt" value={String(item.id)} />
          <Button kind="secondary">Gør til aktuelt punkt</Button>
        </form>
      ) : null}
      {item.state === 'withdrawn' ? (
        <>
          <p>Punktet er udgået: {item.stateReason}</p>
          {item.outcome === null ? null : <DecisionForm {...{ live, item, facts, filled }} />}
          <OnPaper item={item} />
        </>
      ) : (
        <>
          <DecisionForm {...{ live, item, facts, filled }} />
          <OnPaper item={item} />
          {facts.rules?.votes === true ? <VoteForm {...{ live, item, facts, filled }} /> : null}
          <DissentForm {...{ live, item, facts, filled }} />
          <Recusals
            {...{ live, item, person, filled }}
            substitutes={facts.substitutes}
            action={paths.liveItem(live.id, item.id)}
          />
          {live.room.stage === 'running' ? <Rearrange {...props} /> : null}
        </>
      )}
    </section>
  )
}

/** Forms are not printed; what stands in them is. */
function OnPaper({ item }: { item: LiveItem }) {
  return (
    <div class="live-on-paper">
      <h3>Beslutning</h3>
      <Decided item={item} />
    </div>
  )
}

/** The item elsewhere on the agenda, or made into two. */
function Rearrange({ live, item, facts, filled }: ConsoleProps & { item: LiveItem }) {
  const action = paths.liveItem(live.id, item.id)
  const others = live.items.filter(({ id, number }) => id !== item.id && !number.includes('.'))
  return (
    <details open={filled.act === 'del' || filled.act === 'flyt'}>
      <summary>Flyt eller del punktet</summary>
      {others.length === 0 ? null : (
        <Form action={action} class="row-form">
          <HiddenField name={ACT} value="flyt" />
          <HiddenField name="punkt" value={String(item.id)} />
          <SelectField
            name="foer"
            label="Flyt punktet til før"
            options={others.map(({ id, number, title }) => ({
              value: String(id),
              text: `${number}. ${title}`,
            }))}
            error={errorOf(filled.errors, 'foer')}
          />
          <Button kind="secondary">Flyt</Button>
        </Form>
      )}
      <Form action={action}>
        <HiddenField name={ACT} value="del" />
        <HiddenField name="punkt" value={String(item.id)} />
        <TextField
          name="titel"
          id="del-titel"
          label="Titel på det nye punkt"
          value={valueOf(filled, 'del', 'titel')}
          error={errorOf(filled.errors, 'del-titel')}
        />
        {facts.recommended
          .filter(({ path }) => !path.includes('.'))
          .map(({ path, text }) => (
            <div class="form-group-checkbox">
              <input class="form-checkbox" type="checkbox" id={`del-${path}`} name="med" value={path} />
              <label for={`del-${path}`}>
                Punkt {path} følger med: {text}
              </label>
            </div>
          ))}
        <Button kind="secondary">Del punktet</Button>
      </Form>
      <p>
        <a href={paths.arrangeAgenda(live.id)}>Sæt et nyt punkt på dagsordenen</a>
      </p>
    </details>
  )
}
