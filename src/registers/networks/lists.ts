/** The lists of the register networks. */
import type { RegisterList } from '../mechanism/register.ts'

const network = {
  column: 'network_id',
  label: 'Netværk',
  kind: 'row',
  of: 'netvaerk',
  required: true,
  listed: true,
  filter: true,
} as const

export const networks: RegisterList = {
  key: 'netvaerk',
  table: 'networks',
  title: 'Netværk',
  one: 'et netværk',
  fields: [
    { column: 'title', label: 'Navn', kind: 'text', required: true, listed: true },
    { column: 'purpose', label: 'Formål', kind: 'long-text' },
    { column: 'owner_id', label: 'Tovholder', kind: 'person', required: true, listed: true },
    { column: 'ended_on', label: 'Nedlagt', kind: 'date', listed: true },
  ],
  known: ['title'],
  titleColumn: 'title',
  order: [{ column: 'title' }],
}

export const members: RegisterList = {
  key: 'medlemmer',
  table: 'network_members',
  title: 'Medlemmer',
  one: 'et medlem',
  fields: [
    network,
    { column: 'person_id', label: 'Medlem', kind: 'person', required: true, listed: true, filter: true },
    { column: 'unit_id', label: 'Enhed', kind: 'unit', required: true, listed: true, filter: true },
    { column: 'must_attend', label: 'Mødepligt', kind: 'yes-no', required: true, listed: true, filter: true },
    { column: 'valid_from', label: 'Fra', kind: 'date', required: true, listed: true },
    { column: 'valid_until', label: 'Til og med', kind: 'date', listed: true },
  ],
  known: ['network_id', 'person_id'],
  titleColumn: 'person_id',
  order: [{ column: 'network_id' }, { column: 'person_id' }],
  check: ({ valid_from, valid_until }) =>
    valid_until !== null && valid_until !== undefined && String(valid_until) < String(valid_from)
      ? [{ column: 'valid_until', message: 'Medlemskabet slutter, før det begynder.' }]
      : [],
}

export const themes: RegisterList = {
  key: 'temaer',
  table: 'network_themes',
  title: 'Temaer',
  one: 'et tema',
  intro: 'Ét tema i hvert kvartal.',
  fields: [
    network,
    { column: 'year', label: 'År', kind: 'whole', required: true, least: 1990, most: 2150, listed: true },
    { column: 'quarter', label: 'Kvartal', kind: 'whole', required: true, least: 1, most: 4, listed: true },
    { column: 'theme', label: 'Tema', kind: 'text', required: true, listed: true },
  ],
  known: ['network_id', 'year', 'quarter'],
  titleColumn: 'theme',
  order: [
    { column: 'year', descending: true },
    { column: 'quarter', descending: true },
  ],
}

export const meetings: RegisterList = {
  key: 'moeder',
  table: 'network_meetings',
  title: 'Møder i netværk',
  one: 'et møde',
  fields: [
    { column: 'title', label: 'Møde', kind: 'text', required: true, listed: true },
    network,
    { column: 'held_on', label: 'Dato', kind: 'date', required: true, listed: true },
    {
      column: 'grade',
      label: 'Vurdering',
      kind: 'whole',
      least: 1,
      most: 5,
      listed: true,
      hint: 'Deltagernes vurdering fra 1 til 5',
    },
    { column: 'evaluation', label: 'Evaluering', kind: 'long-text' },
  ],
  known: ['title'],
  titleColumn: 'title',
  order: [{ column: 'held_on', descending: true }],
}

export const attendance: RegisterList = {
  key: 'fremmoede',
  table: 'network_attendance',
  title: 'Fremmøde',
  one: 'et fremmøde',
  intro: 'Hvem der kom til hvilket møde. Det er lettest at føre fra mødets egen side.',
  fields: [
    {
      column: 'meeting_id',
      label: 'Møde',
      kind: 'row',
      of: 'moeder',
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'person_id', label: 'Medlem', kind: 'person', required: true, listed: true, filter: true },
    { column: 'attended', label: 'Kom', kind: 'yes-no', required: true, listed: true, filter: true },
  ],
  known: ['meeting_id', 'person_id'],
  titleColumn: 'meeting_id',
  order: [{ column: 'meeting_id', descending: true }],
}
