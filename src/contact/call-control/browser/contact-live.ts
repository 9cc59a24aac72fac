/**
 * `<contact-live src="…" since="…">` on a page of the contact centre: when the stream says that something changed, the
 * page is asked for again and what is new is morphed into it, one asking at a time. Hidden tabs let go, because a browser
 * opens few connections to one house; seen again they ask at once. `always`: also while it is hidden.
 */
import { visit } from '@hotwired/turbo'

const AGAIN_MS = 3_000
/** An answer that has not come by now is not waited for any more. */
const ANSWER_MS = 5_000
/** So long a summary of errors stands before news wipe it away. */
const ERRORS_MS = 8_000

class ContactLive extends HTMLElement {
  #source: EventSource | null = null
  #again: ReturnType<typeof setTimeout> | undefined
  #later: ReturnType<typeof setTimeout> | undefined
  #askedAt = 0
  #isDue = false
  #isSending = false
  #errorsSince = 0
  #notice: HTMLElement | null = null
  readonly #events = [
    'turbo:load',
    'turbo:render',
    'turbo:submit-start',
    'turbo:submit-end',
    'visibilitychange',
  ]

  connectedCallback(): void {
    for (const name of this.#events) document.addEventListener(name, this)
    this.#follow()
  }

  disconnectedCallback(): void {
    for (const name of this.#events) document.removeEventListener(name, this)
    this.#leave()
  }

  handleEvent({ type }: Event): void {
    if (type === 'visibilitychange') {
      if (this.#isWanted()) this.#follow()
      else this.#leave()
      return
    }
    if (type === 'turbo:submit-start') this.#isSending = true
    else if (type === 'turbo:submit-end') this.#isSending = false
    else this.#askedAt = 0
    if (this.#isDue) this.#refresh()
  }

  #isWanted(): boolean {
    return document.visibilityState === 'visible' || this.hasAttribute('always')
  }

  #follow(): void {
    if (this.#source !== null || !this.#isWanted()) return
    clearTimeout(this.#again)
    const since = encodeURIComponent(this.getAttribute('since') ?? '0')
    const source = new EventSource(`${this.getAttribute('src') ?? ''}?siden=${since}`)
    this.#source = source
    source.addEventListener('open', () => this.#say(null))
    source.addEventListener('aendret', () => this.#refresh())
    source.addEventListener('slut', () => this.#end())
    source.addEventListener('error', () => {
      this.#say('Forbindelsen er væk. Det, du ser, kan være gammelt. Siden prøver igen.')
      // While the browser tries again by itself it is connecting; a refusal closes it for good.
      if (source.readyState !== EventSource.CLOSED) return
      this.#leave()
      this.#again = setTimeout(() => this.#follow(), AGAIN_MS)
    })
  }

  #refresh(): void {
    this.#isDue = true
    const now = Date.now()
    if (this.#isSending) return
    const rest = this.#askedAt + ANSWER_MS - now
    if (rest > 0) return this.#refreshIn(rest)
    if (document.querySelector('.error-summary') === null) this.#errorsSince = 0
    else {
      this.#errorsSince ||= now
      if (now - this.#errorsSince < ERRORS_MS) {
        return this.#refreshIn(ERRORS_MS)
      }
    }
    clearTimeout(this.#later)
    this.#isDue = false
    this.#askedAt = now
    visit(location.pathname + location.search, { action: 'replace' })
  }

  /** An answer that never comes, as of a visit that was broken off, must not leave the page as it was. */
  #refreshIn(milliseconds: number): void {
    clearTimeout(this.#later)
    this.#later = setTimeout(() => this.#refresh(), milliseconds)
  }

  #leave(): void {
    clearTimeout(this.#again)
    clearTimeout(this.#later)
    this.#source?.close()
    this.#source = null
  }

  #end(): void {
    this.#leave()
    this.#say('Du er logget ud. Log ind igen i en ny fane.')
    this.#again = setTimeout(() => this.#follow(), AGAIN_MS * 5)
  }

  #say(text: string | null): void {
    if (text === null) {
      this.#notice?.remove()
      this.#notice = null
      return
    }
    if (this.#notice === null) {
      this.#notice = document.createElement('p')
      this.#notice.className = 'live-lost'
      this.#notice.setAttribute('role', 'alert')
      this.append(this.#notice)
    }
    if (this.#notice.textContent !== text) this.#notice.textContent = text
  }
}

customElements.define('contact-live', ContactLive)
