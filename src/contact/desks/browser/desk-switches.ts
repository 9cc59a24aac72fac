/** What the agent has chosen of how the desk calls out, remembered by the browser: keys, and a sound when it rings. */
const KEYS = 'sagsgang-plads-taster'
const SOUND = 'sagsgang-plads-lyd'

/** A single key can get in the way of speech and of other tools, so it can be switched off (WCAG 2.1.4). */
export const keysAreOn = (): boolean => remembered(KEYS) !== 'fra'
export const soundIsOn = (): boolean => remembered(SOUND) === 'til'

function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Where nothing may be kept the choice holds for the page only.
  }
}

class DeskSwitches extends HTMLElement {
  connectedCallback(): void {
    if (this.childElementCount > 0) return
    this.append(
      switchOf('Taster', keysAreOn, (isOn) => remember(KEYS, isOn ? 'til' : 'fra')),
      switchOf('Lyd ved opkald', soundIsOn, (isOn) => remember(SOUND, isOn ? 'til' : 'fra')),
    )
  }
}

function switchOf(text: string, isOn: () => boolean, set: (isOn: boolean) => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button-tertiary desk-switch'
  const show = () => {
    button.setAttribute('aria-pressed', String(isOn()))
    button.textContent = `${text}: ${isOn() ? 'til' : 'fra'}`
  }
  button.addEventListener('click', () => {
    set(!isOn())
    show()
  })
  show()
  return button
}

customElements.define('desk-switches', DeskSwitches)
