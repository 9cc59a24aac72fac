/**
 * Rules of the register policies and strategies. A strategy has policies below it, and both have action plans; what stands
 * above is always of a higher kind, so nothing comes to stand below itself. Nothing goes on from an idea before the first
 * talk with the secretariat is dated, where it is asked whether something else says the same already.
 */
export const KINDS = { strategy: 'Strategi', policy: 'Politik', plan: 'Handleplan' } as const
export type PolicyKind = keyof typeof KINDS
export const STATES = {
  idea: 'Idé',
  writing: 'Skrives',
  hearing: 'I høring',
  decided: 'Vedtaget',
  ended: 'Afsluttet',
} as const
export type PolicyState = keyof typeof STATES

const RANKS: Record<PolicyKind, number> = { strategy: 1, policy: 2, plan: 3 }

/** In brief: one page. */
export const MOST_SHORT = 1500
export const MOST_SECTION = 6000

/** Why it cannot stand below the other, in Danish; null where it can. */
export function refuseParent(kind: PolicyKind, above: PolicyKind | null): string | null {
  if (above === null || RANKS[above] < RANKS[kind]) return null
  return 'En politik hører under en strategi, og en handleplan under en politik eller en strategi.'
}

export interface WrittenPolicy {
  kind: string | null
  parent: boolean
  state: string | null
  talkOn: string | null
  decidedOn: string | null
  body: boolean
  owner: boolean
  validFrom: string | null
  validUntil: string | null
  isPublic: boolean
  short: string | null
}

interface Wrong {
  column: string
  message: string
}

/** What is wrong with a policy as it is written, at the column. */
export function checkPolicy(policy: WrittenPolicy): Wrong[] {
  const { state, talkOn, validFrom, validUntil } = policy
  const errors: Wrong[] = []
  const say = (column: string, message: string) => errors.push({ column, message })
  if (state !== 'idea' && talkOn === null)
    say(
      'talk_on',
      'Den første samtale med sekretariatet skal være holdt, før arbejdet går videre. Skriv dens dato.',
    )
  if (state === 'decided') errors.push(...missingOfDecided(policy))
  if (validFrom !== null && validUntil !== null && validUntil < validFrom)
    say('valid_until', 'Den udløber, før den gælder.')
  if (policy.isPublic && state !== 'decided')
    say('is_public', 'Kun det, der er vedtaget, kan vises for alle.')
  if (policy.kind === 'strategy' && policy.parent)
    say('parent_id', 'En strategi står øverst og hører ikke under noget.')
  if ((policy.short ?? '').length > MOST_SHORT)
    say('short', `Kort fortalt er højst én side: ${MOST_SHORT} tegn. Her er ${(policy.short ?? '').length}.`)
  return errors
}

function missingOfDecided({ decidedOn, body, owner, validFrom, talkOn }: WrittenPolicy): Wrong[] {
  const errors: Wrong[] = []
  if (decidedOn === null) errors.push({ column: 'decided_on', message: 'Skriv, hvornår den er vedtaget.' })
  else if (talkOn !== null && talkOn > decidedOn)
    errors.push({ column: 'talk_on', message: 'Samtalen er efter vedtagelsen. Den skal være den første.' })
  if (!body) errors.push({ column: 'body_id', message: 'Vælg det ansvarlige udvalg.' })
  if (!owner) errors.push({ column: 'owner_id', message: 'Vælg den direktør, der ejer den.' })
  if (validFrom === null) errors.push({ column: 'valid_from', message: 'Skriv, hvornår den gælder fra.' })
  return errors
}

/** Subject words as they are compared: in small letters, each once. */
export function subjectsOf(text: string | null): string[] {
  const words = (text ?? '').split(/[,;\n]/u).map((word) => word.trim().toLocaleLowerCase('da'))
  return [...new Set(words.filter((word) => word !== ''))]
}

export interface WithSubjects {
  id: number
  subjects: string | null
}

export interface Overlap<Policy> {
  one: Policy
  other: Policy
  shared: string[]
}

/** Every pair that shares a subject word, most shared first. */
export function overlapsOf<Policy extends WithSubjects>(policies: readonly Policy[]): Overlap<Policy>[] {
  const read = policies.map((policy) => ({ policy, words: new Set(subjectsOf(policy.subjects)) }))
  const found = read.flatMap(({ policy: one, words }, index) =>
    read.slice(index + 1).flatMap(({ policy: other, words: theirs }) => {
      const shared = [...words]
        .filter((word) => theirs.has(word))
        .toSorted((a, b) => a.localeCompare(b, 'da'))
      return shared.length === 0 ? [] : [{ one, other, shared }]
    }),
  )
  return found.toSorted((a, b) => b.shared.length - a.shared.length)
}

export interface TemplateHeading {
  heading: string
  guidance: string
}

/** A heading a line, with its guidance behind a colon; lines without words are left out. */
export function headingsOf(words: string): TemplateHeading[] {
  return words.split('\n').flatMap((line) => {
    const [heading = '', ...rest] = line.split(':')
    return heading.trim() === '' ? [] : [{ heading: heading.trim(), guidance: rest.join(':').trim() }]
  })
}

/** Ordered so that each stands behind what it belongs under; what belongs under nothing that is here stands on top. */
export function treeOf<Policy extends { id: number; parentId: number | null }>(
  policies: readonly Policy[],
): { policy: Policy; depth: number }[] {
  const here = new Set(policies.map(({ id }) => id))
  const below = (parent: number | null, depth: number): { policy: Policy; depth: number }[] =>
    policies
      .filter(({ parentId }) => (parentId !== null && here.has(parentId) ? parentId : null) === parent)
      .flatMap((policy) => [{ policy, depth }, ...below(policy.id, depth + 1)])
  return below(null, 0)
}
