/** The words of a commitment as they are typed: read, and made into what is stored. */
import { sql } from 'kysely'
import { z } from 'zod'
import { parseDue } from '../../language/due-dates.ts'
import { findOwners } from '../../meetings/live/owners.ts'
import { optionalDate, optionalId, optionalText, requiredText } from '../../organisation/administration.tsx'
import type { Transaction } from '../../platform/database.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import type { CommitmentWords } from './commands.ts'
import { RECURRENCES } from './words.ts'

export const wordsForm = {
  hvad: requiredText('Skriv, hvad der skal ske.', 2000),
  ansvarlig: optionalText(),
  rolle: optionalText(),
  frist: optionalDate,
  fristord: optionalText(),
  svarfrist: optionalDate,
  gentages: z
    .string()
    .default('')
    // What the reader of minutes found may be a rule that is not in the list.
    .refine((value) => value === '' || /^[a-z0-9 -]{1,30}$/.test(value), 'Vælg fra listen.')
    .transform((value) => (value === '' ? null : value)),
  tilbagetil: optionalId.default(null),
  oprindelsestekst: optionalText(2000).default(null),
  oprindelsesdato: optionalDate,
  sag: optionalText(30).default(null),
}

const schema = z.object(wordsForm)
export type TypedWords = z.output<typeof schema>

/** @param today from which words such as «om et år» are counted */
export async function readWords(
  tx: Transaction,
  municipality: number,
  typed: TypedWords,
  today: string,
): Promise<CommitmentWords | FieldError[]> {
  const errors: FieldError[] = []
  const found = typed.ansvarlig === null ? null : (await findOwners(tx, municipality, [typed.ansvarlig])).get(typed.ansvarlig) // prettier-ignore
  if (found === undefined)
    errors.push({
      field: 'ansvarlig',
      message:
        'Ingen person eller enhed hedder det. Skriv en rolle i feltet nedenunder, hvis det er en rolle.',
    })
  if (found === 'several')
    errors.push({ field: 'ansvarlig', message: 'Det kan være flere. Skriv hele navnet.' })
  if (found && typed.rolle !== null)
    errors.push({ field: 'rolle', message: 'Vælg enten en ansvarlig eller en rolle.' })
  const caseId = typed.sag === null ? null : await findCase(tx, municipality, typed.sag)
  if (caseId === undefined) errors.push({ field: 'sag', message: 'Der er ingen sag med det nummer.' })
  const recurs = RECURRENCES.some(({ value }) => value === typed.gentages) || typed.gentages === null || KNOWN_RULE.test(typed.gentages) // prettier-ignore
  if (!recurs) errors.push({ field: 'gentages', message: 'Vælg fra listen.' })
  if (typed.tilbagetil !== null && !(await isBody(tx, municipality, typed.tilbagetil)))
    errors.push({ field: 'tilbagetil', message: 'Vælg et forum fra listen.' })
  if (errors.length > 0) return errors
  const owner = typeof found === 'object' ? found : null
  return {
    what: typed.hvad,
    ownerPersonId: owner?.personId ?? null,
    ownerUnitId: owner?.unitId ?? null,
    ownerRole: owner === null ? typed.rolle : null,
    dueOn: typed.frist ?? (typed.fristord === null ? null : (parseDue(typed.fristord, today)?.due ?? null)),
    dueWords: typed.fristord,
    answerBy: typed.svarfrist,
    recurring: typed.gentages,
    returnsToId: typed.tilbagetil,
    returnsToMeetingId: null,
    originText: typed.oprindelsestekst,
    originOn: typed.oprindelsesdato,
    caseId: caseId ?? null,
  }
}

/** As the column takes them. */
const KNOWN_RULE = /^(weekly|running|[1-9]\d? per year|every [1-9]\d? years)$/

async function isBody(tx: Transaction, municipality: number, id: number): Promise<boolean> {
  const { rows } =
    await sql`select 1 from bodies where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  return rows.length > 0
}

/** Undefined where the reader knows of no such case. */
async function findCase(
  tx: Transaction,
  municipality: number,
  caseNumber: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select id from cases where municipality_id = ${municipality} and case_number = ${caseNumber}`.execute(tx)
  return rows[0]?.id
}
