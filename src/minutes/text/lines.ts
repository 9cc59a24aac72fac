/** One line of the input. */
export interface Line {
  /** From 1, as editors count. */
  number: number
  /** Without markup and without space at both ends; empty only where the printed line is blank. */
  text: string
  /** As `text`, but with the space before it, which shows how deep a list point stands, and tabs after it: empty cells. */
  indented: string
  /** Level of a Markdown heading, 1 to 6; 0 for other lines. */
  level: number
  /** The whole line is in italics: such a line is body text even where it reads like a heading. */
  italic: boolean
  /** A label of another document, quoted: body text too. */
  isQuoted?: boolean
  /** A line of rules was printed right below it, or above it, and was taken off. */
  isUnderlined?: boolean
  isBelowRule?: boolean
  /** A numbered title that was cut out of a longer line. */
  isTitle?: boolean
}

const MARKED = /[#*<]/u

/** Lines of the text with Markdown emphasis, heading marks and simple HTML emphasis taken off. */
export function splitLines(text: string): Line[] {
  return text.split(/\r\n|\n|\r/u).map((raw, index) => lineOf(raw, index + 1))
}

function lineOf(raw: string, number: number): Line {
  const trimmed = raw.trim()
  const line = { number, text: trimmed, indented: withoutSpaceAfter(raw), level: 0, italic: false }
  if (!MARKED.test(trimmed)) return line
  const heading = /^(#{1,6})\s+(?=\S)/u.exec(trimmed)
  const bare = withoutEmphasis(heading === null ? trimmed : trimmed.slice(heading[0].length))
  // A line of marks alone (`***`) is a line somebody printed, and stays.
  if (bare === '') return line
  line.text = bare
  const end = line.indented.slice(line.indented.trimEnd().length)
  line.indented = raw.slice(0, raw.length - raw.trimStart().length) + bare + end
  line.level = heading?.[1]?.length ?? 0
  line.italic = /^\*[^*].*[^*]\*$/u.test(trimmed)
  return line
}

// Lines may be as long as the file: every pattern here is linear in the length of the line.

function withoutEmphasis(text: string): string {
  return withoutPairs(text.replace(/<\/?(?:b|i|u|em|strong)>/giu, ''))
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
    .trim()
}

/** Double stars taken off two by two; a last one without a partner stays. */
function withoutPairs(text: string): string {
  const pieces = text.split('**')
  const odd = pieces.length % 2 === 0 ? `**${pieces.pop() ?? ''}` : ''
  return pieces.join('') + odd
}

function withoutSpaceAfter(raw: string): string {
  const end = raw.slice(raw.trimEnd().length)
  // Tabs at the end are empty cells of a table row.
  return raw.trimEnd() + end.replaceAll(/[^\t]/gu, '')
}

/** The text of some lines: space at line ends and needless blank lines gone, list depth and paragraphs kept. */
export function textOf(lines: Line[]): string {
  const kept: string[] = []
  for (const line of lines) {
    if (line.text !== '') kept.push(line.indented.trimEnd())
    else if (kept.length > 0 && kept[kept.length - 1] !== '') kept.push('')
  }
  while (kept[kept.length - 1] === '') kept.pop()
  return kept.join('\n')
}

export function withoutBlank(lines: Line[]): Line[] {
  return lines.filter((line) => line.text !== '')
}
