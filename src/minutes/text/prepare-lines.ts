import type { FoundContents } from './contents.ts'
import { cutGluedLines } from './glued-lines.ts'
import type { Line } from './lines.ts'
import { navigationLines } from './navigation.ts'
import { runningLines } from './running-lines.ts'
import { withoutRules } from './ruled-lines.ts'
import { columnsApart } from './side-by-side.ts'
import { kindOfLabel } from './section-labels.ts'
import { cutTranscript } from './transcript.ts'

export interface PreparedLines {
  /** Every line that is read, in reading order; lines with lost breaks in pieces. */
  lines: Line[]
  /** Lines and pieces that say nothing of the meeting. */
  edges: Line[]
  /** Contents found while a transcript was cut. */
  contents: FoundContents | null
  /** Lines above a transcript, which say again what its head says. */
  repeating: Line[]
  /** The first of each line that is printed on every page: read for what the head does not say, else an edge. */
  running: Line[]
  /** Lines between the items that are part of none. */
  asides: Line[]
}

/** Takes off what stands around the minutes, and cuts lines that hold several. */
export function prepareLines(lines: Line[]): PreparedLines {
  const navigation = new Set(navigationLines(lines))
  const { first: running, again } = runningLines(lines)
  for (const line of [...running, ...again]) navigation.add(line)
  const { kept, rules } = withoutRules(
    navigation.size === 0 ? lines : lines.filter((line) => !navigation.has(line)),
  )
  const own = kept
  for (const line of rules) navigation.add(line)
  const cut = cutTranscript(own)
  const outer = new Set([...navigation, ...(cut?.edges ?? [])])
  const edges = [...outer].filter((line) => !running.includes(line))
  const pieces =
    cut === null ? cutGluedLines(columnsApart(own)) : cut.lines.filter((line) => !outer.has(line))
  const repeating = cut?.repeating ?? []
  return {
    lines: markForeignLabels(pieces),
    edges,
    contents: cut?.contents ?? null,
    repeating,
    running,
    asides: cut?.asides ?? [],
  }
}

/**
 * Labels in capitals where the minutes' own labels are not: a letter or another document is quoted there, and its
 * headings are body text.
 */
function markForeignLabels(lines: Line[]): Line[] {
  const labels = lines.filter((line) => {
    const kind = kindOfLabel(line.text)
    return kind !== null && kind !== 'absence' && kind !== 'other'
  })
  const capitals = new Set(labels.filter((line) => line.text === line.text.toUpperCase()))
  if (capitals.size === 0 || capitals.size * 2 >= labels.length) return lines
  return lines.map((line) => (capitals.has(line) ? { ...line, isQuoted: true } : line))
}
