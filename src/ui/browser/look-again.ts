/** `<look-again>` stands on a page while something is being made: looks for news and changes only what is new. */
import { visit } from '@hotwired/turbo'

const EVERY_MS = 1500

class LookAgain extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback(): void {
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') visit(location.href, { action: 'replace' })
    }, EVERY_MS)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }
}

customElements.define('look-again', LookAgain)
