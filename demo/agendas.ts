/**
 * Agendas on which the demo's secretary is at work: the board's next meeting half arranged, the one after it begun, and
 * that of the managers. Made by the commands of the room, once.
 */
import { sql } from 'kysely'
import { addAgendaItem, type ItemSource } from '../src/meetings/agenda/add-commands.ts'
import { beginAgenda } from '../src/meetings/agenda/begin-agenda.ts'
import { addGuestToItem } from '../src/meetings/agenda/guest-commands.ts'
import { moveAgendaItem } from '../src/meetings/agenda/move-commands.ts'
import type { PlacementGroup } from '../src/meetings/agenda/placement.ts'
import { addStandingItem, savePlacement, type StandingToAdd } from '../src/meetings/agenda/rules-commands.ts'
import { readPlain } from '../src/minutes/rich-text/plain-form.ts'
import type { SignedInPerson } from '../src/organisation/model.ts'
import { findSignedInPerson } from '../src/organisation/sessions.ts'
import type { Database, Transaction } from '../src/platform/database.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

/** The day on which the secretary last worked on them, ISO. */
const TODAY = '2026-11-20'

interface DemoItem {
  /** Title of a paper, or of an item with a text of its own. */
  paper?: string
  title?: string
  kind?: 'decision' | 'discussion' | 'information'
  text?: string
  minutes?: number
  pause?: number
  closed?: { ground: string; neutralTitle: string; reviewOn: string }
  guest?: { who: string; at: string | null; minutes: number }
  /** Title of the item it stands under. */
  under?: string
}

const standing = (title: string, place: 'first' | 'last', minutes: number): StandingToAdd => ({
  title,
  kind: 'information',
  document: readPlain(''),
  minutes,
  place,
  attends: 'every-meeting',
  validFrom: '2026-11-01',
  validUntil: null,
})

const STANDING = {
  direktionen: [
    { ...standing('Godkendelse af dagsorden', 'first', 5), kind: 'decision' as const },
    standing('Opfølgning på beslutninger', 'first', 10),
    { ...standing('Økonomi i kvartalet', 'first', 20), attends: 'first-of-quarter' },
    standing('Meddelelser', 'last', 10),
    standing('Eventuelt', 'last', 5),
  ],
  chefforum: [standing('Siden sidst', 'first', 10), standing('Eventuelt', 'last', 10)],
}

const BOARD_ORDER: PlacementGroup[] = [
  { of: 'standing-first', sort: 'added' },
  { of: 'postponed', sort: 'added' },
  { of: 'guests', sort: 'guest-time' },
  { of: 'decision', sort: 'longest' },
  { of: 'discussion', sort: 'added' },
  { of: 'information', sort: 'added' },
  { of: 'standing-last', sort: 'added' },
  { of: 'closed', sort: 'added' },
]

const AGENDAS: { body: 'direktionen' | 'chefforum'; heldOn: string; items: DemoItem[] }[] = [
  {
    body: 'direktionen',
    heldOn: '2026-11-30',
    items: [
      {
        title: 'Vinterberedskab i hjemmeplejen',
        minutes: 20,
        text: 'Planen for sne og glatte veje skal besluttes, før det bliver koldt.\n\n- Hvem ringer til hvem\n- Hvilke ruter køres først',
        guest: { who: 'Vagtcentralens leder', at: '09:30', minutes: 15 },
      },
      {
        title: 'Prioritering af anlæg i 2027',
        kind: 'discussion',
        minutes: 10,
        text: 'Der er ønsker for 48 mio. kr. og plads til 30 mio. kr.',
      },
      {
        title: 'Skoler og dagtilbud',
        kind: 'discussion',
        minutes: 20,
        under: 'Prioritering af anlæg i 2027',
      },
      {
        title: 'Veje og stier',
        kind: 'discussion',
        minutes: 15,
        pause: 10,
        under: 'Prioritering af anlæg i 2027',
      },
      { title: 'Ny skabelon til ledelsesinformation', text: 'Forslaget er sendt rundt.' },
      { title: 'Besøg fra nabokommunen i februar', kind: 'information', minutes: 5 },
      {
        title: 'Opsigelse af et lejemål',
        minutes: 15,
        closed: {
          ground: 'Kommunens økonomiske interesser, offentlighedslovens § 33, nr. 3',
          neutralTitle: 'Lejemål',
          reviewOn: '2027-06-01',
        },
      },
    ],
  },
  {
    body: 'direktionen',
    heldOn: '2026-12-14',
    items: [
      { paper: 'Elcykler til hjemmeplejen' },
      { title: 'Mødeformen i 2027', kind: 'discussion', minutes: 30 },
    ],
  },
  {
    body: 'chefforum',
    heldOn: '2026-12-02',
    items: [
      { paper: 'Fælles kursus i skriftligt sprog' },
      { title: 'Trivselsmåling: hvad gør vi nu?', kind: 'discussion', minutes: 45 },
      { title: 'Nye regler for hjemmearbejde', minutes: 20 },
    ],
  },
]

