/** Buddy schemes: which questions the contact centre may answer at once for which units, and whom it asks. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { act, type Filled, optionalDate, type Outcome, requiredDate, requiredId, takeAct, today, UNFILLED } from '../../../organisation/administration.tsx' // prettier-ignore
import { page } from '../../../organisation/page.tsx'
import { findPerson, personNotFound } from '../../../organisation/persons/find-person.ts'
import { type Env, read } from '../../../organisation/reader.ts'
import { paths } from '../../../paths.ts'
import { employeesOnly } from '../../access.ts'
import { listSubjects } from '../own-queries.ts'
import { type AgreementRefusal, endAgreement, makeAgreement } from './commands.ts'
import { listAgreements, listKeptUnits } from './queries.ts'
import { AgreementsView } from './views/agreements.tsx'

const TRAIL = [
  { href: paths.contact, text: 'Kontaktcenter' },
  { href: paths.contactGuides, text: 'Vejledninger' },
]

export function agreementPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(paths.contactAgreements, employeesOnly)
  routes.get(paths.contactAgreements, (c) => agreementsPage(c, UNFILLED))
  routes.post(paths.contactAgreements, (c) =>
    takeAct(c, acts, paths.contactAgreements, (filled) => agreementsPage(c, filled)),
  )
  return routes
}

async function agreementsPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const found = await read(c, async (tx) => ({
    agreements: await listAgreements(tx),
    units: await listKeptUnits(tx),
    subjects: await listSubjects(tx),
  }))
  return page(
    c,
    { title: 'Makkerskaber', trail: TRAIL, status: filled.errors.length > 0 ? 422 : 200 },
    <AgreementsView {...found} filled={filled} today={today()} />,
  )
}

const REFUSALS: Record<AgreementRefusal, { field: string; message: string }> = {
  'ends-before-it-begins': { field: 'til', message: 'Aftalen kan ikke slutte, før den begynder.' },
  overlaps: { field: 'fra', message: 'Enheden har en aftale om emnet i den tid. Afslut den først.' },
}

const form = z.object({
  enhed: requiredId('Vælg en enhed.'),
  emne: requiredId('Vælg et emne.'),
  straks: z.enum(['ja', 'nej'], { error: 'Vælg, om spørgsmålene må afklares straks.' }),
  kontakt: z.string().trim().max(200).default(''),
  husk: z.string().trim().max(500, 'Højst 500 tegn.').default(''),
  fra: requiredDate('Skriv, hvornår aftalen begynder.'),
  til: optionalDate,
})

const acts = {
  aftal: act(form, async (tx, typed, { municipality, today: day }): Promise<Outcome> => {
    const contact = typed.kontakt === '' ? null : await findPerson(tx, typed.kontakt, day)
    if (contact !== null && (contact === 'nobody' || 'several' in contact))
      return [{ field: 'kontakt', message: personNotFound(contact) }]
    const made = await makeAgreement(tx, municipality, {
      unitId: typed.enhed,
      subjectId: typed.emne,
      mayResolve: typed.straks === 'ja',
      contactId: contact?.id ?? null,
      note: typed.husk,
      validFrom: typed.fra,
      validUntil: typed.til,
    })
    return made === 'done' || made === 'not-found' ? made : [REFUSALS[made]]
  }),
  afslut: act(
    z.object({ aftale: requiredId('Vælg en aftale.'), slut: requiredDate('Skriv den sidste dag.') }),
    async (tx, { aftale, slut }, { municipality }): Promise<Outcome> => {
      const ended = await endAgreement(tx, municipality, aftale, slut)
      if (ended === 'done' || ended === 'not-found') return ended
      return [{ field: `slut-${aftale}`, message: REFUSALS[ended].message }]
    },
  ),
}
