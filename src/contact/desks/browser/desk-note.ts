/**
 * `<desk-note src="…" call="…">` around the note of a call: saves a moment after each stop in typing, and at once when the
 * field goes away, so that no word is lost when the next call comes. Says «Gemt» only when it is.
 */
const REST_MS = 500
const AGAIN_MS = 3_000

export class DeskNote extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #isSending = false
  /** Of the last words that the house has. */
  #saved = ''

  connectedCallback(): void {
    this.#saved = this.#words().toString()
    this.addEventListener('input', this)
    this.addEventListener('change', this)
    addEventListener('pagehide', this)
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
    removeEventListener('pagehide', this)
    this.#last()
  }

  handleEvent({ type }: Event): void {
    if (type === 'pagehide') this.#last()
    else this.#later(type === 'change' ? 0 : REST_MS)
  }

  #words(): URLSearchParams {
    const valueOf = (selector: string) => {
      const field = this.querySelector(selector)
      return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : ''
    }
    return new URLSearchParams({
      opkald: this.getAttribute('call') ?? '',
      note: valueOf('textarea'),
      emne: valueOf('input[name="emne"]'),
    })
  }

  #later(rest: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#send(), rest)
  }

  async #send(): Promise<void> {
    if (this.#isSending) return this.#later(REST_MS)
    const words = this.#words()
    if (words.toString() === this.#saved) return
    this.#isSending = true
    try {
      const answer = await fetch(this.getAttribute('src') ?? '', { method: 'POST', body: words })
      if (answer.ok) {
        this.#saved = words.toString()
        this.#keep(words)
        this.#say(savedText(await answer.json()))
      } else if (answer.status >= 500) throw new Error('The house has a fault')
      else this.#say(await refusalOf(answer), true)
    } catch {
      this.#say('Notatet er ikke gemt endnu. Der prøves igen.', true)
      this.#later(AGAIN_MS)
    } finally {
      this.#isSending = false
    }
  }

  /** What is saved is no half-typed text any more: a page read anew may go over it. */
  #keep(words: URLSearchParams): void {
    for (const [selector, name] of [
      ['textarea', 'note'],
      ['input[name="emne"]', 'emne'],
    ] as const) {
      const field = this.querySelector(selector)
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
        field.defaultValue = words.get(name) ?? ''
    }
  }

  /** Goes with the page. */
  #last(): void {
    const words = this.#words()
    if (words.toString() === this.#saved) return
    this.#saved = words.toString()
    navigator.sendBeacon(this.getAttribute('src') ?? '', words)
  }

  #say(text: string, isWrong = false): void {
    const place = this.querySelector('.desk-saved')
    if (place === null) return
    place.classList.toggle('desk-warning', isWrong)
    if (place.textContent !== text) place.textContent = text
  }
}

function savedText(answer: unknown): string {
  const isKnown =
    typeof answer === 'object' &&
    answer !== null &&
    'subjectIsKnown' in answer &&
    answer.subjectIsKnown === true
  return isKnown ? 'Gemt' : 'Notatet er gemt. Emnet findes ikke; vælg et fra listen.'
}

async function refusalOf(answer: Response): Promise<string> {
  const said: unknown = await answer.json().catch(() => null)
  if (typeof said === 'object' && said !== null && 'message' in said) return String(said.message)
  return 'Notatet blev ikke gemt. Log ind igen i en ny fane; det, du har skrevet, bliver her imens.'
}

customElements.define('desk-note', DeskNote)
