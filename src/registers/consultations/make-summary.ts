/** «Lav oplæg med svarene»: a paper in the consultation's case, or in one of its own, with who answered what. */
import { z } from 'zod'
import type { Act } from '../../organisation/administration.tsx'
import { today } from '../../organisation/administration.tsx'
import { write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { readForm } from '../../platform/web/forms.ts'
import { makeStatusPaper, type StatusPaperRefusal, Undone } from '../mechanism/make-status-paper.ts'
import { listConsultations } from './queries.ts'
import { consultations } from './register.ts'
import { summaryOf } from './summary-paper.ts'

const form = z.object({
  moede: z.string({ error: 'Vælg et møde.' }).regex(/^\d{1,15}(?:\/\d{4}-\d{2}-\d{2})?$/u, 'Vælg et møde.'),
})

const REFUSALS: Record<StatusPaperRefusal, string> = {
  'no-unit': 'Du er ikke ansat i en enhed, så sæt først en sag på høringen.',
  'no-case': 'Sagen kunne ikke oprettes. Prøv igen, eller sæt en sag på høringen.',
  'no-template': 'Forummet har ingen skabelon til den slags sag. En administrator kan lave en.',
  'not-yours': 'Du kan ikke lave oplæg i den sag til det forum.',
}

export const summaryAct = (id: number): Act => ({
  take: async (c) => {
    const reading = await readForm(c, form)
    if (!reading.accepted) return { outcome: reading.errors, typed: reading.typed }
    const { municipality } = c.var.reader
    const [bodyId = '', meetingOn = null] = reading.value.moede.split('/')
    const answer = await write(c, async (tx, person) => {
      const [found] = await listConsultations(tx, municipality.id, { id })
      if (found === undefined || !found.holds) return 'not-found'
      const of = { register: consultations, source: summaryOf(id, found.title) }
      const wanted = {
        bodyId: Number(bodyId),
        meetingOn,
        itemKind: 'decision' as const,
        caseId: found.case?.id ?? null,
        today: today(),
      }
      return makeStatusPaper(tx, municipality.id, person, of, wanted)
    }).catch((error: unknown) => {
      if (error instanceof Undone) return error.refusal
      throw error
    })
    const typed = { moede: reading.value.moede }
    if (typeof answer === 'number') return { outcome: { seeAt: paths.paper(answer) }, typed }
    if (answer === 'not-found') return { outcome: answer, typed }
    return { outcome: [{ field: 'moede', message: REFUSALS[answer] }], typed }
  },
})
