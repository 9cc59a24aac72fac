import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextArea } from '../../../ui/fields.tsx'
import type { ConsoleFacts } from '../item-form.ts'
import type { Live, LiveItem } from '../queries.ts'
import { votersOf } from '../taking-part.ts'
import { VOTES } from '../vote-words.ts'

interface VotesProps {
  live: Live
  item: LiveItem
  facts: ConsoleFacts
  filled: Filled
}

const VOTE_OPTIONS = [
  { value: '', text: 'Ingen stemme' },
  ...Object.entries(VOTES).map(([value, text]) => ({ value, text })),
]

/** Groups that vote as one; more rows than most councils have groups would only be in the way. */
const GROUP_ROWS = 4

/** How the body voted, where it votes: each by name, or groups with the number of their members. */
export function VoteForm({ live, item, facts, filled }: VotesProps) {
  const about = [
    { value: '', text: 'Hele punktet' },
    ...facts.recommended.map(({ path }) => ({ value: path, text: `Indstillingens punkt ${path}` })),
  ]
  const whole = item.votes.filter(({ path }) => path === '')
  const groups = whole.filter(({ personId }) => personId === null)
  return (
    <details id="afstemning" open={filled.act === 'stem' || item.votes.length > 0}>
      <summary>Afstemning</summary>
      <Form action={paths.liveItem(live.id, item.id)}>
        <HiddenField name={ACT} value="stem" />
        <HiddenField name="punkt" value={String(item.id)} />
        <SelectField
          name="om"
          label="Afstemning om"
          options={about}
          value={valueOf(filled, 'stem', 'om')}
          error={errorOf(filled.errors, 'om')}
        />
        <div class="live-fields">
          {votersOf(live, item).map(({ personId, name }) => (
            <SelectField
              name={`stemme-${personId}`}
              label={name}
              options={VOTE_OPTIONS}
              value={whole.find((vote) => vote.personId === personId)?.vote ?? ''}
            />
          ))}
        </div>
        <details>
          <summary>Stemmer efter gruppe</summary>
          {Array.from({ length: GROUP_ROWS }, (_, row) => (
            <GroupRow row={row} group={groups[row]} />
          ))}
        </details>
        <Button kind="secondary">Gem afstemning</Button>
      </Form>
    </details>
  )
}

function GroupRow({ row, group }: { row: number; group: LiveItem['votes'][number] | undefined }) {
  const field = (name: string) => `${name}-${row + 1}`
  return (
    <fieldset class="live-fields">
      <legend class="sr-only">Gruppe {row + 1}</legend>
      <div class="form-group">
        <label class="form-label" for={field('gruppe')}>
          Gruppe {row + 1}
        </label>
        <input class="form-input" id={field('gruppe')} name={field('gruppe')} value={group?.name} />
      </div>
      <div class="form-group">
        <label class="form-label" for={field('antal')}>
          Antal
        </label>
        <input
          class="form-input input-short"
          id={field('antal')}
          name={field('antal')}
          inputmode="numeric"
          value={group?.members}
        />
      </div>
      <SelectField
        name={field('gruppestemme')}
        label="Stemte"
        options={VOTE_OPTIONS}
        value={group?.vote ?? ''}
      />
    </fieldset>
  )
}

/** Who did not agree, in their own words; and who stopped the decision where the body knows that right. */
export function DissentForm({ live, item, facts, filled }: VotesProps) {
  const action = paths.liveItem(live.id, item.id)
  const who = votersOf(live, item).map(({ personId, name }) => ({ value: String(personId), text: name }))
  const mayStop = facts.rules?.mayStopDecision === true
  return (
    <details id="mening" open={filled.act === 'mening' || item.dissents.length > 0}>
      <summary>{mayStop ? 'Afvigende mening og standsning' : 'Afvigende mening'}</summary>
      {item.dissents.map(({ personId, name, text, stops }) => (
        <Form action={action} class="row-form">
          <HiddenField name={ACT} value="slet-mening" />
          <HiddenField name="punkt" value={String(item.id)} />
          <HiddenField name="person" value={String(personId)} />
          <p>
            <strong>{name}</strong>
            {stops ? ' standser beslutningen og indbringer den for kommunalbestyrelsen.' : ':'} {text}
          </p>
          <Button kind="tertiary">Slet {name}s mening</Button>
        </Form>
      ))}
      {who.length === 0 ? (
        <p class="quiet">Ingen deltager i punktet.</p>
      ) : (
        <Form action={action}>
          <HiddenField name={ACT} value="mening" />
          <HiddenField name="punkt" value={String(item.id)} />
          <SelectField
            name="person"
            id="mening-person"
            label="Hvem?"
            options={who}
            value={valueOf(filled, 'mening', 'person')}
            error={errorOf(filled.errors, 'mening-person')}
          />
          <TextArea
            name="mening"
            id="mening-tekst"
            label="Afvigende mening"
            rows={3}
            optional={mayStop}
            value={valueOf(filled, 'mening', 'mening')}
            error={errorOf(filled.errors, 'mening-tekst')}
          />
          {mayStop ? (
            <div class="form-group-checkbox">
              <input class="form-checkbox" type="checkbox" id="standser" name="standser" value="ja" />
              <label for="standser">Standser beslutningen (styrelseslovens § 23)</label>
            </div>
          ) : null}
          <Button kind="secondary">Gem mening</Button>
        </Form>
      )}
    </details>
  )
}
