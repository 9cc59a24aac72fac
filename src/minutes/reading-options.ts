export interface ReadingOptions {
  /** Without looking for promises: `withCommitments` does it of a reading that is stored. */
  structureOnly?: boolean
}
