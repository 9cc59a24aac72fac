import { mayBeActive, wordsOf } from './verbs.ts'

/** Whom a text may name as the one who does something. */
export interface Actors {
  /** First names and full names of those at the meeting, in lower case: a first name alone is known by them. */
  names: ReadonlySet<string>
  /** Only units, roles, initials and those known: running text has too many words that look like names. */
  strict?: boolean
}

const INITIALS = '[A-ZÆØÅ]{2,5}(?![\\p{L}\\d/])'
const NAME = '\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}*\\.?){0,3}'
/** Endings of the words for units, bodies and roles that the houses of Danish administration use. */
const UNIT_WORDS = `
  centret centeret forvaltningen forvaltning administrationen sekretariatet staben afdelingen enheden
  teamet direktionen direktøren ledelsen udvalget udvalg rådet bestyrelsen gruppen
  netværket netværk forum forummet kredsen chefen cheferne chefer chef
  lederne lederen formanden formandskabet borgmesteren sekretæren konsulenten konsulenterne medarbejderne
  medarbejdere ejeren holderen koordinatoren centrene centre center enhed enhederne
  skolerne institutionerne forvaltningerne kommunaldirektøren ørerne giverne MED byråd direktion`
const UNIT = `(?:[\\p{L}-]*(?:${UNIT_WORDS.trim().split(/\s+/u).map(eitherCase).join('|')})|Center for \\p{Lu}\\p{Ll}+(?:,? (?:og )?\\p{Lu}\\p{Ll}+){0,3})`

/** The word with a small or a capital first letter: it may begin a sentence. */
function eitherCase(word: string): string {
  const [first = '', ...rest] = word
  return `[${first}${first.toLocaleUpperCase('da')}]${rest.join('')}`
}

const DETERMINER =
  '(?:(?:[Hh]vert?|[Aa]lle)\\s+)?(?:(?:[Dd]en|[Dd]et|[Dd]e)\\s+)?(?:(?:enkelte|relevante|lokale|ansvarlige|berørte|øvrige|faglige|øverste)\\s+)?'
const ONE = `(?:${DETERMINER}(?<![\\p{L}])${UNIT}(?![\\p{L}-])|[Hh]vert?\\s\\p{Ll}{4,}|[Dd]e (?:to|tre|fire|fem|seks|syv|otte|ni|ti)|${INITIALS}|${NAME})`
const SEVERAL = `${ONE}(?:(?:,\\s+|\\s+og\\s+|/)${ONE}){0,4}`

const ROLE =
  '(?:\\p{L}*ansvarlige?|tovholdere?|\\p{L}*styregruppe|\\p{L}*arbejdsgruppe|projektledere?|projektejere?|formand|koordinatore?r?|kontaktperson(?:er)?)'
/** Asked first: most clauses name no role. */
const MAY_NAME_ROLE =
  /ansvar|tovholder|gruppe|projekt|formand|koordinat|kontakt|opgaven|teten|initiativ|udføres|\)/iu
const HAS_ROLE = new RegExp(
  `(?<![\\p{L}\\d])(${SEVERAL})\\s+(?:er|bliver|gøres(?: til)?|udpeges(?: til| som)?|skal være|fungerer som|udnævnes til)\\s+(?:(?!ikke)\\p{L}+\\s+){0,2}?${ROLE}(?!\\p{L})`,
  'gu',
)
const BEARS = new RegExp(
  `(?<![\\p{L}\\d])(${SEVERAL})\\s+(?:har|får|tager|overtager|påtager sig)\\s+(?:(?:hoved)?ansvaret|opgaven|teten|initiativ)`,
  'u',
)
const BEHIND_LABEL = new RegExp(`(?:ansvarlig|tovholder|udføres af)\\s*:\\s*(${SEVERAL})`, 'iu')
const BY = new RegExp(`(?<!\\p{L})(?:ved|v/|v\\.)\\s*(${SEVERAL})`, 'gu')
const AGENT = new RegExp(
  `(?:\\p{L}{3,}(?:es|ås)\\s(?:(?!på\\s)[^.,;\\s]+\\s){0,4}?|\\p{L}{4,}(?:eret|et|t)\\s)af\\s+(${SEVERAL})`,
  'u',
)
const OWNS =
  /(?<!\p{L})af\s+(\p{L}*(?:direktion|administration|byråd|forum|udvalg|center|centr|rådet|forvaltning)\p{L}*?)(?:en|et)?s\s+(?:\p{L}*\s)?\p{L}*(?:pulje|ramme|budget|midler|konto)/u
