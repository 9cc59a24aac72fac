/**
 * The budget of Elmsund in 2026, invented. Amounts of areas are in tenths of a million kroner; deviations are those of BOF 3
 * from the corrected budget. By committee they come to 4,5 · 0,1 · 0,3 · 26,8 · −0,9 · −0,2 · 5,2 · 0,2: 36,0 mio. kr.
 */
import type { Frame } from '../src/registers/budget/model.ts'
import type { DemoCommittee } from './committees.ts'

export interface DemoArea {
  code: string
  name: string
  committee: DemoCommittee
  unit: string
  frame: Frame
  original: number
  deviation: number
  why: string | null
}

const area = (
  [code, name]: [string, string],
  [committee, unit, frame]: [DemoCommittee, string, Frame],
  [original, deviation]: [number, number],
  why: string | null = null,
): DemoArea => ({ code, name, committee, unit, frame, original, deviation, why })

export const BUDGET_AREAS: readonly DemoArea[] = [
  area(['10.01', 'Administration'], ['oekonomi', 'oekonomi', 'service'], [2104, 21], 'To store udbud er flyttet til næste år, og konsulenthjælpen er dyrere end ventet.'), // prettier-ignore
  area(['10.02', 'Forsikringer og fælles service'], ['oekonomi', 'oekonomi', 'service'], [381, 29], 'Præmien på bygninger er steget efter sommerens skybrud.'), // prettier-ignore
  area(['10.03', 'Renter og lån'], ['oekonomi', 'oekonomi', 'financing'], [146, -5], 'Lånet til svømmehallen er optaget et halvt år senere.'), // prettier-ignore
  area(['10.04', 'Skatter og tilskud'], ['oekonomi', 'oekonomi', 'financing'], [-24_963, 0]),
  area(['20.01', 'Erhverv og turisme'], ['erhverv', 'kultur', 'service'], [124, 1]),
  area(['20.02', 'Byfornyelse'], ['erhverv', 'teknik', 'capital'], [61, 0]),
  area(['30.01', 'Biblioteker og kulturhuse'], ['kultur', 'kultur', 'service'], [412, 5], 'Kulturhusets varme er afregnet bagud for to vintre.'), // prettier-ignore
  area(['30.02', 'Idræt og fritid'], ['kultur', 'kultur', 'service'], [368, -2]),
  area(['30.03', 'Ny svømmehal'], ['kultur', 'ejendomme', 'capital'], [552, 0]),
  area(['40.01', 'Voksne med handicap'], ['social', 'social', 'service'], [2621, 96], 'Fem borgere mere i botilbud, og pladserne koster mere end i budgettet.'), // prettier-ignore
  area(['40.02', 'Socialpsykiatri'], ['social', 'social', 'service'], [583, 32], 'Flere borgere får støtte døgnet rundt.'), // prettier-ignore
  area(['40.03', 'Førtidspension'], ['social', 'borger', 'transfers'], [2144, 140], 'Tres flere førtidspensionister end i budgettet.'), // prettier-ignore
  area(['50.01', 'Plejehjem'], ['sundhed', 'sundhed', 'service'], [2463, 11], 'To pladser mere og flere vikarer i ferien.'), // prettier-ignore
  area(['50.02', 'Hjemmepleje'], ['sundhed', 'sundhed', 'service'], [1587, -24], 'Der er leveret færre timer, fordi stillinger har stået ledige.'), // prettier-ignore
  area(['50.03', 'Sundhed og forebyggelse'], ['sundhed', 'sundhed', 'service'], [722, 4]),
  area(['60.01', 'Veje og vintertjeneste'], ['teknik', 'teknik', 'service'], [484, -6], 'Vinteren var mild.'),
  area(['60.02', 'Natur og miljø'], ['teknik', 'teknik', 'service'], [195, 1]),
  area(['60.03', 'Cykelstier'], ['teknik', 'teknik', 'capital'], [122, 3]),
  area(['70.01', 'Folkeskoler'], ['boern', 'boern', 'service'], [3724, 18], 'Femogtyve elever mere end i budgettet.'), // prettier-ignore
  area(
    ['70.02', 'Dagtilbud'],
    ['boern', 'boern', 'service'],
    [2386, 9],
    'Flere børn er begyndt i vuggestue.',
  ),
  area(['70.03', 'Anbringelser'], ['boern', 'boern', 'service'], [943, 25], 'Tre anbringelser mere, to af dem på døgninstitution.'), // prettier-ignore
  area(['80.01', 'Beskæftigelsesindsats'], ['arbejde', 'borger', 'service'], [442, -4]),
  area(
    ['80.02', 'Sygedagpenge'],
    ['arbejde', 'borger', 'transfers'],
    [983, 16],
    'Forløbene er blevet længere.',
  ),
  area(['80.03', 'Kontanthjælp'], ['arbejde', 'borger', 'transfers'], [1214, -10], 'Færre får kontanthjælp end ventet.'), // prettier-ignore
  area(['80.04', 'Integration'], ['arbejde', 'borger', 'service'], [83, 0]),
]

