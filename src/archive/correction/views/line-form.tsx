/** The lines of one part, each with a box to choose it, and what the chosen ones are. */
import type { OpenedDocument } from '../../../minutes/corrections/correct-reading.ts'
import type { TextReading } from '../../../minutes/text/read-text.ts'
import { paths } from '../../../paths.ts'
import type { FieldError, TypedFields } from '../../../platform/web/forms.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, TextField } from '../../../ui/fields.tsx'
import { type DocumentPart, type ShownLine, showLines } from '../lines.ts'
import { CHOICES } from '../model.ts'

interface LineFormProps {
  part: DocumentPart
  /** Of the part, from 1. */
  place: number
  hex: string
  document: OpenedDocument
  reading: TextReading | null
  errors: readonly FieldError[]
  typed: TypedFields
}

export function LineForm(props: LineFormProps) {
  const { part, document, reading, errors, typed } = props
  const lines = showLines(document.source, reading).filter(
    ({ number }) => part.first <= number && number <= part.last,
  )
  const chosen = new Set([typed['linje'] ?? []].flat().map(String))
  const text = (name: string): string => (typeof typed[name] === 'string' ? typed[name] : '')
  return (
    <choose-lines>
      <Form action={paths.readingPart(props.hex, props.place)}>
        <fieldset class="source-lines" id="linjer" tabindex={-1} aria-describedby="linjer-hjaelp">
          <legend>
            <h2>{part.title}</h2>
          </legend>
          <p class="form-hint" id="linjer-hjaelp">
            Sæt kryds ved en linje, eller ved flere lige efter hinanden.
          </p>
          {errorOf(errors, 'linjer') ? (
            <span class="form-error-message">
              <span class="sr-only">Fejl: </span>
              {errorOf(errors, 'linjer')}
            </span>
          ) : null}
          <div class="source-list">
            {lines.map((line) => (
              <SourceLine line={line} chosen={chosen.has(String(line.number))} />
            ))}
          </div>
        </fieldset>
        <fieldset class="source-choice">
          <legend class="form-label">Det, du har valgt, er</legend>
          <div class="source-choose">
            <ChoiceField value={text('er')} error={errorOf(errors, 'er')} />
            <Button>Læs filen om</Button>
          </div>
          <MorePrecisely text={text} errors={errors} />
        </fieldset>
      </Form>
    </choose-lines>
  )
}

/** Where the line holds more than what was chosen. */
function MorePrecisely(props: { text: (name: string) => string; errors: readonly FieldError[] }) {
  const { text, errors } = props
  return (
    <details class="details" open={text('tekst') !== '' || text('nummer') !== '' || errors.length > 0}>
      <summary class="details-summary">Mere præcist</summary>
      <div class="details-text">
        <TextField
          name="tekst"
          label="Kun denne del af linjen"
          hint="Punktets titel, overskriften eller fx stedet, som det står i linjen."
          value={text('tekst')}
          error={errorOf(errors, 'tekst')}
          optional
        />
        <TextField
          name="nummer"
          label="Punktets nummer"
          hint="Som det står i linjen."
          value={text('nummer')}
          error={errorOf(errors, 'nummer')}
          width="short"
          optional
        />
        <div class="form-group-checkbox">
          <input
            class="form-checkbox"
            type="checkbox"
            id="uden"
            name="uden"
            value="ja"
            checked={text('uden') === 'ja'}
          />
          <label for="uden">Punktet har intet nummer</label>
        </div>
      </div>
    </details>
  )
}

function SourceLine({ line, chosen }: { line: ShownLine; chosen: boolean }) {
  const id = `linje-${line.number}`
  return (
    <div class={`source-line source-${line.tone}`}>
      <input
        class="form-checkbox"
        type="checkbox"
        id={id}
        name="linje"
        value={line.number}
        checked={chosen}
      />
      <label for={id}>
        <span class="source-number">
          <span class="sr-only">Linje </span>
          {line.number}
        </span>
        <span class="source-word">
          {line.word}
          <span class="sr-only">: </span>
        </span>
        <span class={`source-text source-indent-${Math.min(Math.ceil(line.indent / 4), 4)}`}>
          {line.text}
        </span>
      </label>
    </div>
  )
}

function ChoiceField({ value, error }: { value: string; error: string | undefined }) {
  return (
    <div class={error ? 'form-group form-error' : 'form-group'}>
      <label class="sr-only" for="er">
        Hvad linjen er
      </label>
      {error ? (
        <span class="form-error-message" id="er-error">
          <span class="sr-only">Fejl: </span>
          {error}
        </span>
      ) : null}
      <select
        class="form-select"
        id="er"
        name="er"
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? 'er-error' : undefined}
      >
        <option value="">Vælg</option>
        {CHOICES.map(({ group, choices }) => (
          <optgroup label={group}>
            {choices.map((choice) => (
              <option value={choice.value} selected={choice.value === value}>
                {choice.text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
