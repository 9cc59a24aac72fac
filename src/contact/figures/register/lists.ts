/** What is expected of the contact centre, and what has been decided: two lists, because nobody is bound by the first. */
import type { Field, RegisterList } from '../../../registers/mechanism/register.ts'
import { KINDS } from './kinds.ts'

const figure: Field = {
  column: 'figure',
  label: 'Tal',
  kind: 'choice',
  choices: KINDS,
  required: true,
  listed: true,
  filter: true,
}

export const expectations: RegisterList = {
  key: 'forventninger',
  table: 'contact_expectations',
  title: 'Forventninger',
  one: 'en forventning',
  intro: 'Hvad administrationen har sagt, den regner med, måske på en betingelse. Det er ikke besluttet.',
  fields: [
    figure,
    {
      column: 'value',
      label: 'Forventet',
      kind: 'decimal',
      required: true,
      least: 0,
      most: 1_000,
      listed: true,
    },
    { column: 'by_on', label: 'Senest', kind: 'date', required: true, listed: true },
    { column: 'stated_on', label: 'Sagt den', kind: 'date', required: true, listed: true },
    { column: 'body_id', label: 'Sagt til', kind: 'body', listed: true },
    {
      column: 'condition',
      label: 'Betingelse',
      kind: 'text',
      listed: true,
      hint: 'Fx at en stilling er besat',
    },
    { column: 'condition_met', label: 'Betingelsen er opfyldt', kind: 'yes-no', listed: true },
    { column: 'note', label: 'Bemærkning', kind: 'long-text' },
  ],
  known: ['figure', 'by_on', 'stated_on'],
  titleColumn: 'by_on',
  order: [{ column: 'by_on', descending: true }],
  check: ({ by_on, stated_on }) =>
    String(by_on) < String(stated_on)
      ? [{ column: 'by_on', message: 'Datoen ligger, før forventningen blev sagt.' }]
      : [],
}

export const targets: RegisterList = {
  key: 'maal',
  table: 'contact_targets',
  title: 'Besluttede mål',
  one: 'et besluttet mål',
  intro: 'Hvad et forum har besluttet, at tallet skal være.',
  fields: [
    figure,
    { column: 'value', label: 'Mål', kind: 'decimal', required: true, least: 0, most: 1_000, listed: true },
    { column: 'valid_from', label: 'Gælder fra', kind: 'date', required: true, listed: true },
    { column: 'valid_until', label: 'Gælder til og med', kind: 'date', listed: true },
    { column: 'decided_on', label: 'Besluttet den', kind: 'date', required: true, listed: true },
    { column: 'body_id', label: 'Besluttet af', kind: 'body', required: true, listed: true, filter: true },
    { column: 'case_number', label: 'Sagsnummer', kind: 'text', listed: true },
    { column: 'decision', label: 'Beslutning', kind: 'long-text', hint: 'Hvad der blev besluttet, kort' },
  ],
  known: ['figure', 'valid_from'],
  titleColumn: 'valid_from',
  order: [{ column: 'valid_from', descending: true }],
  check: ({ valid_from, valid_until }) =>
    valid_until !== null && String(valid_until) < String(valid_from)
      ? [{ column: 'valid_until', message: 'Målet slutter, før det begynder at gælde.' }]
      : [],
}
