/** Pages of the register telephone service: judging a call, and what a measurement showed. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import {
  ACT,
  act,
  type Filled,
  optionalText,
  requiredDate,
  requiredId,
  requiredText,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { keepsRegister } from '../mechanism/snapshots.ts'
import { repeatCampaign, scoreCall } from './commands.ts'
import { pointsOf } from './model.ts'
import {
  type Campaign,
  getCampaign,
  listCampaigns,
  listCriteria,
  listResults,
  type SheetCriterion,
} from './queries.ts'
import { CampaignView } from './views/campaign.tsx'
import { TestCallView } from './views/test-call.tsx'

const KEY = 'telefonmaaling'
const TRAIL = [
  { href: paths.registers, text: 'Registre' },
  { href: paths.register(KEY), text: 'Telefonmåling' },
]

export const pages = new Hono<Env>()
pages.get(paths.newTestCall, signedInOnly, (c) => callPage(c, {}, []))
pages.post(paths.newTestCall, signedInOnly, (c) => saveCall(c))
pages.get(paths.telephoneCampaign(':id{[0-9]{1,15}}'), signedInOnly, (c) => campaignPage(c, UNFILLED))
pages.post(paths.telephoneCampaign(':id{[0-9]{1,15}}'), signedInOnly, (c) =>
  takeAct(c, { gentag: repeatAct(Number(c.req.param('id'))) }, paths.register(KEY), (filled) =>
    campaignPage(c, filled),
  ),
)

interface CallForm {
  campaigns: Campaign[]
  campaign: Campaign | null
  criteria: SheetCriterion[]
  units: { id: number; name: string }[]
  keeps: boolean
}

/** What the form needs for the campaign that is asked for, else the newest one. */
function getForm(c: Context<Env>, asked: number): Promise<CallForm> {
  const { municipality } = c.var.reader
  return read(c, async (tx) => {
    const campaigns = await listCampaigns(tx, municipality.id)
    const campaign = campaigns.find(({ id }) => id === asked) ?? campaigns[0] ?? null
    const units = await sql<{ id: number; name: string }>`
      select id, name from units
      where municipality_id = ${municipality.id} and app.holds_today(valid_from, valid_until) order by name`.execute(
      tx,
    )
    return {
      campaigns,
      campaign,
      criteria: campaign === null ? [] : await listCriteria(tx, municipality.id, campaign.sheetId),
      units: units.rows,
      keeps: await keepsRegister(tx, KEY),
    }
  })
}

async function callPage(
  c: Context<Env>,
  typed: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
): Promise<Response> {
  const form = await getForm(c, Number(typed['maaling'] ?? c.req.query('maaling') ?? 0))
  if (!form.keeps) return notFoundPage(c)
  return page(
    c,
    { title: 'Bedøm et opkald', trail: TRAIL, status: errors.length > 0 ? 422 : 200 },
    <TestCallView
      {...form}
      typed={typed}
      errors={errors}
      saved={c.req.query('gemt') ?? null}
      today={today()}
    />,
  )
}

const headOfCall = z.object({
  maaling: requiredId('Vælg en måling.'),
  opkald: requiredText('Skriv, hvad opkaldet hedder.'),
  enhed: requiredId('Vælg en enhed.'),
  dato: requiredDate('Skriv, hvornår der blev ringet.'),
  besvaret: z.enum(['ja', 'nej'], { error: 'Vælg, om opkaldet blev besvaret.' }),
  spoergsmaal: optionalText(300),
  bemaerkning: optionalText(2_000),
})

async function saveCall(c: Context<Env>): Promise<Response> {
  const body = await c.req.parseBody()
  const typed = Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  const head = headOfCall.safeParse(typed)
  const errors: FieldError[] = head.success
    ? []
    : head.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
  const { criteria, keeps } = await getForm(c, Number(typed['maaling'] ?? 0))
  if (!keeps) return notFoundPage(c)
  const points = new Map<number, number>()
  if (typed['besvaret'] === 'ja')
    for (const criterion of criteria) {
      const given = pointsOf(typed[`point-${criterion.id}`] ?? '', criterion)
      if (given === null)
        errors.push({ field: `point-${criterion.id}`, message: `Giv point for «${criterion.title}».` })
      else points.set(criterion.id, given)
    }
  if (!head.success || errors.length > 0) return callPage(c, typed, errors)
  const { maaling, opkald, enhed, dato, besvaret, spoergsmaal, bemaerkning } = head.data
  const answer = await write(c, (tx) =>
    scoreCall(tx, c.var.reader.municipality.id, {
      campaignId: maaling,
      reference: opkald,
      unitId: enhed,
      calledOn: dato,
      answered: besvaret === 'ja',
      question: spoergsmaal,
      note: bemaerkning,
      points,
    }),
  )
  if (answer === 'taken')
    return callPage(c, typed, [
      { field: 'opkald', message: 'Et andet opkald hedder det samme. Giv det et andet navn.' },
    ])
  return c.redirect(`${paths.testCallOf(maaling)}&gemt=${encodeURIComponent(opkald)}`, 303)
}

async function campaignPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality } = c.var.reader
  const found = await read(c, async (tx) => {
    const campaign = await getCampaign(tx, municipality.id, Number(c.req.param('id')))
    if (campaign === null) return null
    return {
      campaign,
      criteria: await listCriteria(tx, municipality.id, campaign.sheetId),
      results: await listResults(tx, municipality.id, campaign),
      keeps: await keepsRegister(tx, KEY),
    }
  })
  if (found === null) return notFoundPage(c)
  return page(
    c,
    {
      title: found.campaign.title,
      trail: TRAIL,
      measure: 'working',
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <CampaignView {...found} filled={filled} act={ACT} />,
  )
}

const repeatAct = (id: number) =>
  act(
    z
      .object({
        titel: requiredText('Skriv, hvad målingen hedder.'),
        begynder: requiredDate('Skriv, hvornår den begynder.'),
        slutter: requiredDate('Skriv, hvornår den slutter.'),
      })
      .refine(({ begynder, slutter }) => begynder <= slutter, {
        path: ['slutter'],
        message: 'Den slutter, før den begynder.',
      }),
    async (tx, { titel, begynder, slutter }, { municipality }) => {
      if (!(await keepsRegister(tx, KEY))) return 'not-found'
      const answer = await repeatCampaign(tx, municipality, id, {
        title: titel,
        beginsOn: begynder,
        endsOn: slutter,
      })
      if (answer === 'taken') return [{ field: 'titel', message: 'En anden måling hedder det samme.' }]
      return answer === 'not-found' ? 'not-found' : { seeAt: paths.telephoneCampaign(answer) }
    },
  )
