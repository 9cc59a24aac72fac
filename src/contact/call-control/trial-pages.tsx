/** Calls on the trial exchange: one is the citizen who calls, and whoever else has a telephone that rings. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { type FieldError, readForm, type TypedFields } from '../../platform/web/forms.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { agentsOnly, getContactRole } from '../access.ts'
import { ContactTabs } from '../tabs.tsx'
import { LiveContact } from './live-pages.tsx'
import { placeOrder, type TrialOrder } from './order.ts'
import { plainNumber } from './rules-of.ts'
import { TRIAL_NAME } from './trial-name.ts'
import { getTrialPlace } from './trial-queries.ts'
import { TrialView } from './trial-views.tsx'

export function trialPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactTrials, agentsOnly, (c) => trialPage(c, {}, []))
  routes.post(paths.contactTrials, agentsOnly, async (c) => {
    const form = await readForm(c, trialForm)
    if (!form.accepted) return trialPage(c, form.typed, form.errors)
    const refusal = await placeOrder(c, form.value)
    if (refusal === null) return c.redirect(paths.contactTrials, 303)
    return trialPage(c, await c.req.parseBody({ all: true }), [{ field: null, message: refusal }])
  })
  return routes
}

const NUMBER = 'Skriv et nummer på 8 cifre, eller lad feltet være tomt.'
const telephone = z.string().min(1).max(120)

const trialForm = z
  .discriminatedUnion('handling', [
    z.object({
      handling: z.literal('ring-op'),
      koe: z.string({ error: 'Vælg en kø.' }).regex(/^\+?\d{2,15}$/u, 'Vælg en kø.'),
      nummer: z
        .string()
        .transform(plainNumber)
        .refine((number) => /^(?:\d{8}|\+\d{8,15})?$/u.test(number), NUMBER),
    }),
    z.object({ handling: z.literal('tast'), telefon: telephone, ciffer: z.string().regex(/^[\d*#]$/u) }),
    z.object({ handling: z.enum(['laeg-paa', 'tag', 'afvis']), telefon: telephone }),
  ])
  .transform((given): TrialOrder => {
    switch (given.handling) {
      case 'ring-op':
        return { kind: 'trial-call', dialled: given.koe, number: given.nummer === '' ? null : given.nummer }
      case 'tast':
        return { kind: 'trial-digit', telephone: given.telefon, digit: given.ciffer }
      case 'laeg-paa':
        return { kind: 'trial-hang-up', telephone: given.telefon }
      case 'tag':
        return { kind: 'trial-answer', telephone: given.telefon }
      case 'afvis':
        return { kind: 'trial-refuse', telephone: given.telefon }
    }
  })

async function trialPage(
  c: Context<Env>,
  typed: TypedFields,
  errors: readonly FieldError[],
): Promise<Response> {
  const { municipality } = c.var.reader
  const { role, place } = await read(c, async (tx) => ({
    role: await getContactRole(tx),
    place: await getTrialPlace(tx, municipality.id),
  }))
  // With a real exchange, telephones are lifted by hand.
  if (place.exchange !== null && place.exchange !== TRIAL_NAME) return notFoundPage(c)
  const number = typed['nummer']
  return page(
    c,
    {
      title: 'Prøveopkald',
      measure: 'working',
      kind: 'contact-trials',
      trail: [{ href: paths.contact, text: 'Kontaktcenter' }],
      status: errors.length > 0 ? 422 : 200,
    },
    <>
      <h1>Prøveopkald</h1>
      <ContactTabs role={role} here={paths.contactTrials} />
      <ErrorSummary errors={errors} />
      <LiveContact />
      <TrialView place={place} errors={errors} number={typeof number === 'string' ? number : ''} />
    </>,
  )
}
