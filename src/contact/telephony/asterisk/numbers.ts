/** Telephone numbers as the exchange meets them; pure. */
import type { Trunk } from './settings.ts'

/**
 * A number as call control knows it: Danish ones as eight digits, others with `+`; null when hidden or not a number.
 * @param raw as signalled
 */
export function readNumber(raw: string | null | undefined): string | null {
  const digits = (raw ?? '').replaceAll(/[\s()-]/g, '')
  const match = /^(\+|00)?(\d{2,15})$/.exec(digits)
  if (match === null) return null
  const [, international, bare = ''] = match
  if (bare.startsWith('45') && bare.length === 10) return bare.slice(2)
  return international === undefined ? bare : `+${bare}`
}

/** The trunk of the narrowest range that holds the number, else the one to the outside; null when there is none. */
export function trunkOf(number: string, trunks: readonly Trunk[]): Trunk | null {
  let best: { trunk: Trunk; width: number } | null = null
  for (const trunk of trunks) {
    for (const { from, to } of trunk.ranges) {
      if (number.length !== from.length || number < from || number > to) continue
      const width = Number(to) - Number(from)
      if (best === null || width < best.width) best = { trunk, width }
    }
  }
  return best?.trunk ?? trunks.find(({ reaches }) => reaches === 'outside') ?? null
}
