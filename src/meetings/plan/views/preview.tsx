import { weekdayOf, writeDate } from '../../../language/dates.ts'
import { weekOf } from '../../../language/due-calendar.ts'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, HiddenField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { MEETING_KINDS, STAGES } from '../model.ts'
import type { PreviewRow } from '../preview.ts'
import { shortDay } from '../words.ts'

interface PreviewProps {
  body: string
  year: number
  rows: readonly PreviewRow[]
  /** The rule, as it was written: it goes along with the days. */
  rule: readonly (readonly [name: string, value: string])[]
  /** Back to the form with the rule in it. */
  ruleHref: string
  errors: readonly FieldError[]
  tell: boolean
}

export function PreviewView({ body, year, rows, rule, ruleHref, errors, tell }: PreviewProps) {
  const chosen = rows.filter((row) => row.chosen).length
  const skipped = rows.filter(({ heldOn }) => heldOn === '').length
  const moved = rows.filter(({ heldOn, plannedFor }) => heldOn !== '' && heldOn !== plannedFor).length
  const known = rows.filter((row) => row.known !== null).length
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>
        {body} i {year}: {chosen === 1 ? '1 nyt møde' : `${chosen} nye møder`}
      </h1>
      <p class="lead">
        Intet er gemt endnu. Ret dagene, eller fjern fluebenet ved dem, der ikke skal være der.
        {moved > 0 ? ` ${moved} er flyttet på grund af fridage.` : ''}
        {skipped > 0 ? ` ${skipped} er sprunget over.` : ''}
        {known > 0 ? ` ${known} findes allerede og bliver ikke lagt ind igen.` : ''}
      </p>
      <Form action={paths.planYear} class="plan-preview" turbo={false}>
        {rule.map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <Table
          caption="Møder efter reglen"
          captionHidden
          measure="working"
          columns={[
            'Med',
            { text: 'Efter reglen', names: true },
            'Mødets dag',
            'Slags',
            'Bemærk',
            'Sager ind',
            'Dagsorden ud',
          ]}
          rows={rows.map((row, index) => rowOf(row, index))}
          empty="Reglen giver ingen dage i året."
        />
        <div class="form-group-checkbox">
          <input class="form-checkbox" type="checkbox" id="besked" name="besked" value="ja" checked={tell} />
          <label for="besked">Skriv til medlemmerne, at mødeplanen er lagt</label>
        </div>
        <div class="button-row">
          <Button name="handling" value="gem">
            Læg møderne i planen
          </Button>
          <Button name="handling" value="opdater" kind="secondary">
            Opdatér bemærkninger
          </Button>
          <LinkButton kind="tertiary" href={ruleHref}>
            Ret reglen
          </LinkButton>
        </div>
      </Form>
    </>
  )
}

function rowOf(row: PreviewRow, index: number) {
  const { plannedFor, heldOn, kind, chosen, known, note, deadlines, error } = row
  const label = `${weekdayOf(plannedFor)} den ${writeDate(plannedFor)}`
  return [
    <div class="form-group-checkbox">
      <input
        class="form-checkbox"
        type="checkbox"
        id={`med-${index}`}
        name="med"
        value={String(index)}
        checked={chosen}
      />
      <label for={`med-${index}`}>
        <span class="sr-only">Læg mødet {label} i planen</span>
      </label>
    </div>,
    <>
      {label.replace(` ${plannedFor.slice(0, 4)}`, '')} <span class="quiet">uge {weekOf(plannedFor)}</span>
      <HiddenField name={`planlagt-${index}`} value={plannedFor} />
      <HiddenField name={`hvorfor-${index}`} value={note ?? ''} />
    </>,
    <>
      {error === null ? null : (
        <span class="form-error-message" id={`dag-${index}-error`}>
          {error}
        </span>
      )}
      <input
        class="form-input"
        type="date"
        id={`dag-${index}`}
        name={`dag-${index}`}
        value={heldOn}
        aria-label={`Mødets dag i stedet for ${label}`}
        aria-invalid={error === null ? undefined : 'true'}
        aria-describedby={error === null ? undefined : `dag-${index}-error`}
      />
      {heldOn === '' || heldOn === plannedFor ? null : <span class="quiet"> {weekdayOf(heldOn)}</span>}
    </>,
    <select class="form-select" name={`slags-${index}`} aria-label={`Slags møde ${label}`}>
      {Object.entries(MEETING_KINDS).map(([value, text]) => (
        <option value={value} selected={value === kind}>
          {text}
        </option>
      ))}
    </select>,
    <Notes row={row} />,
    deadlines === null || known !== null ? '' : shortDay(deadlines.papers),
    deadlines === null || known !== null ? '' : shortDay(deadlines.dispatch),
  ]
}

function Notes({ row: { plannedFor, heldOn, note, known, cancelled, collisions } }: { row: PreviewRow }) {
  return (
    <>
      {note === null ? null : (
        <div>
          <Badge colour={heldOn === plannedFor ? 'warning' : 'info'}>
            {heldOn === '' ? 'Springes over' : heldOn === plannedFor ? 'Fridag' : 'Flyttet'}
          </Badge>{' '}
          {note}
        </div>
      )}
      {known === null ? null : (
        <div>
          <Badge>Findes allerede</Badge>{' '}
          <a href={paths.plannedMeeting(known.id)}>{writeDate(known.heldOn)}</a>
        </div>
      )}
      {cancelled === null || known !== null ? null : (
        <div>
          <Badge colour="error">{STAGES.cancelled}</Badge> {cancelled.cancelledReason}
        </div>
      )}
      {collisions.map((text) => (
        <div>
          <Badge colour="warning">Sammenfald</Badge> {text}
        </div>
      ))}
    </>
  )
}
