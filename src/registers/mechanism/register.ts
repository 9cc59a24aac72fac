/**
 * This room answers for what the board must know in figures: one register a folder, all by one mechanism. A register is
 * data: its lists with their fields, its measures with their definitions, the papers made from them, and how often they
 * are due. From that come its pages, forms, import, export and history. Rules that belong to one register only are pure
 * functions in its own `model.ts`, and pages that the mechanism has not are in its own `pages.tsx`.
 */
import type { Hono } from 'hono'
import type { Env } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import type { Tables } from '../../platform/database-types.ts'
import type { OwedSource, PaperSource, ProposedDuty } from '../../followup/slots.ts'
import type { Measure } from './measures.ts'

/** What a field holds; amounts are in kroner, `row` is a row of another list of the same register. */
export type FieldKind =
  | 'text'
  | 'long-text'
  | 'whole'
  | 'decimal'
  | 'amount'
  | 'date'
  | 'yes-no'
  | 'choice'
  | 'unit'
  | 'person'
  | 'body'
  | 'row'

export interface Field {
  /** Of the table. */
  column: string
  /** Danish; head of the column, of the form and of the file's column. */
  label: string
  kind: FieldKind
  required?: boolean
  hint?: string
  /** Of a choice: value in the table → Danish. */
  choices?: Readonly<Record<string, string>>
  /** Of a row: key of the list it is of. */
  of?: string
  least?: number
  most?: number
  /** Said behind figures: `km`, `%`, `dage`. */
  unit?: string
  /** Shown in the list; others stand on the row's page only. */
  listed?: boolean
  /** The list can be narrowed by it (choice, unit, person, body, row, yes-no). */
  filter?: boolean
}

export type Value = string | number | boolean | null
/** By column; dates are ISO. */
export type RowValues = Readonly<Record<string, Value>>

export interface RowError {
  /** Null: the row as a whole. */
  column: string | null
  /** Danish. */
  message: string
}

export interface RegisterList {
  /** In the address and in jobs: Danish, `[a-z-]+`. */
  key: string
  /** Has `municipality_id`, `id` (identity) and the fields' columns. */
  table: keyof Tables & string
  /** Danish, many: «Områder». */
  title: string
  /** Danish, one, with its article: «et område». */
  one: string
  /** What stands above the list. */
  intro?: string
  fields: readonly Field[]
  /** Columns by which a row of a file is known again: a unique key of the table. */
  known: readonly string[]
  /** Names a row in links and choices. */
  titleColumn: string
  order: readonly { column: string; descending?: boolean }[]
  /** What the fields together must satisfy; each field alone has been checked. */
  check?: (row: RowValues) => RowError[]
  /** False: rows come from files only. */
  byHand?: boolean
  /** False: no file is read in. */
  fromFiles?: boolean
}

export interface Register {
  /** In the address, in keepers and in snapshots: Danish, `[a-z-]+`. */
  key: string
  title: string
  /** What it is for, in two sentences. */
  intro: string
  /** The first is the one the register is about. */
  lists: readonly RegisterList[]
  measures: readonly Measure[]
  papers?: readonly PaperSource[]
  duties?: readonly ProposedDuty[]
  owed?: readonly OwedSource[]
  /** On the register's front page, above its lists: its picture. */
  sections?: readonly Section<{ register: Register }>[]
  /** Links on its front page to pages of its own. */
  links?: readonly { href: string; text: string }[]
  pages?: Hono<Env>
}
