/**
 * Budget follow-up: three times a year the board, the committees and the council are told how the year is going. An area
 * of the budget has an original and a corrected budget, what was spent, and what is expected of the whole year; sums are
 * made by committee and by frame, because money may not move between frames. All is counted in whole øre and rounded only
 * where it is shown, so sums agree to the øre. What is stored is spending; how a deviation is signed is the year's choice,
 * and is said wherever a deviation stands.
 */
export const FRAMES = {
  service: 'Serviceudgifter',
  transfers: 'Overførsler',
  capital: 'Anlæg',
  financing: 'Finansiering',
} as const
export type Frame = keyof typeof FRAMES
export const FRAME_KEYS = ['service', 'transfers', 'capital', 'financing'] as const satisfies readonly Frame[]

export const SIGNS = {
  'overspend-positive': '+ er merforbrug',
  'overspend-negative': '- er merforbrug',
} as const
export type Sign = keyof typeof SIGNS

/** Said on every page and in every file with deviations. */
export function signSentence(sign: Sign): string {
  return sign === 'overspend-positive'
    ? 'Fortegn: et tal uden fortegn er merforbrug, og minus (-) er mindreforbrug.'
    : 'Fortegn: minus (-) er merforbrug, og et tal uden fortegn er mindreforbrug.'
}

export interface AreaFigures {
  id: number
  code: string
  name: string
  bodyId: number
  body: string
  unitId: number
  unit: string
  frame: Frame
  /** Øre; expenses positive, income negative. */
  original: number
  corrected: number
  actual: number | null
  /** Of the whole year; null: not said yet. */
  forecast: number | null
  explanation: string | null
}

export interface Sums {
  original: number
  corrected: number
  actual: number
  /** An area without a forecast counts as its corrected budget. */
  forecast: number
  /** Signed as the year has it. */
  fromOriginal: number
  fromCorrected: number
  /** How many areas nobody has said anything of. */
  unsaid: number
}

const expectedOf = ({ forecast, corrected }: AreaFigures) => forecast ?? corrected

export function deviationOf(sign: Sign, budget: number, forecast: number): number {
  const overspent = forecast - budget
  // Never minus nought: it would be written with a sign.
  return overspent === 0 ? 0 : sign === 'overspend-positive' ? overspent : -overspent
}

export function sumOf(areas: readonly AreaFigures[], sign: Sign): Sums {
  const total = (of: (area: AreaFigures) => number) => areas.reduce((sum, area) => sum + of(area), 0)
  const original = total((area) => area.original)
  const corrected = total((area) => area.corrected)
  const forecast = total(expectedOf)
  return {
    original,
    corrected,
    actual: total((area) => area.actual ?? 0),
    forecast,
    fromOriginal: deviationOf(sign, original, forecast),
    fromCorrected: deviationOf(sign, corrected, forecast),
    unsaid: areas.filter((area) => area.forecast === null).length,
  }
}

export interface Committee {
  bodyId: number
  body: string
  areas: AreaFigures[]
  total: Sums
  byFrame: Record<Frame, Sums>
}

/** In the order in which the committees are met. */
export function byCommittee(areas: readonly AreaFigures[], sign: Sign): Committee[] {
  const groups = Map.groupBy(areas, ({ bodyId }) => bodyId)
  return [...groups].map(([bodyId, own]) => ({
    bodyId,
    body: own[0]?.body ?? '',
    areas: own,
    total: sumOf(own, sign),
    byFrame: byFrame(own, sign),
  }))
}

export function byFrame(areas: readonly AreaFigures[], sign: Sign): Record<Frame, Sums> {
  const of = (frame: Frame) =>
    sumOf(
      areas.filter((area) => area.frame === frame),
      sign,
    )
  return {
    service: of('service'),
    transfers: of('transfers'),
    capital: of('capital'),
    financing: of('financing'),
  }
}

const TENTH = 10_000_000

/** Øre in tenths of a million kroner, halves away from nought as people round. */
export function tenthsOfMillion(ore: number): number {
  const rounded = Math.floor((Math.abs(ore) + TENTH / 2) / TENTH)
  return rounded === 0 ? 0 : Math.sign(ore) * rounded
}

/** Øre as mio. kr. with one decimal: `26,8`. */
export function writeMillions(ore: number): string {
  return writeTenths(tenthsOfMillion(ore))
}

function writeTenths(tenths: number): string {
  const digits = String(Math.abs(tenths)).padStart(2, '0')
  const whole = digits.slice(0, -1).replace(/\B(?=(?:\d{3})+$)/gu, '.')
  return `${tenths < 0 ? '-' : ''}${whole},${digits.slice(-1)}`
}

/**
 * What is to be said where rounded figures stand above their rounded sum and do not add up to it; null: they do.
 *
 * @param parts øre
 */
export function roundingSentence(parts: readonly number[]): string | null {
  const total = tenthsOfMillion(parts.reduce((sum, part) => sum + part, 0))
  const ofRounded = parts.reduce((sum, part) => sum + tenthsOfMillion(part), 0)
  if (total === ofRounded) return null
  return `Tallene er afrundet hver for sig: lagt sammen giver de ${writeTenths(ofRounded)}, men summen er ${writeTenths(total)} mio. kr.`
}

/** Kroner as the database writes them, `-1234.50`, in whole øre. Throws `RangeError` on anything else. */
export function oreOf(kroner: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/u.exec(kroner)
  const ore = match ? Number(`${match[2]}${(match[3] ?? '').padEnd(2, '0')}`) : Number.NaN
  if (!match || !Number.isSafeInteger(ore)) throw new RangeError(`not kroner to the øre: ${kroner}`)
  return match[1] === '-' && ore !== 0 ? -ore : ore
}
