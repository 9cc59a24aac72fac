/** How an indicator stands, and what flags its target: the same on every page. */
import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge, type BadgeColour } from '../../../ui/badge.tsx'
import {
  figureOf,
  hasDropped,
  isLate,
  isOpen,
  latestOf,
  overdueDates,
  type Progress,
  PROGRESS_TEXTS,
  progressOf,
} from '../model.ts'
import type { Indicator, Precondition } from '../queries.ts'

const COLOURS: Record<Progress, BadgeColour> = {
  overdue: 'error',
  'to-judge': 'warning',
  running: 'info',
  met: 'success',
  'not-met': 'error',
  unclear: 'warning',
  ended: 'plain',
}

export function ProgressBadge({ of, today }: { of: Indicator; today: string }) {
  const progress = progressOf(of, today)
  return <Badge colour={COLOURS[progress]}>{PROGRESS_TEXTS[progress]}</Badge>
}

export const droppedOf = ({ preconditions }: Indicator): Precondition[] => preconditions.filter(hasDropped)

/** Beside the target wherever it stands: it was set on a condition that no longer holds. */
export function DroppedFlag({ of }: { of: Indicator }) {
  if (droppedOf(of).length === 0) return null
  return <Badge colour="warning">Forudsætning bortfaldet</Badge>
}

export function DroppedAlert({ of }: { of: Indicator }) {
  const dropped = droppedOf(of)
  if (dropped.length === 0) return null
  return (
    <Alert
      kind="warning"
      heading={dropped.length === 1 ? 'En forudsætning er faldet bort' : 'Forudsætninger er faldet bort'}
    >
      <p>Målet blev sat i tillid til det, der står her. Læs tallene med det i tankerne.</p>
      <ul>
        {dropped.map((each) => (
          <li>
            <DroppedText of={each} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** What dropped it, with a way to the decision where the reader may see it. */
export function DroppedText({ of }: { of: Precondition }) {
  const decision = of.dropping ?? (of.state === 'held' ? of.awaited : null)
  return (
    <>
      {of.text}
      {of.droppedOn === null ? null : (
        <>
          {' '}
          – {of.droppedWords} ({writeDate(of.droppedOn)})
        </>
      )}
      {decision === null ? null : (
        <>
          {' '}
          <a href={paths.item(decision.itemId)}>
            {of.state === 'held' ? 'Ikke godkendt' : 'Beslutningen'} den {writeDate(decision.heldOn)}
          </a>
        </>
      )}
    </>
  )
}

/** The newest figure with its date: `96 % (20. juni 2013)`. */
export function LatestFigure({ of }: { of: Indicator }) {
  const latest = latestOf(of.measurements)
  if (latest === null) return <span class="quiet">Ikke målt</span>
  const date = of.dates.find(({ id }) => id === latest.dateId)
  const late = date !== undefined && isLate(latest, date, of.lateDays)
  return (
    <>
      {figureOf(latest.value, of.target.unit)}{' '}
      <span class="quiet">
        {writeDate(latest.measuredOn)}
        {late ? ', for sent' : ''}
      </span>
    </>
  )
}

/** What is owed: the oldest measuring date without a figure. */
export function OwedFigure({ of, today }: { of: Indicator; today: string }) {
  if (!isOpen(of)) return null
  const [oldest, ...more] = overdueDates(of, today)
  if (oldest !== undefined)
    return (
      <>
        <Badge colour="error">Overskredet</Badge> {writeDate(oldest.dueOn)}
        {more.length > 0 ? <span class="quiet"> og {more.length} til</span> : null}
      </>
    )
  const next = of.dates.find(({ id }) => !of.measurements.some(({ dateId }) => dateId === id))
  return next === undefined ? null : <>{writeDate(next.dueOn)}</>
}

export function baselineText({ baseline, baselineOn, target }: Indicator): string {
  if (baseline === null) return 'ukendt'
  const figure = figureOf(baseline, target.unit)
  return baselineOn === null ? figure : `${figure} den ${writeDate(baselineOn)}`
}
