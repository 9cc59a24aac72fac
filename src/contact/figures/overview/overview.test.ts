/** The leaders' page and the wall as each kind of person: what they show, what is ordered, and that a screen shows nobody. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { layCentre } from '../../../../tests/support/lay-calls.ts'
import { textOf } from '../../../../tests/support/page-text.ts'
import { startTestSite, type TestSite } from '../../../../tests/support/site.ts'
import { paths } from '../../../paths.ts'

let site: TestSite
let owner: Client
const NUMBER = '70998877'

before(async () => {
  site = await startTestSite()
  owner = new Client({ connectionString: site.database.urls.owner })
  await owner.connect()
  owner.on('error', () => {})
  await layCentre(owner, site.municipality)
})
after(async () => {
  await owner.end()
  await site.stop()
})

const page = async (path: string, as: Parameters<TestSite['visit']>[1]) => textOf(await site.visit(path, as))
const one = async (text: string, values: unknown[] = []) =>
  (await owner.query<Record<string, string>>(text, values)).rows[0] ?? {}

describe('the overview', () => {
  let waiting = ''
  let callback = ''

  it('says it where nothing goes on', async () => {
    const text = await page(paths.contactOverview, 'administrator')
    assert.match(text, /Venter nu 0 Har ventet længst Ingen venter/u)
    assert.match(text, /Telefoncentral Ikke startet/u)
    assert.match(text, /Ingen skal ringes op/u)
    assert.match(text, /Plads 1 Ikke logget på/u)
  })

  it('tells who waits, what desks do, who is to be called back and what is wrong', async () => {
    const { id: town, person } = site.municipality
    const queue = (
      await one(`select min(id)::text as id from contact_queues where municipality_id = $1`, [town])
    ).id
    waiting = String((await one(`insert into contact_calls (municipality_id, queue_id, arrived_at, phase, place_told) values ($1, $2, now() - interval '125 seconds', 'waiting', 1) returning id`, [town, queue])).id) // prettier-ignore
    await owner.query(`insert into contact_parties (municipality_id, call_id, number) values ($1, $2, $3)`, [town, waiting, NUMBER]) // prettier-ignore
    callback = String((await one(`insert into contact_calls (municipality_id, queue_id, arrived_at, phase, callback_wished_at, callback_tries) values ($1, $2, now() - interval '20 minutes', 'callback', now() - interval '19 minutes', 1) returning id`, [town, queue])).id) // prettier-ignore
    await owner.query(`insert into contact_desk_states (municipality_id, desk_id, state, since, reason, person_id) select $1, id, 'pause', now() - interval '65 seconds', 'Frokost', $2 from contact_desks where title = 'Plads 1'`, [town, person.caseworker]) // prettier-ignore
    await owner.query(`insert into contact_alarms (municipality_id, kind, message) values ($1, 'memory', 'Hukommelsen vokser.')`, [town]) // prettier-ignore
    await owner.query(`insert into contact_exchanges (municipality_id, name, state, seen_at) values ($1, 'Prøvecentral', 'up', now() + interval '1 hour')`, [town]) // prettier-ignore
    const text = await page(paths.contactOverview, 'administrator')
    assert.match(text, /Venter nu 1 Har ventet længst 2:0\d Taler nu 0 Ledige pladser 0 Tilbagekald 1/u)
    assert.match(text, /Plads 1 Pause Frokost 1:0\d Signe Agerskov/u)
    assert.match(text, /Hukommelsen vokser\./u)
    assert.match(text, /Prøvecentral, i drift siden/u)
    assert.match(text, /Venter på at blive ringet op 1 Træk tilbage/u)
    assert.doesNotMatch(text, new RegExp(NUMBER, 'u'))
    await owner.query(`update contact_exchanges set seen_at = now() - interval '1 minute'`)
    assert.match(await page(paths.contactOverview, 'administrator'), /Prøvecentral: svarer ikke/u)
  })

  it('is for those who lead', async () => {
    for (const who of ['caseworker', 'employee', 'manager', 'secretary', 'councillor'] as const) {
      assert.equal((await site.visit(paths.contactOverview, who)).status, 404, who)
      assert.equal(
        (await site.post(paths.contactOverview, who, { handling: 'log-af', plads: '1' })).status,
        404,
        who,
      )
    }
    assert.equal((await site.visit(paths.contactOverview)).status, 303)
  })

  it('moves a call, takes a call-back away and signs a desk out by orders to call control', async () => {
    const [queue, desk] = [
      (await one(`select max(id)::text as id from contact_queues`)).id,
      (await one(`select min(id)::text as id from contact_desks`)).id,
    ]
    const orders: [Record<string, string>, Record<string, unknown>][] = [
      [
        { handling: 'flyt', opkald: waiting, koe: String(queue) },
        { kind: 'move', call_id: waiting, desk_id: null, details: { queue: Number(queue) } },
      ],
      [
        { handling: 'traek-tilbage', opkald: callback },
        { kind: 'withdraw-callback', call_id: callback, desk_id: null, details: {} },
      ],
      [
        { handling: 'log-af', plads: String(desk) },
        { kind: 'sign-out', call_id: null, desk_id: desk, details: {} },
      ],
    ]
    for (const [fields, expected] of orders) {
      const obeyed = obey(null)
      const answer = await site.post(paths.contactOverview, 'administrator', fields)
      assert.equal(answer.status, 303)
      assert.equal(answer.headers.get('location'), paths.contactOverview)
      assert.deepEqual(await obeyed, expected)
    }
  })

  it('says why an order was not obeyed, and knows no other orders', async () => {
    const obeyed = obey('not-waiting')
    const answer = await site.post(paths.contactOverview, 'administrator', {
      handling: 'traek-tilbage',
      opkald: callback,
    })
    await obeyed
    assert.equal(answer.status, 422)
    assert.match(await textOf(answer), /Opkaldet venter ikke længere\./u)
    const unknown: Record<string, string>[] = [
      { handling: 'slet' },
      { handling: 'flyt', opkald: 'x', koe: '1' },
    ]
    for (const fields of unknown)
      assert.equal((await site.post(paths.contactOverview, 'administrator', fields)).status, 404)
  })

  /** In the place of call control. */
  async function obey(refusal: string | null): Promise<unknown> {
    for (let look = 0; look < 100; look += 1) {
      const { rows } = await owner.query(
        `update contact_orders set done_at = case when $1::text is null then now() end, refusal = $1 where done_at is null and refusal is null
          returning kind, call_id, desk_id::text, details`,
        [refusal],
      )
      if (rows.length > 0) return rows[0]
      await sleep(25)
    }
    throw new Error('No order came')
  }
})

