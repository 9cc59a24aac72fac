/**
 * `<arrange-agenda>` around the list of a working agenda: items are moved by dragging their handle, or by the keyboard
 * from it: space takes hold, arrows move, space puts down, Escape takes back. A move is sent by the same form as the
 * buttons send theirs, so the server decides; what happens is said aloud. Focus stays with the item that was moved.
 */
const DROP_MARKS = ['drop-before', 'drop-after'] as const

interface Grip {
  item: HTMLElement
  handle: HTMLElement
  /** Where it stood, to put it back. */
  next: Element | null
}

class ArrangeAgenda extends HTMLElement {
  /** Held by the keyboard. */
  #held: Grip | null = null
  /** Dragged by a pointer, and where it would be dropped. */
  #dragged: (Grip & { target: HTMLElement | null; side: 'foer' | 'efter' }) | null = null
  #focused: string | null = null

  connectedCallback(): void {
    this.addEventListener('keydown', this)
    this.addEventListener('pointerdown', this)
    this.addEventListener('focusout', this)
    document.addEventListener('turbo:submit-start', this)
    document.addEventListener('turbo:render', this)
  }

  disconnectedCallback(): void {
    document.removeEventListener('turbo:submit-start', this)
    document.removeEventListener('turbo:render', this)
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.#key(event)
    else if (event instanceof PointerEvent) this.#pointer(event)
    else if (event.type === 'focusout') this.#letGo(event)
    else if (event.type === 'turbo:submit-start') this.#focused = document.activeElement?.id ?? null
    else if (event.type === 'turbo:render') this.#focusAgain()
  }

