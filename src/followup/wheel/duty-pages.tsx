/** Duties as a list, made, changed and taken away by those who keep the wheel; and those that registers propose. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { listBodyChoices, listManagedUnits, listUnitChoices } from '../../cases/queries.ts'
import {
  act,
  type Filled,
  ID,
  requiredText,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import type { LoopSlots } from '../slots.ts'
import { canKeepDuty, canMakeDuties, canSeeWheel } from './access.ts'
import { changeDuty, makeDuty, removeDuty } from './duty-commands.ts'
import { dutyForm, errorsOf, typedOf, wordsOf } from './duty-form.ts'
import type { Duty } from './model.ts'
import {
  findBodyOfKind,
  getDuty,
  listCaseChoices,
  listDuties,
  listOwnerChoices,
  listTemplateChoices,
  listTended,
} from './queries.ts'
import { DutiesView } from './views/duties.tsx'
import { type Choices, DutyFormView } from './views/duty-form.tsx'

type Slots = Pick<LoopSlots, 'paperSources' | 'proposedDuties'>
const WHEEL = { href: paths.annualWheel, text: 'Årshjul' }
const DUTIES = { href: paths.duties, text: 'Pligter' }

export function dutyPages(slots: Slots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.duties, signedInOnly, (c) => listPage(c, UNFILLED, slots))
  routes.post(paths.takeDuty, signedInOnly, (c) => {
    if (!canMakeDuties(c.var.reader.person)) return notFoundPage(c)
    return takeAct(c, { tag: takeOver(slots) }, paths.duties, (filled) => listPage(c, filled, slots))
  })
  routes.get(paths.newDuty, signedInOnly, (c) => newPage(c, UNFILLED, slots))
  routes.post(paths.newDuty, signedInOnly, (c) => {
    if (!canMakeDuties(c.var.reader.person)) return notFoundPage(c)
    return takeAct(c, { opret: make }, paths.duties, (filled) => newPage(c, filled, slots))
  })
  const one = paths.dutyForm(`:id{${ID}}`)
  routes.get(one, signedInOnly, (c) => changePage(c, UNFILLED, slots))
  routes.post(one, signedInOnly, (c) => {
    if (!canSeeWheel(c.var.reader.person)) return notFoundPage(c)
    const acts = changes(Number(c.req.param('id')))
    return takeAct(c, acts, paths.duties, (filled) => changePage(c, filled, slots))
  })
  return routes
}

async function listPage(c: Context<Env>, filled: Filled, { proposedDuties }: Slots): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (person === null || !canSeeWheel(person)) return notFoundPage(c)
  const found = await read(c, async (tx) => ({
    duties: await listDuties(tx, municipality.id),
    rights: { ...(await listTended(tx)), managedUnits: await listManagedUnits(tx) },
  }))
  const taken = new Set(found.duties.map(({ proposedKey }) => proposedKey))
  return page(
    c,
    { title: 'Pligter i årshjulet', trail: [WHEEL], measure: 'working', status: filled.errors.length > 0 ? 422 : 200 }, // prettier-ignore
    <DutiesView
      duties={found.duties}
      mayKeep={(duty: Duty) => canKeepDuty(person, found.rights, duty)}
      mayMake={canMakeDuties(person)}
      proposed={canMakeDuties(person) ? proposedDuties.filter(({ key }) => !taken.has(key)) : []}
      errors={filled.errors}
      today={today()}
    />,
  )
}

const make = act(dutyForm, async (tx, form, { municipality, person }) => {
  const id = await makeDuty(tx, municipality, person, wordsOf(form))
  if (typeof id === 'number') return 'done'
  return errorsOf(id) ?? 'not-found'
})

/** One click: the board's own secretary owns what a register proposes, until somebody else is named. */
const takeOver = ({ proposedDuties }: Slots) =>
  act(z.object({ noegle: requiredText('Vælg en pligt.') }), async (tx, { noegle }, at) => {
    const { municipality, person, today: day } = at
    const proposed = proposedDuties.find(({ key }) => key === noegle)
    if (proposed === undefined) return 'not-found'
    const bodyId =
      (await findBodyOfKind(tx, municipality, proposed.bodyKind)) ??
      (await findBodyOfKind(tx, municipality, 'board'))
    if (bodyId === null) return [{ field: null, message: 'Der er intet forum, pligten kan høre til.' }]
    const id = await makeDuty(tx, municipality, person, {
      title: proposed.title,
      rule: proposed.rule,
      itemKind: 'decision',
      bodyId,
      unitId: null,
      owner: { person: person.id },
      leadDays: proposed.leadDays,
      minutes: 15,
      caseId: null,
      caseTitle: null,
      paperSource: proposed.paperSource,
      templatePaperId: null,
      validFrom: day,
      validUntil: null,
      proposedKey: proposed.key,
      dialogue: null,
    })
    if (typeof id === 'number') return { seeAt: paths.dutyForm(id) }
    return errorsOf(id) ?? 'not-found'
  })

