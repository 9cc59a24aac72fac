import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { SECTION_KINDS } from '../../minutes/model.ts'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { canKeepOrganisation, canSeeRules } from '../access.ts'
import {
  type Act,
  act,
  administratorsOnly,
  type Filled,
  ID,
  type Outcome,
  requiredDate,
  requiredText,
  takeAct,
  today,
  UNFILLED,
} from '../administration.tsx'
import { notFoundPage, page } from '../page.tsx'
import { getBody } from '../queries.ts'
import { type Env, read, signedInOnly } from '../reader.ts'
import { addVersion, type EditRefusal, editSections, type VersionRefusal } from './commands.ts'
import { addSection, changeSection, isItemKind, ITEM_KINDS, moveSection, removeSection, type SectionsAnswer, type TemplateSection } from './model.ts' // prettier-ignore
import { getOwnTemplate, listTemplates } from './queries.ts'
import { TemplatesView } from './views/templates.tsx'
import { TemplateView } from './views/template.tsx'

/** The sections of a body's papers, for its secretary to see and an administrator to change. */
export function templatePages(): Hono<Env> {
  const routes = new Hono<Env>()
  const all = paths.bodyTemplates(`:id{${ID}}`)
  const one = paths.bodyTemplate(`:id{${ID}}`, `:template{${ID}}`)
  routes.get(all, signedInOnly, (c) => templatesPage(c, UNFILLED))
  routes.post(all, administratorsOnly, (c) => {
    const bodyId = Number(c.req.param('id'))
    return takeAct(c, { ny: newVersion(bodyId) }, paths.bodyTemplates(bodyId), (filled) =>
      templatesPage(c, filled),
    )
  })
  routes.get(one, signedInOnly, (c) => templatePage(c, UNFILLED))
  routes.post(one, administratorsOnly, (c) => {
    const place = { bodyId: Number(c.req.param('id')), id: Number(c.req.param('template')) }
    const seenAt = paths.bodyTemplate(place.bodyId, place.id)
    return takeAct(c, actsOn(place), seenAt, (filled) => templatePage(c, filled))
  })
  return routes
}

async function templatesPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const id = Number(c.req.param('id'))
  const { person } = c.var.reader
  if (!canSeeRules(person, id)) return notFoundPage(c)
  const found = await read(c, async (tx) => {
    const body = await getBody(tx, id)
    return body === null ? null : { body, templates: await listTemplates(tx, id) }
  })
  if (found === null) return notFoundPage(c)
  const mayKeep = canKeepOrganisation(person)
  const above = { href: mayKeep ? paths.keptBody(id) : paths.body(id), text: found.body.name }
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Skabeloner', trail: [{ href: paths.bodies, text: 'Fora' }, above], status },
    <TemplatesView {...found} mayKeep={mayKeep} filled={filled} today={today()} />,
  )
}

async function templatePage(c: Context<Env>, filled: Filled): Promise<Response> {
  const [bodyId, id] = [Number(c.req.param('id')), Number(c.req.param('template'))]
  const { person } = c.var.reader
  if (!canSeeRules(person, bodyId)) return notFoundPage(c)
  const found = await read(c, async (tx) => {
    const body = await getBody(tx, bodyId)
    const template = await getOwnTemplate(tx, bodyId, id)
    return body === null || template === null ? null : { body, template }
  })
  if (found === null) return notFoundPage(c)
  const above = [
    { href: paths.bodies, text: 'Fora' },
    { href: paths.keptBody(bodyId), text: found.body.name },
    { href: paths.bodyTemplates(bodyId), text: 'Skabeloner' },
  ]
  const asked = filled.act === 'ret' ? filled.typed['plads'] : c.req.query('afsnit')
  const open = typeof asked === 'string' && /^\d{1,3}$/.test(asked) ? Number(asked) : null
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: ITEM_KINDS[found.template.itemKind], trail: above, status },
    <TemplateView
      {...found}
      open={open}
      mayKeep={canKeepOrganisation(person)}
      filled={filled}
      today={today()}
    />,
  )
}

