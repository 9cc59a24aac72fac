import type { RecordAddition } from '../meeting-record.ts'
import type { Minutes, MinutesItem } from '../model.ts'

const CLOSED_TITLE = 'Lukket punkt'
const ABOUT_CLOSED = 'Tilføjelsen hører til et lukket punkt.'

/**
 * The minutes as those may have them who do not see closed items: of such an item its number, neutral title, ground and
 * public decision are left, and nothing else. What is said elsewhere of a closed item goes with it: additions keep their
 * date, remarks to minutes with a closed item are left out, for they may be about it.
 */
export function withoutClosedText(minutes: Minutes): Minutes {
  const closed = minutes.items.filter((item) => item.closed)
  if (closed.length === 0) return minutes
  const numbers = new Set(closed.map(({ number }) => number).filter((number) => number !== null))
  const { meeting, additions } = minutes
  const items = minutes.items.map((item) => (item.closed ? noticeOf(item) : item))
  return {
    ...minutes,
    meeting:
      meeting.approval === undefined
        ? meeting
        : { ...meeting, approval: { ...meeting.approval, remarks: [] } },
    contents: items.map(({ title }, index) => ({
      title: title ?? '',
      page: minutes.contents[index]?.page ?? null,
    })),
    items,
    findings: minutes.findings.filter(({ item }) => item === null || !numbers.has(item)),
    ...(additions === undefined ? {} : { additions: additions.map((each) => openAddition(each, numbers)) }),
  }
}

function noticeOf({ number, neutralTitle, ground, publicDecision, mark }: MinutesItem): MinutesItem {
  return {
    number,
    title: neutralTitle ?? CLOSED_TITLE,
    caseNumber: null,
    closed: true,
    certainty: 1,
    sections: [],
    recommendation: null,
    decisions: [],
    attachments: [],
    guests: [],
    tables: [],
    commitments: [],
    references: [],
    // Kept, so that what was done once may be done again.
    ...(neutralTitle === undefined ? {} : { neutralTitle }),
    ...(ground === undefined ? {} : { ground }),
    ...(publicDecision === undefined ? {} : { publicDecision }),
    ...(mark === undefined ? {} : { mark }),
  }
}

/** An addition to no named item may be about any of them: only that of an open item keeps its words. */
function openAddition(addition: RecordAddition, closed: ReadonlySet<string>): RecordAddition {
  const isOpen = addition.item !== null && !closed.has(addition.item)
  return isOpen ? addition : { ...addition, text: addition.item === null ? HIDDEN : ABOUT_CLOSED }
}

const HIDDEN = 'Tilføjelsen kan ses af dem, der må se de lukkede punkter.'
