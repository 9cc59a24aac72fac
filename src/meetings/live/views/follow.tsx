/** What those present see while the meeting goes on. Each part is sent anew when it changes; all of a kind get the same. */
import type { BodyRules } from '../../../organisation/body-rules/model.ts'
import { ACT } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Form, HiddenField, SelectField, TextField } from '../../../ui/fields.tsx'
import { isHere } from '../model.ts'
import type { Live, LiveItem } from '../queries.ts'
import { isRecused } from '../taking-part.ts'
import { clockOf, ROOM_ROLES } from '../words.ts'
import { AgendaList } from './agenda-list.tsx'
import { Decided } from './decided.tsx'
import { Status } from './status.tsx'

export interface FollowProps {
  live: Live
  rules: BodyRules | null
  now: Date
}

/** By the id of each part's element. */
export function partsToFollow({ live, rules, now }: FollowProps) {
  return {
    'moede-status': <Status live={live} rules={rules} now={now} />,
    'moede-aktuelt': <CurrentItem live={live} />,
    'moede-punkter': (
      <AgendaList live={live} hrefOf={({ itemId }) => (itemId === null ? null : paths.item(itemId))} />
    ),
    'moede-fremmoede': <Attendance live={live} />,
    'moede-inhabil': <RecusalForm live={live} />,
  }
}

function CurrentItem({ live }: { live: Live }) {
  const { room, items } = live
  const item = items.find(({ id }) => id === room.currentId)
  return (
    <section id="moede-aktuelt" class="live-current" aria-labelledby="moede-aktuelt-overskrift">
      <h2 id="moede-aktuelt-overskrift">
        {item === undefined ? 'Aktuelt punkt' : `${item.number}. ${item.title}`}
      </h2>
      {item === undefined ? <p>{withoutItem(live)}</p> : <ItemNow item={item} />}
    </section>
  )
}

function withoutItem({ room }: Live): string {
  if (room.currentId !== null) return 'Mødet behandler et punkt, som du ikke deltager i.'
  if (room.stage === 'running') return 'Der behandles ikke noget punkt lige nu.'
  return room.stage === 'ended' ? 'Mødet er slut.' : 'Siden her følger mødet, når det begynder.'
}

function ItemNow({ item }: { item: LiveItem }) {
  return (
    <>
      <p class="quiet">
        {[
          item.beganAt === null ? null : `Begyndt kl. ${clockOf(item.beganAt)}`,
          item.minutes === null ? null : `afsat ${item.minutes} minutter`,
          item.caseNumber === null ? null : `sag ${item.caseNumber}`,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {item.recusals.map(({ name, decision, substitute }) =>
        decision === 'not-recused' ? null : (
          <p>
            {name} deltager ikke i punktet
            {decision === null ? ' (forummet har ikke taget stilling endnu)' : ''}.
            {substitute === null ? '' : ` ${substitute} er stedfortræder.`}
          </p>
        ),
      )}
      {item.recommended.length === 0 ? null : (
        <>
          <h3>Indstilling</h3>
          <ul class="nobullet-list">
            {item.recommended.map(({ path, text }) => (
              <li>
                <strong>{path}.</strong> {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Beslutning</h3>
      <div class="live-decision" aria-live="polite">
        <Decided item={item} />
      </div>
      {item.itemId === null ? null : (
        <p>
          <a href={paths.item(item.itemId)}>Læs hele punktet</a>
        </p>
      )}
    </>
  )
}

function Attendance({ live: { room, items } }: { live: Live }) {
  const current = items.find(({ id }) => id === room.currentId)
  return (
    <section id="moede-fremmoede" aria-labelledby="moede-fremmoede-overskrift">
      <h2 id="moede-fremmoede-overskrift">Til stede</h2>
      {room.people.length === 0 ? <p>Fremmødet noteres, når mødet begynder.</p> : null}
      <ul class="nobullet-list live-people">
        {room.people.map((person) => (
          <li class={isHere(room, person) ? undefined : 'quiet'}>
            {person.name}, {ROOM_ROLES[person.role]}
            {room.stage !== 'dispatched' && !isHere(room, person) ? ' – ikke til stede' : ''}
            {current !== undefined && isRecused(current, person.personId) ? ' – deltager ikke i punktet' : ''}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One says oneself that one may not take part; the case is withheld from then on. */
function RecusalForm({ live }: { live: Live }) {
  const open = live.items.filter(({ state, outcome }) => state === 'on-agenda' && outcome === null)
  const options = open.map(({ id, number, title }) => ({ value: String(id), text: `${number}. ${title}` }))
  return (
    <section id="moede-inhabil" aria-labelledby="moede-inhabil-overskrift">
      <h2 id="moede-inhabil-overskrift">Inhabilitet</h2>
      {live.withheld.length === 0 ? null : (
        <p>Du deltager ikke i punkt {live.withheld.map(({ number }) => number).join(', ')}.</p>
      )}
      {live.items.some(({ recusals }) =>
        recusals.some(({ ofSecretary, decision }) => ofSecretary && decision === null),
      ) ? (
        <p>
          Sekretæren er meldt inhabil i et punkt.{' '}
          <a href={paths.liveRecusals(live.id)}>Formanden noterer, hvad forummet beslutter</a>.
        </p>
      ) : null}
      {options.length === 0 ? null : (
        <details>
          <summary>Meld dig inhabil i et punkt</summary>
          <Form action={paths.liveMeeting(live.id)} turbo={false}>
            <HiddenField name={ACT} value="inhabil" />
            <SelectField
              name="punkt"
              id="inhabil-punkt"
              label="Punkt"
              options={options}
              value={String(live.room.currentId ?? '')}
            />
            <TextField name="grund" id="inhabil-grund" label="Hvorfor?" optional />
            <p>Fra nu af kan du ikke se sagen, før forummet beslutter, at du ikke er inhabil.</p>
            <Button kind="secondary">Meld inhabil</Button>
          </Form>
        </details>
      )}
    </section>
  )
}

/** The whole page of one who follows. */
export function Follow(props: FollowProps) {
  const parts = partsToFollow(props)
  return (
    <live-meeting src={paths.liveStream(props.live.id)}>
      {parts['moede-status']}
      <div class="live-columns">
        {parts['moede-aktuelt']}
        {parts['moede-punkter']}
        <div class="live-side">
          {parts['moede-fremmoede']}
          {parts['moede-inhabil']}
        </div>
      </div>
    </live-meeting>
  )
}
