/** How a project's state is shown: a colour never alone, always with its word. */
import { writeDate } from '../../../language/dates.ts'
import { Badge, type BadgeColour } from '../../../ui/badge.tsx'
import { type RiskDegree, type Status, STATUSES, type Trend, TRENDS } from '../model.ts'

const COLOURS: Record<Status, BadgeColour> = { green: 'success', yellow: 'warning', red: 'error' }
const ARROWS: Record<Trend, string> = { better: '↗', same: '→', worse: '↘', unknown: '' }

export function StatusBadge({ status }: { status: Status | undefined }) {
  return status === undefined ? (
    <Badge>Ikke meldt</Badge>
  ) : (
    <Badge colour={COLOURS[status]}>{STATUSES[status]}</Badge>
  )
}

/** Nothing where nothing was reported: there is no way it goes. */
export function TrendText({ trend, reported }: { trend: Trend; reported: boolean }) {
  if (!reported) return null
  return (
    <>
      {ARROWS[trend] === '' ? null : <span aria-hidden="true">{ARROWS[trend]} </span>}
      {TRENDS[trend]}
    </>
  )
}

const RISKS: Record<RiskDegree, BadgeColour> = { low: 'success', medium: 'warning', high: 'error' }
export const riskColour = (degree: RiskDegree): BadgeColour => RISKS[degree]

const monthText = (month: string) => writeDate(month).replace(/^1\. /u, '')
/** `2026-12-01` → `december 2026`. */
export { monthText }
