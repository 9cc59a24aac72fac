import type { CheckContext } from './check-context.ts'
import { defineRule } from './rule.ts'

/** Less is a topic line and no text. */
const FEW_CHARACTERS = 60

export const emptyItem = defineRule({
  id: 'empty-item',
  severity: 'note',
  title: 'Åbent punkt uden indhold eller beslutning',
  explanation: 'Et åbent punkt i et referat skal vise, hvad sagen var, og hvad der blev besluttet.',
  look: (context: CheckContext) =>
    context.minutes.meeting.kind === 'agenda'
      ? []
      : context.items.flatMap((item) => {
          const { sections, decisions, recommendation, closed } = item.item
          if (closed || recommendation !== null) return []
          const length = sections.reduce(
            (sum, { kind, text }) => sum + (kind === 'attachments' ? 0 : text.trim().length),
            0,
          )
          const without = decisions.length === 0
          if (!without && length >= FEW_CHARACTERS) return []
          if (!without && sections.some(({ kind, text }) => kind !== 'decision' && text.trim() !== ''))
            return []
          const message =
            length < FEW_CHARACTERS && without
              ? 'Punktet har hverken tekst eller beslutning.'
              : without
                ? 'Punktet har ingen beslutning.'
                : 'Punktet har ingen tekst.'
          return [{ item, message, lines: item.lines }]
        }),
})
