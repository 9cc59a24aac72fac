/** Who takes part in an item: those who are there and decide, without those recused and with those who stand in. Pure. */
import { decides, type RoomPerson, wasThere } from './model.ts'
import type { Live, LiveItem } from './queries.ts'

/** Recused until the body decides otherwise. */
export function isRecused({ recusals }: Pick<LiveItem, 'recusals'>, personId: number | null): boolean {
  return recusals.some((each) => each.personId === personId && each.decision !== 'not-recused')
}

export function standInsOf({ recusals }: Pick<LiveItem, 'recusals'>): number[] {
  return recusals.flatMap(({ decision, substituteId }) =>
    decision === 'not-recused' || substituteId === null ? [] : [substituteId],
  )
}

/** Who can vote on the item: they were there while it was treated. */
export function votersOf({ room }: Pick<Live, 'room'>, item: LiveItem): RoomPerson[] {
  const standIns = standInsOf(item)
  return room.people.filter((person) => {
    if (isRecused(item, person.personId)) return false
    const standsIn = person.personId !== null && standIns.includes(person.personId)
    return (decides(person) || standsIn) && wasThere(room, person, item)
  })
}

/** Whether a person can have an opinion of the decision in the minutes. */
export function tookPart(live: Pick<Live, 'room'>, item: LiveItem, personId: number): boolean {
  return votersOf(live, item).some((voter) => voter.personId === personId)
}
