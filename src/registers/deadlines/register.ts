/** The register of case-processing deadlines: its lists, and what the mechanism makes of them. */
import { paths } from '../../paths.ts'
import type { Field, Register, RegisterList } from '../mechanism/register.ts'
import { MEASURES } from './measures.ts'
import { owedOfDeadlines } from './owed.ts'
import { pages } from './pages.tsx'
import { boardStatus, committeeBriefing } from './papers.ts'
import { stateOfDeadlines } from './sections.tsx'
import {
  checkCase,
  checkDeadline,
  checkSelection,
  ENDS,
  LENGTH_UNITS,
  REGISTER_KEY,
  STARTS,
  VERDICTS,
} from './model.ts'

const area: Field = {
  column: 'area_id',
  label: 'Område',
  kind: 'row',
  of: 'omraader',
  required: true,
  listed: true,
  filter: true,
}

const AREAS: RegisterList = {
  key: 'omraader',
  table: 'deadline_areas',
  title: 'Områder',
  one: 'et område',
  intro: 'En slags sager med sin egen frist. Områderne og deres frister er offentlige.',
  fields: [
    { column: 'title', label: 'Område', kind: 'text', required: true, listed: true },
    { column: 'law', label: 'Lov', kind: 'text', required: true, listed: true },
    {
      column: 'paragraph',
      label: 'Paragraf',
      kind: 'text',
      required: true,
      listed: true,
      hint: 'For eksempel § 41 eller § 11, stk. 3',
    },
    { column: 'unit_id', label: 'Center', kind: 'unit', required: true, listed: true, filter: true },
    {
      column: 'least_share',
      label: 'Mindst inden for fristen',
      kind: 'whole',
      least: 1,
      most: 100,
      unit: '%',
      listed: true,
      hint: 'Som regel 80. Kommer andelen under, skal der laves en sag. Tom: området følges ikke på den måde.',
    },
  ],
  known: ['title'],
  titleColumn: 'title',
  order: [{ column: 'title' }],
}

const DEADLINES: RegisterList = {
  key: 'frister',
  table: 'case_deadlines',
  title: 'Frister',
  one: 'en frist',
  intro:
    'En ny frist for et område afløser den gamle fra sin dato. En sag måles mod den frist, der gjaldt, da den begyndte.',
  fields: [
    area,
    { column: 'valid_from', label: 'Gælder fra', kind: 'date', required: true, listed: true },
    { column: 'valid_until', label: 'Gælder til', kind: 'date' },
    { column: 'amount', label: 'Frist', kind: 'whole', least: 1, most: 2000, required: true, listed: true },
    { column: 'unit', label: 'Enhed', kind: 'choice', choices: LENGTH_UNITS, required: true, listed: true, filter: true },
    { column: 'remitted_amount', label: 'Frist for hjemviste', kind: 'whole', least: 1, most: 2000, listed: true, hint: 'Tom: som for nye sager. Aldrig længere.' },
    { column: 'remitted_unit', label: 'Enhed for hjemviste', kind: 'choice', choices: LENGTH_UNITS },
    { column: 'starts', label: 'Regnes fra', kind: 'choice', choices: STARTS, required: true, listed: true },
    { column: 'ends', label: 'Regnes til', kind: 'choice', choices: ENDS, required: true },
    { column: 'words', label: 'Ord til borgeren', kind: 'long-text', hint: 'Hvad der ellers skal stå ved fristen på den offentlige liste.' },
  ], // prettier-ignore
  known: ['area_id', 'valid_from'],
  titleColumn: 'valid_from',
  order: [{ column: 'area_id' }, { column: 'valid_from', descending: true }],
  check: checkDeadline,
}

