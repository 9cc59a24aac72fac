/**
 * Words in the plain form: `**fed**`, `//kursiv//`, `__understreget__` and `[tekst](adresse)`. Each pair of signs turns
 * its mark on and the next one off; a sign without its other half, and a longer run of signs, is only itself. A
 * backslash before a sign makes it itself.
 */
import { LINK } from './link.ts'
import { type Inline, MARKS, type Mark, type PlainMark, type TextNode } from './model.ts'

const SIGNS: Record<PlainMark, string> = { bold: '**', italic: '//', underline: '__' }
const MARK_OF = new Map(MARKS.map((mark) => [SIGNS[mark], mark]))
/** Signs that a backslash protects. */
const PROTECTED = /[\\*/_[\](){}#|!.<>:=\-–•+]/u

export function writeInline(nodes: readonly Inline[], lineBreak: string): string {
  let on: PlainMark[] = []
  let href: string | null = null
  let written = ''
  const turnTo = (wanted: PlainMark[]) => {
    for (const mark of MARKS) {
      if (on.includes(mark) === wanted.includes(mark)) continue
      // `://` begins an address and is no sign.
      if (mark === 'italic') written = written.replace(/:$/u, '\\:').replace(/:\/\/$/u, ':\\/\\/')
      written += SIGNS[mark]
    }
    on = wanted
  }
  for (const node of nodes) {
    const marks = node.type === 'text' ? (node.marks ?? []) : []
    const link = marks.find((mark) => mark.type === 'link')?.attrs.href ?? null
    if (href !== null && link !== href) {
      written += `](${href})`
      href = null
    }
    if (node.type === 'hardBreak') {
      turnTo([])
      written += lineBreak
      continue
    }
    if (link !== null && href === null) {
      written += '['
      href = link
    }
    turnTo(marks.flatMap((mark) => (mark.type === 'link' ? [] : [mark.type])))
    written += protect(node.text)
  }
  if (href !== null) written += `](${href})`
  turnTo([])
  return written
}

/** A slash is only protected where a sign could be read; addresses stay as they are typed. */
function protect(text: string): string {
  return text
    .replaceAll(/[\\*_[\]<]/gu, '\\$&')
    .replaceAll(/\/+/gu, (run, at: number, whole: string) =>
      run.length === 2 && whole[at - 1] === ':' ? run : run.replaceAll('/', '\\/'),
    )
}

type Token =
  | { kind: 'text'; text: string }
  | { kind: 'mark'; mark: PlainMark }
  | { kind: 'open' }
  | { kind: 'close'; href: string }

/** One line of words. */
export function readInline(line: string): TextNode[] {
  const nodes: TextNode[] = []
  const on = new Set<PlainMark>()
  let href: string | null = null
  const tokens = pairedTokens(line)
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'mark') {
      if (!on.delete(token.mark)) on.add(token.mark)
    } else if (token.kind === 'open') {
      const close = tokens.find((each, at) => at > index && each.kind === 'close')
      href = close?.kind === 'close' ? close.href : null
    } else if (token.kind === 'close') href = null
    else {
      const marks: Mark[] = MARKS.filter((mark) => on.has(mark)).map((type) => ({ type }))
      if (href !== null) marks.unshift({ type: 'link', attrs: { href } })
      nodes.push(
        marks.length === 0 ? { type: 'text', text: token.text } : { type: 'text', text: token.text, marks },
      )
    }
  }
  return nodes
}

/** Tokens in which every mark has its other half and every bracket is a link's. */
function pairedTokens(line: string): Token[] {
  const tokens = tokensOf(line)
  const paired = tokens.map((token) => token)
  for (const mark of MARKS) {
    const places = tokens.flatMap((token, index) =>
      token.kind === 'mark' && token.mark === mark ? [index] : [],
    )
    const lone = places.length % 2 === 1 ? places.at(-1) : undefined
    if (lone !== undefined) paired[lone] = { kind: 'text', text: SIGNS[mark] }
  }
  let opened: number | null = null
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'open') {
      if (opened !== null) paired[opened] = { kind: 'text', text: '[' }
      opened = index
    } else if (token.kind === 'close') {
      if (opened === null) paired[index] = { kind: 'text', text: `](${token.href})` }
      opened = null
    }
  }
  if (opened !== null) paired[opened] = { kind: 'text', text: '[' }
  return paired
}

const RUN = /\*+|\/+|_+/uy
const CLOSE = /\]\(([^\s()]+)\)/uy

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(line)
}

function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  const add = (text: string) => {
    const last = tokens.at(-1)
    if (last?.kind === 'text') last.text += text
    else tokens.push({ kind: 'text', text })
  }
  let protectedAt = -1
  for (let at = 0; at < line.length;) {
    const sign = line[at] ?? ''
    const after = line[at + 1]
    const run = matchAt(RUN, line, at)?.[0]
    const link = sign === ']' ? matchAt(CLOSE, line, at) : null
    if (sign === '\\' && after !== undefined && PROTECTED.test(after)) {
      add(after)
      at += 2
      protectedAt = at
    } else if (run !== undefined) {
      const mark = MARK_OF.get(run)
      const inAddress = mark === 'italic' && line[at - 1] === ':' && protectedAt !== at
      if (mark === undefined || inAddress) add(run)
      else tokens.push({ kind: 'mark', mark })
      at += run.length
    } else if (link?.[1] !== undefined && LINK.test(link[1])) {
      tokens.push({ kind: 'close', href: link[1] })
      at += link[0].length
    } else {
      if (sign === '[') tokens.push({ kind: 'open' })
      else add(sign)
      at += 1
    }
  }
  return tokens
}
