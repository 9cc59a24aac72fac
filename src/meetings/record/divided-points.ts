/** An item that was split in the meeting treats some points of its paper's recommendation; the others stand at the other half. Pure. */
import type { MinutesItem, Recommendation, RecommendationPoint } from '../../minutes/model.ts'
import { recommendationText } from '../../minutes/writing/complete-record.ts'

type Recommending = Pick<MinutesItem, 'recommendation' | 'sections'>

/** @param paths of the points it treats, as `1` and `2.1`; null: all of them. Points keep their numbers. */
export function withPoints<Item extends Recommending>(item: Item, paths: readonly string[] | null): Item {
  if (paths === null || item.recommendation === null) return item
  const { by } = item.recommendation
  const recommendation: Recommendation = { by, points: chosen(item.recommendation.points, paths, '') }
  const sections = item.sections.map((section) =>
    section.kind === 'recommendation' ? { ...section, text: recommendationText(recommendation) } : section,
  )
  return { ...item, recommendation, sections }
}

/** A point stays where it, or one under it, is treated. */
function chosen(
  points: readonly RecommendationPoint[],
  paths: readonly string[],
  above: string,
): RecommendationPoint[] {
  return points.flatMap((point, index) => {
    const path = `${above}${point.label ?? index + 1}`
    const below = chosen(point.points, paths, `${path}.`)
    return paths.includes(path) || below.length > 0 ? [{ ...point, points: below }] : []
  })
}
