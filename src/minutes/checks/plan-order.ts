import { plansOf } from './plan-steps.ts'
import { defineRule } from './rule.ts'

export const planOrder = defineRule({
  id: 'plan-order',
  severity: 'note',
  title: 'Trin i planen står ikke i rækkefølge',
  explanation: 'Trin i en tidsplan læses som en rækkefølge. Her står et trin efter et, der ligger senere.',
  look: ({ items, date }) =>
    items.flatMap((item) =>
      plansOf(item, date).flatMap((plan) =>
        plan.flatMap((step, index) => {
          const before = plan[index - 1]
          // Without a year a month behind the meeting is read as one of next year.
          if (
            before === undefined ||
            step.due >= before.from ||
            before.from.slice(0, 4) > step.due.slice(0, 4)
          )
            return []
          return [{ item, message: `»${step.printed}« står efter »${before.printed}«.`, lines: step.lines }]
        }),
      ),
    ),
})
