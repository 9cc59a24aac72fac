import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { Alert } from '../../ui/alert.tsx'
import { Badge, type BadgeColour } from '../../ui/badge.tsx'
import { Button, LinkButton } from '../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { FileField, Form, HiddenField, RadioGroup } from '../../ui/fields.tsx'
import { Table } from '../../ui/table.tsx'
import { ACT } from '../administration.tsx'
import { columnNames, FILE_KINDS, type FileKind, type RowError } from './columns.ts'
import type { ImportPreview } from './commands.ts'
import type { ImportPlan, RowPlan } from './plan.ts'

export function ImportFormView({ kind, errors }: { kind: FileKind; errors: readonly FieldError[] }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Indlæs enheder og personer</h1>
      <p class="lead">
        Vælg et regneark eller en CSV-fil. Du ser først, hvad der vil ske; intet ændres, før du siger ja.
      </p>
      <Form action={paths.organisationImport} files turbo={false}>
        <RadioGroup
          name="slags"
          label="Hvad er der i filen?"
          chosen={kind}
          options={Object.entries(FILE_KINDS).map(([value, text]) => ({ value, text }))}
          error={errorOf(errors, 'slags')}
        />
        <FileField
          name="fil"
          label="Fil"
          hint="Excel (.xlsx) eller CSV, højst 8 MB og 20.000 rækker. Af et regneark læses det første ark."
          accept=".xlsx,.csv,.txt"
          error={errorOf(errors, 'fil')}
        />
        <Button name={ACT} value="vis">
          Vis, hvad der vil ske
        </Button>
      </Form>
      <h2>Sådan skal filen se ud</h2>
      <p>
        Første række er overskrifter. Rækkefølgen er ligegyldig, og du kan udelade dem, du ikke har. Indlæses
        den samme fil to gange, ændrer den anden gang ingenting.
      </p>
      <dl class="definitions">
        <div>
          <dt>Enheder</dt>
          <dd>{columnNames('enheder').join(', ')}</dd>
        </div>
        <div>
          <dt>Personer</dt>
          <dd>{columnNames('personer').join(', ')}</dd>
        </div>
      </dl>
      <p>
        En person genkendes på login, e-mail eller initialer og navn. Har en person flere ansættelser eller
        pladser, får hver sin række. Datoer skrives som 31-12-2026 eller 2026-12-31.
      </p>
    </>
  )
}

export function ImportDoneView() {
  return (
    <>
      <h1>Indlæs enheder og personer</h1>
      <Alert kind="success" heading="Filen er indlæst">
        Ændringerne står i historikken med dit navn.
      </Alert>
      <div class="button-row">
        <LinkButton href={paths.keptUnits} kind="secondary">
          Se enhederne
        </LinkButton>
        <LinkButton href={paths.keptPersons} kind="secondary">
          Se personerne
        </LinkButton>
        <LinkButton href={paths.organisationImport} kind="tertiary">
          Indlæs en fil mere
        </LinkButton>
      </div>
    </>
  )
}

interface PreviewProps extends ImportPreview {
  kind: FileKind
  /** The rows, for the confirmation to carry. */
  packed: string
  errors: readonly FieldError[]
}

/** So many lines are shown of each list; the numbers are of all. */
const MOST_SHOWN = 200

export function ImportPreviewView({ plan, unread, stamp, kind, packed, errors }: PreviewProps) {
  const changing = plan.rows.filter(({ state }) => state === 'new' || state === 'changed')
  const isClean = plan.errors.length === 0
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Det vil ske</h1>
      <p class="lead">{sumText(plan)}</p>
      {unread.length > 0 ? (
        <Alert kind="info">Disse kolonner bliver ikke læst: {unread.join(', ')}.</Alert>
      ) : null}
      {isClean ? null : <Errors errors={plan.errors} />}
      {isClean && changing.length > 0 ? (
        <Form action={paths.organisationImport} turbo={false}>
          <HiddenField name="slags" value={kind} />
          <HiddenField name="raekker" value={packed} />
          <HiddenField name="stempel" value={stamp} />
          <div class="button-row">
            <Button name={ACT} value="bekraeft">
              Indlæs {changing.length === 1 ? '1 række' : `${changing.length} rækker`}
            </Button>
            <LinkButton href={paths.organisationImport} kind="tertiary">
              Fortryd
            </LinkButton>
          </div>
        </Form>
      ) : (
        <p>
          <LinkButton href={paths.organisationImport} kind="secondary">
            Vælg en anden fil
          </LinkButton>
        </p>
      )}
      <ChangingRows rows={changing} />
    </>
  )
}

function sumText({ rows }: ImportPlan): string {
  const count = (state: RowPlan['state']) => rows.filter((row) => row.state === state).length
  return `${rows.length} rækker: ${count('new')} nye, ${count('changed')} ændres, ${count('same')} er der i forvejen, ${count('wrong')} med fejl.`
}

function Errors({ errors }: { errors: readonly RowError[] }) {
  return (
    <>
      <Alert
        kind="error"
        heading={errors.length === 1 ? 'Der er 1 fejl i filen' : `Der er ${errors.length} fejl i filen`}
      >
        Intet er ændret. Ret filen, og vælg den igen.
      </Alert>
      <Table
        caption="Fejl i filen"
        measure="working"
        columns={[{ text: 'Række', figures: true }, 'Kolonne', { text: 'Fejl', names: true }]}
        rows={errors.slice(0, MOST_SHOWN).map(({ line, column, message }) => [line, column, message])}
        empty=""
      />
      <More shown={MOST_SHOWN} of={errors.length} />
    </>
  )
}

const STATES: Record<RowPlan['state'], { text: string; colour: BadgeColour }> = {
  new: { text: 'Ny', colour: 'success' },
  changed: { text: 'Ændres', colour: 'info' },
  same: { text: 'Uændret', colour: 'plain' },
  wrong: { text: 'Fejl', colour: 'error' },
}

function ChangingRows({ rows }: { rows: readonly RowPlan[] }) {
  return (
    <>
      <h2>Ændringer</h2>
      <Table
        caption="Ændringer"
        captionHidden
        measure="working"
        columns={[{ text: 'Række', figures: true }, { text: 'Navn', names: true }, 'Tilstand', 'Hvad']}
        rows={rows
          .slice(0, MOST_SHOWN)
          .map(({ line, name, state, changes }) => [
            line,
            name,
            <Badge colour={STATES[state].colour}>{STATES[state].text}</Badge>,
            changes.join(' · '),
          ])}
        empty="Filen ændrer ingenting."
      />
      <More shown={MOST_SHOWN} of={rows.length} />
    </>
  )
}

function More({ shown, of }: { shown: number; of: number }) {
  return of > shown ? (
    <p class="quiet">
      De første {shown} af {of} er vist.
    </p>
  ) : null
}
