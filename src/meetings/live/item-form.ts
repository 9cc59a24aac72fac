/** What the secretary's form of one item is made of, besides the meeting itself. */
import { sql } from 'kysely'
import type { BodyRules } from '../../organisation/body-rules/model.ts'
import { getRulesOn } from '../../organisation/body-rules/queries.ts'
import type { Transaction } from '../../platform/database.ts'
import { getAnyway, listHeldBack } from '../held-back.ts'
import type { DecisionGuard, HeldBack } from '../slots.ts'
import { listNextMeetings, type PlannedMeeting } from './continue-postponed.ts'
import { listOwnerNames } from './owners.ts'
import { listPhrases, type Phrase } from './phrases.ts'
import type { Live, LiveItem } from './queries.ts'
import { listRecommended, type Recommended } from './split-command.ts'

export interface Named {
  id: number
  name: string
}

export interface ConsoleFacts {
  rules: BodyRules | null
  phrases: Phrase[]
  ownerNames: string[]
  nextMeetings: PlannedMeeting[]
  /** Bodies to which something may return. */
  bodies: Named[]
  /** Of the body. */
  substitutes: Named[]
  /** Points of the item's recommendation. */
  recommended: readonly Recommended[]
  /** Speaks against deciding the item today. */
  heldBack: readonly HeldBack[]
  /** Why it was decided all the same. */
  anyway: string | null
}

export async function getConsoleFacts(
  tx: Transaction,
  municipality: number,
  live: Live,
  item: LiveItem | null,
  guards: readonly DecisionGuard[],
): Promise<ConsoleFacts> {
  const { rows: bodies } = await sql<Named>`
    select id, name from bodies where municipality_id = ${municipality} and (valid_until is null or valid_until >= app.today())
    order by name collate "da-x-icu"`.execute(tx)
  const { rows: substitutes } = await sql<Named>`
    select p.id, p.name from seats s join persons p on p.municipality_id = s.municipality_id and p.id = s.person_id
    where s.municipality_id = ${municipality} and s.body_id = ${live.bodyId} and s.role = 'substitute' and app.holds_today(s.valid_from, s.valid_until)
    order by p.name collate "da-x-icu"`.execute(tx)
  const at = { municipality, meetingId: live.id, heldOn: live.heldOn }
  const held = item === null ? [] : await listHeldBack(tx, guards, at)
  return {
    heldBack: held.filter(({ agendaItemId }) => agendaItemId === item?.id),
    anyway: item === null ? null : await getAnyway(tx, municipality, item.id),
    bodies,
    substitutes,
    rules: await getRulesOn(tx, live.bodyId, live.heldOn),
    phrases: await listPhrases(tx, municipality, live.bodyId),
    ownerNames: await listOwnerNames(tx, municipality, live.bodyId),
    nextMeetings: await listNextMeetings(tx, municipality, live.bodyId, live.heldOn),
    recommended: item === null ? [] : await listRecommended(tx, municipality, item),
  }
}
