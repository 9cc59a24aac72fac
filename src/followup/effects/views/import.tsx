/** Handing in figures, and what the file would change. */
import { writeDate } from '../../../language/dates.ts'
import { ACT } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { FileField, Form, HiddenField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { COLUMNS, type FigurePlan } from '../figures-file.ts'
import { figureOf } from '../model.ts'

/** @param done figures that were just stored @param asked how many the sheet to fill in asks for */
export function ImportFormView(props: { errors: readonly FieldError[]; done: number | null; asked: number }) {
  const { errors, done, asked } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Indlæs tal</h1>
      {done === null ? null : (
        <Alert kind="success">
          {done === 0 ? 'Alle tal stod der i forvejen. Intet er ændret.' : `${done} tal er gemt.`}
        </Alert>
      )}
      <p class="lead">Tal til mange målinger på én gang, fra et regneark (XLSX) eller en CSV-fil.</p>
      <p>
        Første række er overskrifter: {Object.values(COLUMNS).join(', ')}. «{COLUMNS.number}» eller «
        {COLUMNS.title}» siger, hvilken måling det er. Rækker uden tal springes over.
      </p>
      <p>
        {asked === 0
          ? 'Ingen målinger venter på tal de næste tre måneder.'
          : `Arket med de ${asked} målinger, der venter på tal:`}{' '}
        {asked === 0 ? null : (
          <>
            <a href={paths.figuresSheet('xlsx')} data-turbo="false">
              Hent som XLSX
            </a>{' '}
            eller{' '}
            <a href={paths.figuresSheet('csv')} data-turbo="false">
              CSV
            </a>
          </>
        )}
      </p>
      <Form action={paths.figuresImport} files turbo={false}>
        <FileField name="fil" label="Fil" accept=".csv,.xlsx" error={errorOf(errors, 'fil')} />
        <Button name={ACT} value="vis">
          Vis, hvad filen ændrer
        </Button>
      </Form>
    </>
  )
}

const CHANGES = {
  new: { text: 'Nyt', colour: 'success' },
  changed: { text: 'Ændres', colour: 'warning' },
  same: { text: 'Uændret', colour: 'plain' },
} as const

/** @param packed the rows, to come back with the confirmation */
export function ImportPreviewView({ plan, packed }: { plan: FigurePlan; packed: string }) {
  const { planned, errors } = plan
  const count = (wanted: keyof typeof CHANGES) => planned.filter(({ change }) => change === wanted).length
  return (
    <>
      <h1>Forhåndsvisning</h1>
      {errors.length > 0 ? <FileErrors errors={errors} /> : null}
      <p class="lead">
        {count('new')} nye, {count('changed')} ændrede og {count('same')} uændrede tal.
      </p>
      <Table
        caption="Tal i filen"
        captionHidden
        measure="working"
        columns={[
          { text: 'Række', figures: true },
          { text: COLUMNS.title, names: true },
          COLUMNS.due,
          COLUMNS.measured,
          { text: COLUMNS.value, figures: true },
          { text: COLUMNS.count, figures: true },
          'Ændring',
        ]}
        rows={planned.map(({ line, indicator, figure, change, was }) => [
          String(line),
          indicator.title,
          dueText(indicator.dates, figure.dateId),
          writeDate(figure.measuredOn),
          figureOf(figure.value, indicator.target.unit),
          figure.count === null ? '' : String(figure.count),
          <>
            <Badge colour={CHANGES[change].colour}>{CHANGES[change].text}</Badge>
            {change === 'changed' ? <span class="quiet"> før {was}</span> : null}
          </>,
        ])}
        empty="Ingen af rækkerne kan bruges."
      />
      {errors.length > 0 ? (
        <p>
          <LinkButton href={paths.figuresImport}>Ret filen, og vælg den igen</LinkButton>
        </p>
      ) : (
        <Form action={paths.figuresImport}>
          <HiddenField name="raekker" value={packed} />
          <Button name={ACT} value="gem">
            Gem tallene
          </Button>
        </Form>
      )}
    </>
  )
}

function dueText(dates: readonly { id: number; dueOn: string }[], dateId: number | null): string {
  const date = dates.find(({ id }) => id === dateId)
  return date === undefined ? 'Imellem' : writeDate(date.dueOn)
}

function FileErrors({ errors }: { errors: FigurePlan['errors'] }) {
  return (
    <Alert kind="error" heading={errors.length === 1 ? 'En fejl i filen' : `${errors.length} fejl i filen`}>
      <p>Intet er gemt.</p>
      <ul>
        {errors.map(({ line, column, message }) => (
          <li>
            Række {line}
            {column === null ? '' : `, kolonnen ${column}`}: {message}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
