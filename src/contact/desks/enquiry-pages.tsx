/** Pages of enquiries: of those one took, and of those one was given. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { findOwnUnit, listUnitChoices } from '../../cases/queries.ts'
import { type Filled, ID, takeAct, UNFILLED } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type ContactRole, employeesOnly, getContactRole } from '../access.ts'
import { RESOLUTIONS } from '../distributor/model.ts'
import { ContactTabs } from '../tabs.tsx'
import { isDay } from './desk-form.ts'
import { enquiryActs } from './enquiry-acts.ts'
import {
  type EnquiryFilter,
  type EnquiryView as View,
  getEnquiry,
  leadsUnit,
  listEnquiries,
} from './enquiry-queries.ts'
import { listSubjects } from './queries.ts'
import { EnquiriesView, EnquiryView } from './views/enquiries.tsx'

export function enquiryPages(): Hono<Env> {
  const routes = new Hono<Env>()
  const one = paths.contactEnquiry(`:id{${ID}}`)
  routes.get(paths.contactEnquiries, employeesOnly, (c) => listPage(c))
  routes.get(one, employeesOnly, (c) => enquiryPage(c, UNFILLED))
  routes.post(one, employeesOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, enquiryActs(id), paths.contactEnquiry(id), (filled) => enquiryPage(c, filled))
  })
  return routes
}

const TRAIL = { href: paths.contact, text: 'Kontaktcenter' }

const day = z
  .string()
  .catch('')
  .transform((text) => (isDay(text) ? text : null))

const asked = z.object({
  vis: z.string().optional(),
  q: z.string().trim().max(100).catch(''),
  emne: z.coerce.number().int().positive().nullable().catch(null),
  udfald: z
    .enum([...RESOLUTIONS, 'none'])
    .nullable()
    .catch(null),
  fra: day,
  til: day,
  side: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** Who works here sees own ones, all see what they were given, leaders all. */
function viewsOf(role: ContactRole | null, leads: boolean): View[] {
  return [
    ...(role === null ? [] : (['mine'] as const)),
    'handed',
    ...(leads ? (['unit'] as const) : []),
    ...(role === 'leader' ? (['all'] as const) : []),
  ]
}

async function listPage(c: Context<Env>): Promise<Response> {
  const { person, municipality } = c.var.reader
  const query = asked.parse(c.req.query())
  const found = await read(c, async (tx) => {
    const role = await getContactRole(tx)
    const views = viewsOf(role, await leadsUnit(tx))
    const view = views.find((each) => each === query.vis) ?? views[0] ?? 'handed'
    const { q: words, emne: subjectId, udfald: resolution, fra: from, til: until, side } = query
    const filter: EnquiryFilter = { view, words, subjectId, resolution, from, until, page: side }
    const listed = await listEnquiries(tx, municipality.id, person?.id ?? 0, filter)
    return { role, views, filter, ...listed, subjects: await listSubjects(tx, municipality.id) }
  })
  return page(
    c,
    { title: 'Henvendelser', measure: 'working', trail: [TRAIL] },
    <>
      <h1>Henvendelser</h1>
      <ContactTabs role={found.role} here={paths.contactEnquiries} />
      <EnquiriesView {...found} />
    </>,
  )
}

async function enquiryPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { person, municipality } = c.var.reader
  const found = await read(c, async (tx) => {
    const enquiry = await getEnquiry(tx, municipality.id, Number(c.req.param('id')))
    if (enquiry === null || person === null) return null
    const role = await getContactRole(tx)
    const isTaker = role !== null && enquiry.takenById === person.id
    return {
      role,
      enquiry,
      mayWrite: isTaker || role === 'leader',
      mayMakeCase:
        isTaker || role === 'leader' || enquiry.handedPerson === person.id || enquiry.handedUnit !== null,
      subjects: await listSubjects(tx, municipality.id),
      units: await listUnitChoices(tx, municipality.id),
      ownUnit: await findOwnUnit(tx, municipality.id, person.id),
    }
  })
  if (found === null) return notFoundPage(c)
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    {
      title: 'Henvendelse',
      trail: [TRAIL, { href: paths.contactEnquiries, text: 'Henvendelser' }],
      status,
    },
    <>
      <h1>Henvendelse{found.enquiry.subject === null ? '' : ` om ${found.enquiry.subject}`}</h1>
      <ContactTabs role={found.role} here={paths.contactEnquiries} />
      <ErrorSummary errors={filled.errors} />
      <EnquiryView {...found} filled={filled} />
    </>,
  )
}
