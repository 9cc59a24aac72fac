/** The lists of the register telephone service. */
import type { RegisterList } from '../mechanism/register.ts'

export const campaigns: RegisterList = {
  key: 'kampagner',
  table: 'telephone_campaigns',
  title: 'Målinger',
  one: 'en måling',
  fields: [
    { column: 'title', label: 'Måling', kind: 'text', required: true, listed: true },
    { column: 'begins_on', label: 'Begynder', kind: 'date', required: true, listed: true },
    { column: 'ends_on', label: 'Slutter', kind: 'date', required: true, listed: true },
    {
      column: 'goal',
      label: 'Mål',
      kind: 'decimal',
      required: true,
      least: 0,
      most: 100,
      listed: true,
      hint: 'Det indeks, hver enhed skal nå, fra 0 til 100',
    },
    {
      column: 'sheet_id',
      label: 'Skema',
      kind: 'row',
      of: 'skemaer',
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'repeats_id', label: 'Gentager', kind: 'row', of: 'kampagner', listed: true },
  ],
  known: ['title'],
  titleColumn: 'title',
  order: [{ column: 'begins_on', descending: true }],
  check: ({ begins_on, ends_on }) =>
    String(ends_on) < String(begins_on)
      ? [{ column: 'ends_on', message: 'Målingen slutter, før den begynder.' }]
      : [],
}

export const calls: RegisterList = {
  key: 'opkald',
  table: 'telephone_calls',
  title: 'Prøveopkald',
  one: 'et opkald',
  intro: 'Hvem der tog telefonen, føres ikke: det er enhedens service, der måles.',
  fields: [
    {
      column: 'reference',
      label: 'Opkald',
      kind: 'text',
      required: true,
      listed: true,
      hint: 'Navn eller nummer',
    },
    {
      column: 'campaign_id',
      label: 'Måling',
      kind: 'row',
      of: 'kampagner',
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'unit_id', label: 'Enhed', kind: 'unit', required: true, listed: true, filter: true },
    { column: 'called_on', label: 'Dato', kind: 'date', required: true, listed: true },
    { column: 'answered', label: 'Besvaret', kind: 'yes-no', required: true, listed: true, filter: true },
    { column: 'question', label: 'Spørgsmål', kind: 'text' },
    { column: 'note', label: 'Bemærkning', kind: 'long-text' },
  ],
  known: ['reference'],
  titleColumn: 'reference',
  order: [{ column: 'called_on', descending: true }],
}

export const scores: RegisterList = {
  key: 'point',
  table: 'telephone_scores',
  title: 'Point',
  one: 'point for et opkald',
  fields: [
    { column: 'call_id', label: 'Opkald', kind: 'row', of: 'opkald', required: true, listed: true },
    {
      column: 'criterion_id',
      label: 'Kriterium',
      kind: 'row',
      of: 'kriterier',
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'points', label: 'Point', kind: 'decimal', required: true, least: 0, most: 10, listed: true },
  ],
  known: ['call_id', 'criterion_id'],
  titleColumn: 'call_id',
  order: [{ column: 'call_id', descending: true }],
}

export const plans: RegisterList = {
  key: 'handleplaner',
  table: 'telephone_plans',
  title: 'Handleplaner',
  one: 'en handleplan',
  intro: 'Hvad en enhed gør, når den ikke nåede målet.',
  fields: [
    {
      column: 'campaign_id',
      label: 'Måling',
      kind: 'row',
      of: 'kampagner',
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'unit_id', label: 'Enhed', kind: 'unit', required: true, listed: true, filter: true },
    { column: 'what', label: 'Hvad enheden gør', kind: 'text', required: true, listed: true },
    { column: 'owner_id', label: 'Ansvarlig', kind: 'person', required: true, listed: true, filter: true },
    { column: 'due_on', label: 'Senest', kind: 'date', required: true, listed: true },
    { column: 'done_on', label: 'Gjort', kind: 'date', listed: true },
  ],
  known: ['campaign_id', 'unit_id', 'what'],
  titleColumn: 'what',
  order: [{ column: 'due_on' }],
}

export const sheets: RegisterList = {
  key: 'skemaer',
  table: 'telephone_sheets',
  title: 'Skemaer',
  one: 'et skema',
  intro: 'Et skema ændres ikke, når der er målt efter det. Lav en ny udgave med sit eget navn.',
  fields: [
    {
      column: 'title',
      label: 'Skema',
      kind: 'text',
      required: true,
      listed: true,
      hint: 'Med udgaven i navnet',
    },
    { column: 'valid_from', label: 'Gælder fra', kind: 'date', required: true, listed: true },
    { column: 'note', label: 'Bemærkning', kind: 'long-text' },
  ],
  known: ['title'],
  titleColumn: 'title',
  order: [{ column: 'valid_from', descending: true }],
}

export const criteria: RegisterList = {
  key: 'kriterier',
  table: 'telephone_criteria',
  title: 'Kriterier',
  one: 'et kriterium',
  fields: [
    { column: 'code', label: 'Kode', kind: 'text', required: true, listed: true, hint: 'Som 2026-1' },
    {
      column: 'sheet_id',
      label: 'Skema',
      kind: 'row',
      of: 'skemaer',
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'title', label: 'Kriterium', kind: 'text', required: true, listed: true },
    {
      column: 'weight',
      label: 'Vægt',
      kind: 'decimal',
      required: true,
      least: 0.01,
      most: 1000,
      listed: true,
    },
    {
      column: 'most_points',
      label: 'Højeste point',
      kind: 'whole',
      required: true,
      least: 1,
      most: 10,
      listed: true,
    },
  ],
  known: ['code'],
  titleColumn: 'code',
  order: [{ column: 'sheet_id', descending: true }, { column: 'code' }],
}
