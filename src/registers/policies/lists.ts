/** The lists of the register policies and strategies. */
import type { RegisterList, RowValues } from '../mechanism/register.ts'
import { checkPolicy, KINDS, MOST_SECTION, MOST_SHORT, STATES } from './model.ts'

const textOf = (row: RowValues, column: string) => (typeof row[column] === 'string' ? row[column] : null)
const isSet = (row: RowValues, column: string) => typeof row[column] === 'number'

export const policies: RegisterList = {
  key: 'politikker',
  table: 'policies',
  title: 'Politikker og strategier',
  one: 'en politik',
  fields: [
    { column: 'title', label: 'Titel', kind: 'text', required: true, listed: true },
    {
      column: 'kind',
      label: 'Slags',
      kind: 'choice',
      required: true,
      listed: true,
      filter: true,
      choices: KINDS,
    },
    { column: 'parent_id', label: 'Hører under', kind: 'row', of: 'politikker', listed: true },
    { column: 'body_id', label: 'Ansvarligt udvalg', kind: 'body', listed: true, filter: true },
    {
      column: 'owner_id',
      label: 'Ejer',
      kind: 'person',
      listed: true,
      filter: true,
      hint: 'Direktøren, der ejer den',
    },
    {
      column: 'state',
      label: 'Status',
      kind: 'choice',
      required: true,
      listed: true,
      filter: true,
      choices: STATES,
    },
    {
      column: 'talk_on',
      label: 'Første samtale med sekretariatet',
      kind: 'date',
      hint: 'Skal være holdt, før arbejdet går videre fra idé',
    },
    { column: 'decided_on', label: 'Vedtaget den', kind: 'date' },
    { column: 'valid_from', label: 'Gælder fra', kind: 'date', listed: true },
    { column: 'valid_until', label: 'Gælder til', kind: 'date', listed: true },
    {
      column: 'is_public',
      label: 'Vises for alle',
      kind: 'yes-no',
      required: true,
      filter: true,
      hint: 'Kun det, der er vedtaget',
    },
    { column: 'subjects', label: 'Emneord', kind: 'text', hint: 'Med komma imellem, som: klima, trafik' },
    { column: 'short', label: 'Kort fortalt', kind: 'long-text', hint: `Højst én side, ${MOST_SHORT} tegn` },
    {
      column: 'report_on',
      label: 'Status til udvalget senest',
      kind: 'date',
      hint: 'Hvor udvalget skal have en status undervejs',
    },
    { column: 'reported_on', label: 'Status givet den', kind: 'date' },
    { column: 'template_id', label: 'Skabelon', kind: 'row', of: 'skabeloner' },
  ],
  known: ['title'],
  titleColumn: 'title',
  order: [{ column: 'title' }],
  check: (row) =>
    checkPolicy({
      kind: textOf(row, 'kind'),
      parent: isSet(row, 'parent_id'),
      state: textOf(row, 'state'),
      talkOn: textOf(row, 'talk_on'),
      decidedOn: textOf(row, 'decided_on'),
      body: isSet(row, 'body_id'),
      owner: isSet(row, 'owner_id'),
      validFrom: textOf(row, 'valid_from'),
      validUntil: textOf(row, 'valid_until'),
      isPublic: row['is_public'] === true,
      short: textOf(row, 'short'),
    }),
}

export const sections: RegisterList = {
  key: 'afsnit',
  table: 'policy_sections',
  title: 'Afsnit',
  one: 'et afsnit',
  intro: 'Teksten i hver politik, afsnit for afsnit.',
  fields: [
    {
      column: 'policy_id',
      label: 'Politik',
      kind: 'row',
      of: 'politikker',
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'place', label: 'Nummer', kind: 'whole', required: true, least: 1, most: 99, listed: true },
    { column: 'heading', label: 'Overskrift', kind: 'text', required: true, listed: true },
    { column: 'words', label: 'Tekst', kind: 'long-text' },
  ],
  known: ['policy_id', 'place'],
  titleColumn: 'heading',
  order: [{ column: 'policy_id' }, { column: 'place' }],
  check: (row) =>
    (textOf(row, 'words') ?? '').length > MOST_SECTION
      ? [{ column: 'words', message: `Et afsnit er højst ${MOST_SECTION} tegn.` }]
      : [],
}

export const templates: RegisterList = {
  key: 'skabeloner',
  table: 'policy_templates',
  title: 'Skabelon og vejledning',
  one: 'en udgave',
  intro: 'En udgave ændres ikke, når nogen har skrevet efter den. Lav den næste.',
  fields: [
    {
      column: 'title',
      label: 'Navn',
      kind: 'text',
      required: true,
      listed: true,
      hint: 'Med udgaven i navnet',
    },
    {
      column: 'kind',
      label: 'Slags',
      kind: 'choice',
      required: true,
      listed: true,
      filter: true,
      choices: { template: 'Skabelon', guide: 'Vejledning' },
    },
    { column: 'version', label: 'Udgave', kind: 'whole', required: true, least: 1, most: 999, listed: true },
    { column: 'valid_from', label: 'Gælder fra', kind: 'date', required: true, listed: true },
    {
      column: 'words',
      label: 'Tekst',
      kind: 'long-text',
      required: true,
      hint: 'I en skabelon en overskrift på hver linje, som: Vision: Hvor vil vi hen?',
    },
  ],
  known: ['title'],
  titleColumn: 'title',
  order: [
    { column: 'kind', descending: true },
    { column: 'version', descending: true },
  ],
}
