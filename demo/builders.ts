/**
 * What tests of all rooms are made of: a small municipality in which every kind of person is found, and meetings with
 * items. Each function fills in what the test does not care about; the same commands store them as in operation.
 */
import { createHash } from 'node:crypto'
import { PERSONS_OF_EACH_KIND, type SmallPerson, smallOrganisation } from './builders-organisation.ts'
import { changeItemDegrees, changeMeetingDegree } from '../src/meetings/change-degree.ts'
import type { Degree, ProposedDegree } from '../src/meetings/model.ts'
import { type ItemsChanged, type StoredMeeting, storeMinutes } from '../src/meetings/store-minutes.ts'
import { type Minutes, MINUTES_FORMAT, type MinutesItem, type MinutesSection } from '../src/minutes/model.ts'
import { type Caller, Database } from '../src/platform/database.ts'
import { buildOrganisation, idOf } from './organisation.ts'

export interface BuiltMunicipality {
  id: number
  /** Id of a person by what the person is. */
  person: Record<SmallPerson, number>
  /** Ids by key: `direktionen`, `chefforum`. */
  body: (key: string) => number
  unit: (key: string) => number
  /** The transaction's caller for a person of the municipality; `public` without one. */
  callerAs: (who: SmallPerson | 'public') => Caller
}

/** A municipality with one person of each kind, see `builders-organisation.ts`. Several can be made in one database. */
export async function buildMunicipality(ownerUrl: string, name = 'Prøvekøbing'): Promise<BuiltMunicipality> {
  const built = await buildOrganisation(ownerUrl, smallOrganisation(name))
  // Object.fromEntries forgets which keys it was given.
  const person = Object.fromEntries(
    Object.entries(PERSONS_OF_EACH_KIND).map(([who, { initials }]) => [who, idOf(built.persons, initials)]),
  ) as Record<SmallPerson, number>
  return {
    id: built.municipality,
    person,
    body: (key) => idOf(built.bodies, key),
    unit: (key) => idOf(built.units, key),
    callerAs: (who) => ({
      municipality: built.municipality,
      person: who === 'public' ? null : person[who],
    }),
  }
}

export type ItemWords = Partial<MinutesItem> & {
  /** Text of the one section «Sagsfremstilling»; more by `sections`. */
  text?: string
  /** Text of a decision of the meeting's day, with its section. */
  decision?: string
  outcome?: MinutesItem['decisions'][number]['outcome']
}

export function anItem({ text, decision, outcome, ...given }: ItemWords = {}): MinutesItem {
  const section = (kind: MinutesSection['kind'], heading: string, words: string): MinutesSection => {
    return { kind, heading, text: words, lines: [1, 1] }
  }
  return {
    number: null,
    title: 'Et punkt',
    caseNumber: null,
    closed: false,
    certainty: 1,
    sections: [
      section('presentation', 'Sagsfremstilling', text ?? 'Sagen er beskrevet her.'),
      ...(decision === undefined ? [] : [section('decision', 'Beslutning', decision)]),
    ],
    recommendation: null,
    decisions:
      decision === undefined
        ? []
        : [{ body: null, date: null, text: decision, outcome: outcome ?? 'approved', points: {} }],
    attachments: [],
    guests: [],
    tables: [],
    commitments: [],
    references: [],
    ...given,
  }
}

export type MeetingWords = Partial<Minutes['meeting']> & { items?: MinutesItem[] }

/** Minutes of the board on 3 March 2025 unless told otherwise; items are numbered from 1, decisions are of that day. */
export function aMeeting({ items = [anItem()], ...head }: MeetingWords = {}): Minutes {
  const meeting: Minutes['meeting'] = {
    body: 'Direktionen',
    kind: 'minutes',
    date: '2025-03-03',
    time: '09:00',
    endTime: null,
    location: null,
    participants: [],
    absent: [],
    ...head,
  }
  return {
    format: MINUTES_FORMAT,
    source: { file: `${meeting.body ?? 'uden forum'} ${meeting.date ?? ''}.txt`, sha256: '', kind: 'text' },
    meeting,
    contents: [],
    items: items.map((item, index) => ({
      ...item,
      number: item.number ?? String(index + 1),
      decisions: item.decisions.map((decision) => ({
        ...decision,
        body: decision.body ?? meeting.body,
        date: decision.date ?? meeting.date,
      })),
    })),
    findings: [],
  }
}

/** What an import would propose where the words are plain. */
export function plainDegrees(minutes: Minutes): ProposedDegree[] {
  return minutes.items.map(({ closed }) =>
    closed ? { degree: 'closed', reason: 'marked-closed' } : { degree: 'internal', reason: 'open-text' },
  )
}

const nothingChanged: ItemsChanged = async () => {}

/** Stores the meeting as an import does, as a file of its own (of which no bytes are kept). */
export async function storeMeeting(
  workerUrl: string,
  municipality: number,
  minutes: Minutes,
  options: { degrees?: ProposedDegree[]; itemsChanged?: ItemsChanged } = {},
): Promise<StoredMeeting> {
  const bytes = Buffer.from(JSON.stringify(minutes))
  const file = {
    digest: createHash('sha256').update(bytes).digest(),
    byteCount: bytes.byteLength,
    mediaType: 'application/json',
    name: minutes.source.file,
  }
  const stored = await once(workerUrl, { municipality, purpose: 'import' }, (tx) =>
    storeMinutes(
      tx,
      municipality,
      { minutes, degrees: options.degrees ?? plainDegrees(minutes), file },
      options.itemsChanged ?? nothingChanged,
    ),
  )
  if (stored.outcome !== 'stored') throw new Error(`The meeting was refused: ${stored.outcome}`)
  return stored
}

/** What the secretary does with a stored meeting: gives its items degrees in their order; published ones publish the meeting. */
export async function releaseMeeting(
  appUrl: string,
  municipality: BuiltMunicipality,
  stored: StoredMeeting,
  degrees: readonly Degree[],
): Promise<void> {
  await once(appUrl, municipality.callerAs('secretary'), async (tx) => {
    if (degrees.includes('published'))
      await changeMeetingDegree(tx, municipality.id, stored.meetingId, 'published')
    const changes = stored.items.flatMap(({ id }, index) => {
      const degree = degrees[index]
      return degree === undefined ? [] : [{ itemId: id, degree }]
    })
    const answer = await changeItemDegrees(tx, municipality.id, changes)
    if (answer !== 'done') throw new Error(`The secretary was refused: ${answer}`)
  })
}

async function once<T>(
  url: string,
  caller: Caller,
  work: Parameters<typeof Database.prototype.within<T>>[1],
): Promise<T> {
  const database = new Database(url, { poolSize: 1 })
  try {
    return await database.within(caller, work)
  } finally {
    await database.close()
  }
}
