import type { CheckContext } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const MOST_ABBREVIATIONS = 300
const SHORT = /(?<![\p{L}\d])\p{Lu}{4,6}(?![\p{L}\d])/gu

export const swappedLetters = defineRule({
  id: 'swapped-letters',
  severity: 'note',
  title: 'En forkortelse kan være skrevet forkert',
  explanation: 'Forkortelsen ligner en anden i samme dokument på nær to bogstaver, der har byttet plads.',
  look: (context) => remarksOf(context),
})

function remarksOf({ items }: CheckContext): Remark[] {
  const places = new Map<string, Remark[]>()
  for (const item of items)
    for (const { text, lines } of item.passages)
      for (const [word] of text.matchAll(SHORT)) {
        const known = places.get(word)
        if (known === undefined) places.set(word, [{ item, message: '', lines }])
        else known.push({ item, message: '', lines })
      }
  // A text in capitals has no abbreviations to speak of.
  if (places.size > MOST_ABBREVIATIONS) return []
  return [...places].flatMap(([word, found]) => {
    const [only] = found
    if (only === undefined || found.length !== 1) return []
    const meant = [...places.keys()].find((other) => isSwapped(word, other))
    // Of two that stand once each, the later one is asked about.
    const first = meant === undefined ? undefined : places.get(meant)?.[0]
    if (meant === undefined || first === undefined || first.lines[0] > only.lines[0]) return []
    return [{ ...only, message: `»${word}« kan være »${meant}«.` }]
  })
}

function isSwapped(one: string, other: string): boolean {
  if (one === other || one.length !== other.length) return false
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}
