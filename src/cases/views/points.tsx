import type { Child } from 'hono/jsx'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { Button } from '../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextArea, TextField } from '../../ui/fields.tsx'
import { FRAMES, PERMANENCES, SOURCES } from '../model.ts'
import type { Paper } from '../paper-queries.ts'
import { type NumberedPoint, numberPoints } from '../points.ts'
import { amountText, PaperHeading, PaperNavigation, Sums } from './paper.tsx'

interface PointsProps {
  paper: Paper
  typed: Record<string, string>
  errors: readonly FieldError[]
  /** What later rooms say of its money. */
  below: Child[]
}

export function PointsView({ paper, typed, errors, below }: PointsProps) {
  const points = numberPoints(paper.points)
  return (
    <>
      <ErrorSummary errors={errors} />
      <PaperHeading paper={paper} />
      <PaperNavigation paper={paper} here="Indstilling" />
      <h2>Indstilling</h2>
      <p class="lead">{paper.recommendedBy ?? 'Forvaltningen'} indstiller,</p>
      <Form action={paths.paperPoints(paper.id)} class="writing">
        {/* The Enter key presses the first button there is: it only saves. */}
        <button class="sr-only" type="submit" name="handling" value="gem" tabindex={-1} aria-hidden="true">
          Gem
        </button>
        {points.length === 0 ? <p class="empty-state">Der er ingen punkter endnu.</p> : null}
        {points.map((numbered) => (
          <PointField numbered={numbered} typed={typed} errors={errors} />
        ))}
        <div class="button-row">
          <Button name="handling" value="gem">
            Gem
          </Button>
          <Button kind="secondary" name="handling" value="tilfoej">
            Tilføj punkt
          </Button>
        </div>
      </Form>
      <Sums points={paper.points} />
      {below}
    </>
  )
}

interface PointProps {
  numbered: NumberedPoint
  typed: Record<string, string>
  errors: readonly FieldError[]
}

const BUTTONS = [
  ['op', 'Flyt op'],
  ['ned', 'Flyt ned'],
  ['ind', 'Ryk ind'],
  ['ud', 'Ryk ud'],
  ['under', 'Tilføj underpunkt'],
  ['fjern', 'Fjern'],
] as const

function PointField(props: PointProps) {
  const { numbered, typed, errors } = props
  const { point, number, depth } = numbered
  const name = `punkt-${point.id}`
  return (
    <fieldset class={`point-field point-depth-${Math.min(depth, 4)}`}>
      <legend class="sr-only">Punkt {number}</legend>
      <HiddenField name={`var-${point.id}`} value={point.text} />
      <TextArea
        name={name}
        label={`Punkt ${number}`}
        rows={2}
        value={typed[name] ?? point.text}
        error={errorOf(errors, name)}
        optional
      />
      <div class="button-row">
        {BUTTONS.map(([verb, text]) => (
          <Button kind="tertiary" name="handling" value={`${verb}-${point.id}`}>
            {text}
            <span class="sr-only">: punkt {number}</span>
          </Button>
        ))}
      </div>
      {point.amounts.length === 0 ? null : (
        <ul>
          {point.amounts.map((amount) => (
            <li>
              {amountText(amount)}{' '}
              <Button kind="tertiary" name="handling" value={`fjern-beloeb-${amount.id}`}>
                Fjern<span class="sr-only"> beløbet</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AmountFields {...props} />
    </fieldset>
  )
}

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

function AmountFields({ numbered, typed, errors }: PointProps) {
  const { id } = numbered.point
  const props = (name: string) => ({
    name: `${name}-${id}`,
    value: typed[`${name}-${id}`] ?? '',
    error: errorOf(errors, `${name}-${id}`),
  })
  const open = errors.some(
    ({ field }) => field !== null && field.endsWith(`-${id}`) && !field.startsWith('punkt'),
  )
  return (
    <details open={open}>
      <summary>
        Tilføj beløb<span class="sr-only"> til punkt {numbered.number}</span>
      </summary>
      <div class="filter-row">
        <TextField
          {...props('beloeb')}
          label="Beløb"
          hint="150.000 eller 1,5 mio. Minus er en indtægt."
          width="short"
          optional
        />
        <TextField {...props('aar')} label="År" width="short" optional />
        <SelectField {...props('kilde')} label="Fra" options={optionsOf(SOURCES)} />
        <TextField {...props('navn')} label="Kontoens eller puljens navn" list="puljer" optional />
        <SelectField {...props('ramme')} label="Ramme" options={optionsOf(FRAMES)} />
        <SelectField {...props('varighed')} label="Varighed" options={optionsOf(PERMANENCES)} />
        <Button kind="secondary" name="handling" value={`beloeb-${id}`}>
          Tilføj beløb
        </Button>
      </div>
    </details>
  )
}
