/** Words that are not stored yet, kept by the tab until they are: a page that is lost gets them back when it is opened again. */
import type { KeptWords } from './writing-session.ts'

export function keptInTab(name: string): KeptWords {
  const key = `sagsgang-ikke-gemt-${name}`
  return {
    read: () => {
      try {
        const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
        if (typeof found !== 'object' || found === null) return null
        if (!('generation' in found) || !('change' in found)) return null
        const bytes = atob(String(found.change))
        return {
          generation: String(found.generation),
          change: Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)),
        }
      } catch {
        return null
      }
    },
    write: ({ generation, change }) => {
      const signs = Array.from(change, (byte) => String.fromCharCode(byte)).join('')
      try {
        sessionStorage.setItem(key, JSON.stringify({ generation, change: btoa(signs) }))
      } catch {
        // The tab has no room; the page itself still has the words.
      }
    },
    clear: () => sessionStorage.removeItem(key),
  }
}
