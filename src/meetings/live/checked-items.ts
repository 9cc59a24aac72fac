/** A meeting that is held as the checks look at it. */
import type { CheckedItem, CheckedMeeting } from './checks.ts'
import type { Live } from './queries.ts'
import { tookPart, votersOf } from './taking-part.ts'

export function checkedMeeting(live: Live): [CheckedItem[], CheckedMeeting] {
  const items = live.items.map((item): CheckedItem => {
    const paths = [...new Set(item.votes.map(({ path }) => path))]
    const totalOf = (path: string) =>
      item.votes.filter((vote) => vote.path === path).reduce((sum, { members }) => sum + members, 0)
    return {
      ...item,
      points: item.points.map(({ owner, ...point }) => ({ ...point, hasOwner: owner !== null })),
      votes: paths.map((path) => ({ path, total: totalOf(path) })),
      voters: votersOf(live, item).length,
      dissents: item.dissents.map(({ personId, name }) => ({
        name,
        tookPart: tookPart(live, item, personId),
      })),
      recusals: item.recusals.map(({ name, decision }) => ({ name, decided: decision !== null })),
    }
  })
  return [items, { body: live.body, heldOn: live.heldOn, people: live.room.people }]
}
