/** `<wait-clock since="…">` says how long it has been since then, by the second. */

class WaitClock extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback(): void {
    this.#timer = setInterval(() => this.#say(), 1_000)
    this.#say()
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }

  #say(): void {
    const since = Date.parse(this.getAttribute('since') ?? '')
    if (Number.isNaN(since)) return
    const seconds = Math.max(0, Math.floor((Date.now() - since) / 1_000))
    const two = (value: number) => String(value).padStart(2, '0')
    const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
    const text =
      hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
    if (this.textContent !== text) this.textContent = text
  }
}

customElements.define('wait-clock', WaitClock)
