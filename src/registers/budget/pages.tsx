/** Pages of budget follow-up beside those that every register has: one follow-up, what units say to it, and closing it. */
import { type Context, Hono } from 'hono'
import { SHEET_FORMS, writeCsv, writeXlsx } from '../../documents/sheets/write-sheet.ts'
import { notFoundPage, page, refusalPage } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { refusalOf } from '../../platform/database-refusal.ts'
import type { Transaction } from '../../platform/database.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { closeFollowUp, readRights, sayForecasts, sayStatuses } from './commands.ts'
import { fileOf } from './file.ts'
import { KEY } from './lists.ts'
import type { Picture } from './picture.ts'
import { type FollowUp, getFollowUp, getPicture } from './queries.ts'
import { readSaid } from './said.ts'
import { FollowUpView } from './views/follow-up.tsx'
import { ForecastsView } from './views/forecasts.tsx'

const ID = ':id{[0-9]{1,15}}'

export const pages = new Hono<Env>()
pages.get(paths.budgetFollowUp(ID), signedInOnly, (c) => followUpPage(c))
pages.get(paths.budgetFollowUpFile(ID, ':form{csv|xlsx}'), signedInOnly, (c) => sendFile(c))
pages.get(paths.budgetForecasts(ID), signedInOnly, (c) => forecastsPage(c, null, []))
pages.post(paths.budgetForecasts(ID), signedInOnly, (c) => saveForecasts(c))
pages.post(paths.closeBudgetFollowUp(ID), signedInOnly, (c) => close(c))

interface Found {
  followUp: FollowUp
  picture: Picture
  keeps: boolean
  units: readonly number[]
}

async function find(c: Context<Env>): Promise<Found | null> {
  const { municipality } = c.var.reader
  return read(c, (tx) => findIn(tx, municipality.id, Number(c.req.param('id'))))
}

async function findIn(tx: Transaction, municipality: number, id: number): Promise<Found | null> {
  const followUp = await getFollowUp(tx, municipality, id)
  if (followUp === null) return null
  const picture = await getPicture(tx, municipality, followUp)
  return { followUp, picture, ...(await readRights(tx, KEY)) }
}

const TRAIL = [
  { href: paths.registers, text: 'Registre' },
  { href: paths.register(KEY), text: 'Budgetopfølgning' },
]

async function followUpPage(c: Context<Env>, lacks?: readonly string[]): Promise<Response> {
  const found = await find(c)
  if (found === null) return notFoundPage(c)
  const { followUp, picture, keeps } = found
  const own = ofReader(found)
  return page(
    c,
    { title: followUp.name, trail: TRAIL, measure: 'working', status: lacks ? 409 : 200 },
    <FollowUpView
      followUp={followUp}
      picture={picture}
      keeps={keeps}
      maySay={own.areas.length + own.activities.length > 0}
      {...(lacks && { lacks })}
    />,
  )
}

/** What of it the reader may write. */
function ofReader({ picture, keeps, units }: Found): Pick<Picture, 'areas' | 'activities'> {
  const isOwn = ({ unitId }: { unitId: number }) => keeps || units.includes(unitId)
  return { areas: picture.areas.filter(isOwn), activities: picture.activities.filter(isOwn) }
}

async function sendFile(c: Context<Env>): Promise<Response> {
  const found = await find(c)
  if (found === null) return notFoundPage(c)
  const { headings, rows } = fileOf(found.picture)
  const form = c.req.param('form') === 'xlsx' ? 'xlsx' : 'csv'
  const name = `budgetopfoelgning-${found.followUp.year}-${found.followUp.number}.${form}`
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  c.header('Cache-Control', 'no-store')
  c.header('Content-Type', SHEET_FORMS[form])
  return form === 'csv'
    ? c.body(writeCsv([headings, ...rows]))
    : c.body(Buffer.from(await writeXlsx(headings, rows)))
}

async function forecastsPage(
  c: Context<Env>,
  typed: Record<string, string> | null,
  errors: readonly FieldError[],
): Promise<Response> {
  const found = await find(c)
  if (found === null) return notFoundPage(c)
  const { followUp } = found
  if (followUp.closedAt !== null) return closedPage(c, followUp)
  return page(
    c,
    {
      title: `Skøn til ${followUp.name}`,
      trail: [...TRAIL, { href: paths.budgetFollowUp(followUp.id), text: followUp.name }],
      status: errors.length > 0 ? 422 : 200,
    },
    <ForecastsView followUp={followUp} {...ofReader(found)} typed={typed} errors={errors} />,
  )
}

const closedPage = (c: Context<Env>, { id, name }: FollowUp) =>
  refusalPage(c, {
    status: 409,
    title: `${name} er lukket`,
    text: 'Tallene i en lukket opfølgning ændres ikke mere.',
    next: { href: paths.budgetFollowUp(id), text: `Se ${name}` },
  })

async function saveForecasts(c: Context<Env>): Promise<Response> {
  const body = await c.req.parseBody()
  const typed = Object.fromEntries(
    Object.entries(body).filter((each): each is [string, string] => typeof each[1] === 'string'),
  )
  const { municipality } = c.var.reader
  const found = await find(c)
  if (found === null) return notFoundPage(c)
  const { followUp } = found
  if (followUp.closedAt !== null) return closedPage(c, followUp)
  const own = ofReader(found)
  const { forecasts, statuses, errors } = readSaid(typed, own.areas, own.activities)
  if (errors.length > 0) return forecastsPage(c, typed, errors)
  try {
    await write(c, async (tx) => {
      await sayForecasts(tx, municipality.id, followUp.id, forecasts)
      await sayStatuses(tx, municipality.id, followUp.id, statuses)
    })
  } catch (error) {
    // Closed between reading and writing.
    if (refusalOf(error)?.kind === 'rule') return closedPage(c, followUp)
    throw error
  }
  return c.redirect(paths.budgetFollowUp(followUp.id), 303)
}

async function close(c: Context<Env>): Promise<Response> {
  const { municipality } = c.var.reader
  const id = Number(c.req.param('id'))
  const closing = await write(c, async (tx, person) => {
    const { keeps } = await readRights(tx, KEY)
    return keeps ? closeFollowUp(tx, municipality.id, person.id, id) : 'not-found'
  })
  if (closing === 'not-found') return notFoundPage(c)
  return closing.closed ? c.redirect(paths.budgetFollowUp(id), 303) : followUpPage(c, closing.lacks)
}
