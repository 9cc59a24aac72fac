/** What Elmsund has decided on how long cases may take; the paragraphs are the law's, the deadlines are invented. */
import type { LengthUnit } from '../src/registers/deadlines/model.ts'

export interface DemoArea {
  title: string
  law: string
  paragraph: string
  /** Key of the unit. */
  unit: string
  length: readonly [number, LengthUnit]
  remitted?: readonly [number, LengthUnit]
  starts?: 'received' | 'registered' | 'fully-informed'
  /** Cases a year. */
  cases: number
  /** How long a case takes on the whole, and how much that differs, in days. */
  days: readonly [mean: number, spread: number]
  /** An older deadline that ended with the first day of the last year but one. */
  earlier?: readonly [number, LengthUnit]
}

const SERVICE = 'Serviceloven'
const AKTIV = 'Aktivloven'
const PENSION = 'Pensionsloven'

export const AREAS: readonly DemoArea[] = [
  { title: 'Personlig og praktisk hjælp', law: SERVICE, paragraph: '§ 83', unit: 'sundhed', length: [10, 'working-days'], cases: 190, days: [9, 5] },
  { title: 'Vedligeholdende træning', law: SERVICE, paragraph: '§ 86', unit: 'sundhed', length: [3, 'weeks'], cases: 80, days: [14, 6] },
  { title: 'Hjælpemidler', law: SERVICE, paragraph: '§ 112', unit: 'sundhed', length: [6, 'weeks'], remitted: [4, 'weeks'], earlier: [8, 'weeks'], cases: 150, days: [33, 12] },
  { title: 'Forbrugsgoder', law: SERVICE, paragraph: '§ 113', unit: 'sundhed', length: [8, 'weeks'], cases: 30, days: [40, 15] },
  { title: 'Støtte til køb af bil', law: SERVICE, paragraph: '§ 114', unit: 'sundhed', length: [9, 'months'], remitted: [6, 'months'], cases: 9, days: [210, 50] },
  { title: 'Boligindretning', law: SERVICE, paragraph: '§ 116', unit: 'sundhed', length: [4, 'months'], cases: 24, days: [95, 25] },
  { title: 'Merudgifter til børn', law: SERVICE, paragraph: '§ 41', unit: 'boern', length: [8, 'weeks'], remitted: [6, 'weeks'], starts: 'fully-informed', cases: 70, days: [54, 16] },
  { title: 'Tabt arbejdsfortjeneste', law: SERVICE, paragraph: '§ 42', unit: 'boern', length: [8, 'weeks'], remitted: [6, 'weeks'], cases: 55, days: [42, 11] },
  { title: 'Aflastning til børn', law: SERVICE, paragraph: '§ 44', unit: 'boern', length: [10, 'weeks'], cases: 20, days: [52, 15] },
  { title: 'Fripladstilskud', law: 'Dagtilbudsloven', paragraph: '§ 43', unit: 'boern', length: [4, 'weeks'], cases: 90, days: [15, 7] },
  { title: 'Befordring til skole', law: 'Folkeskoleloven', paragraph: '§ 26', unit: 'boern', length: [4, 'weeks'], cases: 45, days: [17, 6] },
  { title: 'Bostøtte', law: SERVICE, paragraph: '§ 85', unit: 'social', length: [12, 'weeks'], cases: 45, days: [64, 16] },
  { title: 'Borgerstyret personlig assistance', law: SERVICE, paragraph: '§ 96', unit: 'social', length: [6, 'months'], cases: 6, days: [150, 30] },
  { title: 'Ledsagelse til voksne', law: SERVICE, paragraph: '§ 97', unit: 'social', length: [8, 'weeks'], cases: 22, days: [40, 12] },
  { title: 'Merudgifter til voksne', law: SERVICE, paragraph: '§ 100', unit: 'social', length: [14, 'weeks'], remitted: [10, 'weeks'], cases: 32, days: [76, 18] },
  { title: 'Botilbud', law: SERVICE, paragraph: '§§ 107-108', unit: 'social', length: [5, 'months'], cases: 14, days: [110, 30] },
  { title: 'Kontanthjælp', law: AKTIV, paragraph: '§ 11', unit: 'borger', length: [4, 'weeks'], starts: 'fully-informed', cases: 160, days: [18, 7] },
  { title: 'Enkeltydelser', law: AKTIV, paragraph: '§ 81', unit: 'borger', length: [4, 'weeks'], starts: 'fully-informed', cases: 110, days: [19, 8] },
  { title: 'Sygebehandling', law: AKTIV, paragraph: '§ 82', unit: 'borger', length: [4, 'weeks'], starts: 'fully-informed', cases: 85, days: [20, 7] },
  { title: 'Personligt tillæg', law: PENSION, paragraph: '§ 14', unit: 'borger', length: [4, 'weeks'], cases: 60, days: [18, 7] },
  { title: 'Helbredstillæg', law: PENSION, paragraph: '§ 14 a', unit: 'borger', length: [3, 'weeks'], cases: 75, days: [12, 5] },
  { title: 'Byggetilladelse til enfamiliehuse', law: 'Byggeloven', paragraph: '§ 16', unit: 'teknik', length: [40, 'days'], starts: 'fully-informed', cases: 85, days: [31, 9] },
  { title: 'Landzonetilladelse', law: 'Planloven', paragraph: '§ 35', unit: 'teknik', length: [3, 'months'], starts: 'fully-informed', cases: 26, days: [70, 18] },
  { title: 'Råden over vejareal', law: 'Vejloven', paragraph: '§ 80', unit: 'teknik', length: [15, 'working-days'], cases: 48, days: [13, 5] },
] // prettier-ignore

/** Those that need a deadline besides the areas' own; two of them have none. */
export const MORE_PARAGRAPHS = [
  { law: SERVICE, paragraph: '§ 45', title: 'Ledsagelse til børn og unge' },
  { law: SERVICE, paragraph: '§ 118', title: 'Pasning af nærtstående' },
] as const
