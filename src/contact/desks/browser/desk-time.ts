/**
 * `<desk-time until="…" now="…">` or `since`: a time that goes on, in milliseconds since 1970 by the clock of the house, which
 * `now` tells; the browser's own may be wrong. Without a script it says what it was when the page was made.
 */
import { durationText } from '../model.ts'

class DeskTime extends HTMLElement {
  static observedAttributes = ['until', 'since', 'now']
  #timer: ReturnType<typeof setInterval> | undefined
  /** How much the browser's clock is behind that of the house. */
  #behind = 0

  connectedCallback(): void {
    this.#timer = setInterval(() => this.#show(), 1_000)
    this.#show()
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }

  attributeChangedCallback(name: string, _: string | null, value: string | null): void {
    if (name === 'now') this.#behind = Number(value) - Date.now()
    if (this.isConnected) this.#show()
  }

  #show(): void {
    const now = Date.now() + this.#behind
    const until = this.getAttribute('until')
    const since = this.getAttribute('since')
    const text = until === null ? durationText(now - Number(since)) : durationText(Number(until) - now)
    if (this.textContent !== text) this.textContent = text
  }
}

customElements.define('desk-time', DeskTime)