function changes(id: number) {
  return {
    gem: act(dutyForm.and(z.object({ udgave: z.coerce.number().int() })), async (tx, form, at) => {
      const answer = await changeDuty(tx, at.municipality, at.person, id, { ...wordsOf(form), revision: form.udgave }) // prettier-ignore
      return answer === 'done' ? 'done' : (errorsOf(answer) ?? 'not-found')
    }),
    fjern: act(z.object({}), async (tx, _, at) => {
      const answer = await removeDuty(tx, at.municipality, at.person, id, at.today)
      return answer === 'not-found' ? 'not-found' : 'done'
    }),
  }
}

async function choicesOf(tx: Transaction, municipality: number, slots: Slots): Promise<Choices> {
  return {
    bodies: await listBodyChoices(tx, municipality),
    persons: await listOwnerChoices(tx, municipality),
    units: await listUnitChoices(tx, municipality),
    cases: await listCaseChoices(tx, municipality),
    papers: await listTemplateChoices(tx, municipality),
    sources: slots.paperSources.map(({ key, title }) => ({ key, title })),
  }
}

async function newPage(c: Context<Env>, filled: Filled, slots: Slots): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (person === null || !canMakeDuties(person)) return notFoundPage(c)
  const choices = await read(c, (tx) => choicesOf(tx, municipality.id, slots))
  const usual = { slags: 'decision', forum: String(person.secretaryBodies[0] ?? ''), ansvarlig: `p${person.id}`, dage: '30', minutter: '15', fra: today() } // prettier-ignore
  return page(
    c,
    { title: 'Ny pligt', trail: [WHEEL, DUTIES], status: filled.errors.length > 0 ? 422 : 200 },
    <DutyFormView
      action={paths.newDuty}
      duty={null}
      known={usual}
      choices={withOwnBodies(choices, person.secretaryBodies, await keepsAll(c))}
      filled={filled}
    />,
  )
}

const keepsAll = (c: Context<Env>) => read(c, async (tx) => (await listTended(tx)).keepsAll)

/** Bodies for which the reader may make duties. */
function withOwnBodies(choices: Choices, bodies: readonly number[], all: boolean): Choices {
  return { ...choices, bodies: choices.bodies.filter(({ id }) => all || bodies.includes(id)) }
}

async function changePage(c: Context<Env>, filled: Filled, slots: Slots): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (person === null || !canSeeWheel(person)) return notFoundPage(c)
  const found = await read(c, async (tx) => {
    const duty = await getDuty(tx, municipality.id, Number(c.req.param('id')))
    if (duty === null) return null
    const rights = { ...(await listTended(tx)), managedUnits: await listManagedUnits(tx) }
    if (!canKeepDuty(person, rights, duty)) return null
    return { duty, rights, choices: await choicesOf(tx, municipality.id, slots) }
  })
  if (found === null) return notFoundPage(c)
  // A step is changed with its chain.
  if (found.duty.chainId !== null) return c.redirect(paths.dialogue(found.duty.chainId), 303)
  return page(
    c,
    { title: 'Ret pligten', trail: [WHEEL, DUTIES], status: filled.errors.length > 0 ? 422 : 200 },
    <DutyFormView
      action={paths.dutyForm(found.duty.id)}
      duty={found.duty}
      known={typedOf(found.duty)}
      choices={withOwnBodies(found.choices, person.secretaryBodies, found.rights.keepsAll)}
      filled={filled}
    />,
  )
}
