import { NUMBER_WORD, numberOfWord } from '../../language/number-words.ts'
import { plansOf } from './plan-steps.ts'
import { defineRule } from './rule.ts'

const LASTS = new RegExp(
  `(?:stræk(?:ke|ker)\\s+sig|løbe[r]?|vare[r]?|forløbe[r]?|gennemføres|afvikles)\\s+(?:over|i|på)?\\s*(?:ca\\.\\s+)?${NUMBER_WORD}\\s+(år|måneder)(?!\\p{L})`,
  'iu',
)
/** A plan printed with months may be this much longer than what is said in round figures. */
const SLACK_MONTHS = 3

export const planDuration = defineRule({
  id: 'plan-duration',
  severity: 'warning',
  title: 'Planen varer længere, end teksten siger',
  explanation:
    'Teksten siger, hvor længe arbejdet varer. Det holdes op mod første og sidste trin i tidsplanen.',
  look: ({ items, date }) =>
    items.flatMap((item) => {
      const [plan] = plansOf(item, date)
      if (plan === undefined) return []
      const from = plan.reduce((first, step) => (step.from < first ? step.from : first), '9999')
      const due = plan.reduce((last, step) => (step.due > last ? step.due : last), '')
      const months = monthOf(due) - monthOf(from) + 1
      return item.sentences.flatMap(({ text, lines }) => {
        const match = LASTS.exec(text)
        const told = (numberOfWord(match?.[1]) ?? 0) * (match?.[2]?.toLowerCase() === 'år' ? 12 : 1)
        if (told < 3 || months <= told + SLACK_MONTHS) return []
        return [
          {
            item,
            message: `Teksten siger ${match?.[1]} ${match?.[2]}, men planen løber over ${months} måneder.`,
            lines,
          },
        ]
      })
    }),
})

const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
