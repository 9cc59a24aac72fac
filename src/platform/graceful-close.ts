/** Ends an HTTP server without losing a request. */
import { type IncomingMessage, type Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Kept-alive connections on which a request may just be on its way are given this long. */
const lastRequestsMs = 1_000

/**
 * Takes no new connections, answers what is asked on the open ones and tells each to close, then ends those that stay.
 * @param patienceMs after which answers that are still being written are cut off
 */
export async function closeGracefully(server: Server, patienceMs: number): Promise<void> {
  const begun = Date.now()
  const closed = new Promise<void>((resolve) => {
    // Not the HTTP server's own close: it ends idle connections at once, also one whose next request is on its way.
    NetServer.prototype.close.call(server, () => resolve())
  })
  server.prependListener('request', (_request: IncomingMessage, response: unknown) => {
    if (response instanceof ServerResponse) response.shouldKeepAlive = false
  })
  const sweep = (async () => {
    await sleep(Math.min(lastRequestsMs, patienceMs / 2), undefined, { ref: false })
    while (Date.now() - begun < patienceMs) {
      server.closeIdleConnections()
      await sleep(50, undefined, { ref: false })
    }
    server.closeAllConnections()
  })()
  await Promise.race([closed, sweep.then(() => closed)])
}
