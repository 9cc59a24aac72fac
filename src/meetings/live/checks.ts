/** What is missing in the record of a meeting: pure, said to the secretary with the place of each. */
import { readCommitments } from '../../minutes/commitments/read-commitments.ts'
import type { Outcome } from '../../minutes/model.ts'

export interface CheckedPoint {
  /** `1.2`; empty for the item as a whole. */
  path: string
  outcome: Outcome | null
  text: string
  hasOwner: boolean
  /** ISO date. */
  due: string | null
}

export interface CheckedItem {
  id: number
  number: string
  title: string
  kind: 'decision' | 'discussion' | 'information'
  state: 'on-agenda' | 'withdrawn'
  outcome: Outcome | null
  text: string
  postponedTo: string | null
  points: readonly CheckedPoint[]
  /** Of each path on which there was a vote: how many votes. */
  votes: readonly { path: string; total: number }[]
  /** How many could vote. */
  voters: number
  dissents: readonly { name: string; tookPart: boolean }[]
  recusals: readonly { name: string; decided: boolean }[]
}

export type Lack =
  | 'outcome'
  | 'text'
  | 'due-of-owner'
  | 'owner-of-due'
  | 'votes'
  | 'dissent'
  | 'recusal'
  | 'promise-without-date'

export interface Missing {
  itemId: number
  number: string
  lack: Lack
  /** Said to the secretary. */
  text: string
  /** Id of the field. */
  field: string
  /** The meeting cannot end with it. */
  blocks: boolean
}

export interface CheckedMeeting {
  body: string
  /** ISO date. */
  heldOn: string
  people: readonly { name: string }[]
}

export function findMissing(items: readonly CheckedItem[], meeting: CheckedMeeting): Missing[] {
  return items
    .filter(({ state }) => state === 'on-agenda')
    .flatMap((item) => [...missingOfItem(item), ...missingDates(item, meeting)])
}

/** Outcomes after which nothing more need be written. */
const SAYS_ENOUGH: readonly (Outcome | null)[] = ['postponed', 'withdrawn', 'none', null]

function missingOfItem(item: CheckedItem): Missing[] {
  const told = (lack: Lack, text: string, field: string, blocks = false): Missing => ({
    itemId: item.id,
    number: item.number,
    lack,
    text,
    field,
    blocks,
  })
  const settled = item.outcome !== null || item.points.some(({ path, outcome }) => path !== '' && outcome)
  return [
    ...(item.outcome === null
      ? [told('outcome', settled ? 'Punktet har ikke et samlet udfald.' : 'Udfald mangler.', 'udfald', true)]
      : []),
    ...(item.text.trim() === '' && !SAYS_ENOUGH.includes(item.outcome)
      ? [told('text', 'Beslutningens tekst er tom.', 'tekst')]
      : []),
    ...item.points.flatMap(({ path, hasOwner, due }) => {
      const at = path === '' ? '' : ` for indstillingens punkt ${path}`
      if (hasOwner && due === null)
        return [told('due-of-owner', `Ansvarlig uden frist${at}.`, fieldOf('frist', path))]
      if (!hasOwner && due !== null)
        return [told('owner-of-due', `Frist uden ansvarlig${at}.`, fieldOf('ansvarlig', path))]
      return []
    }),
    ...item.votes
      .filter(({ total }) => total !== item.voters)
      .map(({ path, total }) =>
        told(
          'votes',
          `${path === '' ? 'Afstemningen' : `Afstemningen om punkt ${path}`} har ${total} stemmer, men ${item.voters} kunne stemme.`,
          'afstemning',
        ),
      ),
    ...item.dissents
      .filter(({ tookPart }) => !tookPart)
      .map(({ name }) =>
        told('dissent', `${name} har en afvigende mening, men deltog ikke i punktet.`, 'mening'),
      ),
    ...item.recusals
      .filter(({ decided }) => !decided)
      .map(({ name }) =>
        told('recusal', `Forummet har ikke taget stilling til, om ${name} er inhabil.`, 'inhabilitet'),
      ),
  ]
}

export const fieldOf = (name: string, path: string): string =>
  path === '' ? name : `${name}-${path.replaceAll('.', '-')}`

/** «Sagen blev udskudt» says the outcome once more, and the day stands beside the outcome. */
const POSTPONES = /\b(?:udskyd|udskud|udskød|udskyt|udsat|udsæt)/iu

/** Promises in the words of the decision that have no date there, where the item has no owner and date of its own. */
function missingDates(item: CheckedItem, meeting: CheckedMeeting): Missing[] {
  if (item.points.some(({ hasOwner, due }) => hasOwner && due !== null)) return []
  return [item.text, ...item.points.map(({ text }) => text)].flatMap((text) =>
    promisesIn(text, item, meeting)
      .filter(({ due, recurring, dueText }) => due === null && recurring === null && dueText === null)
      .filter((promise) => item.postponedTo === null || !POSTPONES.test(promise.text))
      .map((promise) => ({
        itemId: item.id,
        number: item.number,
        lack: 'promise-without-date' as const,
        text: `»${shortened(promise.text)}« har ingen frist.`,
        field: 'frist',
        blocks: false,
      })),
  )
}

function promisesIn(text: string, item: CheckedItem, { body, heldOn, people }: CheckedMeeting) {
  if (text.trim() === '') return []
  const decision = { body, date: heldOn, text, outcome: item.outcome ?? ('other' as const), points: {} }
  return readCommitments(
    {
      number: item.number,
      title: item.title,
      caseNumber: null,
      closed: false,
      certainty: 1,
      sections: [{ kind: 'decision', heading: 'Beslutning', text, lines: [1, 1] }],
      recommendation: null,
      decisions: [decision],
      attachments: [],
      guests: [],
      tables: [],
      commitments: [],
      references: [],
    },
    { date: heldOn, body, people },
    [],
  ).filter(({ binding }) => binding)
}

const MOST = 80
const shortened = (text: string) => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text)
