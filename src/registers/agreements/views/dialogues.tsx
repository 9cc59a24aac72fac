import { writeDate } from '../../../language/dates.ts'
import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, TextArea, TextField } from '../../../ui/fields.tsx'
import type { Dialogue } from '../queries.ts'
import type { AgreementProps } from './agreement.tsx'

const PLAN = 'planlaeg-dialog'
const HOLD = 'hold-dialog'

/** Talks on the agreement; only the parties and those who keep the register see what was said. */
export function Dialogues(props: AgreementProps) {
  const { agreement, filled } = props
  if (!agreement.writes) return null
  const error = (field: string) => (filled.act === PLAN ? errorOf(filled.errors, field) : undefined)
  return (
    <section aria-labelledby="dialog-overskrift">
      <h2 id="dialog-overskrift">Dialog</h2>
      <p class="form-hint">Ses kun af aftalens parter, centrets ledelse og dem, der fører registret.</p>
      {agreement.dialogues.length === 0 ? (
        <p class="empty-state">Der er ikke planlagt dialog om aftalen.</p>
      ) : null}
      {agreement.dialogues.map((dialogue) => (
        <DialogueView {...props} dialogue={dialogue} />
      ))}
      <details class="no-print" open={filled.act === PLAN}>
        <summary>Planlæg en dialog</summary>
        <Form action={paths.agreement(agreement.id)}>
          <HiddenField name={ACT} value={PLAN} />
          <DateField name="dag" label="Dag" value={valueOf(filled, PLAN, 'dag')} error={error('dag')} />
          <TextField
            name="hvem"
            label="Hvem taler sammen"
            value={valueOf(filled, PLAN, 'hvem')}
            error={error('hvem')}
          />
          <Button>Planlæg dialogen</Button>
        </Form>
      </details>
    </section>
  )
}

function DialogueView({ agreement, dialogue, filled, today }: AgreementProps & { dialogue: Dialogue }) {
  const { id, plannedOn, heldOn, withWhom, notes } = dialogue
  const isThis = filled.act === HOLD && filled.typed['dialog'] === String(id)
  const error = (field: string) => (isThis ? errorOf(filled.errors, field) : undefined)
  return (
    <article aria-labelledby={`dialog-${id}`}>
      <h3 id={`dialog-${id}`}>
        {writeDate(heldOn ?? plannedOn)}: {withWhom}
      </h3>
      {notes ? <p class="pre-line">{notes}</p> : null}
      <details class="no-print" open={isThis}>
        <summary>
          {heldOn === null ? 'Skriv, at den er holdt' : 'Ret noterne'}
          <span class="sr-only">, {withWhom}</span>
        </summary>
        <Form action={paths.agreement(agreement.id)}>
          <HiddenField name={ACT} value={HOLD} />
          <HiddenField name="dialog" value={String(id)} />
          <DateField
            name="holdt"
            id={`holdt-${id}`}
            label="Holdt den"
            value={isThis ? valueOf(filled, HOLD, 'holdt') : (heldOn ?? today)}
            error={error('holdt')}
          />
          <TextArea
            name="noter"
            id={`noter-${id}`}
            label="Noter"
            optional
            value={isThis ? valueOf(filled, HOLD, 'noter') : (notes ?? '')}
            error={error('noter')}
          />
          <Button>Gem dialogen</Button>
        </Form>
      </details>
    </article>
  )
}
