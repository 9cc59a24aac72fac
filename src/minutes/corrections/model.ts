/**
 * Corrections of a reading, and what is learnt from them. A person says of some lines of a document what they are. From
 * that, and from the reading as it then stands, rules of the layout are made: patterns of lines, not their sentences. The
 * rules are put before the reader's own when a document of the same layout comes. All of it is pure and comes out the
 * same each time, and each rule can be said in one Danish sentence (`explain-rule.ts`).
 */
import type { SectionKind } from '../model.ts'
import type { Pattern } from './line-pattern.ts'
import type { HeadField } from './marks.ts'
import type { Condition } from './surroundings.ts'

/** What a person says of one line, or of the lines from `line` to `to`. Numbers count from 1. */
export interface Correction {
  line: number
  to: number
  says: Saying
}

export type Saying =
  | {
      is: 'item'
      /** Part of the line; `null`: it has none; left out: the reader sees for itself. */
      number?: string | null
      title?: string
    }
  | {
      is: 'section'
      kind: SectionKind
      /** The part of the line that is the heading; empty: the line is the text itself; left out: the reader sees for itself. */
      heading?: string
    }
  | {
      is: 'field'
      field: HeadField
      /** The part of the line that is the value; left out: what stands after the label. */
      value?: string
    }
  | { is: 'case-number'; value?: string }
  | { is: 'text' | 'edge' | 'contents' | 'closed' }

/** What every line that looks like `like`, where all of `when` holds, is in documents of one layout. */
export interface LayoutRule {
  means: Meaning
  like: Pattern
  when: Condition[]
}

export type Meaning =
  | {
      is: 'item'
      /** The title goes on over several lines. */
      wraps: boolean
      /** Together with the others that say so, the rule sees every item there is. */
      only: boolean
    }
  | { is: 'section'; kind: SectionKind }
  | { is: 'field'; field: HeadField }
  | { is: 'case-number' | 'text' | 'edge' | 'contents' | 'closed' }

export function isSameRule(a: LayoutRule, b: LayoutRule): boolean {
  return JSON.stringify([a.like, a.when, a.means]) === JSON.stringify([b.like, b.when, b.means])
}
