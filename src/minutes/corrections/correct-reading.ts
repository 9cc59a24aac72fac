import { completeItems } from '../complete-items.ts'
import type { SourceText } from '../source-text.ts'
import { readLines, type TextReading } from '../text/read-text.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { applyRules } from './apply-rules.ts'
import { learnRules } from './learn-rules.ts'
import { type Correction, isSameRule, type LayoutRule } from './model.ts'
import { isSamePattern } from './line-pattern.ts'

/** Lines of one document and whose they are. */
export interface OpenedDocument {
  source: SourceText
  file: string
  sha256: string
}

export interface CorrectedReading {
  /** Without the corrections; `null` where the file gives no minutes then. */
  before: TextReading | null
  /** With them, and with what was learnt from them. */
  after: TextReading | null
  learnt: LayoutRule[]
}

/**
 * A document read anew after what a person said of its lines. What is learnt holds for the document's own other lines too:
 * one item that is pointed out brings the others that are set like it.
 * @param known rules that were learnt from other documents of the layout
 */
export function correctReading(
  document: OpenedDocument,
  corrections: readonly Correction[],
  known: readonly LayoutRule[] = [],
): CorrectedReading {
  const { source } = document
  const before = readWith(document, known, [])
  if (corrections.length === 0) return { before, after: before, learnt: [] }
  const first = learnRules({ source, corrections, before, reading: null })
  const drafted = readWith(document, [...first, ...notReplaced(known, first)], corrections)
  const learnt = learnRules({ source, corrections, before, reading: drafted })
  return {
    before,
    after: readWith(document, [...learnt, ...notReplaced(known, learnt)], corrections),
    learnt,
  }
}

/** Rules that say nothing of what newer rules speak of. */
export function notReplaced(known: readonly LayoutRule[], newer: readonly LayoutRule[]): LayoutRule[] {
  const items = newer.some(({ means }) => means.is === 'item' && means.only)
  return known.filter(
    (rule) =>
      !(items && rule.means.is === 'item') &&
      !newer.some(
        (each) =>
          isSameRule(each, rule) ||
          (isSamePattern(each.like, rule.like) &&
            (each.means.is === 'closed') === (rule.means.is === 'closed')),
      ),
  )
}

/** `null` where nothing in the document is like minutes. */
export function readWith(
  { source, file, sha256 }: OpenedDocument,
  rules: readonly LayoutRule[],
  corrections: readonly Correction[],
): TextReading | null {
  const { marks } = applyRules(source, rules, corrections)
  try {
    return completeItems(readLines(source, file, sha256, marks))
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}
