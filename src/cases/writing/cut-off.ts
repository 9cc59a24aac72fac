/** Why a page's connection to a shared document is closed; the page tells its writer what it means. */
import type { Connection } from '@hocuspocus/server'
import type { CloseGround } from './close-grounds.ts'

/** Without a message: the server would write it to the log. */
export class CutOff extends Error {
  readonly code: number
  readonly reason: string
  constructor({ code, reason }: CloseGround) {
    super('')
    this.code = code
    this.reason = reason
  }
}

/** Closes the socket too, for a page whose document alone is closed would not come back. */
export function cutOff(connection: Connection, { code, reason }: CloseGround): void {
  connection.close({ code, reason })
  connection.webSocket.close(code, reason)
}
