import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

export const itemNumbering = defineRule({
  id: 'item-numbering',
  severity: 'warning',
  title: 'Punkternes numre springer',
  explanation: 'Mødets punkter skal være nummereret fortløbende, så der kan henvises til dem.',
  look: ({ items }) => {
    const remarks: Remark[] = []
    let before: number | null = null
    for (const item of items) {
      const printed = item.item.number ?? ''
      const number = /^\d{1,3}$/u.test(printed) ? Number(printed) : null
      if (number !== null && before !== null && number !== before + 1) {
        const said = number <= before ? 'Numrene begynder forfra eller gentages' : 'Der mangler et nummer'
        remarks.push({
          item,
          message: `${said}: punkt ${number} følger efter punkt ${before}.`,
          lines: [item.lines[0], item.lines[0]],
        })
      }
      if (number !== null) before = number
    }
    return remarks
  },
})
