import type { ItemText } from './check-context.ts'
import { pointsBelow } from './check-context.ts'
import type { Figure } from './figures.ts'
import { figuresIn, sameSum, written } from './figures.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

/** A lead-in that says its list adds up to the figure before it. */
const DIVIDES =
  /(?:fordeler sig|fordelt|fordeles|består af|dækker over|sammensat af|i alt|samlet|vedr(?:\.|ørende)|således|specificeret)/iu
const IN_ALL = /(?:i alt|ialt|sammenlagt|tilsammen)\s+(?:(?:på|er|bliver|ca\.|cirka|godt|knap)\s+){0,2}$/iu
const ROUGH = /(?:ca\.|cirka|omkring|godt|knap|næsten|over|op til|mindst|højst)\s*$/iu

export const statedSums = defineRule({
  id: 'stated-sums',
  severity: 'error',
  title: 'En sum i teksten passer ikke',
  explanation:
    'Hvor teksten siger »i alt« eller deler et beløb op i en liste, lægges delene sammen. Summen skal være den, der står.',
  look: ({ items }) => items.flatMap((item) => [...listSums(item), ...inlineSums(item)]),
})

/** `merforbruget på 39,5 mio. kr. fordeler sig med:` over a list with one figure in each point. */
function listSums(item: ItemText): Remark[] {
  const remarks: Remark[] = []
  for (const [index, passage] of item.passages.entries()) {
    if (passage.form !== 'text' || !passage.text.endsWith(':') || !DIVIDES.test(passage.text)) continue
    const points = pointsBelow(item.passages, index)
    const parts = points.flatMap((point) => onlyFigure(point.text) ?? [])
    const total = lastAmount(passage.text)
    if (total === null || points.length < 2 || parts.length !== points.length) continue
    if (parts.some((part) => part.unit !== total.unit)) continue
    const sum = parts.reduce((all, part) => all + part.value, 0)
    const decimals = Math.max(total.decimals, ...parts.map((part) => part.decimals))
    if (sameSum(sum, total.value, decimals, parts.length)) continue
    // A minus that only one of the two carries is the same sum.
    if (sameSum(Math.abs(sum), Math.abs(total.value), decimals, parts.length)) continue
    remarks.push({
      item,
      message: `Punkterne giver ${amount(sum, total)}, men der står ${amount(total.value, total)}.`,
      lines: [passage.lines[0], points[points.length - 1]?.lines[1] ?? passage.lines[1]],
    })
  }
  return remarks
}

function lastAmount(text: string): Figure | null {
  const sentence = text.split(/[.!?]\s+(?=\p{Lu})/u).pop() ?? text
  const here = figuresIn(sentence).filter((each) => each.unit !== '' && each.unit !== '%')
  const found =
    here.length > 0 ? here : figuresIn(text).filter((each) => each.unit !== '' && each.unit !== '%')
  return found[found.length - 1] ?? null
}

function onlyFigure(text: string): Figure | null {
  const figures = figuresIn(text).filter((each) => each.unit !== '' && each.unit !== '%')
  return figures.length === 1 ? (figures[0] ?? null) : null
}

/** `38,0 mio. kr. til drift og 1,5 mio. kr. til anlæg, i alt 39,5 mio. kr.` in one sentence. */
function inlineSums(item: ItemText): Remark[] {
  return item.sentences.flatMap(({ text, lines }) => {
    if (!/(?:i ?alt|sammenlagt|tilsammen)/iu.test(text)) return []
    const figures = figuresIn(text)
    const at = figures.findIndex((each) => IN_ALL.test(text.slice(0, each.at)))
    const total = figures[at]
    if (total === undefined || at < 2 || total.unit === '%') return []
    const before = figures.slice(0, at)
    const parts = before.filter((each) => each.unit === total.unit && !isApart(text, each))
    if (parts.length < 2 || parts.length !== before.length || ROUGH.test(text.slice(0, total.at))) return []
    const between = text.slice(parts[0]?.at ?? 0, total.at)
    // Shares, comparisons and prices are no parts of a sum.
    if (/(?:heraf|mod|end|pr\.|per|hver|fra|%|gange|om (?:året|måneden|ugen))(?!\p{L})/iu.test(between))
      return []
    const sum = parts.reduce((all, part) => all + part.value, 0)
    const decimals = Math.max(total.decimals, ...parts.map((part) => part.decimals))
    if (sameSum(sum, total.value, decimals, parts.length)) return []
    const product =
      parts.length === 2 && sameSum((parts[0]?.value ?? 0) * (parts[1]?.value ?? 0), total.value, decimals, 2)
    const message = `Delene giver ${amount(sum, total)}, men der står i alt ${amount(total.value, total)}.`
    return product ? [] : [{ item, message, lines }]
  })
}

/** Years, and numbers of paragraphs and points. */
function isApart(text: string, { value, at, unit }: Figure): boolean {
  if (unit === '' && value >= 1900 && value <= 2199) return true
  return /(?:§|nr\.|punkt|bilag|uge|den|kl\.|stk\.)\s*$/iu.test(text.slice(Math.max(0, at - 8), at))
}

function amount(value: number, like: Figure): string {
  const unit = { kr: ' kr.', mio: ' mio.', 'mio. kr': ' mio. kr.', 'mia. kr': ' mia. kr.' }[like.unit]
  return `${written(value, like.decimals)}${unit ?? (like.unit === '' ? '' : ` ${like.unit}`)}`
}
