/**
 * `<reading-page src="…" says="…" state="…">` around an item that is read: turns pages by the arrow keys, says to the server
 * that the item was read when it has been in view a moment, and highlights words that are selected. Without it pages are
 * turned by links, and a button says that the item was read.
 */

/** Who only turns past an item has not read it. */
const IN_VIEW_MS = 1_000
const MOST_OF_QUOTE = 2_000

class ReadingPage extends HTMLElement {
  static readonly observedAttributes = ['says', 'state']
  #timer: ReturnType<typeof setTimeout> | undefined
  #looking = 0

  connectedCallback(): void {
    document.addEventListener('keydown', this)
    document.addEventListener('selectionchange', this)
    document.addEventListener('visibilitychange', this)
    this.addEventListener('pointerdown', this)
    this.addEventListener('turbo:submit-end', this)
    this.#begin()
    this.#showPlace()
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
    cancelAnimationFrame(this.#looking)
    for (const type of ['keydown', 'selectionchange', 'visibilitychange'])
      document.removeEventListener(type, this)
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#begin()
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.#turn(event)
    else if (event.type === 'visibilitychange') this.#begin()
    else if (event.type === 'pointerdown') this.#holdSelection(event)
    else if (event.type === 'turbo:submit-end') this.#letGo(event)
    else {
      cancelAnimationFrame(this.#looking)
      this.#looking = requestAnimationFrame(() => this.#offerMark())
    }
  }

  /** A long list is scrolled to the item that is read. */
  #showPlace(): void {
    const list = this.querySelector('.reading-list nav')
    const here = list?.querySelector('li:has([aria-current])')
    if (list instanceof HTMLElement && here instanceof HTMLElement)
      list.scrollTop = here.offsetTop - list.clientHeight / 2
  }

  #begin(): void {
    clearTimeout(this.#timer)
    // What is kept of a page is shown while the page itself is fetched.
    const isPreview = document.documentElement.hasAttribute('data-turbo-preview')
    if (isPreview || document.hidden || this.getAttribute('state') === 'read') return
    this.#timer = setTimeout(() => void this.#markRead(), IN_VIEW_MS)
  }

  async #markRead(): Promise<void> {
    const body = new URLSearchParams({ handling: 'laest', siger: this.getAttribute('says') ?? '' })
    // Where it fails the button is still there.
    const answer = await fetch(this.getAttribute('src') ?? '', { method: 'POST', body }).catch(() => null)
    if (answer?.ok !== true || answer.redirected) return
    this.setAttribute('state', 'read')
    const badge = this.querySelector('.reading-list a[aria-current="page"] ~ .reading-state .badge')
    if (badge !== null) {
      badge.className = 'badge badge-quiet'
      badge.textContent = 'Læst'
    }
    this.querySelector('.mark-read')?.setAttribute('hidden', '')
  }

  #turn(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const rel = event.key === 'ArrowRight' ? 'next' : event.key === 'ArrowLeft' ? 'prev' : null
    if (rel === null || usesArrows(event.target)) return
    const link = this.querySelector(`.neighbours a[rel="${rel}"]`)
    if (!(link instanceof HTMLElement)) return
    event.preventDefault()
    link.click()
  }

  get #bar(): HTMLElement | null {
    return this.querySelector('.mark-bar')
  }

  /** A press on the bar must not undo what is selected. */
  #holdSelection(event: Event): void {
    if (event.target instanceof Node && this.#bar?.contains(event.target)) event.preventDefault()
  }

  #letGo(event: Event): void {
    if (event.target instanceof Node && this.#bar?.contains(event.target)) getSelection()?.removeAllRanges()
  }

  #offerMark(): void {
    const bar = this.#bar
    if (bar === null) return
    const selection = getSelection()
    const range =
      selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null
    const chosen = range === null ? null : this.#chosenIn(range)
    // With the bar's own button in focus there may be no selection to the browser.
    if (chosen === null && bar.contains(document.activeElement)) return
    bar.hidden = chosen === null
    if (chosen === null) return
    const refusal = typeof chosen === 'string' ? chosen : null
    const button = bar.querySelector('button')
    if (button !== null) button.disabled = refusal !== null
    const hint = bar.querySelector('.mark-hint')
    if (hint !== null) hint.textContent = refusal ?? ''
    if (typeof chosen === 'string') return
    for (const [name, value] of Object.entries(chosen)) {
      const field = bar.querySelector(`input[name="${name}"]`)
      if (field instanceof HTMLInputElement) field.value = value
    }
  }

  /** The words and their place; why they can not be marked; null where none of the item are chosen. */
  #chosenIn(range: Range): Record<'citat' | 'del' | 'sted', string> | string | null {
    const [begin, end] = [this.#partOf(range.startContainer), this.#partOf(range.endContainer)]
    if (begin === null && end === null) return null
    const quote = range.toString()
    const words = quote.trim()
    if (words === '') return null
    // Choosing a whole paragraph ends before the first word of what comes after it.
    const part = begin ?? end
    if (part === null || (begin !== end && !endsBefore(range, begin))) return 'Vælg ord inden for ét afsnit.'
    if (words.length > MOST_OF_QUOTE) return 'Vælg højst 2.000 tegn.'
    const before = document.createRange()
    before.setStart(part, 0)
    before.setEnd(range.startContainer, range.startOffset)
    const at = before.toString().length + (quote.length - quote.trimStart().length)
    return { citat: words, del: part.dataset['part'] ?? '0', sted: String(at) }
  }

  #partOf(node: Node): HTMLElement | null {
    const element = node instanceof Element ? node : node.parentElement
    const part = element?.closest('.reading-part')
    return part instanceof HTMLElement && this.contains(part) ? part : null
  }
}

/** Nothing of what is chosen stands after the part. */
function endsBefore(range: Range, part: HTMLElement | null): boolean {
  if (part === null) return false
  const rest = document.createRange()
  rest.setStartAfter(part)
  rest.setEnd(range.endContainer, range.endOffset)
  return rest.toString().trim() === ''
}

/** Fields take the arrows themselves, and so does what is wider than its place. */
function usesArrows(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target === document.body) return false
  if (target.isContentEditable || target.closest('input, textarea, select') !== null) return true
  return target.scrollWidth > target.clientWidth && getComputedStyle(target).overflowX !== 'visible'
}

customElements.define('reading-page', ReadingPage)
