import { listedAttachments } from './attachment-names.ts'
import { defineRule } from './rule.ts'

export const attachmentOrder = defineRule({
  id: 'attachment-order',
  severity: 'note',
  title: 'Bilagenes numre springer',
  explanation: 'Nummererede bilag skal stå i rækkefølge og have hvert sit nummer.',
  look: ({ items }) =>
    items.flatMap((item) => {
      const listed = listedAttachments(item)
      const numbers = listed.flatMap(({ number }) => number ?? [])
      if (numbers.length < 2 || numbers.every((number, index) => number === index + 1)) return []
      const first = listed[0]?.lines[0] ?? item.lines[0]
      const last = listed[listed.length - 1]?.lines[1] ?? first
      return [
        {
          item,
          message: `Bilagene står som nummer ${numbers.join(', ')}.`,
          lines: [first, Math.max(first, last)],
        },
      ]
    }),
})
