/** Ends an HTTP server without losing a request. */
import { type IncomingMessage, type Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'

/** Kept-alive connections on which a request may just be on its way are given this long. */
const lastRequestsMs = 1_000
/** So many turns of the event loop take what was in the queue. */
const turnsForQueue = 5
const quietMs = 50

/**
 * Takes no new connections, answers what is asked on the open ones and tells each to close, then ends those that stay.
 * @param patienceMs after which answers that are still being written are cut off
 */
export async function closeGracefully(server: Server, patienceMs: number): Promise<void> {
  const begun = Date.now()
  server.prependListener('request', (_request: IncomingMessage, response: unknown) => {
    if (response instanceof ServerResponse) response.shouldKeepAlive = false
  })
  const closed = Promise.withResolvers<void>()
  // Not the HTTP server's own close: it ends idle connections at once, also one whose next request is on its way.
  await whenQueueIsEmpty(server, () => NetServer.prototype.close.call(server, () => closed.resolve()))
  const sweep = (async () => {
    await sleep(Math.min(lastRequestsMs, patienceMs / 2), undefined, { ref: false })
    while (Date.now() - begun < patienceMs) {
      server.closeIdleConnections()
      await sleep(50, undefined, { ref: false })
    }
    server.closeAllConnections()
  })()
  await Promise.race([closed.promise, sweep.then(() => closed.promise)])
}

/**
 * The system has connections in a queue that the server has not seen; closing would cut them off. So the queue is made
 * as short as can be, one place, which turns new ones away: they try again, and find the port closed. What is in it is
 * taken; then `close` is called when nobody comes, or in the moment the one place has become free.
 */
async function whenQueueIsEmpty(server: Server, close: () => void): Promise<void> {
  if (!shortenQueue(server)) return close()
  await takeTurns()
  await new Promise<void>((resolve) => {
    const closeNow = () => {
      server.off('connection', closeNow)
      clearTimeout(nobodyCame)
      close()
      resolve()
    }
    const nobodyCame = setTimeout(closeNow, quietMs)
    // Before the server makes ready to read it: each moment here lets another one into the queue.
    server.prependListener('connection', closeNow)
  })
}

/** Under load a turn of the event loop takes long; connections are taken in its middle. */
async function takeTurns(): Promise<void> {
  for (let turn = 0; turn < turnsForQueue; turn += 1) {
    await sleep(5)
    await nextTurn()
  }
}

/** Node has no public way to change the length of the queue; where its inside is another one, nothing is done. */
function shortenQueue(server: Server): boolean {
  const handle: unknown = Reflect.get(server, '_handle')
  if (typeof handle !== 'object' || handle === null || !('listen' in handle)) return false
  return typeof handle.listen === 'function' && handle.listen(0) === 0
}
