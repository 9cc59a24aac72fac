import { writeNumber } from '../../../language/amounts.ts'
import { ACT } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { MOST_ERRORS } from '../../../registers/mechanism/read-file.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { FileField, Form, SelectField } from '../../../ui/fields.tsx'
import { LookAgain } from '../../../ui/look-again.tsx'
import { Table } from '../../../ui/table.tsx'
import { ContactTabs } from '../../tabs.tsx'
import type { Named } from '../queries.ts'
import { type Choices, COLUMN_KEYS, COLUMNS, guessColumns } from './columns.ts'
import type { Run } from './runs.ts'

const STATES: Record<Run['state'], string> = {
  reading: 'Læses nu',
  read: 'Læst, ikke gemt',
  storing: 'Gemmes nu',
  stored: 'Gemt',
  refused: 'Har fejl, intet er gemt',
  failed: 'Gik ikke, intet er gemt',
}

export function CallListsView({ runs, errors }: { runs: readonly Run[]; errors: readonly FieldError[] }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Indlæs opkaldslister</h1>
      <ContactTabs role="leader" here={paths.contactFigures} />
      <p class="lead">
        Har kommunen et andet telefonsystem, kan dets lister over opkald læses ind. Så kan tal og bemanding
        bruges, uden at telefonerne skiftes.
      </p>
      <Form action={paths.contactCallLists} files>
        <FileField
          name="fil"
          label="Fil"
          hint="CSV eller XLSX, højst 64 MB, med overskrifter i første række. Du vælger kolonner og ser, hvad der er i filen, før noget bliver gemt."
          accept=".csv,.xlsx,.txt"
          error={errorOf(errors, 'fil')}
        />
        <Button>Læs filen</Button>
      </Form>
      <h2>Hvad filen skal sige</h2>
      <p>
        En række for hvert opkald. Den samme fil kan læses ind igen uden, at noget tælles to gange. Hvem der
        tog telefonen, læses ikke.
      </p>
      <Table
        caption="Kolonner"
        captionHidden
        columns={[{ text: 'Kolonne', names: true }, 'Hvad der står']}
        rows={COLUMN_KEYS.map((column) => [COLUMNS[column].label, COLUMNS[column].hint])}
        empty=""
      />
      <h2>Dine seneste indlæsninger</h2>
      <Table
        caption="Dine seneste indlæsninger"
        captionHidden
        columns={['Fil', 'Hvordan det gik']}
        rows={runs.map(({ id, fileName, state }) => [
          <a href={paths.contactCallList(id)}>{fileName}</a>,
          STATES[state],
        ])}
        empty="Du har ikke indlæst nogen liste endnu."
      />
    </>
  )
}

interface RunProps {
  run: Run
  queues: readonly Named[]
  /** What was chosen, right or wrong; null: nothing yet. */
  chosen: Choices | null
  errors: readonly FieldError[]
}

export function RunView({ run, queues, chosen, errors }: RunProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Indlæsning af {run.fileName}</h1>
      <Progress run={run} />
      {run.state === 'stored' ? <Stored run={run} /> : null}
      {run.state === 'refused' ? <Wrong run={run} /> : null}
      {run.state === 'read' ? (
        <>
          {run.counts.checked && errors.length === 0 ? <Looked run={run} /> : null}
          <ColumnForm run={run} queues={queues} chosen={chosen} errors={errors} />
        </>
      ) : null}
    </>
  )
}

function Progress({ run }: { run: Run }) {
  if (run.state !== 'reading' && run.state !== 'storing') return null
  const done = run.state === 'reading' ? run.rowsRead : run.rowsSettled
  return (
    <>
      <LookAgain />
      <p role="status">
        {run.state === 'reading' ? 'Filen læses' : 'Opkaldene gemmes'}: {writeNumber(done)}
        {run.counts.rows === 0 ? '' : ` af ${writeNumber(run.counts.rows)}`} rækker. Siden viser selv, når det
        er færdigt.
      </p>
    </>
  )
}

