/** The register of appeals: figures of areas, and what the council said of them each year. */
import type { Register, RegisterList } from '../mechanism/register.ts'
import { MEASURES } from './measures.ts'
import { ACTION_PLAN, checkTreatment, PLACES, REGISTER_KEY } from './model.ts'
import { owedOfAppeals } from './owed.ts'
import { councilPaper } from './papers.ts'
import { stateOfAppeals } from './sections.tsx'

const FIGURES: RegisterList = {
  key: 'tal',
  table: 'appeal_figures',
  title: 'Tal',
  one: 'tal for et område',
  intro:
    'Ét tal for hvert område, år og sted. Landets og andre kommuners tal indlæses, så man kan holde sine egne op imod dem.',
  fields: [
    { column: 'area_id', label: 'Område', kind: 'row', of: 'omraader', required: true, filter: true },
    { column: 'year', label: 'År', kind: 'whole', least: 2000, most: 2200, required: true },
    { column: 'place_kind', label: 'Sted', kind: 'choice', choices: PLACES, required: true, filter: true },
    { column: 'place', label: 'Navn på stedet', kind: 'text', required: true },
    { column: 'upheld', label: 'Stadfæstet', kind: 'whole', least: 0, required: true },
    { column: 'changed', label: 'Ændret', kind: 'whole', least: 0, required: true },
    { column: 'remitted', label: 'Hjemvist', kind: 'whole', least: 0, required: true },
  ],
  known: ['area_id', 'year', 'place'],
  titleColumn: 'place',
  order: [
    { column: 'year', descending: true },
    { column: 'area_id' },
    { column: 'place_kind', descending: true },
  ],
}

const AREAS: RegisterList = {
  key: 'omraader',
  table: 'appeal_areas',
  title: 'Områder',
  one: 'et område',
  fields: [
    { column: 'title', label: 'Område', kind: 'text', required: true },
    {
      column: 'is_whole',
      label: 'Rummer de andre områder',
      kind: 'yes-no',
      required: true,
      hint: 'Lægges ikke sammen med dem.',
    },
  ],
  known: ['title'],
  titleColumn: 'title',
  order: [{ column: 'title' }],
}

const TREATMENTS: RegisterList = {
  key: 'behandling',
  table: 'appeal_treatments',
  title: 'Byrådets behandling',
  one: 'et års behandling',
  intro:
    'Byrådet behandler et års tal, inden det næste år er omme, og siger ja eller nej til en handlingsplan.',
  fields: [
    { column: 'year', label: 'Tal for året', kind: 'whole', least: 2000, most: 2200, required: true },
    { column: 'treated_on', label: 'Behandlet i byrådet', kind: 'date' },
    { column: 'action_plan', label: 'Laves der en handlingsplan?', kind: 'choice', choices: ACTION_PLAN },
    { column: 'reason', label: 'Begrundelse', kind: 'long-text', hint: 'Skal skrives, når der ikke laves en handlingsplan.' },
    { column: 'notified_on', label: 'Ankestyrelsen har fået besked', kind: 'date', hint: 'Når der ikke laves en handlingsplan.' },
  ], // prettier-ignore
  known: ['year'],
  titleColumn: 'year',
  order: [{ column: 'year', descending: true }],
  check: checkTreatment,
}

export const appealsRegister: Register = {
  key: REGISTER_KEY,
  title: 'Danmarkskortet',
  intro:
    'Hvor mange af kommunens afgørelser Ankestyrelsen ændrer eller sender tilbage, mod andre år, landet og andre kommuner. Byrådet behandler tallene hvert år.',
  lists: [FIGURES, AREAS, TREATMENTS],
  measures: MEASURES,
  papers: [councilPaper],
  duties: [
    {
      key: councilPaper.key,
      title: 'Danmarkskortet: klager over afgørelser',
      rule: 'hver november',
      leadDays: 28,
      bodyKind: 'council',
      paperSource: councilPaper.key,
    },
  ],
  owed: [owedOfAppeals],
  sections: [stateOfAppeals],
}
