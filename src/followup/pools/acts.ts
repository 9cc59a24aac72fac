/** The forms of pools, and the commands they lead to. */
import { z } from 'zod'
import { parseAmount } from '../../language/amounts.ts'
import {
  act,
  type ActContext,
  optionalText,
  type Outcome,
  requiredDate,
  requiredId,
  requiredText,
} from '../../organisation/administration.tsx'
import { findPerson, personNotFound } from '../../organisation/persons/find-person.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import {
  addEntry,
  carryOver,
  changePool,
  grantYear,
  makePool,
  type PoolRefusal,
  removeEntry,
  takeCarryBack,
} from './commands.ts'
import { POOL_REFUSALS } from './words.ts'

/** Whole øre. @param least of what may be typed */
const amount = (least: number, message: string) =>
  z.string().transform((text, { addIssue }) => {
    const ore = parseAmount(text)
    if (ore === null || ore < least) addIssue({ code: 'custom', message })
    return ore ?? 0
  })

const year = z
  .string()
  .regex(/^(19[89]|20\d)\d$/, 'Skriv et årstal.')
  .transform(Number)

const poolFields = {
  navn: requiredText('Skriv puljens navn.'),
  bevilger: requiredText('Skriv, hvem der kan bevilge mere.'),
  ejer: optionalText(),
  formaal: z.string().trim().max(1000, 'Højst 1000 tegn.').default(''),
}

const grant = amount(0, 'Skriv et beløb, fx 150.000.')

function outcomeOf(answer: 'done' | PoolRefusal, field: string | null = null): Outcome {
  if (answer === 'done' || answer === 'not-found') return answer
  return [{ field, message: POOL_REFUSALS[answer] }]
}

const atOf = ({ municipality, person }: ActContext) => ({ municipality, person: person.id })

async function ownerOf(
  tx: Transaction,
  typed: string | null,
  today: string,
): Promise<number | null | FieldError[]> {
  if (typed === null) return null
  const found = await findPerson(tx, typed, today)
  if (typeof found === 'string' || 'several' in found)
    return [{ field: 'ejer', message: personNotFound(found) }]
  return found.id
}

export const NEW_POOL = {
  ny: act(
    z.object({ ...poolFields, forum: requiredId('Vælg et forum.'), aar: year, bevilling: grant }),
    async (tx, form, at) => {
      const { person } = at
      if (!person.isAdministrator && !person.secretaryBodies.includes(form.forum)) return 'not-found'
      const owner = await ownerOf(tx, form.ejer, at.today)
      if (Array.isArray(owner)) return owner
      const made = await makePool(tx, atOf(at), {
        name: form.navn,
        bodyId: form.forum,
        grantedBy: form.bevilger,
        ownerPersonId: owner,
        purpose: form.formaal,
      })
      if (typeof made !== 'number') return outcomeOf(made, 'navn')
      await grantYear(tx, atOf(at), made, { year: form.aar, ore: form.bevilling })
      return { seeAt: paths.pool(made) }
    },
  ),
}

export function actsOnPool(id: number) {
  return {
    ret: act(z.object(poolFields), async (tx, form, at) => {
      const owner = await ownerOf(tx, form.ejer, at.today)
      if (Array.isArray(owner)) return owner
      const words = { name: form.navn, grantedBy: form.bevilger, ownerPersonId: owner, purpose: form.formaal }
      return outcomeOf(await changePool(tx, atOf(at), id, words), 'navn')
    }),
    bevilg: act(z.object({ aar: year, bevilling: grant }), async (tx, { aar, bevilling }, at) =>
      outcomeOf(await grantYear(tx, atOf(at), id, { year: aar, ore: bevilling })),
    ),
  }
}

export function actsOnYear(id: number, of: number) {
  return {
    bevilg: act(z.object({ bevilling: grant }), async (tx, { bevilling }, at) =>
      outcomeOf(await grantYear(tx, atOf(at), id, { year: of, ore: bevilling })),
    ),
    skriv: act(
      z.object({
        slags: z.enum(['drawn', 'released'], { error: 'Vælg, om det er trukket eller frigivet.' }),
        beloeb: amount(1, 'Skriv et beløb over nul, fx 74.597.'),
        hvad: requiredText('Skriv, hvad beløbet er til.', 300),
        dato: requiredDate('Skriv datoen.'),
        punkt: z
          .string()
          .trim()
          .regex(/^(|.*\/punkter\/\d{1,15}|\d{1,15})$/, 'Skriv adressen på punktet, fx /punkter/12.')
          .transform((text) => Number(/\d+$/u.exec(text)?.[0] ?? 0) || null),
      }),
      async (tx, { slags, beloeb, hvad, dato, punkt }, at) => {
        const words = { kind: slags, year: of, ore: beloeb, what: hvad, notedOn: dato, itemId: punkt }
        return outcomeOf(await addEntry(tx, atOf(at), id, words), 'punkt')
      },
    ),
    fjern: act(z.object({ postering: requiredId('Vælg en postering.') }), async (tx, { postering }, at) =>
      outcomeOf(await removeEntry(tx, atOf(at), id, postering)),
    ),
    overfoer: act(z.object({}), async (tx, _, at) => outcomeOf(await carryOver(tx, atOf(at), id, of))),
    'overfoer-tilbage': act(z.object({}), async (tx, _, at) =>
      outcomeOf(await takeCarryBack(tx, atOf(at), id, of)),
    ),
  }
}
