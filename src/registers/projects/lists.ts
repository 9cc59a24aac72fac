/** The lists of the register: what of projects can be read in from files, filtered and taken out as files. */
import type { Field, RegisterList, RowError, RowValues } from '../mechanism/register.ts'
import { PHASES, STATUSES } from './model.ts'

const project: Field = {
  column: 'project_id',
  label: 'Projekt',
  kind: 'row',
  of: 'projekter',
  required: true,
  listed: true,
  filter: true,
}
const byProject = { column: 'project_id' } as const

function checkProject(row: RowValues): RowError[] {
  const errors: RowError[] = []
  const empty = (column: string) => row[column] === null || row[column] === ''
  if (row['cross_cutting'] === true && empty('competence'))
    errors.push({
      column: 'competence',
      message: 'Et tværgående projekt skal sige, hvordan de, der deltager, lærer det, det kræver.',
    })
  if (!empty('starts_on') && !empty('ends_on') && String(row['ends_on']) < String(row['starts_on']))
    errors.push({ column: 'ends_on', message: 'Projektet slutter, før det begynder.' })
  if (!empty('left_on') && empty('left_reason'))
    errors.push({ column: 'left_reason', message: 'Skriv, hvorfor projektet er taget af listen.' })
  if (empty('left_on') && !empty('left_reason'))
    errors.push({ column: 'left_on', message: 'Skriv, hvornår projektet er taget af listen.' })
  return errors
}

const projects: RegisterList = {
  key: 'projekter',
  table: 'projects',
  title: 'Projekter',
  one: 'et projekt',
  intro:
    'Alle projekter, også de afsluttede og dem, der er taget af listen. Et projekts egen side har det hele.',
  fields: [
    { column: 'title', label: 'Projekt', kind: 'text', required: true, listed: true },
    { column: 'programme_id', label: 'Program', kind: 'row', of: 'programmer', listed: true, filter: true },
    { column: 'unit_id', label: 'Center', kind: 'unit', required: true, listed: true, filter: true },
    { column: 'owner_id', label: 'Ejer', kind: 'person', hint: 'Den direktør, der har bestilt det.' },
    { column: 'leader_id', label: 'Projektleder', kind: 'person', listed: true },
    {
      column: 'phase',
      label: 'Fase',
      kind: 'choice',
      choices: PHASES,
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'starts_on', label: 'Begynder', kind: 'date' },
    { column: 'ends_on', label: 'Slutter', kind: 'date', listed: true, hint: 'Efter planen.' },
    { column: 'case_number', label: 'Sagsnummer', kind: 'text' },
    { column: 'cross_cutting', label: 'Tværgående', kind: 'yes-no', required: true, filter: true },
    {
      column: 'competence',
      label: 'Kompetenceudvikling',
      kind: 'long-text',
      hint: 'Hvordan de, der deltager, lærer det, projektet kræver. Skal udfyldes for tværgående projekter.',
    },
    { column: 'left_on', label: 'Taget af listen', kind: 'date' },
    { column: 'left_reason', label: 'Hvorfor taget af', kind: 'text' },
  ],
  known: ['title'],
  titleColumn: 'title',
  order: [{ column: 'title' }],
  check: checkProject,
}

const programmes: RegisterList = {
  key: 'programmer',
  table: 'programmes',
  title: 'Programmer',
  one: 'et program',
  fields: [
    { column: 'title', label: 'Program', kind: 'text', required: true, listed: true },
    { column: 'purpose', label: 'Formål', kind: 'long-text', listed: true },
    { column: 'unit_id', label: 'Center', kind: 'unit', filter: true },
    { column: 'owner_id', label: 'Ejer', kind: 'person', listed: true },
  ],
  known: ['title'],
  titleColumn: 'title',
  order: [{ column: 'title' }],
}

