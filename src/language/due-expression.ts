/** A Danish expression for when something is due, as found in a text. */
export interface DueExpression {
  /** As printed, with the word that leads it: `i november`, `senest 1/11`. */
  text: string
  /** Position of the first character. */
  at: number
  /**
   * ISO date: the day itself, or the last day of a week, month, quarter, season or year. `null` where the expression
   * names none (`årligt`, `snarest`) or the date it counts from is not known.
   */
  due: string | null
  /** First day of the period where it is more than a day; else as `due`. */
  from: string | null
  /** `weekly`, `monthly`, `quarterly`, `half-yearly`, `yearly`, `3 per year`, `every 4 years`, `running`; else `null`. */
  recurring: string | null
  kind: 'day' | 'week' | 'month' | 'period' | 'year' | 'distance' | 'recurring' | 'event'
}

export type DueReading = Omit<DueExpression, 'text' | 'at'>

/** One way of saying when. `read` gives `null` where the words fit but mean something else. */
export interface DuePattern {
  /** What a text must hold for the pattern to be tried: most texts lack it, and this is cheap to ask. */
  needs?: RegExp
  pattern: RegExp
  read: (match: RegExpMatchArray, today: string | null) => DueReading | null
}
