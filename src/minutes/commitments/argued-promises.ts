import { findDue } from '../../language/due-dates.ts'
import type { SectionKind } from '../model.ts'
import { actorOf } from './actors.ts'
import { duesOf } from './clause-fields.ts'
import type { Promised } from './decision-promises.ts'
import { forumOf } from './forums.ts'
import type { ItemFacts } from './item-facts.ts'
import { firstVerb } from './verbs.ts'
import type { Sentence } from './sentences.ts'

/** Sections whose text argues; lists of documents, absence and the like promise nothing. */
export const ARGUING: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'background',
  'presentation',
  'economy',
  'legal',
  'policy',
  'information',
  'consultation',
  'assessment',
  'summary',
  'theme',
  'route',
  'other',
])

const WILL = /(?<!\p{L})vil(?!\p{L})/u
/** What is proposed, expected or wished for is no promise, and neither is what a word like these begins. */
const PROPOSED =
  /(?<!\p{L})(?:kan|kunne|bør|overveje[rs]|såfremt|hvis|anbefale[rst]|foreslå[rs]|fraråde[rs]|indstille[rs]|vente[rs]|forvente[rs]|regner|lægges op|vil (?:have|gerne|være|kunne|skulle)|skal (?:bemærkes|nævnes|ses|være))(?!\p{L})/iu

/**
 * Promises that are only argued in the text: somebody `vil` or `skal` do something, or something is to happen at a time
 * that still lies ahead. Not binding.
 */
export function promisesOfText(sentences: Sentence[], facts: ItemFacts): Promised[] {
  const promises: Promised[] = []
  for (const sentence of sentences) {
    const { text } = sentence
    if (text.length > 400 || text.includes('\t') || text.endsWith('?')) continue
    if (!isArguedPromise(text, facts)) continue
    promises.push({
      text,
      clause: text,
      who: actorOf(text, { ...facts.actors, strict: true }),
      dues: duesOf(text, facts.date).slice(0, 1),
      forum: forumOf(text),
      lines: sentence.lines,
      paragraph: sentence.paragraph,
      points: [],
      ofPoint: false,
      via: null,
      inferred: new Set(),
    })
  }
  return promises
}

function isArguedPromise(text: string, facts: ItemFacts): boolean {
  const ahead = findDue(text, facts.date).some(
    (due) => due.recurring !== null || (due.due !== null && (facts.date === null || due.due >= facts.date)),
  )
  if ((!ahead && !WILL.test(text)) || PROPOSED.test(text)) return false
  const verb = firstVerb(text)
  if (verb.kind === 'past' || verb.kind === 'state' || verb.kind === 'none') return false
  if (verb.kind === 'passive') return ahead
  return (ahead || verb.kind === 'will') && actorOf(text, { ...facts.actors, strict: true }) !== null
}
