/** What a group of those present is sent, read in the name of one of them. */
import type { BodyRules } from '../../organisation/body-rules/model.ts'
import { getRulesOn } from '../../organisation/body-rules/queries.ts'
import type { Caller, Database } from '../../platform/database.ts'
import { digestOfPage } from './digest-of-page.ts'
import { ON_SCREEN, type Parts } from './follower.ts'
import { getLive, type Live } from './queries.ts'
import { partsToFollow } from './views/follow.tsx'
import { Screen, SCREEN_ID } from './views/screen.tsx'

export async function readParts(
  database: Database,
  caller: Caller,
  meetingId: number,
  rights: string,
): Promise<Parts | null> {
  const found = await database.within(caller, async (tx) => {
    const live = await getLive(tx, caller.municipality, meetingId)
    return live === null ? null : { live, rules: await getRulesOn(tx, live.bodyId, live.heldOn) }
  })
  if (found === null) return null
  const { live, rules } = found
  if (rights.startsWith(ON_SCREEN)) return { stamp: live.stamp, events: await eventsOfScreen(live) }
  const events = rights.startsWith('secretary:') ? eventsOfKeeper(live) : await eventsOfOthers(live, rules)
  return { stamp: live.stamp, events }
}

async function eventsOfScreen(live: Live): Promise<Parts['events']> {
  const html = String(await (<Screen live={live} />).toString())
  const data = `<turbo-stream action="replace" target="${SCREEN_ID}"><template>${html}</template></turbo-stream>`
  return new Map([[SCREEN_ID, { event: 'message', data }]])
}

/** Pieces of the page, each put in the place of the one of the same id. */
async function eventsOfOthers(live: Live, rules: BodyRules | null): Promise<Parts['events']> {
  const parts = Object.entries(partsToFollow({ live, rules, now: new Date() }))
  return new Map(
    await Promise.all(
      parts.map(async ([id, part]) => {
        const html = String(await part.toString())
        // A morph keeps a choice that was made, and with it the title of an item that may be withheld now.
        const method = id === 'moede-inhabil' ? '' : ' method="morph"'
        const data = `<turbo-stream action="replace"${method} target="${id}"><template>${html}</template></turbo-stream>`
        return [id, { event: 'message', data }] as const
      }),
    ),
  )
}

/**
 * Those who keep the record have forms on their page. Words that another wrote are told by item, for the field itself to
 * take in where nothing is half typed; when anything else changes the page is read anew and what is typed stays.
 */
function eventsOfKeeper(live: Live): Parts['events'] {
  const events = new Map([['side', { event: 'side', data: digestOfPage(live) }]])
  for (const { id, revision, text, writtenBy } of live.items)
    if (revision > 0)
      events.set(`tekst-${id}`, {
        event: 'tekst',
        data: JSON.stringify({ item: id, revision, text, by: writtenBy }),
      })
  return events
}
