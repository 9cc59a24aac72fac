/**
 * `<decision-text src="…" item="…">` around the field of a decision: stores the words a moment after each stop in typing,
 * over the very text they were made from. Says «Gemt» only when they are; where somebody else wrote meanwhile it says so
 * and stores nothing, and the form's own button shows both texts. Without it the button stores.
 */
const REST_MS = 500
const LONGEST_MS = 1_500
const AGAIN_MS = 2_000

interface Told {
  item: number
  revision: number
  text: string
  by: string | null
}

class DecisionText extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #since = 0
  #sending = false
  #conflict = false

  connectedCallback(): void {
    this.addEventListener('input', this)
    this.addEventListener('stored-elsewhere', this)
    document.addEventListener('turbo:before-morph-element', this)
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
    document.removeEventListener('turbo:before-morph-element', this)
  }

  handleEvent(event: Event): void {
    if (event.type === 'input') this.#later(REST_MS)
    else if (event.type === 'stored-elsewhere' && event instanceof CustomEvent) this.#hear(event.detail)
    else if (event.type === 'turbo:before-morph-element') this.#keepRevision(event)
  }

  get #field(): HTMLTextAreaElement | null {
    return this.querySelector('textarea')
  }

  /** The field's form bears the revision its words were made from. */
  get #revision(): HTMLInputElement | null {
    const field = this.#field?.form?.elements.namedItem('revision')
    return field instanceof HTMLInputElement ? field : null
  }

  get #isDirty(): boolean {
    const field = this.#field
    return field !== null && field.value !== field.defaultValue
  }

  /** A page read anew must not give half-typed words the revision of another text. */
  #keepRevision(event: Event): void {
    if (event.target === this.#revision && this.#isDirty) event.preventDefault()
  }

  #later(rest: number): void {
    if (this.#since === 0) this.#since = Date.now()
    const wait = Math.max(0, Math.min(rest, this.#since + LONGEST_MS - Date.now()))
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#store(), rest === AGAIN_MS ? AGAIN_MS : wait)
  }

  async #store(): Promise<void> {
    const [field, revision] = [this.#field, this.#revision]
    if (!field || !revision || this.#sending || this.#conflict || !this.#isDirty) return
    const text = field.value
    this.#sending = true
    this.#since = 0
    try {
      const answer = await fetch(this.getAttribute('src') ?? '', {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams({
          punkt: this.getAttribute('item') ?? '',
          revision: revision.value,
          tekst: text,
        }),
      })
      this.#sending = false
      await this.#take(answer, text)
    } catch {
      this.#sending = false
      this.#say('Ikke gemt: forbindelsen er væk. Der prøves igen.')
      this.#later(AGAIN_MS)
    }
    if (this.#isDirty && this.#since === 0 && !this.#conflict) this.#later(REST_MS)
  }

  async #take(answer: Response, text: string): Promise<void> {
    const said: unknown = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null
    const told = typeof said === 'object' && said !== null ? said : {}
    if (answer.ok && 'revision' in told && 'at' in told) {
      this.#settle(text, Number(told.revision))
      this.#say(`Gemt ${String(told.at)}`)
      return
    }
    if (answer.status === 409 && 'by' in told) {
      this.#conflict = true
      this.#say(
        `Ikke gemt: ${String(told.by ?? 'en anden')} har skrevet imens. Tryk »Gem beslutning« for at se begge tekster.`,
      )
      return
    }
    // No JSON: the page for those who are signed out.
    if (said === null && answer.status === 403) {
      this.#say('Ikke gemt: du er logget ud. Log ind i en ny fane; det, du har skrevet, bliver her.')
      this.#later(AGAIN_MS)
    } else if (answer.status >= 500) {
      this.#say('Ikke gemt: serveren svarer ikke. Der prøves igen.')
      this.#later(AGAIN_MS)
    } else this.#say('Ikke gemt: mødet tager ikke imod mere her.')
  }

  #settle(text: string, revision: number): void {
    const [field, own] = [this.#field, this.#revision]
    if (!field || !own) return
    // What a page would be read with now; what was typed since differs from it and is stored next.
    field.defaultValue = text
    own.value = String(revision)
    own.defaultValue = String(revision)
  }

  /** Somebody stored words of this item. */
  #hear(told: Told): void {
    const [field, revision] = [this.#field, this.#revision]
    if (!field || !revision || told.item !== Number(this.getAttribute('item'))) return
    if (told.revision <= Number(revision.value) || this.#sending) return
    if (!this.#isDirty) {
      field.value = told.text
      this.#settle(told.text, told.revision)
      return
    }
    if (field.value === told.text) this.#settle(told.text, told.revision)
  }

  #say(text: string): void {
    const place = this.querySelector('.live-saved')
    if (place !== null) place.textContent = text
  }
}

customElements.define('decision-text', DecisionText)