const CASES: RegisterList = {
  key: 'sager',
  table: 'deadline_cases',
  title: 'Sager',
  one: 'en sag',
  intro: 'Hentes fra fagsystemerne. Kun numre og datoer, ingen navne.',
  fields: [
    area,
    { column: 'reference', label: 'Sag', kind: 'text', required: true, listed: true },
    { column: 'remitted', label: 'Hjemvist', kind: 'yes-no', required: true, listed: true, filter: true },
    { column: 'started_on', label: 'Begyndt', kind: 'date', required: true, listed: true },
    { column: 'ended_on', label: 'Afgjort', kind: 'date', listed: true },
    { column: 'letter_sent_on', label: 'Brev om overskridelse sendt', kind: 'date' },
  ],
  known: ['area_id', 'reference', 'remitted'],
  titleColumn: 'reference',
  order: [{ column: 'started_on', descending: true }],
  check: checkCase,
}

const PARAGRAPHS: RegisterList = {
  key: 'paragraffer',
  table: 'deadline_paragraphs',
  title: 'Paragraffer, der skal have en frist',
  one: 'en paragraf',
  intro: 'Områderne holdes op mod denne liste, så en paragraf uden frist bliver fundet.',
  fields: [
    { column: 'law', label: 'Lov', kind: 'text', required: true },
    { column: 'paragraph', label: 'Paragraf', kind: 'text', required: true },
    { column: 'title', label: 'Hvad den handler om', kind: 'text', required: true },
  ],
  known: ['law', 'paragraph'],
  titleColumn: 'title',
  order: [{ column: 'law' }, { column: 'paragraph' }],
}

const SELECTIONS: RegisterList = {
  key: 'udvalgte',
  table: 'deadline_selections',
  title: 'Udvalgte områder',
  one: 'et udvalgt område',
  intro: 'Områder, som alle udvalg orienteres om tre gange om året. De evalueres efter et år.',
  fields: [
    area,
    { column: 'starts_on', label: 'Følges fra', kind: 'date', required: true, listed: true },
    { column: 'ends_on', label: 'Følges til', kind: 'date', listed: true },
    { column: 'reason', label: 'Hvorfor valgt', kind: 'text', required: true },
    { column: 'evaluated_on', label: 'Evalueret', kind: 'date', listed: true },
    { column: 'verdict', label: 'Resultat', kind: 'choice', choices: VERDICTS, listed: true },
    { column: 'evaluation', label: 'Evaluering', kind: 'long-text' },
  ],
  known: ['area_id', 'starts_on'],
  titleColumn: 'reason',
  order: [{ column: 'starts_on', descending: true }],
  check: checkSelection,
}

export const deadlinesRegister: Register = {
  key: REGISTER_KEY,
  title: 'Sagsbehandlingsfrister',
  intro:
    'Hvor længe en sag må tage på hvert område, og hvor længe sagerne tog. Fristerne er offentlige; andele inden for fristen er for ledere.',
  lists: [AREAS, DEADLINES, CASES, PARAGRAPHS, SELECTIONS],
  measures: MEASURES,
  papers: [boardStatus, committeeBriefing],
  duties: [
    {
      key: `${REGISTER_KEY}/status`,
      title: 'Status på sagsbehandlingsfrister',
      rule: '3 gange om året',
      leadDays: 21,
      bodyKind: 'board',
      paperSource: boardStatus.key,
    },
    {
      key: committeeBriefing.key,
      title: 'Orientering om sagsbehandlingstider',
      rule: '3 gange om året',
      leadDays: 21,
      bodyKind: 'committee',
      paperSource: committeeBriefing.key,
    },
  ],
  owed: [owedOfDeadlines],
  sections: [stateOfDeadlines],
  links: [
    { href: paths.deadlineLetters, text: 'Breve om frister, der ikke holder' },
    { href: paths.deadlineAlerts, text: 'Områder under målet' },
    { href: paths.deadlineBriefing, text: 'Orientering af udvalgene' },
    { href: paths.missingDeadlines, text: 'Paragraffer uden frist' },
    { href: paths.publicDeadlines, text: 'Den offentlige liste' },
  ],
  pages,
}