const WORK_PLACE = new RegExp(
  '(?<!\\p{L})(?:i|hos)\\s+((?:[\\p{L}-]*(?:centret|centeret|forvaltningen|administrationen|sekretariatet|staben|afdelingen))|[A-ZÆØÅ]{3,5})(?!\\p{L})',
  'u',
)
const SUMMONER =
  /(?<!\p{L})(\p{L}*(?:direktion|forum|udvalg|råd|styregruppe|bestyrelse)(?:en|et)?)s\s+(?:(?:næste|kommende|ordinære|årlige)\s+)?(?:møde|drøftelse|behandling|seminar|gennemgang)/u
const MAKES =
  /(?<!\p{L})(?:udarbejdes|laves|forberedes|udformes|beregnes|samles|undersøges|udføres|afklares|skrives)(?!\p{L})/u
const START = new RegExp(
  `^(?:(?:at|hvor|desuden|derudover|herefter|derefter|samt)\\s+)*(${SEVERAL})(?=\\s)`,
  'u',
)
const INVERTED = new RegExp(`(?<!\\p{L})(\\p{Ll}+er|får|gør|skal|vil|må)\\s+(${SEVERAL})(?![\\p{L}-])`, 'gu')
const HEARD =
  /^(?:at\s+)?((?:\p{L}+s\s+)?(?:[\p{L}-]+\s+){0,6}?)(?:skal\s+)?(?:høres|inddrages|anmodes|bedes|pålægges|bemyndiges|opfordres)(?!\p{L})/u
const BRACKETED = /\(([A-ZÆØÅ]{2,4}(?:(?:,\s*|\s+og\s+|\/)[A-ZÆØÅ]{2,4}){0,3})\)\s*[.!]?$/u

/** Common words that a sentence may begin with and that look like a name. */
const NO_NAME =
  /^(?:Sag|Sagen|Sagerne|Hver|Hvert|Ny|Nyt|Nye|Næste|Første|Anden|Svar|Punkt|Punktet|Det|Der|Den|De|Dette|Disse|Det|Her|Når|Hvis|At|Til|Alle|Alt|Begge|Godkendt|Udskudt|Udsat|Tiltrådt|Taget|Ad|I|På|Ved|Med|Fra|Efter|Inden|Desuden|Derudover|Herefter|Derefter|Samtidig|Endvidere|Vedr|Ift|Om|Som|Så|Hvor|Ingen|Ikke|Kun|Budget|Referat|Beslutning|Drøftelse|Status|Forslag|Forslaget|Udkast|Notat|Notatet|Oplæg|Plan|Planen|Tal|Brev|Brevet)$/u

/** The one or ones who do what a clause says, as printed; `null` where none is named. */
export function actorOf(clause: string, actors: Actors): string | null {
  return (
    roleBearer(clause) ?? doer(clause, actors) ?? agent(clause) ?? named(clause, actors) ?? placeOf(clause)
  )
}

/** Who is answerable: `CM er ansvarlig`, `direktionen er styregruppe, centerchefer gøres …ansvarlige`, `Tovholder: HJK`. */
export function roleBearer(clause: string): string | null {
  if (!MAY_NAME_ROLE.test(clause)) return null
  const found = [...clause.matchAll(HAS_ROLE)].flatMap((match) =>
    match[1] === undefined ? [] : [tidy(match[1])],
  )
  if (found.length > 0) return found.join('; ')
  const other = BEARS.exec(clause)?.[1] ?? BEHIND_LABEL.exec(clause)?.[1] ?? BRACKETED.exec(clause)?.[1]
  return other === undefined ? null : tidy(other)
}

