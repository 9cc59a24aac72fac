import type { Minutes } from '../model.ts'
import type { Line } from './lines.ts'
import type { LinePlace } from './owners.ts'
import type { TextReading } from './read-text.ts'

/**
 * Numbers of the lines that a reading lost: not blank, and either without a place or not found at the place they
 * are said to stand. Empty for every reading; the reader is tested on it, and an import may ask it of each file.
 */
export function uncoveredLines({ minutes, lines, owners }: TextReading): number[] {
  return lines
    .filter((line) => line.text !== '')
    .filter((line) => {
      const place = owners.of(line)
      return place === null || !standsAt(place, line, minutes)
    })
    .map((line) => line.number)
}

function standsAt(place: LinePlace, line: Line, minutes: Minutes): boolean {
  const around = minutes.items
    .flatMap((item) => item.sections)
    .filter((section) => section.lines[0] <= line.number && line.number <= section.lines[1])
  switch (place) {
    case 'section-text':
      return around.length === 1 && around.every((section) => section.text.includes(line.text))
    case 'section-heading':
      return around.length === 1 && around.every((section) => section.lines[0] === line.number)
    case 'item-heading':
      return minutes.items.some((item) => item.title !== null && overlaps(item.title, line.text))
    case 'case-number':
      return minutes.items.some(
        (item) => item.closed || item.caseNumber === null || overlaps(item.caseNumber, line.text),
      )
    case 'repeated':
      return minutes.items.some((item) => item.title === line.text)
    case 'unplaced':
      return (
        minutes.findings.filter(
          (found) => found.lines[0] === line.number && found.message.includes(line.text),
        ).length === 1
      )
    case 'page-edge':
      return true
    default:
      return around.length === 0
  }
}

function overlaps(value: string, printed: string): boolean {
  const [a, b] = [value, printed].map((text) => text.replace(/\s+/gu, ' '))
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a))
}
