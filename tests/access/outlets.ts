/**
 * By which ways something of a meeting held here can leave: every GET route of the site that is about meetings, who may open
 * it, and what stands on it for those who may see that. A route that stands neither here nor in `house-outlets.ts` fails
 * the test.
 */
import { paths } from '../../src/paths.ts'
import type { ItemKey, LaidMeeting } from './lay-meetings.ts'
import { hasSeat, isEmployed, maySee } from './rules.ts'
import type { Role, State, Thing } from './states.ts'

export interface MeetingOutlet {
  route: string
  /** Which of several addresses of the route, for the one who reads the matrix. */
  of?: string
  /** Null where there is no such thing in this state. */
  address: (laid: LaidMeeting) => string | null
  opens: (role: Role, state: State) => boolean
  /** To nobody it answers «not found»; else whoever is not signed in is asked to. */
  isPublic?: boolean
  /** A stream that scripts ask for: whoever is not signed in is refused, not led to the sign-in. */
  isStream?: boolean
  /** Where it shows other things than what was stored: when the agenda was sent, and when the minutes were locked. */
  stands?: (thing: Thing, state: State) => boolean
  /** What must stand there for those who may see it; more may. */
  shows: readonly Thing[]
}

type Opens = MeetingOutlet['opens']
const SENT_ITEMS = ['open', 'closed', 'task', 'recused'] as const
const isOver = (state: State) => ['ended', 'locked', 'published', 'cancelled'].includes(state)
const always = () => true
const isSent = (state: State) => ['sent', 'sent to all employees', 'running', 'ended'].includes(state)
const isHeld = (state: State) => state === 'running' || state === 'ended'
const isLocked = (state: State) => state === 'locked' || state === 'published'
const bySecretary: Opens = (role) => role === 'secretary'
const byThoseWhoArrange: Opens = (role) => role === 'secretary' || role === 'chair'
const inTheHouse: Opens = (role) => isEmployed(role) || hasSeat(role)
/** As `app.rooms_entered()` says. */
const isInTheRoom: Opens = (role, state) =>
  (hasSeat(role) && state !== 'cancelled') || (role === 'called substitute' && isSent(state))
const seesTheMeeting: Opens = (role, state) =>
  maySee(role, state, 'place') &&
  !(role === 'called substitute' && (state === 'locked' || state === 'cancelled'))
const readsItems: Opens = (role, state) =>
  (isSent(state) || isLocked(state)) &&
  seesTheMeeting(role, state) &&
  SENT_ITEMS.some((key) => maySee(role, state, key))
const at = (id: number | null | undefined, path: (id: number) => string) =>
  id === null || id === undefined ? null : path(id)

/** What is said of an item, with its title. */
const OF_ITEM: Record<(typeof SENT_ITEMS)[number], readonly Thing[]> = {
  open: ['open', 'open text', 'decision', 'vote', 'dissent'],
  closed: ['closed', 'closed decision'],
  task: ['task'],
  recused: ['recused', 'recused decision', 'recusal reason'],
}
const ALL_OF_ITEMS = SENT_ITEMS.flatMap((key) => OF_ITEM[key])
/** What was decided is on the pages of stored items once the minutes are locked; till then it is on those of the meeting. */
const STORED_LATE: readonly Thing[] = ['decision', 'vote', 'dissent', 'closed decision', 'recused decision', 'recusal reason'] // prettier-ignore
export const isStored = (thing: Thing, state: State): boolean =>
  isLocked(state) || (state === 'planned' ? thing === 'place' : !STORED_LATE.includes(thing))

const items = (
  route: string,
  path: (id: number) => string,
  rest: (key: (typeof SENT_ITEMS)[number]) => Pick<MeetingOutlet, 'opens' | 'shows' | 'isPublic'>,
): MeetingOutlet[] =>
  SENT_ITEMS.map((key) => ({ route, of: key, address: (laid) => at(laid.items[key], path), ...rest(key) }))
const agendaItem = (key: ItemKey): MeetingOutlet => ({
  route: '/moeder/:id/dagsorden/:punkt',
  of: key,
  address: ({ id, agendaItems }) => at(agendaItems[key], (item) => paths.agendaItem(id, item)),
  opens: byThoseWhoArrange,
  stands: always,
  shows: [key],
})