const ASKED = new RegExp(
  `(?:bad|beder|anmodede|anmoder|pålagde|pålægger|opfordrede|opfordrer|bemyndigede|bemyndiger)\\s+(${SEVERAL})\\s+(?:om|at|til)(?!\\p{L})`,
  'u',
)

/** Whom the body asks: `Rådet bad havnechefen om at …`. */
export function askedIn(sentence: string): string | null {
  const match = ASKED.exec(sentence)?.[1]
  return match === undefined ? null : tidy(match)
}

/** Who a heading or a row of a plan names: it has no verb to go by. */
export function namedFor(text: string, actors: Actors): string | null {
  return roleBearer(text) ?? named(text, actors)
}

const ONLY_ROLE = new RegExp(
  `^(?:[Aa]nsvarlig|[Tt]ovholder)\\s*:\\s*${SEVERAL}\\s*[.!]?$|^${SEVERAL}\\s+(?:er|bliver)\\s+(?:ansvarlige?|tovholdere?|projektledere?|projektejere?)(?:\\s+for\\s+(?:dette|det|sagen|opgaven|begge|alle punkter))?\\s*[.!]?$`,
  'u',
)

/** A sentence that says who is answerable and nothing more: it is about what the others say. */
export function isOnlyRole(clause: string): boolean {
  return ONLY_ROLE.test(clause)
}

const MODAL = /^(?:skal|vil|bør|må|skulle)$/u
const PASSIVE = /\p{Ll}(?:es|ås)$/u

/** The subject of an active verb or a duty, at the start of the clause or behind the verb. */
function doer(clause: string, actors: Actors): string | null {
  const heard = HEARD.exec(clause)?.[1]?.trim()
  if (heard !== undefined && IS_UNIT.test(heard)) return heard.replace(/^\p{Ll}+s\s+/u, '')
  const start = START.exec(clause)
  if (
    start?.[1] !== undefined &&
    isActor(start[1], true, actors) &&
    doesIt(clause.slice(start[0].length), start[1], actors)
  )
    return tidy(start[1])
  for (const match of clause.matchAll(INVERTED)) {
    const [, verb = '', who = ''] = match
    const isVerb = /^(?:skal|vil|må|får|gør)$/u.test(verb) || mayBeActive(verb)
    if (isVerb && isActor(who, false, actors) && !followsPassive(clause, match)) return tidy(who)
  }
  return null
}

/** Is the subject the one who acts? Its first verb is active; and a bare name has its verb right behind it. */
function doesIt(rest: string, who: string, actors: Actors): boolean {
  const words = wordsOf(rest).slice(0, isCertain(who, actors) ? 6 : 1)
  const at = words.findIndex((word) => mayBeActive(word) || MODAL.test(word) || PASSIVE.test(word))
  const verb = words[at]
  if (verb === undefined || PASSIVE.test(verb)) return false
  // `De fem udfylder …`; but `de fem regler godkendes`.
  if (
    GROUP.test(who) &&
    wordsOf(rest)
      .slice(1, 7)
      .some((word) => mayBeActive(word) || PASSIVE.test(word))
  )
    return false
  return !(
    MODAL.test(verb) &&
    wordsOf(rest)
      .slice(at + 1, at + 4)
      .some((word) => PASSIVE.test(word))
  )
}

/** Who a sentence begins with, whatever it says of them: for sentences after it that point back. */
export function subjectOf(sentence: string, actors: Actors): string | null {
  const start = START.exec(sentence)?.[1]
  return start !== undefined && isActor(start, true, actors) ? tidy(start) : null
}

/** `skal sagen forelægges`, `skal ØDC høres`: the one behind the verb is not the one who does it. */
function followsPassive(clause: string, match: RegExpMatchArray): boolean {
  const after = clause
    .slice((match.index ?? 0) + match[0].length)
    .split(/\s/u)
    .slice(1, 4)
  return after.some((word) => /\p{Ll}{2}(?:es|ås)$/u.test(word))
}