  /** After the page is rendered anew, the same button has focus; with errors their summary has. */
  #focusAgain(): void {
    const id = this.#focused
    this.#focused = null
    if (id === null || id === '' || document.querySelector('.error-summary')) return
    document.getElementById(id)?.focus({ preventScroll: false })
  }

  #gripOf(target: EventTarget | null): Grip | null {
    const handle = target instanceof Element ? target.closest('.drag-handle') : null
    const item = handle?.closest('li[data-item]')
    if (!(handle instanceof HTMLElement) || !(item instanceof HTMLElement)) return null
    return { item, handle, next: item.nextElementSibling }
  }

  #key(event: KeyboardEvent): void {
    const grip = this.#gripOf(event.target)
    if (grip === null) return
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      if (this.#held === null) this.#take(grip)
      else this.#putDown()
      return
    }
    if (this.#held === null) return
    if (event.key === 'Escape') this.#takeBack()
    else if (event.key === 'ArrowUp') this.#step(-1)
    else if (event.key === 'ArrowDown') this.#step(1)
    else return
    event.preventDefault()
  }

  #take(grip: Grip): void {
    this.#held = grip
    grip.handle.setAttribute('aria-pressed', 'true')
    grip.item.classList.add('held')
    this.#say(`Du har fat i ${titleOf(grip.item)}. ${placeOf(grip.item)}`)
  }

  #step(by: 1 | -1): void {
    const grip = this.#held
    const other = by < 0 ? grip?.item.previousElementSibling : grip?.item.nextElementSibling
    if (!grip) return
    if (!(other instanceof HTMLElement)) {
      this.#say(by < 0 ? 'Øverst' : 'Nederst')
      return
    }
    if (by < 0) other.before(grip.item)
    else other.after(grip.item)
    // A node that is moved loses focus.
    grip.handle.focus()
    this.#say(placeOf(grip.item))
  }

  #putDown(): void {
    const grip = this.#held
    if (grip === null) return
    this.#release(grip)
    if (grip.item.nextElementSibling === grip.next) {
      this.#say('Sat ned på samme plads')
      return
    }
    const above = grip.item.previousElementSibling
    const below = grip.item.nextElementSibling
    if (above instanceof HTMLElement) this.#send(grip.item, 'efter', above)
    else if (below instanceof HTMLElement) this.#send(grip.item, 'foer', below)
  }

  #takeBack(): void {
    const grip = this.#held
    if (grip === null) return
    this.#release(grip)
    grip.item.parentElement?.insertBefore(grip.item, grip.next)
    grip.handle.focus()
    this.#say(`Fortrudt. ${placeOf(grip.item)}`)
  }

  #release({ handle, item }: Grip): void {
    this.#held = null
    handle.setAttribute('aria-pressed', 'false')
    item.classList.remove('held')
  }

  /** Whoever goes elsewhere with an item in hand puts it back; moving the node itself also takes focus away for a moment. */
  #letGo(event: Event): void {
    const grip = this.#held
    if (grip === null || event.target !== grip.handle) return
    requestAnimationFrame(() => {
      if (this.#held === grip && document.activeElement !== grip.handle) this.#takeBack()
    })
  }

  #pointer(event: PointerEvent): void {
    const grip = this.#gripOf(event.target)
    if (grip === null || event.button !== 0) return
    event.preventDefault()
    grip.handle.focus()
    this.#dragged = { ...grip, target: null, side: 'foer' }
    grip.item.classList.add('held')
    const move = (moved: PointerEvent) => this.#drag(moved)
    const end = (ended: Event) => {
      for (const type of ['pointerup', 'pointercancel', 'keydown'])
        document.removeEventListener(type, stop, true)
      document.removeEventListener('pointermove', move)
      this.#drop(ended.type === 'pointerup')
    }
    const stop = (stopped: Event) => {
      if (stopped instanceof KeyboardEvent && stopped.key !== 'Escape') return
      end(stopped)
    }
    document.addEventListener('pointermove', move)
    for (const type of ['pointerup', 'pointercancel', 'keydown']) document.addEventListener(type, stop, true)
  }

  #drag({ clientX, clientY }: PointerEvent): void {
    const dragged = this.#dragged
    if (dragged === null) return
    scrollNearEdge(clientY)
    this.#unmark()
    const line = document.elementFromPoint(clientX, clientY)?.closest('.agenda-line')
    const target = line?.closest('li[data-item]')
    const isOther = target instanceof HTMLElement && this.contains(target) && !dragged.item.contains(target)
    dragged.target = isOther ? target : null
    if (!isOther || line === null || line === undefined) return
    const { top, height } = line.getBoundingClientRect()
    dragged.side = clientY < top + height / 2 ? 'foer' : 'efter'
    target.classList.add(dragged.side === 'foer' ? 'drop-before' : 'drop-after')
  }

  #drop(isDone: boolean): void {
    const dragged = this.#dragged
    this.#dragged = null
    this.#unmark()
    dragged?.item.classList.remove('held')
    if (dragged && isDone && dragged.target !== null) this.#send(dragged.item, dragged.side, dragged.target)
  }

  #unmark(): void {
    for (const marked of this.querySelectorAll('.drop-before, .drop-after'))
      marked.classList.remove(...DROP_MARKS)
  }

  #send(item: HTMLElement, side: 'foer' | 'efter', other: HTMLElement): void {
    const form = document.getElementById('flyt-form')
    if (!(form instanceof HTMLFormElement)) return
    form.querySelector('[data-dragged]')?.remove()
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = 'flyt'
    field.dataset['dragged'] = ''
    field.value = `${item.dataset['item']}:${side}:${other.dataset['item']}:${other.dataset['under']}`
    form.append(field)
    form.requestSubmit()
    field.remove()
  }

  #say(words: string): void {
    const place = this.querySelector('[data-said]')
    if (place) place.textContent = words
  }
}

function titleOf(item: HTMLElement): string {
  return item.querySelector('.agenda-title > a')?.textContent ?? ''
}

function placeOf(item: HTMLElement): string {
  const siblings = [...(item.parentElement?.children ?? [])]
  return `Plads ${siblings.indexOf(item) + 1} af ${siblings.length}`
}

/** So that an item can be dragged further than the window reaches. */
function scrollNearEdge(y: number): void {
  const edge = 60
  if (y < edge) scrollBy(0, -12)
  else if (y > innerHeight - edge) scrollBy(0, 12)
}

customElements.define('arrange-agenda', ArrangeAgenda)
