import { beginsMeeting, HEAD_LINES, mayBeginMeeting, type MeetingTop } from './meeting-starts.ts'

const LINE_FEED = 10
const LONGEST_HEAD_LINE = 300

/** The text of one meeting of a file that may hold many, in the file's own bytes. */
export interface MeetingText {
  /** `null` where it is longer than is held. */
  bytes: Uint8Array | null
  /** Line of the file that it begins on, from 1. */
  firstLine: number
}

interface Piece {
  at: number
  bytes: Uint8Array
}

interface Start {
  at: number
  line: number
  top: MeetingTop
}

/**
 * Cuts text that comes in chunks at the beginnings of meetings. Never more than one meeting is held, and never more of it
 * than `most` bytes and a chunk: a longer one is told of without its bytes. The text must be in a code where a line feed
 * is one byte.
 */
export async function* splitMeetings(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): AsyncGenerator<MeetingText> {
  const cutter = new Cutter(most)
  for await (const chunk of chunks) yield* cutter.add(chunk)
  yield* cutter.end()
}

class Cutter {
  readonly #most: number
  #pieces: Piece[] = []
  #held = 0
  #isTooLong = false
  /** Bytes that have come, and the line that the next one belongs to. */
  #at = 0
  #line = 1
  /** The line that is not ended yet. */
  #open: { at: number; pieces: Uint8Array[]; length: number } = { at: 0, pieces: [], length: 0 }
  #current: Start = { at: 0, line: 1, top: { lines: [] } }
  #file: MeetingTop = this.#current.top
  #next: Start | null = null

  constructor(most: number) {
    this.#most = most
  }

  *add(chunk: Uint8Array): Generator<MeetingText> {
    const begin = this.#at
    this.#pieces.push({ at: begin, bytes: chunk })
    this.#held += chunk.length
    this.#at += chunk.length
    let from = 0
    for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED, from)) {
      this.#keepOpen(chunk.subarray(from, feed))
      yield* this.#endLine()
      from = feed + 1
      this.#open = { at: begin + from, pieces: [], length: 0 }
    }
    this.#keepOpen(chunk.subarray(from))
    this.#letGo()
  }

  *end(): Generator<MeetingText> {
    yield* this.#endLine()
    if (this.#next !== null) yield* this.#decide(this.#next)
    yield this.#cut(this.#at)
  }

  /** Only the beginning of a line tells what it is; of a longer one no more is kept. */
  #keepOpen(bytes: Uint8Array): void {
    if (this.#open.length < 1000) this.#open.pieces.push(bytes.subarray(0, 1000))
    this.#open.length += bytes.length
  }

  *#endLine(): Generator<MeetingText> {
    const { at, pieces } = this.#open
    const line = this.#line++
    const heads = [this.#current, this.#next].filter(
      (each) => each !== null && each.top.lines.length < HEAD_LINES,
    )
    if (heads.length === 0 && this.#open.length > LONGEST_HEAD_LINE) return
    const text = printed(pieces)
    if (text === '') return
    const isFirst = this.#current.top.lines.length === 0
    // What may be another head may as well be a part of this one.
    for (const head of heads) head?.top.lines.push(text.slice(0, LONGEST_HEAD_LINE))
    if (this.#next === null && !isFirst && mayBeginMeeting(text, this.#file))
      this.#next = { at, line, top: { lines: [text] } }
    else if (this.#next !== null && this.#next.top.lines.length >= HEAD_LINES) yield* this.#decide(this.#next)
  }

  *#decide(next: Start): Generator<MeetingText> {
    this.#next = null
    if (!beginsMeeting(next.top, this.#current.top, this.#file)) return
    yield this.#cut(next.at)
    this.#current = next
  }

  /** The bytes of the meeting up to a place; what stands behind it is kept for the next. */
  #cut(to: number): MeetingText {
    const from = this.#current.at
    const parts = this.#pieces.flatMap(({ at, bytes }) => {
      const part = bytes.subarray(Math.max(0, from - at), Math.max(0, Math.min(bytes.length, to - at)))
      return part.length === 0 ? [] : [part]
    })
    const [only] = parts
    const bytes = this.#isTooLong
      ? null
      : parts.length === 1 && only !== undefined
        ? only
        : Buffer.concat(parts)
    this.#pieces = this.#pieces.filter(({ at, bytes: piece }) => at + piece.length > to)
    this.#held = this.#pieces.reduce((sum, piece) => sum + piece.bytes.length, 0)
    this.#isTooLong = false
    return { bytes, firstLine: this.#current.line }
  }

  /** A meeting over the limit is read past: of its bytes only those that may begin the next are kept. */
  #letGo(): void {
    if (this.#held <= this.#most && !this.#isTooLong) return
    this.#isTooLong = true
    const keep = this.#next?.at ?? this.#open.at
    this.#pieces = this.#pieces.filter(
      ({ at, bytes }) => at + bytes.length > Math.max(keep, this.#at - 1_000_000),
    )
    this.#held = this.#pieces.reduce((sum, piece) => sum + piece.bytes.length, 0)
  }
}

/** A line without marks of emphasis and without space around it; its letters are told well enough for comparing. */
function printed(pieces: Uint8Array[]): string {
  const bytes = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)
  if (bytes === undefined || bytes.length === 0) return ''
  return DECODER.decode(bytes)
    .replace(/^[\s#*]+|[\s*]+$/gu, '')
    .replaceAll('**', '')
}

const DECODER = new TextDecoder('utf-8')
