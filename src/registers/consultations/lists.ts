/** The lists of the register. Consultations are written on their own pages, where the law's periods are kept. */
import type { RegisterList } from '../mechanism/register.ts'
import { ATTACHMENTS, STANDS } from './model.ts'

const consultations: RegisterList = {
  key: 'hoeringer',
  table: 'consultations',
  title: 'Høringer',
  one: 'en høring',
  fields: [
    { column: 'title', label: 'Høring', kind: 'text', required: true, listed: true },
    { column: 'unit_id', label: 'Enhed', kind: 'unit', required: true, listed: true, filter: true },
    { column: 'responsible_id', label: 'Ansvarlig', kind: 'person', listed: true },
    { column: 'period_id', label: 'Slags', kind: 'row', of: 'frister', listed: true, filter: true },
    { column: 'sent_on', label: 'Begynder', kind: 'date', required: true, listed: true },
    { column: 'due_on', label: 'Frist', kind: 'date', required: true, listed: true },
    { column: 'closed_on', label: 'Afsluttet', kind: 'date', listed: true },
    { column: 'question', label: 'Hvad der spørges om', kind: 'long-text' },
  ],
  known: ['title', 'sent_on'],
  titleColumn: 'title',
  order: [{ column: 'due_on', descending: true }],
  fromFiles: false,
}

const answers: RegisterList = {
  key: 'hoeringssvar',
  table: 'consultation_answers',
  title: 'Svar',
  one: 'et svar',
  intro: 'Skrives på høringens egen side.',
  fields: [
    { column: 'consultation_id', label: 'Høring', kind: 'row', of: 'hoeringer', listed: true, filter: true },
    { column: 'whose', label: 'Hvis svar', kind: 'text', listed: true },
    { column: 'received_on', label: 'Modtaget', kind: 'date', listed: true },
    { column: 'stand', label: 'Holdning', kind: 'choice', choices: STANDS, listed: true, filter: true },
    {
      column: 'attachments',
      label: 'Bilag',
      kind: 'choice',
      choices: ATTACHMENTS,
      listed: true,
      filter: true,
    },
    { column: 'words', label: 'Svar', kind: 'long-text' },
  ],
  known: ['consultation_id', 'whose'],
  titleColumn: 'whose',
  order: [{ column: 'received_on', descending: true }],
  byHand: false,
  fromFiles: false,
}

const periods: RegisterList = {
  key: 'frister',
  table: 'consultation_periods',
  title: 'Høringsfrister',
  one: 'en høringsfrist',
  intro: 'Hvor længe en høring skal vare, eller anbefales at vare, og fra hvornår det gælder.',
  fields: [
    { column: 'title', label: 'Slags', kind: 'text', required: true, listed: true },
    {
      column: 'days',
      label: 'Mindst',
      kind: 'whole',
      least: 1,
      most: 730,
      unit: 'dage',
      required: true,
      listed: true,
    },
    {
      column: 'binding',
      label: 'Krav',
      kind: 'yes-no',
      required: true,
      listed: true,
      hint: 'Ja: en kortere frist bliver afvist. Nej: den bliver sagt.',
    },
    { column: 'source', label: 'Kilde', kind: 'text', required: true, listed: true },
    { column: 'valid_from', label: 'Gælder fra', kind: 'date', required: true, listed: true },
    { column: 'valid_until', label: 'Gælder til', kind: 'date', listed: true },
  ],
  known: ['title', 'valid_from'],
  titleColumn: 'title',
  order: [{ column: 'title' }, { column: 'valid_from' }],
}

export const LISTS = [consultations, answers, periods] as const
