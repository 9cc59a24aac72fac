/** Chains of dialogue: all of them, a new one, and one with its steps. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { listBodyChoices, listManagedUnits, listUnitChoices } from '../../cases/queries.ts'
import {
  act,
  type Filled,
  ID,
  optionalText,
  requiredId,
  requiredText,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Option } from '../../ui/fields.tsx'
import type { LoopSlots } from '../slots.ts'
import { canKeepDuty, canMakeDuties, canSeeWheel } from './access.ts'
import { getChain, INDICATOR, listChains, makeChain, removeChain } from './dialogue-commands.ts'
import { makeDuty, removeDuty } from './duty-commands.ts'
import { errorsOf, stepForm, wordsOfStep } from './duty-form.ts'
import type { Duty } from './model.ts'
import { listDuties, listOpenIndicators, listOwnerChoices, listTended } from './queries.ts'
import { ChainView, DialoguesView, NewChainView } from './views/dialogues.tsx'

type Slots = Pick<LoopSlots, 'paperSources' | 'figureSources'>
const WHEEL = { href: paths.annualWheel, text: 'Årshjul' }
const DIALOGUES = { href: paths.dialogues, text: 'Dialogkæder' }

export function dialoguePages(slots: Slots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.dialogues, signedInOnly, (c) => listPage(c))
  routes.get(paths.newDialogue, signedInOnly, (c) => newPage(c, UNFILLED, slots))
  routes.post(paths.newDialogue, signedInOnly, (c) => {
    if (!canMakeDuties(c.var.reader.person)) return notFoundPage(c)
    return takeAct(c, { opret: make(slots) }, paths.dialogues, (filled) => newPage(c, filled, slots))
  })
  const one = paths.dialogue(`:id{${ID}}`)
  routes.get(one, signedInOnly, (c) => onePage(c, UNFILLED, slots))
  routes.post(one, signedInOnly, (c) => {
    if (!canSeeWheel(c.var.reader.person)) return notFoundPage(c)
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOf(id), paths.dialogue(id), (filled) => onePage(c, filled, slots))
  })
  return routes
}

async function listPage(c: Context<Env>): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (!canSeeWheel(person)) return notFoundPage(c)
  const found = await read(c, async (tx) => ({
    chains: await listChains(tx, municipality.id),
    duties: await listDuties(tx, municipality.id),
  }))
  return page(
    c,
    { title: 'Dialogkæder', trail: [WHEEL] },
    <DialoguesView {...found} mayMake={canMakeDuties(person)} />,
  )
}

async function newPage(c: Context<Env>, filled: Filled, slots: Slots): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (!canMakeDuties(person)) return notFoundPage(c)
  const figures = await read(c, (tx) => listFigures(tx, municipality.id, slots))
  return page(
    c,
    { title: 'Ny dialogkæde', trail: [WHEEL, DIALOGUES], status: filled.errors.length > 0 ? 422 : 200 },
    <NewChainView filled={filled} figures={figures} />,
  )
}

/** Figures that are known here: indicators of decisions that the reader sees, and measures of registers. */
async function listFigures(
  tx: Transaction,
  municipality: number,
  { figureSources }: Slots,
): Promise<Option[]> {
  const indicators = await listOpenIndicators(tx, municipality)
  return [
    ...indicators.map(({ id, name }) => ({ value: `${INDICATOR}${id}`, text: `Indikator: ${name}` })),
    ...figureSources.map(({ key, title }) => ({ value: key, text: title })),
  ]
}

const chainForm = z.object({
  titel: requiredText('Skriv, hvad dialogen er om.', 300),
  noegle: optionalText(100).default(null),
  tal: optionalText(300).default(null),
  formaal: optionalText(1000).default(null),
})

const make = (slots: Slots) =>
  act(chainForm, async (tx, { titel, tal, noegle, formaal }, { municipality, person }) => {
    const known = (await listFigures(tx, municipality, slots)).find(({ value }) => value === noegle)
    const figure = known?.text ?? tal
    if (figure === null) return [{ field: 'tal', message: 'Vælg tallet, eller skriv, hvad det hedder.' }]
    const words = { title: titel, figure, figureKey: known?.value ?? null, purpose: formaal }
    const id = await makeChain(tx, municipality, person, words)
    return id === 'not-found' ? id : { seeAt: paths.dialogue(id) }
  })

function actsOf(chainId: number) {
  return {
    trin: act(stepForm, async (tx, form, { municipality, person }) => {
      const chain = await getChain(tx, municipality, chainId)
      if (chain === null) return 'not-found'
      const id = await makeDuty(tx, municipality, person, wordsOfStep(form, chain))
      return typeof id === 'number' ? 'done' : (errorsOf(id) ?? 'not-found')
    }),
    'fjern-trin': act(z.object({ pligt: requiredId('Vælg et trin.') }), async (tx, { pligt }, at) => {
      const answer = await removeDuty(tx, at.municipality, at.person, pligt, at.today)
      return answer === 'not-found' ? answer : 'done'
    }),
    fjern: act(z.object({}), async (tx, _, { municipality, person }) => {
      const answer = await removeChain(tx, municipality, person, chainId)
      if (answer === 'in-use') return [{ field: null, message: 'Kæden har været brugt. Lad i stedet dens trin ophøre.' }] // prettier-ignore
      return answer === 'done' ? { seeAt: paths.dialogues } : answer
    }),
  }
}

async function onePage(c: Context<Env>, filled: Filled, slots: Slots): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (person === null || !canSeeWheel(person)) return notFoundPage(c)
  const found = await read(c, async (tx) => {
    const chain = await getChain(tx, municipality.id, Number(c.req.param('id')))
    if (chain === null) return null
    return {
      chain,
      steps: (await listDuties(tx, municipality.id)).filter(({ chainId }) => chainId === chain.id),
      rights: { ...(await listTended(tx)), managedUnits: await listManagedUnits(tx) },
      choices: {
        bodies: await listBodyChoices(tx, municipality.id),
        persons: await listOwnerChoices(tx, municipality.id),
        units: await listUnitChoices(tx, municipality.id),
        cases: [],
        papers: [],
        sources: slots.paperSources.map(({ key, title }) => ({ key, title })),
      },
    }
  })
  if (found === null) return notFoundPage(c)
  const { chain, steps, rights, choices } = found
  const bodies = choices.bodies.filter(({ id }) => rights.keepsAll || person.secretaryBodies.includes(id))
  return page(
    c,
    { title: chain.title, trail: [WHEEL, DIALOGUES], status: filled.errors.length > 0 ? 422 : 200 },
    <ChainView
      chain={chain}
      steps={steps}
      choices={{ ...choices, bodies }}
      places={{ bodies, units: rights.keepsAll ? choices.units : choices.units.filter(({ id }) => rights.managedUnits.includes(id)) }} // prettier-ignore
      mayKeep={(duty: Pick<Duty, 'bodyId' | 'unitId'>) => canKeepDuty(person, rights, duty)}
      mayMake={canMakeDuties(person)}
      known={{ slags: 'discussion', ansvarlig: `p${person.id}`, dage: '14', minutter: '15', fra: today() }}
      filled={filled}
    />,
  )
}
