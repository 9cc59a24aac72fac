/**
 * `<desk-telephone src="…" server="…">`: says how the telephone in the browser is, lets one choose the microphone, and takes the
 * call when «Besvar» is pressed. The telephone itself (telephone.ts) is loaded here and on no other page, and goes on
 * while one looks at other pages of the site.
 */
import type { Telephone, TelephoneState } from './telephone.ts'

let telephone: Promise<Telephone> | null = null

const WORDS: Record<TelephoneState, string> = {
  connecting: 'Telefonen forbinder …',
  ready: 'Telefonen er klar.',
  ringing: 'Telefonen ringer.',
  talking: 'Telefonen er i samtale.',
  lost: 'Forbindelsen til telefonsystemet er væk. Der prøves igen.',
  refused: 'Telefonsystemet tager ikke imod telefonen. Log af pladsen og på igen, eller sig det til lederen.',
  'no-secret': 'Pladsens telefon har ingen kode endnu. Lederen laver en under Indstillinger.',
}

const PROBLEMS: Record<string, string> = {
  NotAllowedError:
    'Browseren må ikke bruge mikrofonen. Giv lov til den ved adressen øverst i browseren, og prøv igen.',
  NotFoundError: 'Der er ingen mikrofon. Sæt et headset i, og prøv igen.',
  NotReadableError: 'Mikrofonen bruges af et andet program. Luk det, og prøv igen.',
  OverconstrainedError: 'Den valgte mikrofon er her ikke længere. Vælg en anden.',
}

class DeskTelephone extends HTMLElement {
  readonly #line = document.createElement('p')
  readonly #problem = document.createElement('p')
  readonly #choice = document.createElement('select')
  #unfollow: () => void = () => {}

  connectedCallback(): void {
    document.addEventListener('click', this, true)
    if (this.childElementCount === 0) this.#build()
    void this.#start()
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this, true)
    this.#unfollow()
  }

  /** Before the form is sent: the telephone is here, not in the house. */
  handleEvent(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button[value="besvar"]') : null
    if (button === null) return
    event.preventDefault()
    event.stopPropagation()
    void this.#answer()
  }

  #build(): void {
    this.className = 'desk-telephone'
    this.#line.setAttribute('role', 'status')
    this.#problem.setAttribute('role', 'alert')
    this.#problem.className = 'desk-warning'
    this.#choice.className = 'form-select'
    this.#choice.id = 'mikrofon'
    this.#choice.addEventListener('change', () => {
      void telephone?.then(({ chooseMicrophone }) => chooseMicrophone(this.#choice.value))
    })
    const label = document.createElement('label')
    label.htmlFor = 'mikrofon'
    label.textContent = 'Mikrofon'
    this.append(this.#line, this.#problem, label, this.#choice)
  }

  async #start(): Promise<void> {
    this.#line.textContent = WORDS.connecting
    telephone ??= import('./telephone.ts').then(({ startTelephone }) =>
      startTelephone(this.getAttribute('src') ?? '', this.getAttribute('server') ?? ''),
    )
    try {
      const started = await telephone
      if (!this.isConnected) return
      this.#unfollow = started.follow((state) => (this.#line.textContent = WORDS[state]))
      await this.#tryMicrophone(started)
    } catch {
      telephone = null
      this.#line.textContent = WORDS.lost
    }
  }

  /** Asked for before the first call, so that a refusal is seen in time. */
  async #tryMicrophone(started: Telephone): Promise<void> {
    const problem = await started.tryMicrophone()
    this.#say(problem)
    const microphones = await started.listMicrophones()
    this.#choice.replaceChildren(
      ...microphones.map(({ id, name, isChosen }) => new Option(name || 'Mikrofon', id, isChosen, isChosen)),
    )
  }

  async #answer(): Promise<void> {
    const started = await telephone
    if (started === null) return
    this.#say(await started.answer())
  }

  #say(problem: string | null): void {
    this.#problem.textContent =
      problem === null ? '' : (PROBLEMS[problem] ?? 'Opkaldet kunne ikke besvares. Prøv igen.')
  }
}

customElements.define('desk-telephone', DeskTelephone)

/** Who has left the desk has no telephone any more. */
document.addEventListener('turbo:load', () => {
  const isAtDesks = document.querySelector('[data-desks]') !== null
  if (!isAtDesks || telephone === null) return
  void telephone.then(({ stop }) => stop())
  telephone = null
})