/** `af BAC`, and whose money it is: `finansieres af direktionens pulje`. */
function agent(clause: string): string | null {
  if (!clause.includes('af ')) return null
  const owner = OWNS.exec(clause)
  if (owner !== null) return owner[0].replace(/^af\s+/u, '').replace(/s\s.*$/su, '')
  const match = AGENT.exec(clause)?.[1]
  return match === undefined || NO_NAME.test(match) ? null : tidy(match)
}

/** `ved Jørgen og Per`. */
function named(clause: string, actors: Actors): string | null {
  if (!/(?<!\p{L})v(?:ed|\/|\.)/u.test(clause)) return null
  for (const match of clause.matchAll(BY))
    if (match[1] !== undefined && isActor(match[1], false, actors)) return tidy(match[1])
  return null
}

/** Where something is made, and at whose meeting it is taken up. */
function placeOf(clause: string): string | null {
  const place = MAKES.test(clause) ? WORK_PLACE.exec(clause)?.[1] : undefined
  return place ?? SUMMONER.exec(clause)?.[1] ?? null
}

/** A unit, a role, initials or somebody at the meeting: no other words look like these. */
function isCertain(text: string, actors: Actors): boolean {
  if (BEGINS_WITH_UNIT.test(text) || BEGINS_WITH_INITIALS.test(text) || EVERY.test(text)) return true
  return actors.names.has((text.split(/\s/u)[0] ?? '').toLowerCase())
}

/** A capital at the start of a sentence makes no name: a single word there must be somebody known, or not a noun. */
function isActor(text: string, atStart: boolean, actors: Actors): boolean {
  if (isCertain(text, actors)) return true
  if (actors.strict === true) return false
  if (atStart && GROUP.test(text)) return true
  const first = text.split(/\s/u)[0] ?? ''
  if (NO_NAME.test(first)) return false
  if (!atStart) return true
  if (/\s/u.test(text)) return /^\p{Lu}\p{Ll}+ (?:og )?\p{Lu}/u.test(text)
  return FIRST_NAME.test(first) || !/(?:en|et|erne|ene|er|else|ning|tion|s)$/u.test(first)
}

const BEGINS_WITH_UNIT = new RegExp(`^${DETERMINER}${UNIT}(?![\\p{L}])`, 'u')
const BEGINS_WITH_INITIALS = new RegExp(`^${INITIALS}`, 'u')
const IS_UNIT = new RegExp(UNIT, 'u')
const EVERY = /^[Hh]vert?\s(?!gang|måned|uge|år|dag|kvartal)\p{Ll}/u
/** Common first names that end as nouns do. */
const FIRST_NAME =
  /^(?:Per|Peter|Jesper|[CK]asper|Oliver|Holger|Asger|Birger|Inger|Ester|Karen|Kirsten|Jørgen|Morten|[CK]arsten|Torben|Preben|Ellen|Helen|Maren|Søren|Steen|Jens|Lars|Anders|Mads|Niels|Hans|[CK]laus|Rasmus|Thomas|Jonas|Andreas|Magnus|Mathias|Tobias|Elisabet|Agnes|Johannes|Doris|Iris)$/u
const GROUP = /^[Dd]e (?:to|tre|fire|fem|seks|syv|otte|ni|ti)$/u

/** As printed, without the words that only point at somebody. */
function tidy(text: string): string {
  if (GROUP.test(text)) return text
  return text
    .replace(/^(?:[Dd]en|[Dd]et|[Dd]e)\s+(?:(?:enkelte|relevante|ansvarlige|berørte)\s+)?/u, '')
    .trim()
}

/** Names by which those at a meeting are known. */
export function actorsOf(people: readonly { name: string }[]): Actors {
  const names = new Set<string>()
  for (const { name } of people)
    for (const part of [name, name.split(/[\s,]/u)[0] ?? ''])
      if (part.length > 1) names.add(part.toLowerCase())
  return { names }
}
