import type { ItemText } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const RANGE = /(?<![\d.,/-])(\d{1,3})\s?[-–]\s?(\d{1,3})\s+((?:\p{Ll}[\p{Ll}-]+\s)?\p{Ll}[\p{Ll}-]{3,})/gu
/** Time and money are counted of many things. */
const MEASURE =
  /^(?:års?|årige?|måneder(?:s)?|uger(?:s)?|dag(?:e|es)|timer(?:s)?|minutter(?:s)?|gange|kroner|procent|point|sider|meter|personer|medarbejdere|mand|kommuner|stk|mio|km|kvartal|klasse|etager)$/u
const AMOUNT =
  /(?<!\p{L})(\p{L}{8,40})\s+på\s+(?:i alt\s+|ca\.\s+|samlet\s+)?(\d+(?:,\d+)?|\d{1,3}(?:\.\d{3})+)\s+(mio\. kr|kr)/gu

export const twoValues = defineRule({
  id: 'two-values',
  severity: 'warning',
  title: 'Samme størrelse har to værdier',
  explanation:
    'I én sag bør en størrelse kun have én værdi. Her står den med forskellige tal i indstilling, tekst eller beslutning.',
  look: ({ items }) => items.flatMap((item) => [...ranges(item), ...pointAmounts(item)]),
})

interface Told {
  range: string
  lines: Remark['lines']
}

/** `2-3 møder` in one place and `3-4 møder` in another. */
function ranges(item: ItemText): Remark[] {
  const told = new Map<string, Told>()
  const remarks: Remark[] = []
  for (const { text, lines } of item.sentences)
    for (const [, low = '', high = '', noun = ''] of text.matchAll(RANGE)) {
      const words = noun.split(' ')
      const head = words[0] ?? ''
      if (MEASURE.test(head) || Number(low) >= Number(high)) continue
      const name = nameOf(words)
      const range = `${low}-${high}`
      const before = told.get(name)
      if (before === undefined) told.set(name, { range, lines })
      else if (before.range !== range) {
        const where = `linje ${before.lines[0]}`
        remarks.push({
          item,
          message: `Her står ${range} ${name}, men i ${where} står ${before.range}.`,
          lines,
        })
        told.set(name, { range, lines })
      }
    }
  return remarks
}

/** A compound written as two words keeps both; else the noun alone. */
function nameOf(words: string[]): string {
  const [first = '', second = ''] = words
  const continues = /(?:-|er|e)$/u.test(first) && !first.includes('-') ? first : `${first} ${second}`.trim()
  return /^(?:i|om|for|på|med|til|af|og|der|som|hvor|pr)$/u.test(second) ? first : continues
}

/** A recommended amount that the text gives otherwise under the same name. */
function pointAmounts(item: ItemText): Remark[] {
  const recommended = new Map<string, { amount: string; unit: string }>()
  for (const { text, passage } of item.sentences)
    if (passage.section.kind === 'recommendation')
      for (const [, name = '', amount = '', unit = ''] of text.matchAll(AMOUNT))
        recommended.set(name.toLowerCase(), { amount, unit })
  if (recommended.size === 0) return []
  const amounts = new Map<string, { amount: string; lines: Remark['lines'] }[]>()
  for (const { text, lines, passage } of item.sentences) {
    if (passage.section.kind === 'recommendation' || passage.section.kind === 'decision') continue
    for (const [, name = '', amount = '', unit = ''] of text.matchAll(AMOUNT)) {
      const key = name.toLowerCase()
      if (recommended.get(key)?.unit === unit)
        amounts.set(key, [...(amounts.get(key) ?? []), { amount, lines }])
    }
  }
  return [...amounts].flatMap(([name, places]) => {
    const wanted = recommended.get(name)?.amount
    const [first] = places
    // Where the text also gives the recommended amount, the others are about something else.
    if (wanted === undefined || first === undefined || places.some((place) => place.amount === wanted))
      return []
    if (item.text.split(wanted).length > 2) return []
    return [
      {
        item,
        message: `Her er ${name} ${first.amount}, men indstillingen siger ${wanted}.`,
        lines: first.lines,
      },
    ]
  })
}
