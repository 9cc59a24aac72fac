import type { MinutesSource } from './model.ts'

/** Page, from 1, on which a line of the source begins; `null` where the form has no pages. */
export function pageOfLine(source: MinutesSource, line: number): number | null {
  const starts = source.pageStarts ?? []
  let page: number | null = null
  for (const [index, start] of starts.entries()) {
    if (start > line) break
    page = index + 1
  }
  return page
}
