import type { KnownRule } from './corrections/choose-rules.ts'

export interface ReadingOptions {
  /** Without looking for promises: `withCommitments` does it of a reading that is stored. */
  structureOnly?: boolean
  /** Learnt rules of layouts: used where the file is of such a layout. */
  rules?: readonly KnownRule[]
}