interface Desk {
  tx: Transaction
  municipality: number
  person: SignedInPerson
}

/** @returns how many items are on agendas */
export async function loadAgendas(
  app: Database,
  { municipality, bodies, persons }: BuiltOrganisation,
): Promise<number> {
  return app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const { rows } = await sql<{ items: number }>`
      select count(*)::int as items from agenda_items where municipality_id = ${municipality}`.execute(tx)
    const known = rows[0]?.items ?? 0
    if (known > 0) return known
    const person = await findSignedInPerson(tx)
    if (person === null) throw new Error('The demo’s secretary cannot sign in')
    const desk = { tx, municipality, person }
    for (const [body, items] of Object.entries(STANDING))
      for (const item of items) await addStandingItem(tx, municipality, idOf(bodies, body), item)
    const order = { validFrom: TODAY, groups: BOARD_ORDER, today: TODAY }
    done(await savePlacement(tx, municipality, idOf(bodies, 'direktionen'), order))
    let made = 0
    for (const { body, heldOn, items } of AGENDAS)
      made += await loadAgenda(desk, idOf(bodies, body), heldOn, items)
    return made
  })
}

/** The demo is written so that nothing is refused. */
function accepted<T>(answer: T | string): T {
  if (typeof answer !== 'string') return answer
  throw new Error(`The demo’s agenda was refused: ${answer}`)
}
function done(answer: string): void {
  if (answer !== 'done') accepted(answer)
}

async function loadAgenda(
  desk: Desk,
  bodyId: number,
  heldOn: string,
  items: readonly DemoItem[],
): Promise<number> {
  const { tx, municipality, person } = desk
  const { rows } = await sql<{ id: number }>`
    select id from meetings where municipality_id = ${municipality} and body_id = ${bodyId} and held_on = ${heldOn} and origin = 'meeting'`.execute(
    tx,
  )
  const [meeting] = rows
  if (meeting === undefined) throw new Error(`The demo has no meeting on ${heldOn}`)
  await beginAgenda(tx, municipality, person, meeting.id)
  const ids = new Map<string, number>()
  for (const item of items) {
    const from = await sourceOf(desk, bodyId, item)
    const wanted = { from, lateReason: null, today: TODAY }
    const { id } = accepted<{ id: number }>(await addAgendaItem(tx, municipality, person, meeting.id, wanted))
    ids.set(item.title ?? item.paper ?? '', id)
    const parent = item.under === undefined ? undefined : ids.get(item.under)
    if (parent !== undefined) {
      const move = { itemId: id, move: { to: 'under', other: parent } as const, otherUnder: null }
      done(await moveAgendaItem(tx, municipality, person, meeting.id, move))
    }
    if (item.guest !== undefined) {
      const { who, at, minutes } = item.guest
      const guest = { who, arrivesAt: at, minutes, today: TODAY }
      done(await addGuestToItem(tx, municipality, person, meeting.id, id, guest))
    }
  }
  return ids.size
}

async function sourceOf({ tx, municipality }: Desk, bodyId: number, item: DemoItem): Promise<ItemSource> {
  if (item.paper !== undefined) {
    const { rows } = await sql<{ id: number }>`
      select id from papers where municipality_id = ${municipality} and body_id = ${bodyId} and title = ${item.paper}`.execute(
      tx,
    )
    const [paper] = rows
    if (paper === undefined) throw new Error(`The demo has no paper ${item.paper}`)
    return { paper: paper.id }
  }
  return {
    own: {
      title: item.title ?? '',
      kind: item.kind ?? 'decision',
      document: item.text === undefined ? null : readPlain(item.text),
      caseNumber: null,
      minutes: item.minutes ?? null,
      breakMinutes: item.pause ?? null,
      closed: item.closed ?? null,
      publicDecision: null,
    },
  }
}
