/** Projects wait for each other: how a delay of one shows in another, and that none comes to wait for itself. */
import { daysBetween } from './model.ts'

export interface Dependency {
  /** The one that waits. */
  projectId: number
  /** What it waits for. */
  needsId: number
  /** How much later that may come before it delays. */
  slackDays: number
}

export interface Timed {
  id: number
  /** ISO dates. */
  endsOn: string | null
  expectedEndOn: string | null
}

export interface Delay {
  /** By its own last report. */
  own: number
  /** With what it waits for: never less than its own. */
  days: number
  /** The one it waits for that delays it most, with what that brings; null where it delays itself. */
  because: { projectId: number; days: number } | null
}

/** Days by which a project is reported to end after its plan; never negative, as an early one keeps nobody waiting. */
export function ownDelay({ endsOn, expectedEndOn }: Timed): number {
  if (endsOn === null || expectedEndOn === null) return 0
  return Math.max(0, daysBetween(endsOn, expectedEndOn))
}

/**
 * The delay of every project, its own and what reaches it: a delay of what it needs, less the slack between them.
 * @throws Error on a circle, which `closesCircle` keeps out
 */
export function spreadDelays(
  projects: readonly Timed[],
  dependencies: readonly Dependency[],
): Map<number, Delay> {
  const known = new Map(projects.map((project) => [project.id, project]))
  const needsOf = Map.groupBy(dependencies, ({ projectId }) => projectId)
  const delays = new Map<number, Delay>()
  const open = new Set<number>()
  const delayOf = (project: Timed): Delay => {
    const found = delays.get(project.id)
    if (found !== undefined) return found
    if (open.has(project.id)) throw new Error(`Project ${project.id} waits for itself`)
    open.add(project.id)
    const own = ownDelay(project)
    let delay: Delay = { own, days: own, because: null }
    for (const { needsId, slackDays } of needsOf.get(project.id) ?? []) {
      const needed = known.get(needsId)
      const days = needed === undefined ? 0 : delayOf(needed).days - slackDays
      if (days > delay.days) delay = { own, days, because: { projectId: needsId, days } }
    }
    delays.set(project.id, delay)
    return delay
  }
  for (const project of projects) delayOf(project)
  return delays
}

/** Whether a project that came to need another would wait for itself, through however many others. */
export function closesCircle(
  dependencies: readonly Pick<Dependency, 'projectId' | 'needsId'>[],
  added: Pick<Dependency, 'projectId' | 'needsId'>,
): boolean {
  const needsOf = Map.groupBy(dependencies, ({ projectId }) => projectId)
  const seen = new Set<number>()
  const waiting = [added.needsId]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === added.projectId) return true
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...(needsOf.get(id) ?? []).map(({ needsId }) => needsId))
  }
  return false
}
