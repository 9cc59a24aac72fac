import { isContentsHeading } from './contents.ts'
import { caseLineOf } from './case-number.ts'
import { isClosedGroup, isGroupLine } from './group-lines.ts'
import type { ItemHeading } from './item-heading.ts'
import type { Line } from './lines.ts'
import type { LineOwners } from './owners.ts'

const NEAR = 8

/** Right under the heading of the contents, which lists what is closed and may list nothing. */
function standsInContents(lines: Line[], at: number): boolean {
  return lines.slice(Math.max(0, at - NEAR), at).some((line) => isContentsHeading(line.text))
}

/**
 * Lines right above a title that belong to it and not to the item before: the group it stands in, and the case number, in
 * minutes that print it above the first title. What stands in a group of closed items is closed.
 */
export function giveLinesAbove(headings: ItemHeading[], lines: Line[], owners: LineOwners): void {
  let numbersAbove = false
  let isClosed = false
  for (const [index, heading] of headings.entries()) {
    if (heading.title === null) continue
    const floor = headings[index - 1]?.end ?? 0
    for (let at = heading.at - 1; at >= floor; at--) {
      const line = lines[at]
      if (line === undefined || owners.of(line) !== null) break
      if (line.text === '') continue
      const number = caseLineOf(line.text)
      if (isGroupLine(line.text)) {
        isClosed = isClosedGroup(line.text) && !standsInContents(lines, at)
        owners.give(line, 'repeated')
      } else if (number?.caseNumber && (index === 0 || numbersAbove) && !heading.caseNumber) {
        numbersAbove = true
        heading.caseNumber = number.caseNumber
        if (number.closed) heading.closed = true
        owners.give(line, 'case-number')
      } else break
    }
    if (isClosed) heading.closed = true
  }
}
