import type { SourceText } from '../source-text.ts'
import type { Line } from '../text/lines.ts'
import type { Mark, Marks } from './marks.ts'
import type { Correction, Saying } from './model.ts'
import { splitHeading, splitItemLine, splitLabel } from './split-line.ts'

/** What a person says of lines, line by line. What was said last of a line holds. */
export function markCorrections(source: SourceText, corrections: readonly Correction[]): Marks {
  const byLine = new Map<number, Mark>()
  const closed = new Set<number>()
  for (const correction of corrections) {
    const lines = source.lines.slice(correction.line - 1, correction.to).filter((line) => line.text !== '')
    const [first, ...more] = lines
    if (first === undefined) continue
    if (correction.says.is === 'closed') {
      for (const line of lines) closed.add(line.number)
      continue
    }
    byLine.set(first.number, markOfFirst(first, correction.says))
    for (const line of more) byLine.set(line.number, markOfNext(line, correction.says))
  }
  return { byLine, closed, onlyItems: false }
}

type Marking = Exclude<Saying, { is: 'closed' }>

function isOf<Is extends Saying['is']>(says: Saying, ...kinds: Is[]): says is Saying & { is: Is } {
  return kinds.some((kind) => kind === says.is)
}

function markOfFirst(line: Line, says: Saying): Mark {
  const byRule = false
  if (isOf(says, 'item')) {
    const { number, title } = splitItemLine(line.text, says.number, says.title)
    return {
      is: 'item',
      byRule,
      number: says.number === undefined ? number : says.number,
      title,
      wraps: false,
    }
  }
  if (isOf(says, 'section')) {
    return { is: 'section', byRule, kind: says.kind, ...splitHeading(line.text, says.heading) }
  }
  if (isOf(says, 'field')) {
    const value = says.value ?? splitLabel(line.text).value
    return { is: 'field', byRule, field: says.field, value, goesOn: false }
  }
  if (isOf(says, 'case-number')) {
    return { is: 'case-number', byRule, value: says.value ?? splitLabel(line.text).value }
  }
  return { is: isOf(says, 'edge', 'contents') ? says.is : 'text', byRule }
}

/** The lines that follow in what was chosen. */
function markOfNext(line: Line, says: Marking): Mark {
  const byRule = false
  if (says.is === 'item') return { is: 'item-more', byRule }
  if (says.is === 'field') return { is: 'field', byRule, field: says.field, value: line.text, goesOn: true }
  if (says.is === 'edge' || says.is === 'contents') return { is: says.is, byRule }
  return { is: 'text', byRule }
}