/** Asked for each meeting as each kind of reader. */
export const OUTLETS: MeetingOutlet[] = [
  {
    route: '/moeder/:id',
    address: ({ id }) => paths.meeting(id),
    opens: seesTheMeeting,
    isPublic: true,
    shows: ['place', ...ALL_OF_ITEMS],
  },
  ...items('/punkter/:id', paths.item, (key) => ({
    opens: (role, state) => maySee(role, state, key),
    isPublic: true,
    shows: OF_ITEM[key],
  })),
  {
    route: '/bilag/:id',
    address: ({ attachments: [first] }) => at(first, paths.attachment),
    opens: (role, state) => maySee(role, state, 'task'),
    isPublic: true,
    shows: [],
  },
  ...(['json', 'html'] as const).map(
    (form): MeetingOutlet => ({
      // Of the other forms the words are packed; they are made of the same as these.
      route: '/moeder/:id/fil/:form',
      of: form,
      address: ({ id }) => paths.meetingFile(id, form),
      opens: seesTheMeeting,
      isPublic: true,
      shows: ['place', 'notice', ...ALL_OF_ITEMS],
    }),
  ),
  {
    route: '/moeder/:id/udsend',
    address: ({ id }) => paths.sendAgenda(id),
    opens: bySecretary,
    shows: [],
  },
  {
    route: '/moeder/:id/udsend/udkast',
    address: ({ id }) => paths.agendaDraft(id),
    opens: bySecretary,
    shows: [],
  },
  {
    route: '/moeder/:id/afvikl',
    address: ({ id }) => paths.liveMeeting(id),
    opens: isInTheRoom,
    // The words of the item that is treated now.
    stands: (thing, state) => (thing === 'decision' ? state === 'running' : isHeld(state)),
    shows: ['open', 'closed', 'task', 'recused', 'unsent', 'decision'],
  },
  {
    route: '/moeder/:id/afvikl/stroem',
    address: ({ id }) => paths.liveStream(id),
    opens: isInTheRoom,
    isStream: true,
    stands: (_, state) => state === 'running',
    shows: ['decision'],
  },
  {
    route: '/moeder/:id/skaerm',
    address: ({ id }) => paths.meetingScreen(id),
    opens: (role, state) => bySecretary(role, state) && isInTheRoom(role, state),
    stands: (_, state) => state === 'running',
    shows: ['decision'],
  },
  {
    route: '/moeder/:id/skaerm/stroem',
    address: ({ id }) => paths.meetingScreenStream(id),
    opens: (role, state) => bySecretary(role, state) && isInTheRoom(role, state),
    isStream: true,
    stands: (_, state) => state === 'running',
    shows: ['decision'],
  },
  {
    route: '/moeder/:id/afvikl/inhabilitet',
    address: ({ id }) => paths.liveRecusals(id),
    opens: isInTheRoom,
    shows: [],
  },
  {
    // Leads to the first item that is new to the reader.
    route: '/moeder/:id/laes',
    address: ({ id }) => paths.readAgenda(id),
    opens: readsItems,
    shows: [],
  },
  ...SENT_ITEMS.map(
    (key): MeetingOutlet => ({
      route: '/moeder/:id/laes/:punkt',
      of: key,
      address: ({ id, items: sent }) => at(sent[key], (item) => paths.readItem(id, item)),
      opens: (role, state) => readsItems(role, state) && maySee(role, state, key),
      shows: OF_ITEM[key],
    }),
  ),
  ...[paths.ownNotes, paths.ownNotesText].map(
    (path): MeetingOutlet => ({
      route: path(':id'),
      address: ({ id }) => path(id),
      opens: readsItems,
      shows: SENT_ITEMS,
    }),
  ),
  {
    route: '/moedeplan/:id',
    address: ({ id }) => paths.plannedMeeting(id),
    opens: inTheHouse,
    shows: ['place'],
  },
  {
    route: '/moeder/:id/dagsorden',
    address: ({ id }) => paths.arrangeAgenda(id),
    opens: byThoseWhoArrange,
    stands: always,
    shows: ['place', 'open', 'closed', 'task', 'recused', 'unsent'],
  },
  {
    route: '/moeder/:id/dagsorden/nyt',
    address: ({ id }) => paths.newAgendaItem(id),
    opens: (role, state) => role === 'secretary' && !isOver(state),
    shows: [],
  },
  ...([...SENT_ITEMS, 'unsent'] as const).map(agendaItem),
  {
    route: '/moeder/:id/referat',
    address: ({ id }) => paths.draftMinutes(id),
    opens: (role, state) =>
      isLocked(state)
        ? inTheHouse(role, state) || state === 'published'
        : isHeld(state) && (hasSeat(role) || role === 'called substitute'),
    stands: (_, state) => isHeld(state),
    shows: ['open', 'open text', 'closed', 'task', 'recused', 'decision', 'vote', 'dissent', 'closed decision', 'recused decision', 'remark', 'closed remark', 'recused remark'],
  },
  {
    route: '/moeder/referater/:file',
    of: 'internal',
    address: ({ files }) => at(files.find(({ audience }) => audience === 'internal')?.id, paths.minutesFile),
    opens: (role, state) => role !== 'recused member' && inTheHouse(role, state),
    isPublic: true,
    shows: ['place', 'open', 'open text', 'notice', 'task', 'recused', 'decision', 'vote', 'dissent', 'recused decision'],
  },
  {
    route: '/moeder/referater/:file',
    of: 'full',
    address: ({ files }) => at(files.find(({ audience }) => audience === 'full')?.id, paths.minutesFile),
    opens: (role) => role !== 'recused member' && hasSeat(role),
    isPublic: true,
    shows: ['place', 'notice', ...ALL_OF_ITEMS],
  },
  {
    route: '/moeder/:id/offentliggoer',
    address: ({ id }) => paths.publishMeeting(id),
    opens: bySecretary,
    shows: [],
  },
  {
    route: '/moeder/:id/besked',
    address: ({ id }) => paths.toldDecisions(id),
    opens: bySecretary,
    shows: [],
  },
  {
    route: '/moeder/:id/adgang',
    address: ({ id }) => paths.meetingAccess(id),
    opens: bySecretary,
    shows: [],
  },
  ...items('/punkter/:id/adgang', paths.itemAccess, (key) => ({ opens: bySecretary, shows: [key] })),
  ...items('/punkter/:id/gaelder', paths.decisionStanding, (key) => ({ opens: bySecretary, shows: [key] })),
  {
    route: '/moeder/filer/:id',
    address: ({ versions: [first] }) => at(first, paths.meetingVersion),
    opens: bySecretary,
    shows: ['place', 'open', 'open text', 'closed', 'notice', 'task', 'recused'],
  },
  {
    route: '/oplaeg/:id',
    address: ({ paper }) => paths.paper(paper),
    opens: (role, state) =>
      isEmployed(role) || (hasSeat(role) && state !== 'planned') || (role === 'called substitute' && isSent(state)),
    shows: [],
  },
] // prettier-ignore
