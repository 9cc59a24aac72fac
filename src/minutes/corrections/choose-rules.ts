import { completeItems, withCommitments } from '../complete-items.ts'
import type { ReadingOptions } from '../reading-options.ts'
import { readRecord } from '../record/read-record.ts'
import type { SourceText } from '../source-text.ts'
import { readLines, type TextReading } from '../text/read-text.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { applyRules, linesOfRule } from './apply-rules.ts'
import { isSameLayout, signatureOf } from './layout-signature.ts'
import { literalLength } from './line-pattern.ts'
import type { LayoutRule } from './model.ts'
import { Surroundings } from './surroundings.ts'

/** A learnt rule as it is kept. */
export interface KnownRule {
  id: number
  /** The body it was learnt from; `null` where it is not known. */
  body: string | null
  /** As `signatureOf` gives it. */
  signature: readonly string[]
  rule: LayoutRule
}

const LEAST_SEEN = 2
const LEAST_SHARE = 0.5

/**
 * Rules that a document is to be read by: those of its layout, which is known by its signature or by the words of the rules
 * themselves; and of another layout of the same body those that go by words, for a line's place alone means nothing there.
 */
export function chooseRules(
  source: SourceText,
  body: string | null,
  known: readonly KnownRule[],
): KnownRule[] {
  const name = body?.toLocaleLowerCase('da')
  const signature = signatureOf(source)
  const around = new Surroundings(source)
  const layouts = Map.groupBy(known, (each) => each.signature.join(' '))
  return [...layouts.values()].flatMap((rules) => {
    const [first] = rules
    if (first === undefined) return []
    if (isSameLayout(first.signature, signature) || isSeen(rules, around)) return rules
    return rules.filter(
      (each) => name !== undefined && each.body?.toLocaleLowerCase('da') === name && hasWords(each),
    )
  })
}

function hasWords({ rule }: KnownRule): boolean {
  return literalLength(rule.like) > 1
}

/** Half of what is known by its words stands there. */
function isSeen(rules: readonly KnownRule[], around: Surroundings): boolean {
  const worded = rules.filter(hasWords)
  const seen = worded.filter(({ rule }) => linesOfRule(rule, around).length > 0).length
  return seen >= LEAST_SEEN && seen / worded.length >= LEAST_SHARE
}

/**
 * A source read by the rules that were learnt of its layout, if there are such, else by the general ones. What Sagsgang
 * printed itself needs neither.
 * @param known all rules there are; none costs nothing
 * @throws UnreadableFile as `readLines`
 */
export function readByRules(
  source: SourceText,
  file: string,
  sha256: string,
  known: readonly KnownRule[],
  options: ReadingOptions = {},
): TextReading & { rules: number[] } {
  const own = readRecord(source, file, sha256)
  if (own !== null)
    return { ...own, minutes: options.structureOnly ? own.minutes : withCommitments(own.minutes), rules: [] }
  const plain = readOrRefuse(() => readLines(source, file, sha256))
  if (known.length > 0) {
    const body = plain instanceof UnreadableFile ? null : plain.minutes.meeting.body
    const chosen = chooseRules(source, body, known)
    const { marks, used } = applyRules(
      source,
      chosen.map(({ rule }) => rule),
    )
    if (used.length > 0) {
      const rules = chosen.flatMap(({ id, rule }) => (used.includes(rule) ? [id] : []))
      return { ...completeItems(readLines(source, file, sha256, marks), options), rules }
    }
  }
  if (plain instanceof UnreadableFile) throw plain
  return { ...completeItems(plain, options), rules: [] }
}

function readOrRefuse(read: () => TextReading): TextReading | UnreadableFile {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
}