/** Its forecast to the open follow-up is still owed. */
export const UNSAID = '80.04'

/** Thousands of kroner. The day is that of the answer; without one it is open. */
export const SUPPLEMENTS = [
  { code: '70.03', what: 'Flere anbringelser', amount: 4000, certainty: 'known', applied: '2026-05-18', decided: '2026-06-18', outcome: 'approved' },
  { code: '40.01', what: 'Botilbud til fem borgere', amount: 6200, certainty: 'known', applied: '2026-10-19', decided: null, outcome: null },
  { code: '40.03', what: 'Førtidspension efter nyt skøn', amount: 14_000, certainty: 'known', applied: null, decided: null, outcome: null },
  { code: '50.01', what: 'Vikarer på plejehjem', amount: 1100, certainty: 'expected', applied: null, decided: null, outcome: null },
  { code: '10.02', what: 'Skader efter skybruddet', amount: 2300, certainty: 'expected', applied: null, decided: null, outcome: null },
  { code: '30.02', what: 'Nyt tag på hallen', amount: 800, certainty: 'known', applied: '2026-04-07', decided: '2026-05-07', outcome: 'refused' },
] as const // prettier-ignore

/** From 2025, thousands of kroner: unused money is positive. */
export const CARRY_OVERS = [
  { code: '30.03', name: 'Ny svømmehal', applied: 7400, approved: 7400, note: 'Byggeriet begyndte tre måneder senere.' },
  { code: '60.03', name: 'Cykelstier', applied: -800, approved: -800, note: 'Merforbruget afvikles i 2026.' },
  { code: '30.01', name: 'Biblioteker og kulturhuse', applied: 900, approved: 400, note: 'Resten er tilført kassen.' },
] as const // prettier-ignore

export const SAVINGS = [
  { code: '10.02', title: 'Fælles indkøb af forsikring', amount: 1500, project: 'Forsikringsfællesskabet', state: 'decided', decision: 'Direktionen den 15-06-2026, punkt 4', decided: '2026-06-15', booked: '2026-07-01' },
  { code: '10.01', title: 'Færre kvadratmeter på rådhuset', amount: 1200, project: 'Rådhuset samles', state: 'prepared', decision: null, decided: null, booked: null },
  { code: '70.01', title: 'Fælles kørsel til skolerne', amount: 700, project: 'Kørsel på tværs', state: 'idea', decision: null, decided: null, booked: null },
] as const // prettier-ignore

/** Thousands of kroner. */
export const MEASURES = [
  { code: '40.01', what: 'Gennemgang af alle pladser over 1,5 mio. kr.', expected: 2400, achieved: null, fullYear: 5200, owner: 'UVA', due: '2026-12-15', state: 'running' },
  { code: '40.01', what: 'Flere pladser i egen regi', expected: 1600, achieved: null, fullYear: 6400, owner: 'UVA', due: '2027-03-01', state: 'planned' },
  { code: '40.02', what: 'Nattevagt på tværs af to bosteder', expected: 600, achieved: 450, fullYear: 1300, owner: 'UVA', due: '2026-10-01', state: 'done' },
  { code: '70.03', what: 'Familiebehandling i stedet for døgninstitution', expected: 900, achieved: null, fullYear: 2800, owner: 'HPI', due: '2026-12-01', state: 'running' },
  { code: '50.01', what: 'Fælles vikarkorps', expected: 500, achieved: null, fullYear: 1900, owner: 'BKR', due: '2026-11-16', state: 'running' },
  { code: '10.01', what: 'Stillinger holdes ledige i tre måneder', expected: 1100, achieved: null, fullYear: null, owner: 'RTO', due: '2026-06-30', state: 'dropped' },
] as const // prettier-ignore

