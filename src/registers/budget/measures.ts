/** Figures of a follow-up. Each is a pure function of its picture, so a closed one gives the same figures for ever. */
import type { Transaction } from '../../platform/database.ts'
import type { Figure, FigureKind, Measure, MeasureAt } from '../mechanism/measures.ts'
import { type TakenFigures, rowsOf, WHOLE } from '../mechanism/taken-figures.ts'
import { contingencyMeasure } from './contingency.ts'
import { checkServiceFrame } from './frames.ts'
import { type AreaFigures, byCommittee, byFrame, FRAME_KEYS, FRAMES, type Sums, sumOf } from './model.ts'
import type { Picture } from './picture.ts'
import { findFollowUpOn, getPicture } from './queries.ts'
import { addSplits, splitDeviation } from './volumes.ts'
import { ACTIVITY_STATUSES, CERTAINTIES, MEASURE_STATES } from './words.ts'

interface PictureMeasure {
  key: string
  title: string
  kind: FigureKind
  definition: string
  groupedBy: string
  figures: (picture: Picture) => Figure[]
}

const kroner = (ore: number) => ore / 100
/** Figures have one sign in every year, so that years can be compared; pages and papers turn them as the year has it. */
const SIGN = 'overspend-positive'

const ofCommittees = (of: (sums: Sums) => number) => (picture: Picture) => [
  { group: WHOLE, value: kroner(of(sumOf(picture.areas, SIGN))) },
  ...byCommittee(picture.areas, SIGN).map(({ body, total }) => ({ group: body, value: kroner(of(total)) })),
]

const NEWEST = 'Tallene er fra den nyeste opfølgning i perioden.'
const EXPECTED = 'Et område uden skøn regnes som sit korrigerede budget.'

const committees = (
  key: string,
  title: string,
  definition: string,
  of: (sums: Sums) => number,
): PictureMeasure => ({
  key,
  title,
  kind: 'amount',
  definition: `${definition} ${NEWEST}`,
  groupedBy: 'udvalg',
  figures: ofCommittees(of),
})

