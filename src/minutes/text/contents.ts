import type { ContentsLine } from '../model.ts'
import type { Line } from './lines.ts'
import { isClosedGroup, isGroupLine } from './group-lines.ts'
import { kindOfLabel } from './section-labels.ts'

export interface FoundContents {
  entries: ContentsLine[]
  /** Number of each entry, where the contents print numbers on lines of their own. */
  numbers?: string[]
  /** Titles that stand under a heading for closed items. */
  closed?: string[]
  /** Lines that belong to the contents, its heading first. */
  lines: Line[]
}

const HEADING =
  /^(?:indholdsfortegnelse|indholdsliste|indholdsoversigt|indhold|sagsoversigt|sagsliste|punktliste|dagsordenspunkter|oversigtsdagsorden|dagsordensoversigt|punkter|punktoversigt|(?:indholdsfortegnelse|indhold)\s+side|(?:pkt\.?|nr\.?|punkt|sag)\s+(?:tekst|titel|emne|overskrift)(?:\s+side)?)\s*:?$/iu
const WITH_PAGE = /^(.*?\S)(?:\s*(?:\.\s?){3,}\s*|\t+\s*|\s{3,})(\d{1,4})$/u
const DOTS_ALONE = /^(.*?\S)\s*(?:\.\s?){4,}$/u
const ITEM = /^(?:punkt|pkt\.?|sag)\s+\d+\s*[:.–-]/iu
const NUMBERED = /^(?:(?:punkt|pkt\.?|sag(?:\s+nr\.?)?)\s+)?(\d{1,4})[.:)]?\s+(\S.*)$/iu
const LONGEST_TITLE = 220
/** Lines above the items in which contents without a heading are looked for. */
const LONGEST_HEAD = 300

/** The text heads contents and says nothing more. */
export function isContentsHeading(text: string): boolean {
  return HEADING.test(text)
}

/** Contents under their heading: titles with page numbers, a table of them, a numbered list, or plain titles. */
export function findContents(lines: Line[]): FoundContents | null {
  const at = lines.findIndex((line) => HEADING.test(line.text))
  const heading = lines[at]
  if (heading === undefined) return headlessContents(lines) ?? agendaOfTitles(lines)
  const below = lines.slice(at + 1)
  const found =
    pagedContents(below) ??
    spreadContents(below) ??
    numberedContents(below) ??
    barePagedContents(below) ??
    plainContents(below) ??
    bareNumbers(below)
  return found === null ? { entries: [], lines: [heading] } : { ...found, lines: [heading, ...found.lines] }
}

/** A title may run over several lines; the one with the page number ends it. */
function pagedContents(below: Line[]): FoundContents | null {
  const entries: ContentsLine[] = []
  const taken: Line[] = []
  let pending: Line[] = []
  for (const line of below) {
    if (line.text === '') continue
    if (ITEM.test(line.text) || line.text.length > LONGEST_TITLE || pending.length > 3) break
    // The head of the column with the pages.
    if (/^side$/iu.test(line.text)) {
      taken.push(line)
      continue
    }
    const cells = cellsOf(line.text)
    const entry = cells === null ? pagedEntry(line.text) : entryOfCells(cells)
    if (entry === null) {
      // A section or a title that was listed already: the items have begun.
      if (kindOfLabel(line.text) !== null || entries.some((each) => sameTitle(each.title, line.text))) break
      pending.push(line)
      continue
    }
    taken.push(...pending, line)
    if (entry.title !== '') {
      const before = pending.map((each) => each.text).filter((text) => cellsOf(text) === null)
      entries.push({ title: [...before, entry.title].join(' '), page: entry.page })
    }
    pending = []
  }
  if (entries.length === 0) return null
  return { entries: withoutNumbers(entries), lines: taken }
}

function pagedEntry(text: string): ContentsLine | null {
  const paged = WITH_PAGE.exec(text)
  if (paged?.[1] !== undefined) return { title: paged[1].replace(/[\s.]+$/u, ''), page: Number(paged[2]) }
  const dotted = DOTS_ALONE.exec(text)
  return dotted?.[1] === undefined ? null : { title: dotted[1], page: null }
}

