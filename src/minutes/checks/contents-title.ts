import type { CheckContext } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

export const contentsTitle = defineRule({
  id: 'contents-title',
  severity: 'warning',
  title: 'Indholdsfortegnelsen og overskrifterne er ikke ens',
  explanation:
    'Hvert punkt skal stå i indholdsfortegnelsen med samme titel som over punktet og i samme rækkefølge.',
  look: (context) => (context.minutes.contents.length === 0 ? [] : differences(context)),
})

function differences({ minutes, items }: CheckContext): Remark[] {
  const listed = minutes.contents
    .map(({ title }) => ({ title, key: keyOf(title) }))
    .filter(({ key }) => key !== '')
  const printed = items.filter(({ item }) => keyOf(item.title ?? '') !== '')
  const keys = new Set(printed.map(({ item }) => keyOf(item.title ?? '')))
  const remarks: Remark[] = []
  for (const [index, item] of printed.entries()) {
    const title = item.item.title ?? ''
    const key = keyOf(title)
    if (listed.some((entry) => entry.key === key || sameStart(entry.key, key) || isGlued(entry.key, key)))
      continue
    // The entry that stands in its place, where that belongs to no other item.
    const inPlace = listed.length === printed.length ? listed[index] : undefined
    const message =
      inPlace === undefined || keys.has(inPlace.key)
        ? `»${title}« står ikke i indholdsfortegnelsen.`
        : `Indholdsfortegnelsen siger »${inPlace.title}«, men overskriften er »${title}«.`
    remarks.push({ item, message, lines: firstLine(item.lines) })
  }
  const missing = listed.filter(({ key }) => ![...keys].some((each) => each === key || sameStart(each, key)))
  return [...remarks, ...(listed.length > printed.length ? missingItems(missing, listed.length) : [])]
}

/** One remark for all: a file that was cut off lacks many. */
function missingItems(missing: { title: string }[], listed: number): Remark[] {
  const [first] = missing
  if (first === undefined) return []
  const others = missing.length === 1 ? '' : ` og ${missing.length - 1} andre`
  const cutOff = missing.length > Math.max(1, listed / 3)
  const message = `»${first.title}«${others} står i indholdsfortegnelsen, men ikke i teksten.${cutOff ? ' Måske er filen ikke hel.' : ''}`
  return [{ item: null, message, lines: [1, 1], ...(cutOff ? { severity: 'note' } : {}) }]
}

const firstLine = ([first]: Remark['lines']): Remark['lines'] => [first, first]

function keyOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/^(?:(?:punkt|pkt\.?|sag)?\s*\d+\s*[.:)]?\s+)+/u, '')
    .replace(/[^\p{L}\d]/gu, '')
}

/** A contents line is often cut. */
function sameStart(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].toSorted((a, b) => a.length - b.length)
  return short.length >= 20 && long.startsWith(short)
}

/** Several lines of the contents read as one. */
function isGlued(entry: string, key: string): boolean {
  return entry.length > 100 && key.length > 4 && entry.includes(key)
}