const statuses: RegisterList = {
  key: 'meldinger',
  table: 'project_statuses',
  title: 'Statusmeldinger',
  one: 'en statusmelding',
  fields: [
    project,
    { column: 'reported_on', label: 'Dato', kind: 'date', required: true, listed: true },
    {
      column: 'status',
      label: 'Status',
      kind: 'choice',
      choices: STATUSES,
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'words', label: 'Bemærkning', kind: 'long-text', listed: true },
    {
      column: 'expected_end_on',
      label: 'Forventet slut',
      kind: 'date',
      listed: true,
      hint: 'Tomt: som planlagt.',
    },
  ],
  known: ['project_id', 'reported_on'],
  titleColumn: 'reported_on',
  order: [{ column: 'reported_on', descending: true }, byProject],
  check: (row) =>
    row['status'] === 'green' || (row['words'] ?? '') !== ''
      ? []
      : [{ column: 'words', message: 'Skriv, hvorfor projektet ikke er grønt.' }],
}

const amounts: RegisterList = {
  key: 'business-case',
  table: 'project_amounts',
  title: 'Business case',
  one: 'et beløb i en business case',
  fields: [
    project,
    { column: 'year', label: 'År', kind: 'whole', least: 1990, most: 2100, required: true, listed: true },
    {
      column: 'kind',
      label: 'Art',
      kind: 'choice',
      choices: { cost: 'Omkostning', gain: 'Gevinst' },
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'title', label: 'Hvad', kind: 'text', required: true, listed: true },
    { column: 'kroner', label: 'Beløb', kind: 'amount', least: 0, required: true, listed: true },
  ],
  known: ['project_id', 'year', 'kind', 'title'],
  titleColumn: 'title',
  order: [byProject, { column: 'year' }],
}

const risks: RegisterList = {
  key: 'risici',
  table: 'project_risks',
  title: 'Risici',
  one: 'en risiko',
  fields: [
    project,
    { column: 'title', label: 'Risiko', kind: 'text', required: true, listed: true },
    {
      column: 'likelihood',
      label: 'Sandsynlighed',
      kind: 'whole',
      least: 1,
      most: 5,
      required: true,
      listed: true,
    },
    {
      column: 'consequence',
      label: 'Konsekvens',
      kind: 'whole',
      least: 1,
      most: 5,
      required: true,
      listed: true,
    },
    { column: 'response', label: 'Hvad der gøres', kind: 'long-text', listed: true },
    { column: 'owner_id', label: 'Ansvarlig', kind: 'person' },
    { column: 'closed_on', label: 'Lukket', kind: 'date', listed: true },
  ],
  known: ['project_id', 'title'],
  titleColumn: 'title',
  order: [byProject, { column: 'title' }],
}

const effects: RegisterList = {
  key: 'effekter',
  table: 'project_effects',
  title: 'Ønskede effekter',
  one: 'en ønsket effekt',
  fields: [
    project,
    { column: 'wanted', label: 'Hvad skal være bedre', kind: 'text', required: true, listed: true },
  ],
  known: ['project_id', 'wanted'],
  titleColumn: 'wanted',
  order: [byProject, { column: 'wanted' }],
}

/** Written on the projects' own pages, where a circle is refused. */
const dependencies: RegisterList = {
  key: 'afhaengigheder',
  table: 'project_dependencies',
  title: 'Afhængigheder',
  one: 'en afhængighed',
  intro: 'Skrives på projektets egen side, hvor en ring af projekter, der venter på hinanden, bliver afvist.',
  fields: [
    project,
    {
      column: 'needs_id',
      label: 'Venter på',
      kind: 'row',
      of: 'projekter',
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'what', label: 'Hvad', kind: 'text', required: true, listed: true },
    { column: 'slack_days', label: 'Luft', kind: 'whole', unit: 'dage', listed: true },
  ],
  known: ['project_id', 'needs_id'],
  titleColumn: 'what',
  order: [byProject],
  byHand: false,
  fromFiles: false,
}

export const LISTS = [projects, programmes, statuses, amounts, risks, effects, dependencies] as const
