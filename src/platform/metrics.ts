/**
 * Figures for Prometheus, on a port of their own, so that they never stand beside what citizens see. Routes are counted
 * by their pattern (`/sager/:nummer`), never by the address itself.
 */
import { createServer } from 'node:http'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface ObservedRequest {
  method: string
  /** The pattern of the route that answered, or `-` when none did. */
  route: string
  status: number
  seconds: number
}

/** Open, idle and waited-for connections of a login. */
export interface PoolLoad {
  open: number
  idle: number
  waiting: number
}

const registry = new Registry()

const requests = new Counter({
  name: 'sagsgang_http_requests_total',
  help: 'Answered requests',
  labelNames: ['method', 'route', 'status'],
  registers: [registry],
})

const durations = new Histogram({
  name: 'sagsgang_http_request_seconds',
  help: 'Time from request to answer',
  labelNames: ['route'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
})

export function observeRequest({ method, route, status, seconds }: ObservedRequest): void {
  requests.inc({ method, route, status })
  durations.observe({ route }, seconds)
}

/** @param name the login, such as `app` */
export function watchPool(name: string, load: () => PoolLoad): void {
  pools.set(name, load)
}

const pools = new Map<string, () => PoolLoad>()
const connections = new Gauge({
  name: 'sagsgang_database_connections',
  help: 'Connections by login and state',
  labelNames: ['login', 'state'],
  registers: [registry],
})

let unsealedAge: (() => Promise<number>) | null = null

/** @param age of the oldest change not yet in the chain, in seconds; more than 5 is to be looked into */
export function watchUnsealedHistory(age: () => Promise<number>): void {
  unsealedAge = age
}

const unsealed = new Gauge({
  name: 'sagsgang_unsealed_history_seconds',
  help: 'Age of the oldest history entry behind the newest seal; NaN when it cannot be told',
  registers: [registry],
})

const watched = new Map<string, { gauges: Map<string, Gauge>; read: () => Promise<Record<string, number>> }>()

/**
 * Figures that another part of the program keeps in the database.
 * @param figures by name, with what each is
 * @param read asked when the figures are; NaN when it cannot be told
 */
export function watchFigures(
  figures: Record<string, string>,
  read: () => Promise<Record<string, number>>,
): void {
  const gauges = new Map(
    Object.entries(figures).map(([name, help]) => {
      registry.removeSingleMetric(name)
      return [name, new Gauge({ name, help, registers: [registry] })]
    }),
  )
  watched.set(Object.keys(figures).join(' '), { gauges, read })
}

async function readFigures(): Promise<string> {
  for (const [login, load] of pools) {
    for (const [state, count] of Object.entries(load())) connections.set({ login, state }, count)
  }
  if (unsealedAge !== null) unsealed.set(await unsealedAge().catch(() => Number.NaN))
  for (const { gauges, read } of watched.values()) {
    const figures = await read().catch((): Record<string, number> => ({}))
    for (const [name, gauge] of gauges) gauge.set(figures[name] ?? Number.NaN)
  }
  return registry.metrics()
}

/** Serves the figures of this process at `/metrics`. */
export async function serveMetrics(
  port: number,
  host: string,
): Promise<{ port: number; close(): Promise<void> }> {
  // Event-loop lag, memory and garbage collection.
  collectDefaultMetrics({ register: registry })
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    readFigures().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
