/** What a body waits for, as a page, as a file, and in short on the body's own page. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { writeCsv } from '../../documents/sheets/write-sheet.ts'
import { act, type Filled, ID, takeAct, today, UNFILLED } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { getBody } from '../../organisation/queries.ts'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { canFollowUp, canKeep } from './access.ts'
import { countOfBody, getBodyList } from './body-list.ts'
import { setReminder } from './commands.ts'
import { TRAIL } from './detail-pages.tsx'
import { cellsOf, COLUMNS, fileRow } from './files.ts'
import { BodyListView } from './views/body-list.tsx'

export function bodyPages(): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.followupOfBody(`:id{${ID}}`)
  routes.get(path, signedInOnly, (c) => bodyPage(c, UNFILLED))
  routes.post(path, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.followupOfBody(id), (filled) => bodyPage(c, filled))
  })
  routes.get(paths.followupOfBodyFile(':file{[0-9]{1,15}\\.csv}'), signedInOnly, (c) => bodyFile(c))
  return routes
}

const MOST_DAYS = 90
const DAYS = `Skriv et antal dage, højst ${MOST_DAYS}.`

function actsOn(bodyId: number) {
  return {
    paamind: act(
      z.object({ dage: z.string().trim().regex(/^\d{1,2}$/, DAYS).transform(Number).refine((days) => days <= MOST_DAYS, DAYS) }), // prettier-ignore
      (tx, { dage: days }, { municipality, person }) =>
        setReminder(tx, municipality, person, { bodyId, days }),
    ),
  }
}

async function bodyPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  const id = Number(c.req.param('id'))
  if (person === null || !canFollowUp(person)) return notFoundPage(c)
  const place = { municipality: municipality.id, personId: person.id, today: today() }
  const found = await read(c, async (tx) => {
    const body = await getBody(tx, id)
    return body === null ? null : { body, list: await getBodyList(tx, place, id) }
  })
  if (found === null) return notFoundPage(c)
  return page(
    c,
    {
      title: `Opfølgning for ${found.body.name}`,
      trail: TRAIL,
      measure: 'working',
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <BodyListView {...found} isKeeper={canKeep(person, id)} filled={filled} today={place.today} />,
  )
}

const MOST_ROWS = 100_000

/** All that is open or answered, and then what was postponed. */
async function bodyFile(c: Context<Env>): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (person === null || !canFollowUp(person)) return notFoundPage(c)
  const id = Number((c.req.param('file') ?? '').slice(0, -'.csv'.length))
  const place = { municipality: municipality.id, personId: person.id, today: today() }
  const found = await read(c, async (tx) => {
    const body = await getBody(tx, id)
    return body === null ? null : await getBodyList(tx, place, id, MOST_ROWS)
  })
  if (found === null) return notFoundPage(c)
  const { publicUrl } = c.var.site
  const addressOf = (path: string) => new URL(path, publicUrl).href
  const commitments = [found.overdue, found.soon, found.later, found.undated, found.answered].flat()
  const rows = [
    ...commitments.map((commitment) => fileRow({ kind: 'commitment', commitment }, addressOf, paths.commitment)), // prettier-ignore
    ...found.postponed.map(({ itemId, title, caseNumber, lastOn, times, days, waitsFor, postponedTo }) => ({
      ...fileRow(
        {
          kind: 'owed',
          owner: waitsFor,
          owed: {
            kind: 'Udskudt',
            what: title ?? 'Uden titel',
            dueOn: postponedTo,
            href: paths.item(itemId),
            unitId: null,
            personId: null,
            note: `Udskudt ${times} ${times === 1 ? 'gang' : 'gange'}, ${days} dage siden første gang`,
          },
        },
        addressOf,
        paths.commitment,
      ),
      oprindelse_dato: lastOn,
      sagsnummer: caseNumber,
    })),
  ]
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="opfoelgning-forum-${id}-${place.today}.csv"`)
  return c.body(writeCsv([[...COLUMNS], ...rows.map(cellsOf)]))
}

/** On the page of a body: how much it waits for. */
export const followupOfBody: Section<{ id: number; name: string }> = async (c, { id }) => {
  const { municipality, person } = c.var.reader
  if (!canFollowUp(person)) return null
  const counts = await read(c, (tx) => countOfBody(tx, municipality.id, id, today()))
  const told = [
    `${counts.overdue} overskredet`,
    `${counts.soon} snart`,
    `${counts.answered} besvaret`,
    `${counts.undated} uden dato`,
    `${counts.postponed} udskudt uden at komme igen`,
  ]
  return (
    <section>
      <h2>Opfølgning</h2>
      <p>{told.join(', ')}.</p>
      <p>
        <a href={paths.followupOfBody(id)}>Se, hvad forummet venter på</a>
      </p>
    </section>
  )
}
