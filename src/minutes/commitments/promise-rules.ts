import { findDue } from '../../language/due-dates.ts'
import type { Framed } from './frames.ts'
import { forumOf } from './forums.ts'
import { type FoundVerb, firstVerb } from './verbs.ts'

/** What a rule sees of a clause. */
interface Clause extends Framed {
  verb: FoundVerb
  /** Who is to do it, as printed. */
  who: string | null
  timed: boolean
  forum: string | null
}

/** A postponed case is a promise to take it up again. */
const POSTPONED =
  /^(?:(?:sagen|sagerne|punktet|punkterne|behandlingen|beslutningen|resten|punkt \d+(?: og \d+)?)\s+(?:\p{L}+\s+){0,3}?)?(?:udskudt|udsat|udsættes|udskydes|genoptages|udsætte|udskyde)(?!\p{L})/iu
/** The body does these itself by deciding: nothing is left to do. */
const PERFORMED =
  /^(?:(?:god)?kendes|tiltrædes|vedtages|bevilges|meddeles|frigives|anbefales|indstilles|afvises|afslås|imødekommes|anvises|fastholdes|noteres|drøftes|besluttes|forkastes|tillægsbevilges)$/iu
const TAKEN_NOTE = /til (?:efterretning|orientering)(?!\p{L})/iu
/** Aims and effects: what one hopes for, not what somebody is to do. */
const AIM =
  /(?<!\p{L})(?:forventning|forhåbning|ambition|holdning til|opmærksom på|(?:sætte[rs]?|have|har|være|er|holdes?|holder) (?:et )?(?:\p{L}+ )?fokus|fokuseres|arbejdes (?:for|på|hen imod|henimod|frem mod))(?!\p{L})/iu
/** Recommending to the next body is done with the decision. */
const PASSED_ON = /^(?:(?:punkt|pkt\.?)\s[\d, og-]+\s)?(?:anbefales|indstilles)(?!\p{L})/iu
/** `Rykkes et trin, rykkes de følgende`: a condition without its word. */
const IF_THEN =
  /^(?:\p{Lu}\p{L}*(?:es|ås)|Er|Har|Kan|Bliver|Kommer|Viser)\s[^,]+,\s+(?:\p{L}+(?:es|ås)|skal|vil|kan|er|bliver|tager)\s/u
const EFFECT =
  /^(?:derigennem|dermed|herved|derved|hermed|på den måde|i den forbindelse var|målet er|formålet)(?!\p{L})/iu
const CONDITION = /^(?:dog|såfremt|hvis|medmindre|måtte|skulle)(?!\p{L})/iu
const IMPORTANT = /(?:^|\s)(?:det er |er det )?(?:vigtigt|afgørende|nødvendigt),?\s+at(?=\s)/iu
const ROLE =
  /(?<!\p{L})(?:\p{L}*ansvarlige?|tovholdere?|\p{L}*styregruppe|projektleder|projektejer|koordinator|kontaktperson)(?!\p{L})/iu
const NEW_CASE =
  /(?<!\p{L})kommer\s.*(?<!\p{L})(?:sag|notat|status|oplæg|orientering|plan|forslag|opfølgning|redegørelse)(?!\p{L})/iu
/** The body orders something: `Direktionen ønsker en årlig oversigt`. */
const ORDERS =
  /(?<!\p{L})(?:ønsker|ønskede|kræver|krævede|efterlyser|efterlyste|bestiller|bestilte|(?:beder|bad) om|vil (?:have|se))\s+(?:(?:at (?:få|se|have)|om|sig)\s+){0,2}(?:[^,;.]{0,40}?\s)?(?:en|et|ny|nyt|nye|flere|årlig|mindst|status|tal|svar)(?!\p{L})|(?<!\p{L})(?:ønsker\s+at|vil)\s+(?:se|få|have|vide|høre),?\s+\p{L}+(?!\p{L})/iu
/** Something finished by a time that is a limit: `er rettet senest 1/6`. */
const FINISHED_BY =
  /(?<!\p{L})(?:er|har)\s.*(?<!\p{L})(?:senest|inden)\s+(?:den\s+|d\.\s*|med\s+|udgangen\s|ultimo\s)?[\p{L}\d]/iu
const COMES_BACK =
  /(?<!\p{L})(?:(?:kommer|vender)\s+(?:på\s+)?(?:igen|tilbage)|fortsætter\s+(?:i|på|til))(?!\p{L})/iu
