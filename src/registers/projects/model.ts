/**
 * The register of projects: programmes with their projects, from idea to evaluation. This file holds its rules: how a
 * project goes by what was last reported of it, what of it is missing, and how much a risk weighs. Business cases and
 * dependencies have rules of their own beside it.
 */
import { addDays } from '../../language/due-calendar.ts'

export const PHASES = {
  idea: 'Idé',
  mandate: 'Mandat',
  plan: 'Plan',
  implementation: 'Gennemførelse',
  evaluation: 'Evaluering',
  ended: 'Afsluttet',
} as const
export type Phase = keyof typeof PHASES

export const STATUSES = { green: 'Grøn', yellow: 'Gul', red: 'Rød' } as const
export type Status = keyof typeof STATUSES

const WEIGHT: Record<Status, number> = { green: 0, yellow: 1, red: 2 }

export type Trend = 'better' | 'same' | 'worse' | 'unknown'
export const TRENDS: Record<Trend, string> = {
  better: 'på vej op',
  same: 'uændret',
  worse: 'på vej ned',
  unknown: 'første melding',
}

export interface StatusReport {
  /** ISO date. */
  reportedOn: string
  status: Status
  /** Null: as planned. */
  expectedEndOn: string | null
}

/** Newest last, whatever order they come in. */
export function inOrder<Report extends StatusReport>(reports: readonly Report[]): Report[] {
  return reports.toSorted((a, b) => a.reportedOn.localeCompare(b.reportedOn))
}

/** The last report against the one before it: by its colour, and with the same colour by the day it is expected to end. */
export function trendOf(reports: readonly StatusReport[]): Trend {
  const [before, last] = inOrder(reports).slice(-2)
  if (before === undefined || last === undefined) return 'unknown'
  const colours = WEIGHT[last.status] - WEIGHT[before.status]
  if (colours !== 0) return colours < 0 ? 'better' : 'worse'
  const [from, to] = [before.expectedEndOn, last.expectedEndOn]
  if (from === to || from === null || to === null) return 'same'
  return to < from ? 'better' : 'worse'
}

/** A project under way is reported on every month. */
export const REPORT_EVERY_DAYS = 31

/** @returns ISO date of the next report, null where none is owed any more */
export function nextReportOn(
  project: { phase: Phase; leftOn: string | null; startsOn: string | null },
  last: StatusReport | undefined,
): string | null {
  if (project.leftOn !== null || project.phase === 'ended' || project.phase === 'idea') return null
  if (last !== undefined) return addDays(last.reportedOn, REPORT_EVERY_DAYS)
  return project.startsOn === null ? null : addDays(project.startsOn, REPORT_EVERY_DAYS)
}

export type RiskDegree = 'low' | 'medium' | 'high'
export const RISK_DEGREES: Record<RiskDegree, string> = { low: 'Lav', medium: 'Middel', high: 'Høj' }

/** @param likelihood 1 to 5, as `consequence` */
export function weighRisk(likelihood: number, consequence: number): { score: number; degree: RiskDegree } {
  const score = likelihood * consequence
  return { score, degree: score >= 15 ? 'high' : score >= 8 ? 'medium' : 'low' }
}

export interface ToCheck {
  phase: Phase
  crossCutting: boolean
  competence: string | null
  leaderId: number | null
  ownerId: number | null
  endsOn: string | null
  documents: readonly ('mandate' | 'plan')[]
  effects: readonly { indicatorId: number | null }[]
  amounts: number
}

const STAGES: readonly Phase[] = ['idea', 'mandate', 'plan', 'implementation', 'evaluation', 'ended']
const reached = (phase: Phase, wanted: Phase) => STAGES.indexOf(phase) >= STAGES.indexOf(wanted)

/** What a project of its phase ought to have and has not, in Danish. */
export function missingOf(project: ToCheck): string[] {
  const { phase } = project
  const wanted: [boolean, string][] = [
    [project.ownerId === null, 'en direktør som ejer'],
    [reached(phase, 'mandate') && project.leaderId === null, 'en projektleder'],
    [reached(phase, 'plan') && !project.documents.includes('mandate'), 'et mandat'],
    [reached(phase, 'plan') && project.effects.length === 0, 'ønskede effekter'],
    [reached(phase, 'implementation') && !project.documents.includes('plan'), 'en projektplan'],
    [reached(phase, 'implementation') && project.endsOn === null, 'en slutdato'],
    [reached(phase, 'implementation') && project.amounts === 0, 'en business case'],
    [
      reached(phase, 'implementation') && project.effects.some(({ indicatorId }) => indicatorId === null),
      'en indikator for hver ønsket effekt',
    ],
    [project.crossCutting && (project.competence ?? '') === '', 'kompetenceudvikling'],
  ]
  return wanted.flatMap(([isMissing, what]) => (isMissing ? [what] : []))
}

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
