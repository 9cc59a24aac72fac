import { minutesOfMeeting } from '../demo/minutes-of-meeting.ts'
import { MEETINGS_OF_2026_AND_CHEFFORUM } from '../demo/meetings/from-2026.ts'
import { checkMinutes } from '../src/minutes/checks/check-minutes.ts'
import type { Minutes, MinutesItem } from '../src/minutes/model.ts'

export const name = 'checks'

const ROUNDS = 15
const DOCUMENT = 40_000
/** A page of a paper holds about this many characters. */
const PAGE = 3_000

/**
 * All checks on minutes of about 40 kB, and on one paper of three pages, made of the demo's meetings; medians of some rounds, in
 * milliseconds of processor time, so that other work on the machine does not count.
 */
export async function run(): Promise<{
  figures: Record<string, number>
  bar: Record<string, number>
  holds: boolean
}> {
  const meetings = MEETINGS_OF_2026_AND_CHEFFORUM.map(minutesOfMeeting)
  const [first] = meetings
  if (first === undefined) throw new Error('the demo has no meetings')
  const items = meetings.flatMap((meeting) => meeting.items)
  const minutes = { ...first, items: itemsUpTo(items, DOCUMENT) }
  const paper = { ...first, items: [onePaper(items)] }
  const figures = {
    millisecondsPerDocument: median(() => checkMinutes(minutes)),
    millisecondsPerPaper: median(() => checkMinutes(paper)),
    kilobytesOfDocument: lengthOf(minutes) / 1000,
    kilobytesOfPaper: lengthOf(paper) / 1000,
    findings: checkMinutes(minutes).length,
  }
  const bar = { millisecondsPerDocument: 60, millisecondsPerPaper: 20 }
  return {
    figures,
    bar,
    holds:
      figures.millisecondsPerDocument <= bar.millisecondsPerDocument &&
      figures.millisecondsPerPaper <= bar.millisecondsPerPaper,
  }
}

const lengthOfItem = ({ sections }: MinutesItem) => sections.reduce((sum, { text }) => sum + text.length, 0)
const lengthOf = ({ items }: Minutes) => items.reduce((sum, item) => sum + lengthOfItem(item), 0)

function itemsUpTo(items: MinutesItem[], length: number): MinutesItem[] {
  const taken: MinutesItem[] = []
  let sum = 0
  for (const item of items) {
    if (sum >= length) break
    sum += lengthOfItem(item)
    taken.push(item)
  }
  return taken
}

/** The texts of some papers as one. */
function onePaper(items: MinutesItem[]): MinutesItem {
  const [first] = items
  if (first === undefined) throw new Error('the demo has no items')
  const sections = itemsUpTo(items, 3 * PAGE).flatMap((item) => item.sections)
  return { ...first, sections }
}

function median(work: () => unknown): number {
  // The first rounds are the compiler's.
  for (let round = 0; round < 3; round++) work()
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Infinity
}