export const PROPOSALS = [
  { code: '60.01', what: 'Udskyd asfalt på mindre veje', amount: 2600, next: 0, weeks: 2, consequence: 'Huller lappes, og arbejdet bliver dyrere om to år.' },
  { code: '10.01', what: 'Stop for kurser uden for huset', amount: 900, next: 900, weeks: 1, consequence: 'Lovpligtige kurser holdes; resten venter.' },
  { code: '30.01', what: 'Luk kulturhuset i julen', amount: 150, next: 150, weeks: 4, consequence: 'Foreningerne må finde andre lokaler i to uger.' },
  { code: '70.02', what: 'En lukkedag mere i dagtilbud', amount: 1300, next: 1300, weeks: 12, consequence: 'Forældre skal have en måneds varsel, og MED høres først.' },
  { code: '30.02', what: 'Senere indkøb af inventar til haller', amount: 450, next: 0, weeks: 2, consequence: 'Det gamle inventar bruges et år mere.' },
] as const // prettier-ignore

/** Status at BOF 1, 2 and 3; null: not told yet. */
export const ACTIVITIES = [
  { title: 'Åbn to nye vuggestuer', unit: 'boern', owner: 'HPI', due: '2026-09-01', statuses: [['green', 'Lokalerne er fundet.'], ['yellow', 'Den ene venter på brandgodkendelse.'], ['green', 'Begge er åbne.']] },
  { title: 'Lærere til to hold i svømmeundervisning', unit: 'boern', owner: 'HPI', due: '2026-12-31', statuses: [['green', 'Følger planen.'], ['green', 'Følger planen.'], ['yellow', 'Hallen er ikke klar, før foråret kommer.']] },
  { title: 'Byg svømmehallen færdig', unit: 'ejendomme', owner: 'NBA', due: '2026-12-31', statuses: [['yellow', 'Fundamentet er forsinket.'], ['yellow', 'Forsinkelsen er tre måneder.'], ['red', 'Entreprenøren har meldt aflevering i april.']] },
  { title: 'Halver ventetiden på botilbud', unit: 'social', owner: 'UVA', due: '2026-12-31', statuses: [['yellow', 'Ventetiden er uændret.'], ['red', 'Ventetiden er steget.'], ['red', 'Der mangler pladser; se handleplanen.']] },
  { title: 'Faste teams i hjemmeplejen', unit: 'sundhed', owner: 'BKR', due: '2026-10-01', statuses: [['green', 'To af ni distrikter er i gang.'], ['green', 'Seks af ni er i gang.'], ['green', 'Alle ni er i gang.']] },
  { title: 'Cykelsti til stationen', unit: 'teknik', owner: 'OEN', due: '2026-08-01', statuses: [['green', 'Udbuddet er sendt.'], ['green', 'Gravearbejdet er begyndt.'], ['green', 'Stien er taget i brug.']] },
  { title: 'Én indgang for nye virksomheder', unit: 'kultur', owner: 'DSK', due: '2026-12-31', statuses: [['yellow', 'Stillingen er slået op igen.'], ['green', 'Konsulenten er ansat.'], ['green', 'Følger planen.']] },
  { title: 'Jobmesse for unge', unit: 'borger', owner: 'LTV', due: '2026-11-30', statuses: [['green', 'Datoen er sat.'], ['green', 'Tyve virksomheder kommer.'], null] },
] as const // prettier-ignore

/** As of BOF 3: budgeted and expected number and price of one, kroner. */
export const VOLUMES = [
  { code: '40.01', what: 'Pladser i botilbud', in: 'helårspladser', budget: [96, 1_250_000], expected: [101, 1_286_000] },
  { code: '40.03', what: 'Førtidspensionister', in: 'helårspersoner', budget: [1180, 181_700], expected: [1240, 184_200] },
  { code: '50.01', what: 'Plejehjemspladser', in: 'helårspladser', budget: [412, 585_000], expected: [414, 584_500] },
  { code: '70.01', what: 'Elever', in: 'elever', budget: [4180, 72_300], expected: [4205, 72_300] },
  { code: '70.03', what: 'Anbragte børn', in: 'helårsbørn', budget: [71, 815_000], expected: [74.5, 821_000] },
] as const // prettier-ignore