describe('the wall board', () => {
  it('is shown to those who work there, without names and numbers', async () => {
    for (const who of ['caseworker', 'administrator'] as const) {
      const text = await page(paths.contactWall, who)
      assert.match(
        text,
        /Venter nu 1 Har ventet længst 2:\d\d Tilbagekald 1 Ledige 0 Taler 0 Efterbehandling 0 Pause 1/u,
      )
      assert.doesNotMatch(text, new RegExp(`${NUMBER}|Signe|Frokost`, 'u'))
    }
    for (const who of ['employee', 'councillor'] as const)
      assert.equal((await site.visit(paths.contactWall, who)).status, 404, who)
  })

  it('opens on a screen by an address of its own, until it is taken away', async () => {
    const made = await site.post(paths.contactOverview, 'administrator', {
      handling: 'ny-skaerm',
      navn: 'Omstillingen',
      tema: 'moerk',
    })
    const address = /tavle\/([A-Za-z0-9_-]{32})/u.exec(await made.text())?.[1] ?? ''
    assert.notEqual(address, '')
    const shown = await site.visit(paths.contactWallOf(address))
    assert.equal(shown.status, 200)
    const html = await shown.text()
    assert.match(html, /class="wall wall-dark"/u)
    assert.match(html, /Venter nu/u)
    assert.doesNotMatch(html, new RegExp(`${NUMBER}|Signe|Frokost`, 'u'))
    const again = await (await site.visit(paths.contactOverview, 'administrator')).text()
    assert.match(again, /Omstillingen/u)
    assert.ok(!again.includes(address), 'the address is shown once')
    assert.equal((await site.visit(paths.contactWallOf('x'.repeat(32)))).status, 404)
    const board = (await one(`select id::text from contact_boards`)).id
    await site.post(paths.contactOverview, 'administrator', {
      handling: 'fjern-skaerm',
      skaerm: String(board),
    })
    assert.equal((await site.visit(paths.contactWallOf(address))).status, 404)
  })

  it('says which field is empty', async () => {
    const refused = await site.post(paths.contactOverview, 'administrator', {
      handling: 'ny-skaerm',
      navn: ' ',
    })
    assert.equal(refused.status, 422)
    assert.match(await textOf(refused), /Skriv, hvor skærmen hænger\./u)
  })
})
