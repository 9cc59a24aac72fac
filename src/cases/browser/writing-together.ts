/**
 * `<writing-together>` around the fields of a paper's sections: puts an editor that is shared with all who write the
 * paper in the place of each. The editor is loaded here and on no other page; without it the fields are plain ones.
 */
class WritingTogether extends HTMLElement {
  #stop: (() => void) | null = null

  connectedCallback(): void {
    // What somebody typed before this script ran stays where it was typed.
    const fields = [...this.querySelectorAll('textarea')]
    if (fields.some(({ value, defaultValue }) => value !== defaultValue)) return
    void this.#start()
  }

  disconnectedCallback(): void {
    this.stop()
  }

  stop(): void {
    this.#stop?.()
    this.#stop = null
  }

  async #start(): Promise<void> {
    const { startEditors } = await import('./editor/start-editors.ts')
    if (this.isConnected && this.#stop === null) this.#stop = startEditors(this)
  }
}

customElements.define('writing-together', WritingTogether)

// The page that is kept for coming back to has its plain fields.
document.addEventListener('turbo:before-cache', () => {
  for (const element of document.querySelectorAll('writing-together'))
    if (element instanceof WritingTogether) element.stop()
})
