import { writeNumber } from '../../../language/amounts.ts'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ActionButton, Button, LinkButton } from '../../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { FileField, Form, HiddenField } from '../../../ui/fields.tsx'
import { LookAgain } from '../../../ui/look-again.tsx'
import { Table } from '../../../ui/table.tsx'
import type { ImportRun } from '../import-pages.tsx'
import { MOST_ERRORS } from '../read-file.ts'
import type { Field, Register, RegisterList } from '../register.ts'

interface OfList {
  register: Register
  list: RegisterList
}

type FormProps = OfList & { keeps: boolean; runs: readonly ImportRun[]; errors: readonly FieldError[] }

export function ImportFormView({ register, list, keeps, runs, errors }: FormProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Indlæs {list.title.toLocaleLowerCase('da')}</h1>
      {keeps ? (
        <Form action={paths.registerUpload} files>
          <HiddenField name="register" value={register.key} />
          <HiddenField name="liste" value={list.key} />
          <FileField
            name="fil"
            label="Fil"
            hint="CSV eller XLSX, højst 64 MB. Du ser, hvad filen ændrer, før noget bliver gemt."
            accept=".csv,.xlsx,.txt"
            error={errorOf(errors, 'fil')}
          />
          <Button>Læs filen</Button>
        </Form>
      ) : (
        <p>
          Kun de, der fører hele registret, kan indlæse filer.{' '}
          <a href={paths.registerKeepers(register.key)}>Se, hvem det er.</a>
        </p>
      )}
      <h2>Filens kolonner</h2>
      <p>
        Den første række er overskrifter.{' '}
        <a href={paths.registerFile(register.key, list.key, 'csv')} data-turbo="false">
          Hent listen som CSV
        </a>{' '}
        for at få en fil, der passer. En række, der er her i forvejen, kendes på {knownText(list)}.
      </p>
      <Table
        caption="Filens kolonner"
        captionHidden
        columns={['Kolonne', 'Skal være der', 'Hvad der står']}
        rows={list.fields.map((field) => [field.label, field.required ? 'Ja' : 'Nej', wordsOf(field)])}
        empty=""
      />
      <h2>Dine seneste indlæsninger</h2>
      <Table
        caption="Dine seneste indlæsninger"
        captionHidden
        columns={['Fil', 'Hvordan det gik']}
        rows={runs.map((run) => [
          <a href={paths.registerImportRun(register.key, list.key, run.id)}>{run.fileName}</a>,
          STATES[run.state],
        ])}
        empty="Du har ikke indlæst noget her endnu."
      />
    </>
  )
}

const STATES: Record<ImportRun['state'], string> = {
  reading: 'Læses nu',
  read: 'Læst, ikke gemt',
  storing: 'Gemmes nu',
  stored: 'Gemt',
  refused: 'Har fejl, intet er gemt',
  failed: 'Gik ikke, intet er gemt',
}

function knownText({ fields, known }: RegisterList): string {
  const labels = known.map((column) =>
    (fields.find((field) => field.column === column)?.label ?? column).toLocaleLowerCase('da'),
  )
  const last = labels.at(-1) ?? ''
  return labels.length > 1 ? `${labels.slice(0, -1).join(', ')} og ${last}` : last
}

function wordsOf({ kind, choices = {}, unit, hint }: Field): string {
  const words = {
    text: 'Tekst',
    'long-text': 'Tekst',
    whole: 'Helt tal',
    decimal: 'Tal',
    amount: 'Beløb i kroner',
    date: 'Dato som 22-05-2018',
    'yes-no': 'Ja eller nej',
    choice: Object.values(choices).join(', '),
    unit: 'Enhedens initialer eller navn',
    person: 'Personens initialer eller navn',
    body: 'Forummets navn',
    row: 'Navnet, som det står i registret',
  }[kind]
  return [unit ? `${words} (${unit})` : words, hint].filter(Boolean).join('. ')
}

export function ImportView({ register, list, run }: OfList & { run: ImportRun }) {
  return (
    <>
      <h1>Indlæsning af {run.fileName}</h1>
      <Progress run={run} />
      <Outcome register={register} list={list} run={run} />
    </>
  )
}

function Progress({ run }: { run: ImportRun }) {
  if (run.state !== 'reading' && run.state !== 'storing') return null
  const done = run.state === 'reading' ? run.rowsRead : run.rowsSettled
  const all = run.state === 'storing' ? run.counts.rows : undefined
  return (
    <>
      <LookAgain />
      <p role="status">
        {run.state === 'reading' ? 'Filen læses' : 'Rækkerne gemmes'}: {writeNumber(done)}
        {all === undefined ? '' : ` af ${writeNumber(all)}`} rækker. Siden viser selv, når det er færdigt.
      </p>
      {run.errors.map(({ message }) => (
        <p>{message}</p>
      ))}
    </>
  )
}

function Outcome({ register, list, run }: OfList & { run: ImportRun }) {
  const { counts } = run
  const back = <LinkButton href={paths.registerList(register.key, list.key)}>Se listen</LinkButton>
  if (run.state === 'refused') return <Refused register={register} list={list} run={run} />
  if (run.state === 'stored')
    return (
      <>
        <Alert kind="success" heading="Filen er gemt">
          {changesText(run)}
        </Alert>
        <p>{back}</p>
      </>
    )
  if (run.state !== 'read') return null
  const changes = (counts.new ?? 0) + (counts.changed ?? 0)
  return (
    <>
      <p>{changesText(run)}</p>
      {(counts.passedBy ?? []).length > 0 ? (
        <Alert kind="warning" heading="Kolonner, der ikke læses">
          Registret kender ikke: {(counts.passedBy ?? []).join(', ')}.
        </Alert>
      ) : null}
      {changes === 0 ? (
        <>
          <p>Der er intet at gemme: alt i filen står her i forvejen.</p>
          {back}
        </>
      ) : (
        <ActionButton action={paths.registerImportRun(register.key, list.key, run.id)}>
          Gem rækkerne
        </ActionButton>
      )}
    </>
  )
}

function changesText({ counts }: ImportRun): string {
  const told = (count: number | undefined, one: string, many: string) =>
    `${writeNumber(count ?? 0)} ${count === 1 ? one : many}`
  return `${told(counts.rows, 'række', 'rækker')} i filen: ${told(counts.new, 'ny', 'nye')}, ${told(counts.changed, 'ændret', 'ændrede')} og ${writeNumber(counts.same ?? 0)}, der er her i forvejen.`
}

function Refused({ register, list, run }: OfList & { run: ImportRun }) {
  const all = run.counts.errors ?? run.errors.length
  return (
    <>
      <Alert kind="error" heading={all === 1 ? 'Filen har en fejl' : `Filen har ${writeNumber(all)} fejl`}>
        Intet er gemt. Ret filen, og indlæs den igen.
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
        <LinkButton href={paths.registerImport(register.key, list.key)}>Indlæs en rettet fil</LinkButton>
      </p>
    </>
  )
}
