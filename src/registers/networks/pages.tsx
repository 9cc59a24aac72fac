/** A meeting of a network: who came, ticked off in one form by those who keep the register. */
import { type Context, Hono } from 'hono'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { keepsRegister } from '../mechanism/snapshots.ts'
import { getMeeting, listMembersAt, writeAttendance } from './queries.ts'
import { MeetingView } from './views/meeting.tsx'

const KEY = 'netvaerk'
const ID = ':id{[0-9]{1,15}}'

export const pages = new Hono<Env>()
pages.get(paths.networkMeeting(ID), signedInOnly, (c) => meetingPage(c))
pages.post(paths.networkMeeting(ID), signedInOnly, (c) => saveAttendance(c))

async function getShown(c: Context<Env>) {
  const { municipality } = c.var.reader
  return read(c, async (tx) => {
    const meeting = await getMeeting(tx, municipality.id, Number(c.req.param('id')))
    if (meeting === null) return null
    return {
      meeting,
      members: await listMembersAt(tx, municipality.id, meeting),
      keeps: await keepsRegister(tx, KEY),
    }
  })
}

async function meetingPage(c: Context<Env>): Promise<Response> {
  const found = await getShown(c)
  if (found === null) return notFoundPage(c)
  return page(
    c,
    {
      title: found.meeting.title,
      trail: [
        { href: paths.registers, text: 'Registre' },
        { href: paths.register(KEY), text: 'Netværk' },
      ],
    },
    <MeetingView {...found} saved={c.req.query('gemt') !== undefined} />,
  )
}

async function saveAttendance(c: Context<Env>): Promise<Response> {
  const found = await getShown(c)
  if (found === null || !found.keeps) return notFoundPage(c)
  const { kom } = await c.req.parseBody({ all: true })
  const came = new Set([kom ?? []].flat().map(Number))
  await write(c, (tx) => writeAttendance(tx, c.var.reader.municipality.id, found.meeting, came))
  return c.redirect(`${paths.networkMeeting(found.meeting.id)}?gemt`, 303)
}
