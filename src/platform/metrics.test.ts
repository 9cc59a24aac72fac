import assert from 'node:assert/strict'
import { test } from 'node:test'
import { observeRequest, serveMetrics, watchPool, watchUnsealedHistory } from './metrics.ts'

test('Prometheus reads requests by route, connections, the unsealed tail and the event loop', async () => {
  const metrics = await serveMetrics(0, '127.0.0.1')
  const read = async () => (await fetch(`http://127.0.0.1:${metrics.port}/metrics`)).text()
  observeRequest({ method: 'GET', route: '/sager/:nummer', status: 200, seconds: 0.02 })
  watchPool('app', () => ({ open: 3, idle: 2, waiting: 0 }))
  watchUnsealedHistory(async () => 1.5)
  const text = await read()
  assert.match(
    text,
    /^sagsgang_http_requests_total\{method="GET",route="\/sager\/:nummer",status="200"\} 1$/m,
  )
  assert.match(text, /^sagsgang_database_connections\{login="app",state="open"\} 3$/m)
  assert.match(text, /^sagsgang_unsealed_history_seconds 1\.5$/m)
  assert.match(text, /^nodejs_eventloop_lag_seconds /m)
  watchUnsealedHistory(() => Promise.reject(new Error('away')))
  assert.match(await read(), /^sagsgang_unsealed_history_seconds Nan$/im)
  assert.equal((await fetch(`http://127.0.0.1:${metrics.port}/`)).status, 404)
  await metrics.close()
})