function cellsOf(text: string): string[] | null {
  if (!/^\|.*\|$/u.test(text)) return null
  return text
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
}

/** A row of a contents table; rules and empty rows are part of the table but no entry. */
function entryOfCells(cells: string[]): ContentsLine {
  const [first = '', last = ''] = [cells[0], cells[cells.length - 1]]
  if (cells.every((cell) => /^[-:\s]*$/u.test(cell))) return { title: '', page: null }
  const title = first.replace(/\s*(?:\.\s?){3,}$/u, '')
  return { title, page: cells.length > 1 && /^\d{1,4}$/u.test(last) ? Number(last) : null }
}

/** Numbers before titles are taken off only where every title has one: a title may itself begin with a number. */
function withoutNumbers(entries: ContentsLine[]): ContentsLine[] {
  const matches = entries.map((entry) => NUMBERED.exec(entry.title))
  if (!matches.every((match) => match !== null)) return entries
  return entries.map((entry, index) => ({ title: matches[index]?.[2] ?? entry.title, page: entry.page }))
}

const NUMBER_ALONE = /^\d{1,4}\.$/u

/** Number, title and page each on lines of their own, as conversions of PDF print a table of contents. */
function spreadContents(below: Line[]): FoundContents | null {
  const lines = below.filter((line) => line.text !== '')
  const start = lines.slice(0, 4).findIndex((line) => NUMBER_ALONE.test(line.text))
  if (start < 0) return null
  const entries: ContentsLine[] = []
  const numbers: string[] = []
  let end = start
  while (NUMBER_ALONE.test(lines[end]?.text ?? '')) {
    const entry = spreadEntry(lines, end)
    if (entry === null || entries.some(({ title }) => title === entry.title)) break
    entries.push({ title: entry.title, page: entry.page })
    numbers.push(lines[end]?.text.replace('.', '') ?? '')
    end = entry.end
  }
  return entries.length === 0 ? null : { entries, numbers, lines: lines.slice(0, end) }
}

/** Title lines up to the page number or the next entry; at most five. */
function spreadEntry(lines: Line[], at: number): { title: string; page: number | null; end: number } | null {
  const title: string[] = []
  for (let end = at + 1; end <= at + 6; end++) {
    const text = lines[end]?.text ?? ''
    const isPage = /^\d{1,4}$/u.test(text)
    if (isPage || text === '' || NUMBER_ALONE.test(text)) {
      const page = isPage ? Number(text) : null
      return title.length === 0 ? null : { title: title.join(' '), page, end: isPage ? end + 1 : end }
    }
    title.push(text)
  }
  return null
}

/** A numbered list without pages, ended by the first title that comes again: that one is the item. */
function numberedContents(below: Line[]): FoundContents | null {
  const entries: ContentsLine[] = []
  const taken: Line[] = []
  const seen = new Set<string>()
  let groups: Line[] = []
  let isClosed = false
  const closed: string[] = []
  for (const line of below) {
    if (line.text === '') continue
    // A group's line belongs to the contents only where an entry follows it; a number may have lost its title.
    if (isGroupLine(line.text) || isGroupLetter(line.text)) {
      groups.push(line)
      isClosed = isClosedGroup(line.text)
      continue
    }
    const bare = entries.length > 0 && /^\d{1,4}\.?$/u.test(line.text)
    const match = bare ? null : NUMBERED.exec(line.text)
    if (!bare && (match?.[2] === undefined || seen.has(keyOf(line.text)))) break
    seen.add(keyOf(line.text))
    taken.push(...groups, line)
    groups = []
    if (match?.[2] === undefined) continue
    entries.push({ title: match[2], page: null })
    if (isClosed) closed.push(match[2])
  }
  // A numbered list that never comes again is the items themselves, not their contents.
  const last = taken[taken.length - 1]
  if (last === undefined) return null
  const after = below.slice(below.indexOf(last) + 1)
  return after.some((line) => seen.has(keyOf(line.text))) ? { entries, closed, lines: taken } : null
}

