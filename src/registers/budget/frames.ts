/** Rules about what a year's figures must keep within: the service frame, and what follows when a unit overspends. */
import { type AreaFigures, sumOf, writeMillions } from './model.ts'

export interface FrameCheck {
  /** Øre. */
  limit: number
  /** What the limit is: what was agreed, or the original budget where nothing was. */
  from: 'agreed' | 'original'
  expected: number
  /** Negative: the frame is broken by so much. */
  room: number
}

/** Service costs of the whole house against the frame: money saved on transfers does not help. */
export function checkServiceFrame(areas: readonly AreaFigures[], agreed: number | null): FrameCheck {
  const service = sumOf(
    areas.filter(({ frame }) => frame === 'service'),
    'overspend-positive',
  )
  const limit = agreed ?? service.original
  return {
    limit,
    from: agreed === null ? 'original' : 'agreed',
    expected: service.forecast,
    room: limit - service.forecast,
  }
}

export function serviceFrameSentence({ limit, from, expected, room }: FrameCheck): string {
  const what = from === 'agreed' ? 'den aftalte serviceramme' : 'det oprindelige budget til service'
  const ends = `Serviceudgifterne ventes at blive ${writeMillions(expected)} mio. kr. mod ${writeMillions(limit)} mio. kr. i ${what}`
  if (room < 0) return `${ends}: rammen overskrides med ${writeMillions(-room)} mio. kr.`
  return room === 0
    ? `${ends}: rammen holder netop.`
    : `${ends}: der er ${writeMillions(room)} mio. kr. tilbage.`
}

export interface Overspending {
  unitId: number
  unit: string
  /** Øre over the corrected budget. */
  over: number
  /** Of the corrected budget, one decimal. */
  perCent: number
}

/**
 * Units whose overspending is so large a part of their corrected budget that they are to be followed every month.
 * Transfers and financing are not theirs to steer and do not count.
 */
export function listOverspending(areas: readonly AreaFigures[], fromPerCent: number): Overspending[] {
  const steered = areas.filter(({ frame }) => frame === 'service' || frame === 'capital')
  const units = Map.groupBy(steered, ({ unitId }) => unitId)
  return [...units]
    .flatMap(([unitId, own]) => {
      const { corrected, fromCorrected: over } = sumOf(own, 'overspend-positive')
      if (corrected <= 0 || over * 100 < corrected * fromPerCent) return []
      return [{ unitId, unit: own[0]?.unit ?? '', over, perCent: Math.round((over * 1000) / corrected) / 10 }]
    })
    .toSorted((a, b) => b.perCent - a.perCent)
}

export interface Correction {
  area: AreaFigures
  /** Øre that supplementary appropriations and carry-overs, as approved, do not tell of. */
  unexplained: number
}

/** Where the corrected budget is something else than the original with what was approved since. */
export function listUnexplained(
  areas: readonly AreaFigures[],
  approvedOf: ReadonlyMap<number, number>,
): Correction[] {
  return areas.flatMap((area) => {
    const unexplained = area.corrected - area.original - (approvedOf.get(area.id) ?? 0)
    return unexplained === 0 ? [] : [{ area, unexplained }]
  })
}
