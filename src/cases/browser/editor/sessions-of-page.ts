/** The connections of this tab. One stays open after its page until all that was typed there is stored. */
import { keptInTab } from './kept-words.ts'
import { WritingSession } from './writing-session.ts'

interface OpenSession {
  session: WritingSession
  pages: number
}

const LINGER_MS = 2_000
const sessions = new Map<string, OpenSession>()

export function takeSession(address: string, name: string): WritingSession {
  let open = sessions.get(name)
  if (open === undefined) {
    const url = new URL(address, location.href)
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
    open = { session: new WritingSession(url.href, name, { kept: keptInTab(name) }), pages: 0 }
    sessions.set(name, open)
  }
  open.pages += 1
  return open.session
}

export function leaveSession(name: string): void {
  const open = sessions.get(name)
  if (open === undefined) return
  open.pages -= 1
  endWhenStored(name, open)
}

function endWhenStored(name: string, open: OpenSession): void {
  setTimeout(() => {
    if (open.pages > 0 || sessions.get(name) !== open) return
    if (open.session.hasUnstored && !open.session.hasEnded) {
      open.session.addEventListener('standing', () => endWhenStored(name, open), { once: true })
      return
    }
    sessions.delete(name)
    open.session.destroy()
  }, LINGER_MS)
}

window.addEventListener('beforeunload', (event) => {
  if ([...sessions.values()].some(({ session }) => session.hasUnstored)) event.preventDefault()
})
