/** Danish words of what is chosen in the register. */
export const MEASURE_STATES = {
  planned: 'Planlagt',
  running: 'I gang',
  done: 'Gennemført',
  dropped: 'Opgivet',
} as const

export const CONTINGENCY_STATES = {
  ready: 'Klar',
  chosen: 'Valgt',
  refused: 'Afvist',
} as const

export const ACTIVITY_STATUSES = {
  green: 'Grøn',
  yellow: 'Gul',
  red: 'Rød',
} as const
/** «4 grønne, 1 gul». */
export function countStatus(status: ActivityStatus, count: number): string {
  const many = { green: 'grønne', yellow: 'gule', red: 'røde' }
  return `${count} ${count === 1 ? ACTIVITY_STATUSES[status].toLocaleLowerCase('da') : many[status]}`
}
export const STATUS_KEYS = ['red', 'yellow', 'green'] as const
export type ActivityStatus = keyof typeof ACTIVITY_STATUSES

export const CERTAINTIES = {
  known: 'Kendt',
  expected: 'Kun ventet',
} as const

export const OUTCOMES = {
  approved: 'Givet',
  refused: 'Afslået',
} as const

export const PROJECT_STATES = {
  idea: 'En idé',
  prepared: 'Under forberedelse',
  decided: 'Besluttet',
  refused: 'Forkastet',
} as const
