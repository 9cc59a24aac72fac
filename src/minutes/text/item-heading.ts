/** The heading of one item, as the ways of finding them agree on. */
export interface ItemHeading {
  /** Index of the heading's first line, and of the first line after it. */
  at: number
  end: number
  number: string | null
  title: string | null
  certainty: number
  /** Printed with the title or on the line above it. */
  caseNumber?: string | null
  /** Its own mark or the group of items it stands in says closed. */
  closed?: boolean
}
