/** The matrix of access as a page of the docs, made of the rules. */
import { expectedOf } from './expected.ts'
import { type MeetingOutlet, OUTLETS } from './outlets.ts'
import { RULES } from './rules.ts'
import { isLaid, roles, type State, STATES, THINGS } from './states.ts'

export const MATRIX_FILE = new URL('../../docs/access-matrix.md', import.meta.url)

export function writeMatrix(): string {
  return [
    '# Who sees what of a meeting',
    '',
    'Written by `npx tsx tests/access/write-matrix.ts` from the rules in `tests/access/rules.ts`; `npm test` holds this page, the',
    'database and every page of the site to them. What no row says is for nobody.',
    '',
    '## The rules',
    '',
    '| what | of a meeting that is | is for |',
    '| --- | --- | --- |',
    ...RULES.map(
      ({ see, when, who }) =>
        `| ${see.map((thing) => THINGS[thing]).join('; ')} | ${when.join(', ')} | ${who.join(', ')} |`,
    ),
    '',
    'One exception to all of them: whoever is recused from an item sees nothing of it, in no state and by no outlet, from the',
    'moment it is said until the body decides otherwise. Only feeds, which say the same to every reader, tell them too what is',
    'published to everyone.',
    '',
    '## The outlets',
    '',
    'Who is answered what: the things named stand on the page; «not there» is the same answer as for what does not exist.',
    '',
    ...OUTLETS.flatMap(sectionOf),
  ].join('\n')
}

function sectionOf(outlet: MeetingOutlet): string[] {
  return [
    `### GET ${outlet.route}${outlet.of === undefined ? '' : ` (${outlet.of})`}`,
    '',
    '| meeting | reader | answer |',
    '| --- | --- | --- |',
    ...STATES.filter((state) => isThere(outlet, state)).flatMap((state) => rowsOf(outlet, state)),
    '',
  ]
}

function rowsOf(outlet: MeetingOutlet, state: State): string[] {
  const readers = new Map<string, string[]>()
  for (const role of roles) {
    const answer = expectedOf(outlet, role, state)
    const said = answer.is !== 'opens' ? answer.is : answer.shows.length === 0 ? 'opens' : answer.shows.join(', ') // prettier-ignore
    readers.set(said, [...(readers.get(said) ?? []), role])
  }
  return [...readers].map(([said, who], index) => `| ${index === 0 ? state : ''} | ${who.join(', ')} | ${said} |`)
} // prettier-ignore

/** Whether there is such an address in a meeting of this state. */
function isThere(outlet: MeetingOutlet, state: State): boolean {
  const sent = state !== 'planned'
  const items = { open: 1, closed: 2, task: 3, recused: 4, unsent: isLaid('unsent', state) ? 5 : null }
  const none = { open: null, closed: null, task: null, recused: null, unsent: null }
  const locked = state === 'locked' || state === 'published'
  return (
    outlet.address({
      id: 1,
      paper: 1,
      agendaItems: items,
      items: sent ? items : none,
      attachments: sent ? [1] : [],
      versions: sent ? [1] : [],
      files: locked ? [{ id: 1, audience: 'internal' }, { id: 2, audience: 'full' }] : [],
    }) !== null
  ) // prettier-ignore
}
