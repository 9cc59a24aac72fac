import type { Server } from 'node:http'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { WebSocketServer } from 'ws'
import { closeGracefully } from '../graceful-close.ts'

export type Answer = (request: Request, bindings: HttpBindings) => Response | Promise<Response>

/** Larger messages close the connection they came by. */
const LARGEST_MESSAGE = 2 * 1024 * 1024

export interface WebServer {
  port: number
  /** Takes no new connections, lets running requests end, and cuts those that do not within `patienceMs`. */
  stop(patienceMs: number): Promise<void>
}

/** Listens on `host` and `port` (0: any free one). Rejects with the system's error, such as EADDRINUSE. */
export async function listen(answer: Answer, host: string, port: number): Promise<WebServer> {
  // No secure or second-version server is asked for, so it is an ordinary one.
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE })
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer(request, bindings as HttpBindings),
    websocket: { server: sockets },
  }) as Server
  // Longer than a proxy keeps its side, so that it never writes into a connection we just closed.
  server.keepAliveTimeout = 75_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: (patienceMs) => {
      // Who holds one has been told before; the server would wait for them.
      for (const socket of sockets.clients) socket.terminate()
      return closeGracefully(server, patienceMs)
    },
  }
}
