/**
 * `<own-note src="…">` around the form of a note: stores the words a moment after each stop in typing, and when the page is
 * left. Where something else was written on another screen it stores nothing; the form's button then shows both. Without
 * it the button stores.
 */
const PAUSE_MS = 600
const RETRY_MS = 3_000

class OwnNote extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending = false
  #conflict = false
  /** The page that shows both texts is on its way. */
  #asked = false
  #stored: string | null = null

  connectedCallback(): void {
    this.#stored = this.#field?.defaultValue ?? null
    this.addEventListener('input', this)
    this.addEventListener('submit', this)
    document.addEventListener('turbo:before-morph-element', this)
    document.addEventListener('turbo:render', this)
    window.addEventListener('pagehide', this)
  }

  disconnectedCallback(): void {
    window.removeEventListener('pagehide', this)
    document.removeEventListener('turbo:before-morph-element', this)
    document.removeEventListener('turbo:render', this)
    this.#leave()
  }

  handleEvent(event: Event): void {
    if (event.type === 'input') this.#later(PAUSE_MS)
    else if (event.type === 'pagehide') this.#leave()
    else if (event.type === 'submit') this.#submit(event)
    else if (event.type === 'turbo:render') this.#seeBoth()
    // A page read anew must not give half-typed words the revision of another text.
    else if (event.target === this.#revision && this.#isDirty && !this.#asked) event.preventDefault()
  }

  get #field(): HTMLTextAreaElement | null {
    return this.querySelector('textarea')
  }

  get #revision(): HTMLInputElement | null {
    return this.querySelector('input[name="revision"]')
  }

  get #isDirty(): boolean {
    return this.#field !== null && this.#field.value !== this.#stored
  }

  #submit(event: Event): void {
    if (this.#conflict) {
      this.#asked = true
      return
    }
    event.preventDefault()
    event.stopPropagation()
    this.#stored = null
    void this.#store()
  }

  /** Now that both were shown, what stands in the field may take the other's place. */
  #seeBoth(): void {
    if (!this.#asked) return
    this.#asked = false
    this.#conflict = false
    this.#stored = null
  }

  #later(rest: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#store(), rest)
  }

  #leave(): void {
    clearTimeout(this.#timer)
    if (this.#isDirty && !this.#conflict && !this.#sending) void this.#store()
  }

  async #store(): Promise<void> {
    const [field, revision] = [this.#field, this.#revision]
    if (field === null || revision === null || this.#sending || this.#conflict || !this.#isDirty) return
    const note = field.value
    this.#sending = true
    const body = new URLSearchParams({ handling: 'note', note, revision: revision.value })
    const src = this.getAttribute('src') ?? ''
    // It goes on when the page is left; a browser takes no more than 64 kB along.
    const answer = await fetch(src, { method: 'POST', body, keepalive: note.length < 15_000 }).catch(
      () => null,
    )
    this.#sending = false
    await this.#take(answer, note)
    if (this.isConnected && this.#isDirty && !this.#conflict)
      this.#later(answer?.ok === true ? PAUSE_MS : RETRY_MS)
  }

  async #take(answer: Response | null, note: string): Promise<void> {
    const isJson = answer?.headers.get('content-type')?.includes('json') === true
    const told: unknown = answer !== null && isJson ? await answer.json().catch(() => null) : null
    if (typeof told === 'object' && told !== null && 'revision' in told) {
      this.#stored = note
      const own = this.#revision
      if (own !== null) own.value = String(told.revision)
      this.#say('Gemt')
    } else if (answer?.status === 409) {
      this.#conflict = true
      this.#say('Ikke gemt: noten er ændret på en anden skærm. Tryk «Gem note» for at se begge.')
    } else if (answer?.status === 403)
      this.#say('Ikke gemt: du er logget ud. Log ind i en ny fane; det, du har skrevet, bliver her.')
    else if (answer?.status === 422) this.#say('Ikke gemt: noten er for lang.')
    else if (answer?.status === 404) this.#say('Ikke gemt: du kan ikke længere læse punktet.')
    else this.#say('Ikke gemt: der er ingen forbindelse. Der prøves igen.')
  }

  #say(text: string): void {
    const place = this.querySelector('.own-saved')
    if (place !== null) place.textContent = text
  }
}

customElements.define('own-note', OwnNote)
