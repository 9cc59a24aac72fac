/** A new commitment: asked for by somebody outside the meetings, or promised in old minutes. */
import { writeDate } from '../../../language/dates.ts'
import { type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, SelectField, TextArea } from '../../../ui/fields.tsx'
import { ORIGINS } from '../model.ts'
import type { Named } from '../owners.ts'
import { ORIGIN_TEXTS } from '../words.ts'
import { WordsFields } from './words-fields.tsx'

export interface FoundPromise {
  itemId: number
  position: number
  title: string | null
  body: string
  heldOn: string
  text: string
}

interface NewCommitmentProps {
  filled: Filled
  initial: Readonly<Record<string, string>>
  /** Of which the reader is secretary. */
  keptBodies: readonly Named[]
  bodies: readonly Named[]
  ownerNames: readonly string[]
  promise: FoundPromise | null
}

export const NEW = 'ny'

export function NewCommitmentView(props: NewCommitmentProps) {
  const { filled, initial, promise, bodies, ownerNames } = props
  const value = (name: string) => valueOf(filled, NEW, name, initial[name] ?? '')
  const error = (name: string) => errorOf(filled.errors, name)
  return (
    <>
      <h1>{promise === null ? 'Ny opfølgning' : 'Følg op på et løfte'}</h1>
      <ErrorSummary errors={filled.errors} />
      {promise === null ? (
        <p class="lead">
          Til det, der ikke står i en beslutning: et spørgsmål fra byrådet, borgerrådgiverens eller
          revisionens bemærkning, en bestilling.
        </p>
      ) : (
        <blockquote>
          <p>{promise.text}</p>
          <footer class="quiet">
            <a href={paths.item(promise.itemId)}>{promise.title ?? 'Uden titel'}</a>, {promise.body},{' '}
            {writeDate(promise.heldOn)}
          </footer>
        </blockquote>
      )}
      <Form action={paths.newCommitment}>
        <HiddenField name="handling" value={NEW} />
        {promise === null ? (
          <OriginFields {...props} value={value} error={error} />
        ) : (
          <>
            <HiddenField name="punkt" value={String(promise.itemId)} />
            <HiddenField name="loefte" value={String(promise.position)} />
          </>
        )}
        <WordsFields {...{ value, error, bodies, ownerNames }} />
        <Button>Gem opfølgning</Button>
      </Form>
    </>
  )
}

function OriginFields({
  keptBodies,
  value,
  error,
}: NewCommitmentProps & { value: (name: string) => string; error: (name: string) => string | undefined }) {
  return (
    <>
      <div class="field-columns">
        <SelectField
          name="forum"
          label="Forum, der følger op"
          options={keptBodies.map(({ id, name }) => ({ value: String(id), text: name }))}
          value={value('forum')}
          error={error('forum')}
        />
        <SelectField
          name="oprindelse"
          label="Kommer fra"
          options={ORIGINS.filter(
            (origin) => origin !== 'decision' && origin !== 'minutes' && origin !== 'enquiry',
          ).map((origin) => ({
            value: origin,
            text: ORIGIN_TEXTS[origin],
          }))}
          value={value('oprindelse')}
          error={error('oprindelse')}
        />
        <DateField
          name="oprindelsesdato"
          label="Dato"
          optional
          value={value('oprindelsesdato')}
          error={error('oprindelsesdato')}
        />
      </div>
      <TextArea
        name="oprindelsestekst"
        label="Spørgsmålet eller bemærkningen"
        optional
        rows={3}
        value={value('oprindelsestekst')}
        error={error('oprindelsestekst')}
      />
    </>
  )
}