const NEXT_THING = /^(?:ny|nyt|næste|første)\s+\p{L}+\s/iu
const NAMED_ACTION =
  /^(?:[^:]{2,60}:\s*)?(?:til\s+)?(?:ny\s+|kort\s+|videre\s+|fælles\s+)*(?:\p{L}*(?:drøftelse|fremlæggelse|behandling|præsentation|orientering|opfølgning|evaluering|gennemgang|afrapportering|status|opsamling|udarbejdelse|indkaldelse|forelæggelse|undersøgelse|genbehandling))(?:n|en)?(?!\p{L})/iu
/** Active verbs that tell what a thing is like. */
const DESCRIBES =
  /^(?:viser|indeholder|dækker|rummer|handler|svarer|medfører|kræver|koster|løber|træder|hører|afhænger|bygger|lever|bidrager|understøtter)$/iu

/** Does the clause promise that something will be done? */
export function isPromise(framed: Framed, who: string | null): boolean {
  const { clause } = framed
  if (clause.length < 8 && !POSTPONED.test(clause)) return false
  if (isPostponed(clause)) return true
  if (PASSED_ON.test(clause) || IF_THEN.test(clause)) return false
  if (TAKEN_NOTE.test(clause) || EFFECT.test(clause) || CONDITION.test(clause)) return false
  const seen: Clause = {
    ...framed,
    who,
    verb: firstVerb(clause),
    timed: isTimed(clause),
    forum: forumOf(clause),
  }
  if (AIM.test(clause) && !(seen.timed && seen.who !== null)) return false
  if (RULES.some((rule) => rule(seen))) return true
  return false
}

export function isPostponed(clause: string): boolean {
  return POSTPONED.test(clause)
}

export function isTimed(clause: string): boolean {
  return findDue(clause, '2000-01-01').some((found) => found.kind !== 'event' || found.text.length > 6)
}

const RULES: readonly ((clause: Clause) => boolean)[] = [
  // Somebody is answerable, or has a part to play.
  ({ clause, who }) => who !== null && ROLE.test(clause),
  // The passive, which minutes use for tasks: `udarbejdes`, `der gives en status`. Leading too: `Tages ud af listen`.
  ({ verb, frame, timed, forum, who }) =>
    verb.kind === 'passive' &&
    !/^(?:anbefales|indstilles)$/iu.test(verb.word) &&
    (!PERFORMED.test(verb.word) || frame === 'decided' || timed || forum !== null || who !== null),
  // A duty. Who only must be informed of how things are has none.
  ({ verb }) => verb.kind === 'duty',
  ({ clause, frame }) =>
    IMPORTANT.test(clause) && (frame !== 'plain' || /^(?:det er )?\p{L}+,?\s+at\s/iu.test(clause)),
  ({ clause }) => NEW_CASE.test(clause) || COMES_BACK.test(clause),
  ({ clause, verb }) => ORDERS.test(clause) && verb.kind !== 'duty',
  ({ clause, verb, timed }) => verb.kind === 'state' && timed && FINISHED_BY.test(clause),
  // Somebody does something: `ØDC udarbejder`, `LH og Kathrine udvælger`.
  ({ verb, who, timed }) =>
    (verb.kind === 'active' || verb.kind === 'will') && who !== null && (timed || !DESCRIBES.test(verb.word)),
  // Behind the words of a decision anything that is said to happen is decided.
  ({ verb, frame }) =>
    (frame === 'decided' || frame === 'point') && (verb.kind === 'active' || verb.kind === 'will'),
  // `aftalt at afholde`, `vedtager at opfordre`.
  ({ clause, frame, verb }) =>
    (frame === 'decided' || frame === 'point') &&
    verb.kind !== 'past' &&
    /^(?:se|få|gå|stå|nå|\p{Ll}{3,}(?:e|å))(?!\p{L})/u.test(clause),
  // A thing to do named as a noun, with a time, a forum or somebody: `Til drøftelse i …`, `Status i maj`.
  ({ clause, verb, timed, forum, who }) =>
    (NAMED_ACTION.test(clause) &&
      (verb.kind === 'none' || verb.at > 3) &&
      (timed || forum !== null || who !== null)) ||
    (NEXT_THING.test(clause) && verb.kind === 'none' && timed),
]
