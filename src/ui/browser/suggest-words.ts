/**
 * `<suggest-words src="…">` around a search field: asks the address for suggestions while one types and offers them in
 * the browser's own list, which keyboards and screen readers know. Without JavaScript the field is a plain one.
 */
const WAIT_MS = 150

class SuggestWords extends HTMLElement {
  #waiting: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | undefined
  #list: HTMLDataListElement | undefined

  connectedCallback(): void {
    const field = this.querySelector('input')
    if (!field || this.#list) return
    this.#list = document.createElement('datalist')
    this.#list.id = `${field.id}-forslag`
    this.append(this.#list)
    field.setAttribute('list', this.#list.id)
    field.addEventListener('input', () => {
      clearTimeout(this.#waiting)
      this.#waiting = setTimeout(() => void this.#suggest(field.value), WAIT_MS)
    })
  }

  disconnectedCallback(): void {
    clearTimeout(this.#waiting)
    this.#asking?.abort()
  }

  async #suggest(typed: string): Promise<void> {
    this.#asking?.abort()
    this.#asking = new AbortController()
    try {
      const address = `${this.getAttribute('src') ?? ''}?${new URLSearchParams({ q: typed }).toString()}`
      const answer = await fetch(address, {
        signal: this.#asking.signal,
        headers: { accept: 'application/json' },
      })
      if (!answer.ok) return
      const suggestions: unknown = await answer.json()
      if (!Array.isArray(suggestions)) return
      this.#list?.replaceChildren(...suggestions.flatMap(optionOf))
    } catch {
      // Asked again meanwhile, or no connection: the field works without suggestions.
    }
  }
}

function optionOf(suggestion: unknown): HTMLOptionElement[] {
  if (typeof suggestion !== 'object' || suggestion === null || !('text' in suggestion)) return []
  const option = document.createElement('option')
  option.value = String(suggestion.text)
  return [option]
}

customElements.define('suggest-words', SuggestWords)
