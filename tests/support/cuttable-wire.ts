import type { Page, WebSocketRoute } from 'playwright-core'

/** The page's connections, as if by a cable that is pulled out and put in again. */
export async function cuttable(page: Page): Promise<{ cut(): void; mend(): void }> {
  const wire: { isCut: boolean; open: WebSocketRoute | null } = { isCut: false, open: null }
  await page.routeWebSocket(/\/sammen$/u, (socket) => {
    if (wire.isCut) {
      void socket.close({ code: 1001 })
      return
    }
    wire.open = socket
    socket.connectToServer()
  })
  return {
    cut: () => {
      wire.isCut = true
      void wire.open?.close({ code: 1001 })
    },
    mend: () => {
      wire.isCut = false
    },
  }
}
