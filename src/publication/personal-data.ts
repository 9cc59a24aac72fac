/**
 * What may be about a person in a text that is to leave the house: the checks of minutes that look for it, and what is
 * looked for only here, because inside the house it is nothing odd. Pure. It finds what may be, a person says what is.
 */
import { contextOf } from '../minutes/checks/check-context.ts'
import { personalNumber } from '../minutes/checks/personal-number.ts'
import { privateEmail, telephone } from '../minutes/checks/private-contact.ts'
import { MINUTES_FORMAT } from '../minutes/model.ts'

export const FOUND_KINDS = {
  'personal-number': 'Et CPR-nummer',
  'private-email': 'En privat mailadresse',
  telephone: 'Et telefonnummer',
  'account-number': 'Et kontonummer',
  'home-address': 'En persons adresse',
  'name-and-matter': 'En person og noget følsomt',
  'document-property': 'Filens egenskaber nævner nogen',
  unreadable: 'Kontrollen kan ikke læse filen',
} as const
export type FoundKind = keyof typeof FOUND_KINDS

export interface Found {
  kind: FoundKind
  message: string
  /** The words around it; null of what must not be spread further. */
  excerpt: string | null
}

const ACCOUNT =
  /(?:reg(?:istrerings)?\.?\s?(?:nr|nummer)\.?:?\s*\d{4}|kontonummer|konto\s?nr\.?)[^\d\n]{0,20}\d[\d -]{4,14}\d/giu
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu
const STREET =
  /\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2}(?:vej|gade|vænget|vænge|allé|alle|stræde|parken|toften|bakken|marken|haven|lunden|krogen|stien|vangen|torv|torvet|plads)\s\d{1,3}\s?[A-Z]?(?![\p{L}\d])/u
const LIVES =
  /(?<!\p{L})(?:bor|bopæl|bopælen|privatadresse|hjemmeadresse|tilmeldt adressen)(?!\p{L})|,\s*(?:st|kld|\d{1,2})\.?\s*(?:tv|th|mf)(?!\p{L})/iu
/** Health, social matters, punishable acts, unions, employment (databeskyttelsesforordningen art. 9 and 10). */
const SENSITIVE =
  /(?<!\p{L})(?:sygdom|sygemeld|syg(?!e(?:hus|plej))|diagnose|misbrug|psykisk|psykiatrisk|handicap|anbringelse|anbragt|tvangsfjern|underretning|kontanthjælp|førtidspension|ressourceforløb|fratræd|afsked|opsagt|opsigelse|bortvis|tjenstlig|straf|dømt|sigtet|tiltalt|gravid|fagforening|seksuel|hjemløs|gæld|dødsfald|afgået ved døden)\p{L}*/iu
const NAME = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\.)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,3}/gu
/** Words that begin with a capital in names of what is no person. */
const NO_PERSON =
  /(?:kommune|region|center|centret|udvalg|udvalget|rådet|råd|styrelse|styrelsen|skole|skolen|hus|huset|forvaltning|forvaltningen|afdeling|ministeriet|danmark|loven|byråd|byrådet|direktion|direktionen|plejehjem|hospital|sygehus|forening|foreningen|kommission|nævn|nævnet|politi|politiet|vej|gade)$/iu

/** Each kind once for a passage. @param text some lines; empty lines part passages */
export function findPersonalData(text: string): Found[] {
  return [...foundByChecks(text), ...sentencesOf(text).flatMap(foundInSentence)]
}

function foundByChecks(text: string): Found[] {
  const lines = text.split('\n')
  const context = contextOf({
    format: MINUTES_FORMAT,
    source: { file: '', sha256: '', kind: 'text' },
    meeting: { body: null, kind: 'minutes', date: null, time: null, endTime: null, location: null, participants: [], absent: [] }, // prettier-ignore
    contents: [],
    items: [
      {
        number: null, title: null, caseNumber: null, closed: false, certainty: 1, recommendation: null, decisions: [],
        sections: [{ kind: 'other', heading: null, text, lines: [1, lines.length] }],
        attachments: [], guests: [], tables: [], commitments: [], references: [],
      }, // prettier-ignore
    ],
    findings: [],
  })
  const kinds = { 'personal-number': personalNumber, 'private-email': privateEmail, telephone } as const
  return (['personal-number', 'private-email', 'telephone'] as const).flatMap((kind) =>
    kinds[kind].look(context).map(({ message, lines: [at] }): Found => ({
      kind,
      message,
      excerpt: kind === 'personal-number' ? null : shortened(lines[at - 1] ?? ''),
    })),
  )
}

function foundInSentence(sentence: string): Found[] {
  const found: Found[] = []
  const add = (kind: FoundKind, message: string) =>
    found.push({ kind, message, excerpt: shortened(sentence) })
  if (sentence.match(ACCOUNT) !== null || sentence.match(IBAN) !== null)
    add('account-number', 'Her står et kontonummer.')
  const names = namesIn(sentence)
  if (STREET.test(sentence) && (LIVES.test(sentence) || names.length > 0))
    add('home-address', 'Her står en adresse, som kan være en persons hjem.')
  const matter = SENSITIVE.exec(sentence)
  if (matter !== null && names.length > 0)
    add('name-and-matter', `Her står «${names[0]}» i samme sætning som «${matter[0]}».`)
  return found
}

function namesIn(sentence: string): string[] {
  const names = [...sentence.matchAll(NAME)].map(([name]) => name)
  return names.filter(
    (name) => !name.split(/\s/u).some((word) => NO_PERSON.test(word)) && !STREET.test(`${name} 1`),
  )
}

const sentencesOf = (text: string) =>
  text.split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u).filter((each) => each.trim() !== '')

const LONGEST = 160
const shortened = (text: string) => {
  const bare = text.replace(/\s+/gu, ' ').trim()
  return bare.length <= LONGEST ? bare : `${bare.slice(0, LONGEST)}…`
}
