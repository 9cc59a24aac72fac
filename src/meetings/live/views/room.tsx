import { ACT, type Filled } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField } from '../../../ui/fields.tsx'
import type { ConsoleFacts } from '../item-form.ts'
import { isHere } from '../model.ts'
import type { Live } from '../queries.ts'
import type { Expected } from '../room-commands.ts'
import { clockOf, ROOM_ROLES } from '../words.ts'

/** Before the meeting: who is there, and begin. */
export function BeginForm({
  live,
  expected,
  filled,
}: {
  live: Live
  expected: readonly Expected[]
  filled: Filled
}) {
  const error = errorOf(filled.errors, 'til-stede')
  return (
    <section aria-labelledby="begynd-overskrift">
      <h2 id="begynd-overskrift">Hvem er til stede?</h2>
      <Form action={paths.liveMeeting(live.id)}>
        <HiddenField name={ACT} value="begynd" />
        <fieldset id="til-stede" class={error === undefined ? undefined : 'form-error'}>
          <legend class="sr-only">Til stede</legend>
          {error === undefined ? null : <span class="form-error-message">{error}</span>}
          {expected.map(({ personId, name, role }) =>
            personId === null ? null : (
              <div class="form-group-checkbox">
                <input
                  class="form-checkbox"
                  type="checkbox"
                  id={`til-stede-${personId}`}
                  name="til-stede"
                  value={String(personId)}
                  checked={filled.act !== 'begynd'}
                />
                <label for={`til-stede-${personId}`}>
                  {name}, {ROOM_ROLES[role]}
                </label>
              </div>
            ),
          )}
        </fieldset>
        <Button>Begynd mødet</Button>
      </Form>
    </section>
  )
}

/** Who is in the room, with a button for each who comes or goes. */
export function RoomForms({ live, facts, item }: { live: Live; facts: ConsoleFacts; item: number | null }) {
  const { room } = live
  const running = room.stage === 'running'
  const action = item === null ? paths.liveMeeting(live.id) : paths.liveItem(live.id, item)
  return (
    <section id="moede-fremmoede" aria-labelledby="moede-fremmoede-overskrift">
      <h2 id="moede-fremmoede-overskrift">Til stede</h2>
      <ul class="nobullet-list live-people">
        {room.people.map((person) => {
          const here = isHere(room, person)
          const own = room.changes.filter(({ attendanceId }) => attendanceId === person.id)
          return (
            <li>
              <span class={here ? undefined : 'quiet'}>
                {person.name}, {ROOM_ROLES[person.role]}
                {room.stage !== 'dispatched' && !here ? ' – ikke til stede' : ''}
                {own.map(({ change, at }) => ` · ${change === 'comes' ? 'kom' : 'gik'} ${clockOf(at)}`)}
              </span>
              {running ? (
                <form method="post" action={action}>
                  <HiddenField name={ACT} value={here ? 'gaar' : 'kommer'} />
                  <HiddenField name="person" value={String(person.id)} />
                  <button class="button button-tertiary" type="submit">
                    {here ? 'Går' : 'Kommer'}
                    <span class="sr-only">: {person.name}</span>
                  </button>
                </form>
              ) : null}
            </li>
          )
        })}
      </ul>
      <CallSubstitute live={live} facts={facts} action={action} />
    </section>
  )
}

function CallSubstitute({ live, facts, action }: { live: Live; facts: ConsoleFacts; action: string }) {
  const { room } = live
  const called = room.people.flatMap(({ personId, standsForId }) => (standsForId === null ? [] : [personId]))
  const free = facts.substitutes.filter(({ id }) => !called.includes(id))
  const away = room.people.filter(
    (person) =>
      (person.role === 'member' || person.role === 'chair') &&
      person.personId !== null &&
      !isHere(room, person),
  )
  if (free.length === 0 || away.length === 0 || room.stage !== 'running') return null
  return (
    <details>
      <summary>Indkald en suppleant</summary>
      <Form action={action}>
        <HiddenField name={ACT} value="suppleant" />
        <SelectField
          name="for"
          id="suppleant-for"
          label="I stedet for"
          options={away.map(({ personId, name }) => ({ value: String(personId), text: name }))}
        />
        <SelectField
          name="person"
          id="suppleant-person"
          label="Suppleant"
          options={free.map(({ id, name }) => ({ value: String(id), text: name }))}
        />
        <Button kind="secondary">Indkald</Button>
      </Form>
    </details>
  )
}
