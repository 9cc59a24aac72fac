import { parseDue } from '../../language/due-dates.ts'
import type { Decision, MinutesTable } from '../model.ts'
import { keysOf } from '../text/point-outcomes.ts'
import { namedFor } from './actors.ts'
import type { Promised } from './decision-promises.ts'
import { forumOf } from './forums.ts'
import type { ItemFacts } from './item-facts.ts'
import type { Sentence } from './sentences.ts'

/** A point that approves what the text lists: themes, topics, activities. */
const APPROVES_LIST =
  /(?:godkende[rs]?|vedtage[rs]?|tiltræde[rs]?)\s+(?:\p{L}+\s+){0,3}?(?:temaer(?:ne)?|emner(?:ne)?|aktiviteter(?:ne)?|indsatser(?:ne)?|program(?:met)?|initiativer(?:ne)?)(?!\p{L})/iu
const CARRIED: ReadonlySet<string> = new Set(['approved', 'approved-with-remark'])

/**
 * Lines that begin with their time (`2. kvartal: Frivillige`), where an approved point approves what they list. Steps of a
 * time or process plan are not taken here: they belong to the plan, see `stepsOfPlans`.
 */
export function promisesOfLists(decision: Decision, sentences: Sentence[], facts: ItemFacts): Promised[] {
  const approving = [...keysOf(facts.recommendation?.points ?? [])].find(
    ([key, point]) => APPROVES_LIST.test(point.text) && CARRIED.has(decision.points[key] ?? 'none'),
  )
  if (approving === undefined) return []
  const listed = sentences.flatMap((sentence) => {
    const match = /^([^:]{3,40}):\s+(\S.*)$/u.exec(sentence.text)
    const due = match?.[1] === undefined ? null : parseDue(match[1], facts.date)
    return due === null || match?.[2] === undefined
      ? []
      : [step(sentence.text, match[2], due.due, due.text, sentence, facts)]
  })
  // One line alone is no list.
  return listed.length < 2 ? [] : listed.map((each) => ({ ...each, via: `point ${approving[0]}` }))
}

/** Rows of tables with a column of times: steps of a plan, printed as row by row. */
export function stepsOfPlans(tables: MinutesTable[], sentences: Sentence[], facts: ItemFacts): Promised[] {
  const steps: Promised[] = []
  for (const table of tables) {
    let year: string | null = null
    const found: Promised[] = []
    for (const row of table.rows) {
      const cells = row.filter((cell) => cell !== '')
      if (cells.length === 1 && /^(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2})?$/u.test(cells[0] ?? ''))
        year = (cells[0] ?? '').slice(0, 4)
      const time = row.find((cell) => parseDue(cell, fromOf(year, facts.date)) !== null)
      const due = time === undefined ? null : parseDue(time, fromOf(year, facts.date))
      const rest = cells.filter((cell) => cell !== time)
      const text = rest.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '')
      if (due === null || due.due === null || text.length < 4 || /^[\d.,\s%kr-]+$/u.test(text)) continue
      const sentence = sentences.find(
        (each) => each.text.includes(time ?? '') && each.text.includes(text.slice(0, 20)),
      )
      const place = sentence ?? { lines: [1, 1], paragraph: -1 }
      if (sentence === undefined) continue
      const doer = rest.find((cell) => cell !== text && cell.length <= 40) ?? null
      const each = step(
        text,
        text,
        due.due,
        time ?? '',
        { ...sentence, ...place, lines: sentence.lines },
        facts,
      )
      found.push({ ...each, who: each.who ?? doer })
    }
    if (found.length >= 2) steps.push(...found.map((each) => ({ ...each, via: 'plan' })))
  }
  return steps
}

/** Rows under a year count from its first day where it lies ahead. */
function fromOf(year: string | null, date: string | null): string | null {
  return year === null || date === null || date.startsWith(year) || `${year}-01-01` < date
    ? date
    : `${year}-01-01`
}

function step(
  text: string,
  matter: string,
  due: string | null,
  dueText: string,
  sentence: Sentence,
  facts: ItemFacts,
): Promised {
  const who = namedFor(matter, facts.actors)
  const inferred: Promised['inferred'] = new Set()
  if (who === null && facts.owner !== null) inferred.add('who')
  return {
    text,
    clause: matter,
    who: who ?? facts.owner,
    dues: [{ due, dueText, recurring: null }],
    forum: forumOf(matter),
    lines: sentence.lines,
    paragraph: sentence.paragraph,
    points: [],
    ofPoint: false,
    via: null,
    inferred,
  }
}