function countText({ counts }: Run): string {
  return `${writeNumber(counts.rows)} rækker i filen: ${writeNumber(counts.new)} nye opkald, ${writeNumber(counts.changed)} ændrede og ${writeNumber(counts.same)}, der er her i forvejen.`
}

function Stored({ run }: { run: Run }) {
  return (
    <>
      <Alert kind="success" heading="Opkaldene er gemt">
        {countText(run)}
      </Alert>
      <p>
        <LinkButton href={paths.contactFigures}>Se tallene</LinkButton>
      </p>
    </>
  )
}

/** What was found with the columns as they are chosen. */
function Looked({ run }: { run: Run }) {
  if (run.counts.errors > 0) return <Wrong run={run} />
  const changes = run.counts.new + run.counts.changed
  return (
    <>
      <Alert kind="info" heading="Filen er læst igennem uden fejl">
        {countText(run)}
      </Alert>
      {changes === 0 ? (
        <p>Der er intet at gemme: alle opkald i filen er her i forvejen.</p>
      ) : (
        <Form action={paths.contactCallList(run.id)}>
          <Button name={ACT} value="gem">
            Gem opkaldene
          </Button>
        </Form>
      )}
    </>
  )
}

function Wrong({ run }: { run: Run }) {
  const all = Math.max(run.counts.errors, run.errors.length)
  return (
    <>
      <Alert kind="error" heading={all === 1 ? 'Filen har en fejl' : `Filen har ${writeNumber(all)} fejl`}>
        Intet er gemt. Vælg andre kolonner, eller ret filen og indlæs den igen.
        {all > MOST_ERRORS ? ` Her står de første ${MOST_ERRORS}.` : ''}
      </Alert>
      <Table
        caption="Fejl i filen"
        columns={[{ text: 'Række', figures: true }, 'Kolonne', 'Fejl']}
        rows={run.errors.map(({ row, column, message }) => [
          row ?? 'Hele filen',
          column ?? 'Rækken',
          message,
        ])}
        empty=""
      />
      <p>
        <LinkButton kind="secondary" href={paths.contactCallLists}>
          Indlæs en rettet fil
        </LinkButton>
      </p>
    </>
  )
}

function ColumnForm({ run: { id, counts }, queues, chosen, errors }: RunProps) {
  const columns = chosen?.columns ?? guessColumns(counts.headings)
  const passedBy = counts.headings.filter(
    (heading, place) => heading !== '' && !Object.values(columns).includes(place),
  )
  return (
    <section aria-labelledby="kolonner">
      <h2 id="kolonner">Filens kolonner</h2>
      <Table
        caption="De første rækker i filen"
        measure="working"
        columns={counts.headings}
        rows={counts.sample.map((cells) => counts.headings.map((_, place) => String(cells[place] ?? '')))}
        empty="Filen har ingen rækker."
      />
      <Form action={paths.contactCallList(id)}>
        {COLUMN_KEYS.map((column) => (
          <SelectField
            name={column}
            label={COLUMNS[column].label}
            hint={COLUMNS[column].hint}
            value={String(columns[column] ?? '')}
            options={[
              { value: '', text: 'Står ikke i filen' },
              ...counts.headings.map((heading, place) => ({
                value: String(place),
                text: heading === '' ? `Kolonne ${place + 1}` : heading,
              })),
            ]}
            error={errorOf(errors, column)}
          />
        ))}
        <SelectField
          name="koe"
          label="Kø for opkald, hvis række ikke nævner en"
          value={String(chosen?.queueId ?? (queues.length === 1 ? queues[0]?.id : undefined) ?? '')}
          options={[
            { value: '', text: 'Vælg en kø' },
            ...queues.map((queue) => ({ value: String(queue.id), text: queue.title })),
          ]}
          error={errorOf(errors, 'koe')}
        />
        {passedBy.length === 0 ? null : <p class="quiet">Læses ikke: {passedBy.join(', ')}.</p>}
        <Button kind={counts.checked ? 'secondary' : 'primary'} name={ACT} value="kolonner">
          Læs filen igennem
        </Button>
      </Form>
    </section>
  )
}
