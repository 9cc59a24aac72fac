import { defineRule } from './rule.ts'

/** The municipal term begins on 1 January after the election in November of every fourth year (kommunal- og regionalvalgloven). */
const A_TERM_BEGAN = 2018
const TERM = /(?:kommende|næste|nye)\s+(?:byråds|valg|kommunalbestyrelses)periode/iu

export const councilTerm = defineRule({
  id: 'council-term',
  severity: 'note',
  title: 'Den kommende valgperiode er begyndt',
  explanation: 'Valgperioden begynder 1. januar hvert fjerde år. På mødet var perioden allerede i gang.',
  look: ({ items, date }) => {
    const year = Number((date ?? '').slice(0, 4))
    if (date === null || (year - A_TERM_BEGAN) % 4 !== 0) return []
    return items.flatMap((item) =>
      item.sentences
        .filter(({ text }) => TERM.test(text))
        .map(({ text, lines }) => ({
          item,
          message: `»${TERM.exec(text)?.[0] ?? ''}«: perioden begyndte 1. januar ${year}.`,
          lines,
        })),
    )
  },
})
