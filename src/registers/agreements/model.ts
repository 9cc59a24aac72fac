/**
 * The register of agreements: a centre and its director agree for a year on goals whose effect can be seen. This file
 * holds its rules: which letters of SMART a goal lacks, and when an agreement may be entered and evaluated.
 */
export const STATES = { draft: 'Udkast', agreed: 'Indgået', evaluated: 'Evalueret' } as const
export type State = keyof typeof STATES

export const GOAL_STATUSES = {
  'not-begun': 'Ikke begyndt',
  'on-track': 'På sporet',
  'at-risk': 'I fare',
  met: 'Nået',
  partly: 'Delvist nået',
  missed: 'Ikke nået',
} as const
export type GoalStatus = keyof typeof GOAL_STATUSES

/** How a goal ended; the others are on their way. */
export const ENDED_STATUSES: readonly GoalStatus[] = ['met', 'partly', 'missed']

export interface Goal {
  title: string
  specific: string | null
  measurable: string | null
  accepted: string | null
  realistic: string | null
  /** ISO date. */
  dueOn: string | null
  indicatorId: number | null
  status: GoalStatus
}

export const LETTERS = ['S', 'M', 'A', 'R', 'T'] as const
export type Letter = (typeof LETTERS)[number]

export const LETTER_WORDS: Record<Letter, string> = {
  S: 'Specifikt',
  M: 'Målbart',
  A: 'Accepteret',
  R: 'Realistisk',
  T: 'Tidsbestemt',
}

export interface Lack {
  letter: Letter
  /** Danish. */
  why: string
}

const says = (text: string | null) => (text ?? '').trim() !== ''

/** Which letters a goal of the year lacks, in their order. What is measured is a figure, or an indicator that has one. */
export function lacksOf(goal: Goal, year: number): Lack[] {
  const lacks: Lack[] = []
  if (!says(goal.specific)) lacks.push({ letter: 'S', why: 'det står ikke, hvad der konkret skal ske' })
  if (goal.indicatorId === null && !/\d/u.test(goal.measurable ?? ''))
    lacks.push({
      letter: 'M',
      why: says(goal.measurable)
        ? 'målet har hverken et tal eller en indikator'
        : 'det står ikke, hvordan det måles',
    })
  if (!says(goal.accepted)) lacks.push({ letter: 'A', why: 'det står ikke, hvem der har sagt ja til det' })
  if (!says(goal.realistic)) lacks.push({ letter: 'R', why: 'det står ikke, hvorfor det kan nås' })
  if (goal.dueOn === null) lacks.push({ letter: 'T', why: 'der er ingen dato' })
  else if (goal.dueOn < `${year}-01-01`)
    lacks.push({ letter: 'T', why: `datoen ligger før aftalens år ${year}` })
  return lacks
}

/** `S og T mangler: …` in one sentence; empty where nothing lacks. */
export function tellLacks(lacks: readonly Lack[]): string {
  if (lacks.length === 0) return ''
  const letters = lacks.map(({ letter }) => `${letter} (${LETTER_WORDS[letter].toLocaleLowerCase('da')})`)
  return `Mangler ${inWords(letters)}: ${inWords(lacks.map(({ why }) => why))}.`
}

function inWords(parts: readonly string[]): string {
  return new Intl.ListFormat('da-DK', { type: 'conjunction' }).format(parts)
}

export type Refusal = { goal: string | null; message: string }

/** Why an agreement cannot be entered: each goal that lacks a letter says which. */
export function refuseAgreeing(goals: readonly Goal[], year: number): Refusal[] {
  if (goals.length === 0) return [{ goal: null, message: 'Aftalen har ingen mål.' }]
  return goals.flatMap((goal) => {
    const lacks = lacksOf(goal, year)
    return lacks.length === 0 ? [] : [{ goal: goal.title, message: `«${goal.title}». ${tellLacks(lacks)}` }]
  })
}

/** Why an agreement cannot be evaluated: a goal has no end yet. */
export function refuseEvaluating(goals: readonly Goal[]): Refusal[] {
  return goals.flatMap(({ title, status }) =>
    ENDED_STATUSES.includes(status)
      ? []
      : [{ goal: title, message: `«${title}» har ingen afslutning. Skriv, om det er nået.` }],
  )
}

/** Share of ended goals that were met, partly met counting half; null where none has ended. */
export function shareMet(statuses: readonly GoalStatus[]): number | null {
  const ended = statuses.filter((status) => ENDED_STATUSES.includes(status))
  if (ended.length === 0) return null
  const met = ended.reduce((sum, status) => sum + (status === 'met' ? 1 : status === 'partly' ? 0.5 : 0), 0)
  return met / ended.length
}
