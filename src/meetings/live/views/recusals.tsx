import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import type { SignedInPerson } from '../../../organisation/model.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextField } from '../../../ui/fields.tsx'
import { canKeepRecord, canSettleRecusal } from '../access.ts'
import type { Named } from '../item-form.ts'
import type { Live, LiveItem, LiveRecusal } from '../queries.ts'

interface RecusalsProps {
  live: Live
  item: LiveItem
  person: SignedInPerson
  substitutes: readonly Named[]
  /** Where the forms go. */
  action: string
  filled: Filled
}

/** Who may not take part in the item, and what the body decides on it. */
export function Recusals(props: RecusalsProps) {
  const { live, item, person, action, filled } = props
  const mayPresume = canKeepRecord(person, live.bodyId)
  const others = live.room.people.filter(({ personId }) => personId !== null && personId !== person.id)
  return (
    <section id="inhabilitet" aria-labelledby={`inhabilitet-${item.id}`}>
      <h3 id={`inhabilitet-${item.id}`}>Inhabilitet</h3>
      {item.recusals.length === 0 ? <p class="quiet">Ingen er meldt inhabile.</p> : null}
      {item.recusals.map((recusal) => (
        <OneRecusal {...props} recusal={recusal} />
      ))}
      {mayPresume && others.length > 0 ? (
        <details open={filled.act === 'formodet-inhabil'}>
          <summary>Notér, at en anden kan være inhabil</summary>
          <Form action={action}>
            <HiddenField name={ACT} value="formodet-inhabil" />
            <HiddenField name="punkt" value={String(item.id)} />
            <SelectField
              name="person"
              id="inhabil-person"
              label="Hvem?"
              options={others.map(({ personId, name }) => ({ value: String(personId), text: name }))}
              value={valueOf(filled, 'formodet-inhabil', 'person')}
              error={errorOf(filled.errors, 'inhabil-person')}
            />
            <TextField
              name="grund"
              id="inhabil-grund"
              label="Hvorfor?"
              optional
              value={valueOf(filled, 'formodet-inhabil', 'grund')}
            />
            <p>Personen kan ikke se sagen, før forummet beslutter, at personen ikke er inhabil.</p>
            <Button kind="secondary">Notér inhabilitet</Button>
          </Form>
        </details>
      ) : null}
    </section>
  )
}

function OneRecusal(props: RecusalsProps & { recusal: LiveRecusal }) {
  const { live, person, substitutes, action, recusal, item } = props
  const { id, name, reason, origin, decision, substitute } = recusal
  const open = substitutes.filter((each) => !item.recusals.some(({ personId }) => personId === each.id))
  return (
    <div class="live-recusal">
      <p>
        <strong>{name}</strong>{' '}
        {origin === 'announced' ? 'har meldt sig inhabil' : 'formodes at være inhabil'}
        {reason === null ? '.' : `: ${reason}.`} {decisionText(decision)}{' '}
        {substitute === null ? '' : `Stedfortræder: ${substitute}.`}
      </p>
      {canSettleRecusal(person, live, recusal) ? (
        <Form action={action} class="button-row">
          <HiddenField name={ACT} value="inhabil-afgoerelse" />
          <HiddenField name="punkt" value={String(item.id)} />
          <HiddenField name="inhabilitet" value={String(id)} />
          <Button kind="secondary" name="afgoerelse" value="recused" id={`inhabil-${id}`}>
            Forummet: {name} er inhabil
          </Button>
          <Button kind="secondary" name="afgoerelse" value="not-recused" id={`habil-${id}`}>
            Forummet: {name} er ikke inhabil
          </Button>
        </Form>
      ) : null}
      {decision !== 'not-recused' &&
      substitute === null &&
      open.length > 0 &&
      canKeepRecord(person, live.bodyId) ? (
        <Form action={action} class="row-form">
          <HiddenField name={ACT} value="inhabil-stedfortraeder" />
          <HiddenField name="punkt" value={String(item.id)} />
          <HiddenField name="inhabilitet" value={String(id)} />
          <SelectField
            name="person"
            id={`stedfortraeder-${id}`}
            label={`Stedfortræder for ${name} i punktet`}
            options={open.map((each) => ({ value: String(each.id), text: each.name }))}
          />
          <Button kind="secondary">Indkald</Button>
        </Form>
      ) : null}
      {decision === null && recusal.saidById === person.id && recusal.personId !== person.id ? (
        <Form action={action}>
          <HiddenField name={ACT} value="tag-inhabil-tilbage" />
          <HiddenField name="punkt" value={String(item.id)} />
          <HiddenField name="inhabilitet" value={String(id)} />
          <Button kind="tertiary">Slet notatet om {name}</Button>
        </Form>
      ) : null}
    </div>
  )
}

function decisionText(decision: LiveRecusal['decision']): string {
  if (decision === null) return 'Forummet har ikke taget stilling.'
  return decision === 'recused'
    ? 'Forummet har besluttet, at personen er inhabil.'
    : 'Forummet har besluttet, at personen ikke er inhabil.'
}
