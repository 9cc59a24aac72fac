/** `<choose-lines>` around lines with boxes: with shift held, all lines between the last one chosen and this are chosen too. */
class ChooseLines extends HTMLElement {
  #last: HTMLInputElement | null = null

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const box = event.target
      if (!(box instanceof HTMLInputElement) || box.name !== 'linje') return
      if (event.shiftKey && this.#last !== null) this.#chooseBetween(this.#last, box)
      this.#last = box
    })
  }

  #chooseBetween(from: HTMLInputElement, to: HTMLInputElement): void {
    const boxes = [...this.querySelectorAll('input[name="linje"]')]
    const [first = 0, last = 0] = [boxes.indexOf(from), boxes.indexOf(to)].toSorted((a, b) => a - b)
    for (const box of boxes.slice(first, last + 1))
      if (box instanceof HTMLInputElement) box.checked = to.checked
  }
}

customElements.define('choose-lines', ChooseLines)