/** A page number behind each title with a space alone: taken for one where the numbers never fall. */
function barePagedContents(below: Line[]): Omit<FoundContents, 'numbers'> | null {
  const entries: ContentsLine[] = []
  const taken: Line[] = []
  for (const line of below) {
    if (line.text === '') continue
    const [, , rest] = NUMBERED.exec(line.text) ?? []
    const [, title, page] = /^(.*\S)\s(\d{1,3})$/u.exec(rest ?? '') ?? []
    if (title === undefined || Number(page) < (entries.at(-1)?.page ?? 1)) break
    entries.push({ title, page: Number(page) })
    taken.push(line)
  }
  return entries.length > 1 ? { entries, lines: taken } : null
}

/** Titles without numbers, ended by the first that is printed again, as all of them are. */
function plainContents(below: Line[]): Omit<FoundContents, 'numbers'> | null {
  const entries: Line[] = []
  for (const line of below.slice(0, LONGEST_HEAD)) {
    if (line.text === '') continue
    if (line.text === entries[0]?.text || line.text.length > LONGEST_TITLE) break
    entries.push(line)
  }
  const [first] = entries
  if (first === undefined || entries.length < 2 || entries.length > 80) return null
  const again = new Set(below.slice(below.lastIndexOf(entries.at(-1) ?? first) + 1).map(({ text }) => text))
  if (!entries.every(({ text }) => again.has(text))) return null
  return { entries: entries.map(({ text }) => ({ title: text, page: null })), lines: entries }
}

/** Plain titles under the word Dagsorden, which heads a paper as often as a list: all of them must be printed again. */
function agendaOfTitles(lines: Line[]): FoundContents | null {
  const at = lines.findIndex((line) => /^dagsorden(?:en)?\s*:?$/iu.test(line.text))
  const heading = lines[at]
  const found = heading === undefined || at > LONGEST_HEAD ? null : plainContents(lines.slice(at + 1))
  return found === null || heading === undefined ? null : { ...found, lines: [heading, ...found.lines] }
}

const NAMED_ALONE = /^(?:punkt|pkt\.?|sag(?:\s+nr\.?)?)\s+\d{1,4}\.?$/iu

/** Links to the items by their numbers alone: `Punkt 1`, `Punkt 2`. The first that comes again is the item. */
function bareNumbers(below: Line[]): Omit<FoundContents, 'numbers'> | null {
  const taken: Line[] = []
  for (const line of below) {
    if (line.text === '') continue
    if (!NAMED_ALONE.test(line.text) || line.text === taken[0]?.text) break
    taken.push(line)
  }
  return taken.length > 1 ? { entries: [], lines: taken } : null
}

function isGroupLetter(text: string): boolean {
  return text.length <= 80 && /^[A-H][.)]\s\p{Lu}/u.test(text)
}

/** Contents without a heading: numbered titles above the first section that come again as the items' own. */
function headlessContents(lines: Line[]): FoundContents | null {
  const section = lines.findIndex((line) => {
    const kind = kindOfLabel(line.text)
    return kind !== null && kind !== 'absence'
  })
  const end = section < 0 ? lines.length : section
  let tries = 0
  for (let at = 0; at < Math.min(end, LONGEST_HEAD); at++) {
    const text = lines[at]?.text ?? ''
    if (text === '' || !(NUMBERED.test(text) || isGroupLetter(text) || isGroupLine(text))) continue
    const found = numberedContents(lines.slice(at))
    if (found !== null && found.entries.length > 1) return found
    if (++tries > 20) return null
  }
  return null
}

function keyOf(text: string): string {
  return text
    .replace(NUMBERED, '$1 $2')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^(\d+ )(?:åbent?|lukket) ?[-–:]? /u, '$1')
}

function sameTitle(listed: string, printed: string): boolean {
  return listed === printed || keyOf(listed) === keyOf(printed) || listed === NUMBERED.exec(printed)?.[2]
}
