import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { canKeepOrganisation, canSeeRules } from '../access.ts'
import {
  act,
  administratorsOnly,
  type Filled,
  ID,
  optionalId,
  type Outcome,
  requiredId,
  takeAct,
  today,
  UNFILLED,
} from '../administration.tsx'
import { notFoundPage, page } from '../page.tsx'
import { findPerson, personNotFound } from '../persons/find-person.ts'
import { listNames } from '../persons/queries.ts'
import { getBody, listUnits } from '../queries.ts'
import { type Env, read, signedInOnly } from '../reader.ts'
import { addLevel, type LevelRefusal, moveLevelUp, removeLevel } from './commands.ts'
import { APPROVERS, type ApproverKind, approversOf } from './model.ts'
import { getApprovalBasis } from './queries.ts'
import { ApprovalView } from './views.tsx'

/** Who approves before a paper comes to a body: for its secretary to see and an administrator to change. */
export function approvalPages(): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.approvalLevels(`:id{${ID}}`)
  routes.get(path, signedInOnly, (c) => approvalPage(c, UNFILLED))
  routes.post(path, administratorsOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.approvalLevels(id), (filled) => approvalPage(c, filled))
  })
  return routes
}

async function approvalPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const bodyId = Number(c.req.param('id'))
  const { person } = c.var.reader
  if (!canSeeRules(person, bodyId)) return notFoundPage(c)
  const asked = optionalId.safeParse(c.req.query('enhed') ?? '')
  const unitId = asked.success ? asked.data : null
  const found = await read(c, async (tx) => {
    const body = await getBody(tx, bodyId)
    if (body === null) return null
    const basis = await getApprovalBasis(tx, bodyId)
    const question = { ...basis, bodyId, writerId: null, date: today() }
    const chain = unitId === null ? null : approversOf({ ...question, unitId })
    const persons = [
      ...basis.levels.flatMap(({ personId }) => (personId === null ? [] : [personId])),
      ...(chain ?? []).flatMap(({ approvers }) =>
        approvers.flatMap(({ personId, deputies }) => [personId, ...deputies]),
      ),
    ]
    const names = await listNames(tx, persons)
    return { body, levels: basis.levels, chain, names, units: await listUnits(tx) }
  })
  if (found === null) return notFoundPage(c)
  const mayKeep = canKeepOrganisation(person)
  const above = { href: mayKeep ? paths.keptBody(bodyId) : paths.body(bodyId), text: found.body.name }
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Godkendelse', trail: [{ href: paths.bodies, text: 'Fora' }, above], status },
    <ApprovalView {...found} unitId={unitId} mayKeep={mayKeep} filled={filled} today={today()} />,
  )
}

const levelForm = z.object({
  'for-enhed': optionalId,
  godkender: z.custom<ApproverKind>(
    (word) => typeof word === 'string' && Object.hasOwn(APPROVERS, word),
    'Vælg, hvem der godkender.',
  ),
  person: z.string().trim().max(200, 'Højst 200 tegn.'),
  hverdage: z
    .string()
    .trim()
    .regex(/^\d{1,2}$/, 'Skriv et antal hverdage fra 0 til 30.')
    .transform(Number)
    .refine((days) => days <= 30, 'Skriv et antal hverdage fra 0 til 30.'),
})

const one = z.object({ trin: requiredId('Vælg et trin.') })

function actsOn(bodyId: number) {
  return {
    tilfoej: act(levelForm, async (tx, form, { municipality, person, today }): Promise<Outcome> => {
      const found = form.godkender === 'person' ? await findPerson(tx, form.person, today) : null
      if (found !== null && (found === 'nobody' || 'several' in found))
        return [{ field: 'person', message: personNotFound(found) }]
      const level = {
        unitId: form['for-enhed'],
        approver: form.godkender,
        personId: found === null ? null : found.id,
        weekdays: form.hverdage,
      }
      return answer(await addLevel(tx, municipality, bodyId, level, person.id), 'person')
    }),
    op: act(one, async (tx, { trin }, { municipality, person }) =>
      answer(await moveLevelUp(tx, municipality, bodyId, trin, person.id), null),
    ),
    fjern: act(one, async (tx, { trin }, { municipality }) =>
      answer(await removeLevel(tx, municipality, bodyId, trin), null),
    ),
  }
}

function answer(refused: LevelRefusal | 'not-found' | null, field: string | null): Outcome {
  if (refused === null || refused === 'not-found') return refused ?? 'done'
  const errors: FieldError[] = [{ field, message: REFUSALS[refused] }]
  return errors
}

const REFUSALS: Record<LevelRefusal, string> = {
  'to-oneself': 'At godkende er en ret, så dit eget trin skal en anden administrator sætte.',
  'too-many': 'Der kan højst være ti trin.',
}
