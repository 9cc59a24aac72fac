/** Role × state × outlet: every reader asks every outlet for a meeting in every state, and gets what the rules say. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { format } from 'prettier'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import { renewCalendar } from '../../src/meetings/plan/calendar-queries.ts'
import { paths } from '../../src/paths.ts'
import { startSession } from '../../src/organisation/sessions.ts'
import { Database } from '../../src/platform/database.ts'
import { startTestSite, type TestSite } from '../support/site.ts'
import { type Answer, expectedOf } from './expected.ts'
import { ELSEWHERE, HOUSE_OUTLETS } from './house-outlets.ts'
import { type Bench, type LaidMeeting, layMeeting, openBench } from './lay-meetings.ts'
import { MATRIX_FILE, writeMatrix } from './matrix-text.ts'
import { OUTLETS } from './outlets.ts'
import { isInTheHouse, maySee } from './rules.ts'
import { type Role, ROLES, roles, type State, STATES, type Thing, things } from './states.ts'

/** A word of no language for a thing of a meeting; the first five letters tell the meeting. */
const wordOf = (state: State, thing: Thing) =>
  `zq${'bcdfghjk'[STATES.indexOf(state)]}o${'abcdefghijklmnopqrst'[things.indexOf(thing)]}ux`
const wordInTitles = (state: State) => `vwy${'bcdfghjk'[STATES.indexOf(state)]}aqo`
const everyWord = STATES.flatMap((state) =>
  things.map((thing) => ({ state, thing, word: wordOf(state, thing) })),
)