const newVersion = (bodyId: number) =>
  act(
    z.object({
      slags: z.string().refine(isItemKind, 'Vælg en slags sag.'),
      fra: requiredDate('Skriv, fra hvornår skabelonen gælder.'),
    }),
    async (tx, form, { municipality, today }): Promise<Outcome> => {
      const version = { bodyId, itemKind: form.slags, validFrom: form.fra }
      const answer = await addVersion(tx, municipality, version, today)
      if ('id' in answer) return { seeAt: paths.bodyTemplate(bodyId, answer.id) }
      return answer.refused === 'not-found' ? 'not-found' : [VERSION_REFUSALS[answer.refused]]
    },
  )

const stamp = { set: z.string().max(100) }
const place = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
const section = {
  art: z.enum(SECTION_KINDS, { error: 'Vælg, hvad det er for et afsnit.' }),
  overskrift: requiredText('Skriv en overskrift.', 100),
  skal: z.literal('ja').optional(),
  vejledning: z.string().trim().max(1000, 'Højst 1.000 tegn.'),
}

type SectionForm = z.output<z.ZodObject<typeof section>>

const sectionOf = (form: SectionForm): TemplateSection => {
  return { kind: form.art, heading: form.overskrift, required: form.skal === 'ja', guidance: form.vejledning }
}

function actsOn(template: { bodyId: number; id: number }): Record<string, Act> {
  const edit = <Form extends { set: string }>(
    schema: z.ZodType<Form>,
    change: (form: Form, sections: readonly TemplateSection[]) => SectionsAnswer,
  ) =>
    act(schema, async (tx, form, { municipality, today }): Promise<Outcome> => {
      const at = { ...template, stamp: form.set }
      const refused = await editSections(tx, municipality, at, today, (sections) => change(form, sections))
      if (refused === null || refused === 'not-found') return refused ?? 'done'
      return [EDIT_REFUSALS[refused]]
    })
  const placed = z.object({ ...stamp, plads: place })
  return {
    op: edit(placed, ({ plads }, sections) => moveSection(sections, plads, -1)),
    ned: edit(placed, ({ plads }, sections) => moveSection(sections, plads, 1)),
    fjern: edit(placed, ({ plads }, sections) => removeSection(sections, plads)),
    tilfoej: edit(z.object({ ...stamp, ...section }), (form, sections) =>
      addSection(sections, sectionOf(form)),
    ),
    ret: edit(z.object({ ...stamp, ...section, plads: place }), (form, sections) =>
      changeSection(sections, form.plads, sectionOf(form)),
    ),
  }
}

const VERSION_REFUSALS: Record<VersionRefusal, FieldError> = {
  'from-passed': { field: 'fra', message: 'En ny udgave gælder fra i dag eller senere.' },
  'from-taken': { field: 'fra', message: 'Der er allerede en udgave fra den dag. Ret den i stedet.' },
  'later-exist': {
    field: 'fra',
    message: 'Der er allerede en udgave, som begynder senere. Ret den i stedet.',
  },
}

const EDIT_REFUSALS: Record<EditRefusal, FieldError> = {
  begun: { field: null, message: 'Skabelonen er taget i brug og kan ikke ændres. Lav en ny udgave.' },
  'changed-meanwhile': {
    field: null,
    message: 'En anden har ændret skabelonen imens. Se den nye, og prøv igen.',
  },
  'kind-twice': { field: 'art', message: 'Indstilling, beslutning og bilag kan kun være der én gang.' },
  'heading-twice': { field: 'overskrift', message: 'Et andet afsnit har den overskrift.' },
  'too-many': { field: null, message: 'Skabelonen har så mange afsnit, som den kan have.' },
  'no-such-section': { field: null, message: 'Det afsnit er der ikke længere.' },
}
