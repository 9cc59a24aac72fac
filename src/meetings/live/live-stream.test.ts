import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { followMeeting } from '../../../tests/support/event-stream.ts'
import { layMeeting, type LaidMeeting } from '../../../tests/support/live-meeting.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'

let site: TestSite
let admin: Client
before(async () => {
  site = await startTestSite()
  admin = new Client({ connectionString: site.database.adminUrl })
  admin.on('error', () => {})
  await admin.connect()
})
after(async () => {
  await admin.end()
  await site.stop()
})

const act = async (
  meeting: number,
  as: SmallPerson,
  handling: string,
  fields: Record<string, string> = {},
) => {
  const answer = await site.post(paths.liveMeeting(meeting), as, { handling, ...fields })
  assert.equal(
    answer.status,
    303,
    `${handling}: ${(await answer.text()).replaceAll(/<[^>]*>/gu, ' ').slice(0, 3000)}`,
  )
}
const type = (meeting: number, item: number, revision: number, text: string) =>
  site.post(paths.liveText(meeting), 'secretary', {
    punkt: String(item),
    revision: String(revision),
    tekst: text,
  })

async function aRunningMeeting(heldOn: string): Promise<LaidMeeting> {
  const place = { ...site.database, dataDir: site.dataDir }
  const items = [{ title: 'Cykelstier' }, { title: 'Hallens tag' }, { title: 'En fratrædelse', closed: true }]
  const meeting = await layMeeting(place, site.municipality, { heldOn, items })
  const { chair, member, councillor } = site.municipality.person
  const body = new URLSearchParams([['handling', 'begynd'], ...[chair, member, councillor].map((id) => ['til-stede', String(id)])]) // prettier-ignore
  const begun = await site.visit(paths.liveMeeting(meeting.id), 'secretary', { method: 'POST', body, headers: { origin: site.address } }) // prettier-ignore
  assert.equal(begun.status, 303)
  return meeting
}

test('a stream is only for those in the room', async () => {
  const meeting = await aRunningMeeting('2027-03-01')
  for (const who of ['employee', 'substitute', 'caseworker', 'formerMember'] as const)
    assert.notEqual((await site.visit(paths.liveStream(meeting.id), who)).status, 200, who)
  assert.equal((await site.visit(paths.liveStream(meeting.id))).status, 403)
})

test('the wall of the room is the secretary’s to show, and its stream holds nothing closed', async () => {
  const meeting = await aRunningMeeting('2027-03-05')
  const [open = 0, , closed = 0] = meeting.items
  for (const path of [paths.meetingScreen(meeting.id), paths.meetingScreenStream(meeting.id)])
    assert.equal((await site.visit(path, 'member')).status, 404, path)
  const wall = await followMeeting(site, meeting.id, 'secretary', paths.meetingScreenStream)
  await act(meeting.id, 'secretary', 'aktuelt', { punkt: String(open) })
  assert.equal((await type(meeting.id, open, 0, 'Der anlægges en sti.')).status, 200)
  await wall.until('Der anlægges en sti.')
  await act(meeting.id, 'secretary', 'aktuelt', { punkt: String(closed) })
  assert.equal((await type(meeting.id, closed, 0, 'Hemmeligt ordvalg.')).status, 200)
  await wall.until('vises ikke her')
  await act(meeting.id, 'secretary', 'aktuelt', { punkt: String(open) })
  wall.fresh()
  assert.equal((await type(meeting.id, open, 1, 'Der anlægges to stier.')).status, 200)
  await wall.until('Der anlægges to stier.')
  assert.doesNotMatch(wall.text(), /fratrædelse|Hemmeligt/u)
  wall.leave()
})

test('words grow before those present as they are stored', async () => {
  const meeting = await aRunningMeeting('2027-03-02')
  const [item = 0] = meeting.items
  const member = await followMeeting(site, meeting.id, 'member')
  await member.until('Der behandles ikke noget punkt lige nu')
  await act(meeting.id, 'secretary', 'aktuelt', { punkt: String(item) })
  await member.until('1. Cykelstier</h2>')
  member.fresh()
  assert.equal((await type(meeting.id, item, 0, 'Der anlægges')).status, 200)
  await member.until('Der anlægges')
  const grown = await type(meeting.id, item, 1, 'Der anlægges to stier')
  assert.equal(grown.status, 200)
  await member.until('Der anlægges to stier')
  assert.ok(!member.fresh().includes('target="moede-fremmoede"'), 'only what changed is sent')
  member.leave()
})

test('whoever is recused is sent nothing of the item from then on, others are; and everything again when the body says no', async () => {
  const meeting = await aRunningMeeting('2027-03-03')
  const [, item = 0] = meeting.items
  await act(meeting.id, 'secretary', 'aktuelt', { punkt: String(item) })
  const [member, councillor] = [
    await followMeeting(site, meeting.id, 'member'),
    await followMeeting(site, meeting.id, 'councillor'),
  ]
  await member.until('2. Hallens tag</h2>')
  await councillor.until('2. Hallens tag</h2>')
  await act(meeting.id, 'member', 'inhabil', { punkt: String(item), grund: 'Min bror lægger taget' })
  member.fresh()
  await type(meeting.id, item, 0, 'Taget lægges om for 2 mio.')
  await councillor.until('Taget lægges om for 2 mio.')
  await member.until('Mødet behandler et punkt, som du ikke deltager i')
  // One more change that the member does see, so that all before it has come.
  await act(meeting.id, 'secretary', 'pause')
  await member.until('Pause')
  const since = member.text().slice(member.text().indexOf('Mødet behandler et punkt, som du ikke deltager i'))
  assert.ok(!since.includes('Hallens tag'), since)
  assert.ok(!member.text().includes('Taget lægges'), 'not a word that was written after it was said')
  const page = await (await site.visit(paths.liveMeeting(meeting.id), 'member')).text()
  assert.ok(!page.includes('Hallens tag') && page.includes('Du deltager ikke i punkt 2.'))

  const { rows } = await admin.query<{ id: number }>(`select id from recusals where municipality_id = $1 and agenda_item_id = $2`, [site.municipality.id, item]) // prettier-ignore
  await act(meeting.id, 'secretary', 'inhabil-afgoerelse', { punkt: String(item), inhabilitet: String(rows[0]?.id), afgoerelse: 'not-recused' }) // prettier-ignore
  await member.until('Taget lægges om for 2 mio.')
  member.leave()
  councillor.leave()
})

test('a stream ends when its session does, and when the seat does', async () => {
  const meeting = await aRunningMeeting('2027-03-04')
  const [chair, member] = [
    await followMeeting(site, meeting.id, 'chair'),
    await followMeeting(site, meeting.id, 'member'),
  ]
  await chair.until('Cykelstier')
  await member.until('Cykelstier')
  await admin.query(`delete from sessions where person_id = $1`, [site.municipality.person.chair])
  await chair.ended()
  assert.match(chair.text(), /event: slut\ndata: signed-out/u)
  await admin.query(`update seats set valid_until = current_date - 1 where person_id = $1`, [
    site.municipality.person.member,
  ])
  await member.ended()
  assert.match(member.text(), /event: slut\ndata: out/u)
})