export const PICTURE_MEASURES: readonly PictureMeasure[] = [
  committees(
    'afvigelse-korrigeret',
    'Afvigelse fra korrigeret budget (+ er merforbrug)',
    `Forventet regnskab minus korrigeret budget, lagt sammen over udvalgets områder. ${EXPECTED}`,
    ({ fromCorrected }) => fromCorrected,
  ),
  committees(
    'afvigelse-oprindeligt',
    'Afvigelse fra oprindeligt budget (+ er merforbrug)',
    `Forventet regnskab minus oprindeligt budget, lagt sammen over udvalgets områder. ${EXPECTED}`,
    ({ fromOriginal }) => fromOriginal,
  ),
  committees('oprindeligt', 'Oprindeligt budget', 'Udgifter minus indtægter.', ({ original }) => original),
  committees('korrigeret', 'Korrigeret budget', 'Udgifter minus indtægter.', ({ corrected }) => corrected),
  committees(
    'forventet',
    'Forventet regnskab',
    `Centrenes skøn for hele året. ${EXPECTED}`,
    ({ forecast }) => forecast,
  ),
  {
    key: 'rammer',
    title: 'Afvigelse fra korrigeret budget efter ramme (+ er merforbrug)',
    kind: 'amount',
    definition: `Serviceudgifter, overførsler, anlæg og finansiering hver for sig. ${NEWEST}`,
    groupedBy: 'ramme',
    figures: ({ areas }) => [
      { group: WHOLE, value: kroner(sumOf(areas, SIGN).fromCorrected) },
      ...FRAME_KEYS.map((frame) => ({
        group: FRAMES[frame],
        value: kroner(byFrame(areas, SIGN)[frame].fromCorrected),
      })),
    ],
  },
  {
    key: 'serviceramme',
    title: 'Plads i servicerammen (- er overskridelse)',
    kind: 'amount',
    definition: `Den aftalte serviceramme, eller det oprindelige budget til service, minus de forventede serviceudgifter. ${NEWEST}`,
    groupedBy: 'ramme',
    figures: ({ areas, serviceFrame }) => [
      { group: FRAMES.service, value: kroner(checkServiceFrame(areas, serviceFrame).room) },
    ],
  },
  {
    key: 'omraader',
    title: 'Afvigelse fra korrigeret budget efter område (+ er merforbrug)',
    kind: 'amount',
    definition: `Forventet regnskab minus korrigeret budget. ${EXPECTED} ${NEWEST}`,
    groupedBy: 'område',
    figures: ({ areas }) =>
      areas.map((area) => ({ group: areaName(area), value: kroner(sumOf([area], SIGN).fromCorrected) })),
  },
  {
    key: 'handleplaner',
    title: 'Handleplaner, ventet forbedring i år',
    kind: 'amount',
    definition:
      'Hvad årets handleplaner ventes at give, efter hvor langt de er. Opgivne tæller ikke med i alt.',
    groupedBy: 'tilstand',
    figures: ({ measures }) => {
      const sum = (states: readonly string[]) => {
        const own = measures.filter(({ state }) => states.includes(state))
        return { value: kroner(own.reduce((all, { expected }) => all + expected, 0)), count: own.length }
      }
      return [
        { group: WHOLE, ...sum(['planned', 'running', 'done']) },
        ...Object.entries(MEASURE_STATES).map(([state, group]) => ({ group, ...sum([state]) })),
      ]
    },
  },
  {
    key: 'aktiviteter',
    title: 'Budgetaftalens aktiviteter',
    kind: 'count',
    definition: 'Årets aktiviteter efter deres status ved den nyeste opfølgning i perioden.',
    groupedBy: 'status',
    figures: ({ activities }) => [
      { group: WHOLE, value: activities.length },
      ...Object.entries(ACTIVITY_STATUSES).map(([status, group]) => ({
        group,
        value: activities.filter((each) => each.status === status).length,
      })),
      { group: 'Ikke meldt', value: activities.filter(({ status }) => status === null).length },
    ],
  },
  {
    key: 'tillaegsbevillinger',
    title: 'Tillægsbevillinger, der ikke er givet',
    kind: 'amount',
    definition:
      'Beløb uden svar, efter om de er kendt eller kun ventet, og om der er søgt. Udgifter er positive.',
    groupedBy: 'tilstand',
    figures: ({ supplements }) => supplementFigures(supplements),
  },
  {
    key: 'pris-og-maengde',
    title: 'Afvigelse efter pris og mængde (+ er merforbrug)',
    kind: 'amount',
    definition: `Pris er den nye pris på det budgetterede antal, mængde det nye antal til den budgetterede pris, og begge dele det ekstra antal til den ekstra pris. ${NEWEST}`,
    groupedBy: 'årsag',
    figures: ({ volumes }) => {
      const { total, price, volume, joint } = addSplits(volumes.map(splitDeviation))
      return [
        { group: WHOLE, value: kroner(total) },
        { group: 'Pris', value: kroner(price) },
        { group: 'Mængde', value: kroner(volume) },
        { group: 'Begge dele', value: kroner(joint) },
      ]
    },
  },
  {
    key: 'overfoersler',
    title: 'Overført til året (uforbrugt er +)',
    kind: 'amount',
    definition:
      'Hvad områderne har taget med sig fra tidligere år, som det er godkendt ved opfølgningens dato.',
    groupedBy: 'område',
    figures: ({ carryOvers }) => [
      { group: WHOLE, value: kroner(carryOvers.reduce((sum, { approved }) => sum + (approved ?? 0), 0)) },
      ...carryOvers.map(({ from, approved }) => ({ group: from, value: kroner(approved ?? 0) })),
    ],
  },
]

function supplementFigures(supplements: Picture['supplements']): Figure[] {
  const open = supplements.filter(({ outcome }) => outcome === null)
  const sum = (own: typeof open) => ({
    value: kroner(own.reduce((all, { amount }) => all + amount, 0)),
    count: own.length,
  })
  const groups = Object.entries(CERTAINTIES).flatMap(([certainty, word]) =>
    [true, false].map((applied) => ({
      group: `${word}, ${applied ? 'søgt' : 'ikke søgt'}`,
      ...sum(open.filter((each) => each.certainty === certainty && (each.appliedOn !== null) === applied)),
    })),
  )
  return [{ group: WHOLE, ...sum(open) }, ...groups]
}

export const areaName = ({ code, name }: Pick<AreaFigures, 'code' | 'name'>) => `${code} ${name}`

const ofPictures = PICTURE_MEASURES.map(({ figures, ...measure }): Measure => ({
  ...measure,
  compute: async (tx: Transaction, { municipality, from, until, on }: MeasureAt) => {
    const followUp = await findFollowUpOn(tx, municipality, { from, until: on < until ? on : until })
    return followUp === null ? [] : figures(await getPicture(tx, municipality, followUp))
  },
}))

export const MEASURES: readonly Measure[] = [...ofPictures, contingencyMeasure]

/** All figures of one picture, as a snapshot keeps them. */
export function takenOf(picture: Picture, on: string): TakenFigures {
  return {
    period: { from: `${picture.year}-01-01`, until: picture.asOf },
    on,
    measures: PICTURE_MEASURES.map(({ figures, ...measure }) => ({
      ...measure,
      compared: false,
      rows: rowsOf(figures(picture), []),
    })),
  }
}
