/** What is different between two texts, word by word: pure. Long texts are compared as lines first, then the words of lines. */
export interface Piece {
  kind: 'same' | 'out' | 'in'
  text: string
}

/** Steps spent on looking for the shortest list of changes; beyond it the whole place counts as changed. */
const MOST_EDITS = 200

export function differencesOf(before: string, after: string): Piece[] {
  const lines = compare(before.split(/(?<=\n)/u), after.split(/(?<=\n)/u))
  const pieces: Piece[] = []
  for (let at = 0; at < lines.length; at++) {
    const [own, next] = [lines[at], lines[at + 1]]
    if (own?.kind === 'out' && next?.kind === 'in') {
      pieces.push(...compare(wordsOf(own.text), wordsOf(next.text)))
      at++
    } else if (own !== undefined) pieces.push(own)
  }
  return joined(pieces)
}

export const isChanged = (pieces: readonly Piece[]): boolean => pieces.some(({ kind }) => kind !== 'same')

/** Words with the blanks that follow them. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/gu) ?? []

function compare(before: readonly string[], after: readonly string[]): Piece[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++
  const changed = shortest(before.slice(start, before.length - end), after.slice(start, after.length - end))
  const same = (parts: readonly string[]): Piece => ({ kind: 'same', text: parts.join('') })
  return joined([same(before.slice(0, start)), ...changed, same(before.slice(before.length - end))])
}

/** Myers' greedy walk: the furthest reached on each diagonal, step by step, and the way back. */
function shortest(before: readonly string[], after: readonly string[]): Piece[] {
  const reached: Map<number, number>[] = []
  let furthest = new Map([[1, 0]])
  for (let edits = 0; edits <= Math.min(MOST_EDITS, before.length + after.length); edits++) {
    reached.push(new Map(furthest))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits || (diagonal !== edits && at(furthest, diagonal - 1) < at(furthest, diagonal + 1))
      let x = down ? at(furthest, diagonal + 1) : at(furthest, diagonal - 1) + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++
      furthest.set(diagonal, x)
      if (x >= before.length && x - diagonal >= after.length) return wayBack(reached, before, after)
    }
    furthest = new Map(furthest)
  }
  return [
    { kind: 'out', text: before.join('') },
    { kind: 'in', text: after.join('') },
  ]
}

const at = (furthest: ReadonlyMap<number, number>, diagonal: number) => furthest.get(diagonal) ?? -1

function wayBack(
  reached: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): Piece[] {
  const pieces: Piece[] = []
  let x = before.length
  let y = after.length
  for (let edits = reached.length - 1; edits >= 0; edits--) {
    const furthest = reached[edits] ?? new Map<number, number>()
    const diagonal = x - y
    const down =
      diagonal === -edits || (diagonal !== edits && at(furthest, diagonal - 1) < at(furthest, diagonal + 1))
    const fromX = edits === 0 ? 0 : at(furthest, down ? diagonal + 1 : diagonal - 1)
    const fromY = edits === 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1)
    // Where the walk of equal words began, after the one edit.
    const [startX, startY] = edits === 0 ? [0, 0] : down ? [fromX, fromY + 1] : [fromX + 1, fromY]
    while (x > startX && y > startY) {
      pieces.push({ kind: 'same', text: before[--x] ?? '' })
      y--
    }
    if (edits === 0) break
    if (down) pieces.push({ kind: 'in', text: after[--y] ?? '' })
    else pieces.push({ kind: 'out', text: before[--x] ?? '' })
  }
  return pieces.toReversed()
}

/** Neighbours of a kind are one, and what goes stands before what comes. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let out = ''
  let added = ''
  const settle = () => {
    if (out !== '') result.push({ kind: 'out', text: out })
    if (added !== '') result.push({ kind: 'in', text: added })
    out = added = ''
  }
  for (const { kind, text } of pieces) {
    if (text === '') continue
    if (kind === 'out') out += text
    else if (kind === 'in') added += text
    else {
      settle()
      const last = result.at(-1)
      if (last?.kind === 'same') last.text += text
      else result.push({ kind, text })
    }
  }
  settle()
  return result
}
