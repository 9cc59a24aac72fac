/** The figures that the demo's minutes tell of, with what was promised. */
import type { DemoEffect } from './effects.ts'

const INDEX = { on: '2012-09-24', title: 'Måling af telefonservice, efteråret 2012', point: '3' }
const WAIT_2017 = { on: '2017-09-25', title: 'Ventetid i telefonomstillingen' }
const OPENING = { on: '2026-01-12', title: 'Kontaktcentret: åbning og måltal', point: '1' }
const EVALUATION = { on: '2026-10-19', title: 'Kontaktcentret: evaluering af de tre mål' }

const TELEPHONE = { text: 'Telefonsystemets månedsrapport', unit: 'borger' }
const OF_2026 = ['2026-03-31', '2026-06-30', '2026-09-30']
/** Calls behind the figures of March, June and September. */
const CALLS = [11_380, 10_120, 11_260]
const quarters = (values: readonly number[]) =>
  values.map((value, index) => {
    const due = OF_2026[index] ?? ''
    return { due, on: due, value, count: CALLS[index] ?? 0 }
  })
const eachMonth = ['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31']

export const EFFECTS: readonly DemoEffect[] = [
  {
    decided: INDEX,
    title: 'Serviceindeks for telefonen',
    unit: '%',
    goal: { atLeast: 95 },
    by: '2013-06-30',
    baseline: { value: 73, on: '2012-09-07' },
    leastCount: 300,
    source: { text: 'Prøveopkald foretaget af et analysebureau', unit: 'borger' },
    dates: ['2013-06-30'],
    figures: [],
    verdict: {
      verdict: 'unclear',
      words: 'Målingen blev udsat i juni 2013 og siden aldrig lavet. Ingen ved, om kravet blev nået.',
    },
    open: true,
  },
  {
    decided: { ...WAIT_2017, point: '2' },
    title: 'Ventetid i omstillingen, første skridt',
    unit: 'minutter',
    goal: { atMost: 3 },
    by: '2017-11-01',
    baseline: { value: 4, on: '2017-08-31' },
    source: { text: 'Telefonsystemets månedsrapport', unit: 'omstilling' },
    dates: ['2017-12-31'],
    figures: [
      { due: '2017-12-31', on: '2017-12-31', value: 3, count: 9_870 },
      { due: null, on: '2018-06-30', value: 3.5, count: 64_200, note: 'Første halvår af 2018' },
    ],
    verdict: {
      verdict: 'met',
      words: 'Nået i december 2017, men ikke holdt: 3,5 minutter i første halvår af 2018.',
    },
    open: true,
  },
  {
    decided: { ...WAIT_2017, point: '3' },
    title: 'Ventetid i omstillingen, andet skridt',
    unit: 'minutter',
    goal: { atMost: 2 },
    by: '2017-12-01',
    baseline: { value: 4, on: '2017-08-31' },
    source: { text: 'Telefonsystemets månedsrapport', unit: 'omstilling' },
    dates: ['2017-12-31', '2018-06-30'],
    figures: [
      { due: '2017-12-31', on: '2017-12-31', value: 3, count: 9_870 },
      { due: '2018-06-30', on: '2018-06-30', value: 3.5, count: 64_200 },
    ],
    precondition: { text: 'Der ansættes endnu en medarbejder i omstillingen', point: '3' },
    open: true,
  },
  {
    decided: OPENING,
    title: 'Ventetid i kontaktcentret',
    unit: 'minutter',
    goal: { atMost: 2 },
    by: '2026-09-30',
    baseline: { value: 3.83, on: '2025-11-30' },
    leastCount: 5_000,
    source: TELEPHONE,
    owner: 'LTV',
    dates: OF_2026,
    figures: quarters([3.08, 2.4, 1.87]),
    verdict: { verdict: 'met', words: '1 minut og 52 sekunder i september. Frokost i tre hold gav mest.' },
    open: true,
  },
  {
    decided: OPENING,
    title: 'Afklaret ved første henvendelse',
    unit: '%',
    goal: { atLeast: 40 },
    by: '2026-09-30',
    baseline: { value: 22, on: '2025-11-30' },
    leastCount: 5_000,
    source: TELEPHONE,
    owner: 'LTV',
    dates: OF_2026,
    figures: quarters([29, 34, 37]),
    verdict: {
      verdict: 'not-met',
      words:
        '37 % i september. Målet er flyttet til marts 2027, når byggesager kan slås op i kontaktcentret.',
    },
    open: true,
  },
  {
    decided: OPENING,
    title: 'Opgivet i køen',
    unit: '%',
    goal: { atMost: 5 },
    by: '2026-09-30',
    baseline: { value: 13, on: '2025-11-30' },
    leastCount: 5_000,
    source: TELEPHONE,
    owner: 'LTV',
    dates: OF_2026,
    figures: quarters([9, 6, 4]),
    open: true,
  },
  {
    decided: { ...EVALUATION, point: '2' },
    title: 'Ventetid i kontaktcentret, måned for måned',
    unit: 'minutter',
    goal: { atMost: 2 },
    by: '2027-03-31',
    baseline: { value: 1.87, on: '2026-09-30' },
    leastCount: 5_000,
    source: TELEPHONE,
    owner: 'LTV',
    dates: eachMonth,
    figures: [],
    open: false,
  },
  {
    decided: { ...EVALUATION, point: '3' },
    title: 'Afklaret ved første henvendelse, nyt mål',
    unit: '%',
    goal: { atLeast: 40 },
    by: '2027-03-31',
    baseline: { value: 37, on: '2026-09-30' },
    leastCount: 5_000,
    source: TELEPHONE,
    owner: 'LTV',
    dates: ['2027-03-31'],
    figures: [],
    open: true,
  },
  {
    decided: { on: '2026-02-09', title: 'Aktindsigt: svartider i 2025', point: '1' },
    title: 'Aktindsigt besvaret inden syv arbejdsdage',
    unit: '%',
    goal: { atLeast: 90 },
    by: '2026-12-31',
    baseline: { value: 65, on: '2025-12-31' },
    leastCount: 50,
    source: { text: 'Journalen over anmodninger', person: 'KBU' },
    owner: 'SMO',
    dates: ['2026-06-30', '2026-12-31'],
    figures: [{ due: '2026-06-30', on: '2026-06-30', value: 88, count: 98, note: '86 af 98 anmodninger' }],
    open: true,
  },
  {
    decided: { on: '2026-03-09', title: 'Sygefravær i 2025', point: '2' },
    title: 'Sygefravær',
    unit: '%',
    goal: { atMost: 5.3 },
    by: '2026-12-31',
    baseline: { value: 5.7, on: '2025-12-31' },
    source: { text: 'Lønsystemets fraværsstatistik', unit: 'hr' },
    owner: 'GLI',
    dates: ['2026-06-30', '2026-12-31'],
    figures: [],
    open: false,
  },
]
