/** What an enquiry becomes besides an answer: a case, or words that are written on. */
import { sql } from 'kysely'
import { z } from 'zod'
import { listUnitChoices } from '../../cases/queries.ts'
import { makeCase } from '../../cases/write-case.ts'
import { act, type Act, optionalDate, requiredId, requiredText } from '../../organisation/administration.tsx'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { getEnquiry } from './enquiry-queries.ts'
import { findSubject, NOTE_LENGTH, writeEnquiry } from './notes.ts'

export const MAKE_CASE = 'sag'
export const WRITE = 'ret'

export const enquiryActs = (id: number): Record<string, Act> => ({
  [MAKE_CASE]: caseOf(id),
  [WRITE]: act(
    z.object({
      note: z.string().trim().max(NOTE_LENGTH, `Højst ${NOTE_LENGTH} tegn.`),
      emne: z.string().trim().max(200).default(''),
    }),
    async (tx, { note, emne }, { municipality }) => {
      const subjectId = await findSubject(tx, municipality, emne)
      if (subjectId === undefined)
        return [{ field: 'emne', message: `Emnet »${emne}« findes ikke. Vælg et fra listen.` }]
      return (await writeEnquiry(tx, municipality, id, note, subjectId)) ? 'done' : 'not-found'
    },
  ),
})

const caseOf = (id: number) =>
  act(
    z
      .object({
        titel: requiredText('Skriv en titel.', 300),
        enhed: requiredId('Vælg en enhed.'),
        aabenhed: z.enum(['open', 'closed']).default('closed'),
        grund: z.string().trim().max(500).default(''),
        neutral: z.string().trim().max(200).default(''),
        gennemses: optionalDate,
      })
      .superRefine((form, { addIssue }) => {
        if (form.aabenhed === 'open') return
        const ask = (field: string, message: string) => addIssue({ code: 'custom', path: [field], message })
        if (form.grund === '') ask('grund', 'Skriv, hvorfor sagen er lukket, gerne med lov og paragraf.')
        if (form.neutral === '') ask('neutral', 'Skriv en titel, som alle må se.')
        if (form.gennemses === null) ask('gennemses', 'Skriv en dato, hvor lukningen vurderes igen.')
      }),
    async (tx, form, { municipality, person }) => {
      const enquiry = await getEnquiry(tx, municipality, id)
      if (enquiry === null) return 'not-found'
      if (enquiry.case !== null) return [{ field: null, message: 'Der er allerede oprettet en sag.' }]
      const units = await listUnitChoices(tx, municipality)
      if (!units.some((unit) => unit.id === form.enhed))
        return [{ field: 'enhed', message: 'Vælg en enhed.' }]
      const made = await makeCase(
        tx,
        municipality,
        person,
        {
          title: form.titel,
          unitId: form.enhed,
          responsibleId: person.id,
          subjectWords: [],
          closed:
            form.aabenhed === 'open'
              ? null
              : { ground: form.grund, neutralTitle: form.neutral, reviewOn: form.gennemses ?? '' },
        },
        null,
      )
      if (typeof made !== 'number') return 'not-found'
      if (!(await tieCase(tx, id, made))) throw new EnquiryHasCase()
      return { seeAt: paths.case(made) }
    },
  )

/** Somebody made one at the same moment: takes this one back with the transaction. */
class EnquiryHasCase extends Error {}

async function tieCase(tx: Transaction, enquiry: number, caseId: number): Promise<boolean> {
  const { rows } = await sql<{
    tied: boolean
  }>`select app.enquiry_gets_case(${enquiry}, ${caseId}) as tied`.execute(tx)
  return rows[0]?.tied === true
}
