import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { ArchiveBench, boardMinutes } from '../../../tests/support/archive-bench.ts'
import { changeItemDegrees } from '../../meetings/change-degree.ts'
import type { Transaction } from '../../platform/database.ts'
import { getRun, listClosedIds, type RunDetails } from '../queries.ts'
import { RunView } from './import.tsx'

let bench: ArchiveBench

before(async () => {
  bench = await ArchiveBench.open()
})
after(() => bench.close())

const linesOf = (html: string) => html.match(/class="review-line"/g)?.length

test('a large import is reviewed a hundred items at a time, and all of a kind in one click', async () => {
  const town = await bench.town('Mange lukkede')
  const closed = Array.from({ length: 120 }, (_, at) => `Punkt ${at + 2}: Ansættelse ${at + 2} (LUKKET)\n`)
  await town.handIn('lukkede.txt', `${boardMinutes('2009-05-04')}\n${closed.join('\n')}`)
  const asSecretary = <T>(work: (tx: Transaction) => Promise<T>) =>
    bench.app.within(town.built.callerAs('secretary'), work)
  const { rows } = await asSecretary((tx) => sql<{ id: number }>`select id from import_runs`.execute(tx))
  const id = rows[0]?.id ?? 0
  const look = async (): Promise<{ run: RunDetails; html: string }> => {
    const run = await asSecretary((tx) => getRun(tx, town.built.id, id))
    assert.ok(run)
    return { run, html: String(await RunView({ run, errors: [] }).toString()) }
  }

  const first = await look()
  assert.deepEqual(
    first.run.closed.map(({ count, items }) => [count, items.length]),
    [[120, 100]],
  )
  assert.equal(linesOf(first.html), 100)
  assert.match(first.html, /120 punkter venter på dig/)
  assert.match(first.html, /Gør alle 120 interne/)
  assert.match(first.html, /De første 100 er vist. De næste kommer frem/)

  const reason = first.run.closed[0]?.reason ?? ''
  const shown = first.run.closed[0]?.items.slice(0, 30).map((item) => item.id) ?? []
  await asSecretary((tx) =>
    changeItemDegrees(
      tx,
      town.built.id,
      shown.map((itemId) => ({ itemId, degree: 'closed' })),
    ),
  )
  const second = await look()
  assert.equal(linesOf(second.html), 90)
  assert.equal(second.run.decided, 30)
  assert.ok(!second.html.includes('De næste kommer frem'))

  const rest = await asSecretary((tx) => listClosedIds(tx, town.built.id, id, { reason }))
  assert.equal(rest.length, 90)
  assert.ok(rest.every((item) => !shown.includes(item)))
})
