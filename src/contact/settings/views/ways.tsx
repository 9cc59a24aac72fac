/** What is done with callers who are not to wait: by each reason one way, with what it needs. */
import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, SelectField, TextField } from '../../../ui/fields.tsx'
import { MESSAGE_OF } from '../../distributor/recordings.ts'
import type { WayReason } from '../../distributor/model.ts'
import { REASONS, WAY_KINDS, WAY_REASONS } from '../model.ts'
import { wayField } from '../queue-commands.ts'
import type { QueueProps } from './queue.tsx'

export function WaysForm(props: QueueProps) {
  return (
    <>
      <h2>Når borgeren ikke kan vente i køen</h2>
      <Form action={paths.contactQueue(props.queue.id)}>
        {REASONS.map((reason) => (
          <WayFields {...props} reason={reason} />
        ))}
        <Button kind="secondary" name={ACT} value="veje">
          Gem, hvad der sker
        </Button>
      </Form>
    </>
  )
}

function WayFields({ queue, others, recordings, filled, reason }: QueueProps & { reason: WayReason }) {
  const stored = queue.ways[reason]
  const value = (part: string, otherwise: string) =>
    valueOf(filled, 'veje', wayField(reason, part), otherwise)
  const error = (part: string) => errorOf(filled.errors, wayField(reason, part))
  return (
    <fieldset>
      <legend>
        <h3>{WAY_REASONS[reason].title}</h3>
      </legend>
      <SelectField
        name={wayField(reason, 'kind')}
        label="Borgeren"
        options={WAY_REASONS[reason].kinds.map((kind) => ({ value: kind, text: WAY_KINDS[kind] }))}
        value={value('kind', stored?.kind ?? 'message')}
        error={error('kind')}
      />
      <SelectField
        name={wayField(reason, 'recording')}
        label="Beskeden"
        options={recordings.map(({ name, words }) => ({ value: name, text: words }))}
        value={value('recording', stored?.recording ?? MESSAGE_OF[reason])}
        error={error('recording')}
      />
      <SelectField
        name={wayField(reason, 'queue')}
        label="Den anden kø"
        options={[
          { value: '', text: 'Ingen' },
          ...others.map(({ id, title }) => ({ value: String(id), text: title })),
        ]}
        value={value('queue', String(stored?.queue ?? ''))}
        error={error('queue')}
      />
      <TextField
        name={wayField(reason, 'number')}
        label="Nummeret"
        type="tel"
        optional
        width="short"
        value={value('number', stored?.number ?? '')}
        error={error('number')}
      />
    </fieldset>
  )
}
