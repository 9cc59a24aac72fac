/**
 * Counts the digest of a file where it lies and asks only for that; the file never leaves the machine. Where the browser
 * cannot, or the file is too large for it, the form is sent as it is.
 */
const LARGEST = 512 * 1024 * 1024

class CheckFile extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', this.#submitted)
    this.addEventListener('dragover', this.#over)
    this.addEventListener('drop', this.#dropped)
    this.#input?.addEventListener('change', this.#chosen)
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.#submitted)
    this.removeEventListener('dragover', this.#over)
    this.removeEventListener('drop', this.#dropped)
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector('input[type=file]')
  }

  readonly #over = (event: DragEvent): void => {
    if (canCount()) event.preventDefault()
  }

  readonly #dropped = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0]
    if (file === undefined || !canCount()) return
    event.preventDefault()
    void this.#ask(file)
  }

  readonly #chosen = (): void => {
    this.#say('')
  }

  readonly #submitted = (event: SubmitEvent): void => {
    const file = this.#input?.files?.[0]
    if (file === undefined || file.size > LARGEST || !canCount()) return
    event.preventDefault()
    void this.#ask(file)
  }

  async #ask(file: File): Promise<void> {
    this.#say(`Regner på ${file.name} …`)
    try {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
      const sum = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      location.assign(`${location.pathname}?sum=${sum}`)
    } catch {
      this.#say('Filen kunne ikke læses. Vælg den igen.')
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]')
    if (status !== null) status.textContent = text
  }
}

/** Only on safe addresses. */
function canCount(): boolean {
  return isSecureContext && 'subtle' in crypto
}

customElements.define('check-file', CheckFile)