describe('the matrix of role, state and outlet', () => {
  let site: TestSite
  let app: Database
  let extra: Bench['extra']
  const laid = new Map<State, LaidMeeting>()
  const cookies = new Map<Role, string>()

  before(async () => {
    site = await startTestSite({
      prepare: async (database, town, dataDir) => {
        const bench = await openBench(database, town, dataDir)
        extra = bench.extra
        for (const [index, state] of STATES.entries())
          laid.set(
            state,
            await layMeeting(bench, state, index + 1, {
              of: (thing) => wordOf(state, thing),
              inTitles: wordInTitles(state),
            }),
          )
        await bench.close()
      },
    })
    app = new Database(site.database.urls.app, { poolSize: 1 })
    for (const role of roles) {
      const person = personOf(role, site.municipality)
      if (person !== null)
        cookies.set(
          role,
          `sagsgang=${await startSession(app, { municipality: site.municipality.id, person }, null)}`,
        )
    }
  })
  after(async () => {
    await app.close()
    await site.stop()
  })

  const personOf = (role: Role, town: BuiltMunicipality): number | null => {
    const who = ROLES[role]
    if (who === null) return null
    if (who !== 'extra') return town.person[who]
    return role === 'called substitute' ? extra.calledSubstitute : extra.otherSecretary
  }

  async function ask(path: string, role: Role) {
    const cookie = cookies.get(role)
    const headers: Record<string, string> = cookie === undefined ? {} : { cookie }
    const response = await fetch(new URL(path, site.address), { redirect: 'manual', headers })
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
    const body = isStream ? await beginningOf(response) : await response.text()
    const text = `${[...response.headers].join('\n')}\n${body}`
    return { status: response.status, location: response.headers.get('location') ?? '', text }
  }
  const foundIn = (text: string) => everyWord.filter(({ word }) => text.includes(word))
  const leaksOf = (text: string, role: Role) =>
    foundIn(text)
      .filter(({ state, thing }) => !maySee(role, state, thing))
      .map(({ state, thing }) => `${state}: ${thing}`)

  it('knows every page of the site', () => {
    const known = new Set([...OUTLETS, ...HOUSE_OUTLETS].map(({ route }) => route))
    const unknown = site.routes
      .filter((route) => route.startsWith('GET '))
      .map((route) => route.slice(4).replaceAll(/\{(?:[^{}]|\{[^}]*\})*\}/g, ''))
      .filter((route) => !known.has(route) && !ELSEWHERE.some(([start]) => route.startsWith(start)))
    assert.deepEqual(unknown, [], 'say in outlets.ts or house-outlets.ts who is answered what')
  })

  it('stands in the docs as it is', async () => {
    const written = await format(writeMatrix(), { parser: 'markdown', printWidth: 110 })
    assert.equal(await readFile(MATRIX_FILE, 'utf8'), written, 'run npx tsx tests/access/write-matrix.ts')
  })

  for (const state of STATES)
    it(`holds for a meeting that is ${state}`, async () => {
      const meeting = laid.get(state)
      assert.ok(meeting)
      const wrong: string[] = []
      for (const outlet of OUTLETS) {
        const path = outlet.address(meeting)
        if (path === null) continue
        await Promise.all(
          roles.map(async (role) => {
            const answer = await ask(path, role)
            const expected = expectedOf(outlet, role, state)
            const at = `${role} at ${outlet.route} ${outlet.of ?? ''}`
            const shown = new Set(foundIn(answer.text).map(({ thing }) => thing))
            if (nameOf(answer) !== expected.is) wrong.push(`${at}: ${nameOf(answer)}, not ${expected.is}`)
            for (const thing of leaksOf(answer.text, role)) wrong.push(`${at}: shows ${thing}`)
            if (expected.is === 'opens')
              for (const thing of expected.shows) if (!shown.has(thing)) wrong.push(`${at}: lacks ${thing}`)
          }),
        )
      }
      assert.deepEqual(wrong, [])
    })

  for (const role of roles)
    it(`holds for ${role} at what is about many meetings`, async () => {
      const token = await tokenOf(role)
      const wrong: string[] = []
      for (const outlet of HOUSE_OUTLETS)
        for (const path of outlet.addresses(site.municipality, STATES.map(wordInTitles), token))
          for (const thing of leaksOf((await ask(path, role)).text, outlet.asEveryone ? 'visitor' : role))
            wrong.push(`${path}: shows ${thing}`)
      assert.deepEqual(wrong, [])
    })

  it('finds by search what may be seen', async () => {
    const titles = ['open', 'closed', 'task', 'recused'] as const
    const missing: string[] = []
    for (const role of roles.filter(isInTheHouse))
      for (const state of STATES) {
        if (state === 'planned') continue
        const { text } = await ask(paths.searchFor({ q: wordInTitles(state) }), role)
        for (const thing of titles)
          if (maySee(role, state, thing) && !text.includes(wordOf(state, thing)))
            missing.push(`${role}: ${thing} of a meeting that is ${state}`)
      }
    assert.deepEqual(missing, [])
  })

  it('gives each their own calendar, and nobody the words of an agenda in it', async () => {
    const { text } = await ask(paths.personCalendar(`${await tokenOf('member')}.ics`), 'visitor')
    assert.deepEqual(
      [...new Set(foundIn(text).map(({ thing }) => thing))],
      ['place'],
      'the calendar is there, or the test could not fail',
    )
  })

  async function tokenOf(role: Role): Promise<string> {
    const person = personOf(role, site.municipality)
    if (person === null || !isInTheHouse(role)) return 'x'.repeat(43)
    const { id } = site.municipality
    return app.within({ municipality: id, person }, (tx) => renewCalendar(tx, id, person))
  }
})

function nameOf({ status, location }: { status: number; location: string }): Answer['is'] | string {
  // Some lead on to a page of theirs.
  if (status === 200 || status === 302) return 'opens'
  if (status === 404) return 'not there'
  if (status === 403) return 'refused'
  return status === 303 && location.startsWith(paths.signIn) ? 'sign in' : `status ${status}`
}

/** What a stream tells first: all that the reader may see. */
async function beginningOf({ body }: Response): Promise<string> {
  if (body === null) return ''
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  const silent = setTimeout(() => void reader.cancel(), 10_000)
  let text = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    text += value
    if (text.includes('data:')) await reader.cancel()
  }
  clearTimeout(silent)
  return text
}
