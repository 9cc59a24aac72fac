/**
 * Rules of the register self-service: which solutions many begin and few finish. Those are mended first: the loss is the
 * number of citizens who began and did not finish, for whom somebody else must then answer the phone.
 */
import { addDays, addMonths } from '../../language/due-calendar.ts'
import type { Period } from '../mechanism/figure-words.ts'

export interface Use {
  solution: string
  started: number
  completed: number
}

export interface Ranked {
  /** Citizens who began and did not finish. */
  lost: number
  /** Per cent of those who began; null where nobody did. */
  completedShare: number | null
}

/** Most lost first; of equal loss the one more begin. */
export function rankByLoss<Each extends Use>(uses: readonly Each[]): (Each & Ranked)[] {
  return uses
    .map((use) => ({ ...use, lost: use.started - use.completed, completedShare: shareOf(use) }))
    .toSorted(
      (a, b) => b.lost - a.lost || b.started - a.started || a.solution.localeCompare(b.solution, 'da'),
    )
}

export function shareOf({ started, completed }: Pick<Use, 'started' | 'completed'>): number | null {
  return started === 0 ? null : (completed / started) * 100
}

/** Told in Danish at the row of a file or beside the form. */
export function checkMonth({
  month,
  started,
  completed,
}: {
  month: string | null
  started: number | null
  completed: number | null
}): { column: string; message: string }[] {
  const errors = []
  if (month !== null && !month.endsWith('-01'))
    errors.push({ column: 'month', message: 'Skriv den første dag i måneden, som 01-05-2026.' })
  if (started !== null && completed !== null && completed > started)
    errors.push({ column: 'completed', message: 'Flere har gennemført, end der begyndte.' })
  return errors
}

/** Twelve whole months, the last one before the day. */
export function yearUntil(on: string): Period {
  const until = addDays(`${on.slice(0, 7)}-01`, -1)
  return { from: addMonths(`${until.slice(0, 7)}-01`, -11), until }
}
