import type { ItemText } from './check-context.ts'
import { figureOfCell, figuresIn, written } from './figures.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

/** `egenbetaling på 1.500 kr. pr. deltager`: what is counted comes in whole ones. */
const PRICE =
  /(?<!\p{L})(\p{L}{6,40})\s+(?:på|er|udgør)\s+(\d{1,3}(?:\.\d{3})+|\d{3,})\s+kr\.?\s+(?:pr\.?|per)\s+(deltager|person|medarbejder|borger|elev|barn|stk|plads|bolig|bil|kursist|husstand|hold)/giu

/** Looked for first: the whole pattern is slow on a text without prices. */
const PER_EACH = /kr\.?\s+(?:pr|per)(?!\p{L})/u

export const unitPrice = defineRule({
  id: 'unit-price',
  severity: 'warning',
  title: 'Samlet beløb går ikke op i prisen',
  explanation:
    'Hvor der står en pris pr. deltager, bolig eller lignende, skal det samlede beløb af samme navn være et helt antal gange prisen.',
  look: ({ items }) => items.flatMap(remarksOf),
})

function remarksOf(item: ItemText): Remark[] {
  if (!PER_EACH.test(item.text)) return []
  const remarks: Remark[] = []
  for (const [, name = '', price = '', each = ''] of pricesIn(item)) {
    const unit = Number(price.replaceAll('.', ''))
    for (const total of totalsOf(item, name.toLowerCase())) {
      if (unit === 0 || total.value < unit * 2 || total.value % unit === 0) continue
      const times = written(Math.round((total.value / unit) * 10) / 10)
      const message = `${written(total.value)} kr. er ${times} gange prisen ${price} kr. pr. ${each}; det er ikke et helt antal.`
      remarks.push({ item, message, lines: total.lines })
    }
  }
  return remarks
}

/** Amounts that carry the name: table rows, and sentences that say what it comes to. */
function totalsOf(item: ItemText, name: string) {
  const rows = item.tables.flatMap((table) =>
    table.rows.flatMap(({ cells, lines }) => {
      const figure = figureOfCell(cells[1] ?? '')
      return (cells[0] ?? '').toLowerCase().includes(name) && cells.length === 2 && figure?.unit === 'kr'
        ? [{ value: figure.value, lines }]
        : []
    }),
  )
  const said = item.sentences.flatMap(({ text, lines }) => {
    if (
      !text.toLowerCase().includes(name) ||
      !/i alt|samlet|samlede/iu.test(text) ||
      /(?:pr\.?|per)\s/iu.test(text)
    )
      return []
    const figures = figuresIn(text).filter((figure) => figure.unit === 'kr')
    const [only] = figures
    return only !== undefined && figures.length === 1 ? [{ value: only.value, lines }] : []
  })
  return [...rows, ...said]
}

function pricesIn(item: ItemText): RegExpExecArray[] {
  return item.sentences
    .filter(({ text }) => PER_EACH.test(text))
    .flatMap(({ text }) => [...text.matchAll(PRICE)])
}
