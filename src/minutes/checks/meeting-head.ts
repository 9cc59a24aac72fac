import { defineRule } from './rule.ts'

export const meetingHead = defineRule({
  id: 'meeting-head',
  severity: 'note',
  title: 'Mødets hoved er ikke fuldstændigt',
  explanation: 'Et referat skal sige, hvem der holdt møde, hvornår, og hvem der var til stede.',
  look: ({ minutes: { meeting } }) => {
    const missing = [
      ...(meeting.body === null ? ['forum'] : []),
      ...(meeting.date === null ? ['dato'] : []),
      ...(meeting.kind === 'minutes' && meeting.participants.length === 0 ? ['mødedeltagere'] : []),
    ]
    return missing.length === 0
      ? []
      : [{ item: null, message: `Der mangler ${missing.join(' og ')}.`, lines: [1, 1] }]
  },
})
