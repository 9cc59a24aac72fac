/**
 * `<live-meeting src="…">` around the page of a meeting that is held: takes in what changes while the tab is seen. Hidden
 * tabs let go, because a browser opens few connections to one house; seen again they get all that is new. Without it the
 * page is as new as when it was asked for.
 */
import { renderStreamMessage, visit } from '@hotwired/turbo'

const AGAIN_MS = 3_000

class LiveMeeting extends HTMLElement {
  #source: EventSource | null = null
  #again: ReturnType<typeof setTimeout> | undefined
  #notice: HTMLElement | null = null

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this)
    this.#follow()
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this)
    this.#leave()
  }

  handleEvent(): void {
    if (document.visibilityState === 'visible') this.#follow()
    else this.#leave()
  }

  #follow(): void {
    if (this.#source !== null || document.visibilityState !== 'visible') return
    clearTimeout(this.#again)
    const source = new EventSource(this.getAttribute('src') ?? '')
    this.#source = source
    source.addEventListener('open', () => this.#say(null))
    source.addEventListener('message', ({ data }) => renderStreamMessage(String(data)))
    source.addEventListener('side', ({ data }) => this.#compare(String(data)))
    source.addEventListener('tekst', ({ data }) => this.#tellFields(String(data)))
    source.addEventListener('slut', ({ data }) => this.#end(String(data)))
    source.addEventListener('error', () => {
      // While the browser tries again by itself it is connecting; a refusal closes it for good.
      this.#say('Forbindelsen er væk. Siden prøver igen; det, du har skrevet, bliver her.')
      if (source.readyState !== EventSource.CLOSED) return
      this.#leave()
      this.#again = setTimeout(() => this.#follow(), AGAIN_MS)
    })
  }

  #leave(): void {
    clearTimeout(this.#again)
    this.#source?.close()
    this.#source = null
  }

  /** The forms of one who keeps the record are read anew when more than words changed; what is half typed stays. */
  #compare(digest: string): void {
    const own = this.getAttribute('side')
    if (own === null || own === digest) return
    // A summary of errors would be gone with the page it stands on.
    if (document.querySelector('.error-summary') !== null) return
    this.setAttribute('side', digest)
    visit(location.href, { action: 'replace' })
  }

  #tellFields(data: string): void {
    for (const field of this.querySelectorAll('decision-text'))
      field.dispatchEvent(new CustomEvent('stored-elsewhere', { detail: JSON.parse(data) }))
  }

  #end(why: string): void {
    this.#leave()
    this.#say(
      why === 'signed-out'
        ? 'Du er logget ud. Log ind i en ny fane; det, du har skrevet, bliver her imens.'
        : 'Du følger ikke længere dette møde.',
    )
    if (why === 'out') visit(location.href, { action: 'replace' })
    else this.#again = setTimeout(() => this.#follow(), AGAIN_MS * 5)
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
      this.prepend(this.#notice)
    }
    if (this.#notice.textContent !== text) this.#notice.textContent = text
  }
}

/** Shows the time of the day in the town hall's clock. */
class LiveClock extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined
  readonly #format = new Intl.DateTimeFormat('da-DK', {
    timeZone: 'Europe/Copenhagen',
    hour: 'numeric',
    minute: '2-digit',
  })

  connectedCallback(): void {
    const tick = () => (this.textContent = this.#format.format(new Date()).replace(':', '.'))
    this.#timer = setInterval(tick, 5_000)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }
}

customElements.define('live-meeting', LiveMeeting)
customElements.define('live-clock', LiveClock)
