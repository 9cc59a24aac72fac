/**
 * `<desk-page state="…" call="…" says="…">` around the page of a desk: calls out a new call once, assertively, and what else
 * changes politely; keeps the tab's title; gives each button its key. The focus stays where it is.
 */
import { keysAreOn, soundIsOn } from './desk-switches.ts'

class DeskPage extends HTMLElement {
  static observedAttributes = ['says', 'state', 'call']
  #said: string | null = null
  #calledOut = ''
  #title = ''
  #isDue = false

  connectedCallback(): void {
    document.addEventListener('keydown', this)
    document.addEventListener('turbo:render', this)
    this.#title = document.title
    // What stands on a page one opens is read there; only a call that rings is called out.
    if (this.getAttribute('state') !== 'offered') this.#said = this.getAttribute('says')
    this.#look()
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this)
    document.removeEventListener('turbo:render', this)
  }

  attributeChangedCallback(): void {
    if (this.#isDue || !this.isConnected) return
    this.#isDue = true
    // All three have changed by then.
    queueMicrotask(() => {
      this.#isDue = false
      this.#look()
    })
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.#press(event)
    else this.#showTitle()
  }

  #look(): void {
    const says = this.getAttribute('says') ?? ''
    const call = this.getAttribute('call') ?? ''
    const rings = this.getAttribute('state') === 'offered'
    this.#showTitle()
    if (rings && this.#calledOut !== call) {
      this.#calledOut = call
      this.#say('assertive', says)
      if (soundIsOn()) ring()
    } else if (!rings && says !== this.#said) {
      this.#say('polite', says)
    }
    if (!rings && this.#calledOut !== '') {
      this.#calledOut = ''
      this.#say('assertive', '')
    }
    this.#said = says
  }

  /** Its place is permanent: one that is read anew with the page is not read aloud. */
  #say(how: 'assertive' | 'polite', text: string): void {
    const place = this.querySelector(`#plads-siger-${how}`)
    if (place !== null) place.textContent = text
  }

  #showTitle(): void {
    const rings = this.getAttribute('state') === 'offered'
    const title = rings ? `Opkald! ${this.#title}` : this.#title
    if (document.title !== title) document.title = title
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
    if (event.key === 'Escape') return leaveField(event)
    if (!keysAreOn() || event.repeat || isTyping(event.target)) return
    const wanted = event.key.toLocaleLowerCase('da')
    const target = [...this.querySelectorAll<HTMLElement>('[data-tast]')].find(
      (each) => each.dataset['tast'] === wanted && each.offsetParent !== null,
    )
    if (target === undefined) return
    event.preventDefault()
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.focus()
    else target.click()
    if (target.tagName === 'SUMMARY') target.focus()
  }
}

/** From the note to the keys: one leaves the field first. */
function leaveField({ target }: Event): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.blur()
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLElement && target.isContentEditable
}

/** Two short tones. */
function ring(): void {
  const audio = new AudioContext()
  for (const [begins, pitch] of [
    [0, 660],
    [0.25, 880],
  ] as const) {
    const tone = audio.createOscillator()
    const loudness = audio.createGain()
    loudness.gain.value = 0.15
    tone.frequency.value = pitch
    tone.connect(loudness).connect(audio.destination)
    tone.start(audio.currentTime + begins)
    tone.stop(audio.currentTime + begins + 0.2)
  }
  setTimeout(() => void audio.close(), 1_000)
}

customElements.define('desk-page', DeskPage)
