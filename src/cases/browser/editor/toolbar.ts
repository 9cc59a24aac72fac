/**
 * The buttons above the text, for the section one writes in: one stop of the Tab key, arrows between them, Alt+F10 from
 * the text and Escape back to it (WAI-ARIA, pattern «toolbar»).
 */
import type { Editor } from '@tiptap/core'
import { element } from './elements.ts'
import { buttonsOf, type TextButton } from './text-buttons.ts'
import type { AttachedImage } from './section-editor.ts'

export interface Toolbar {
  bar: HTMLElement
  /** The section that the buttons are for from now on. */
  serve: (editor: Editor) => void
  /** Shows what holds where one stands. */
  look: () => void
  focus: () => void
}

export function makeToolbar(images: readonly AttachedImage[], attachments: string): Toolbar {
  let served: Editor | null = null
  const bar = element('div', { class: 'text-buttons', role: 'toolbar', 'aria-label': 'Opstilling' })
  const shown = buttonsOf(images, attachments).map((button) => ({ button, own: makeButton(button) }))
  bar.append(...shown.map(({ own }) => own))

  function makeButton(button: TextButton): HTMLButtonElement {
    const own = element(
      'button',
      { type: 'button', class: 'text-button', title: titleOf(button) },
      button.label,
    )
    // The text keeps its selection.
    own.addEventListener('mousedown', (event) => event.preventDefault())
    own.addEventListener('click', () => {
      if (served === null || own.getAttribute('aria-disabled') === 'true') return
      if (button.opensDialog !== true) served.commands.focus()
      button.run(served)
    })
    return own
  }

  const usable = () => shown.filter(({ own }) => !own.hidden).map(({ own }) => own)
  const stop = (at: HTMLElement | undefined) => {
    for (const { own } of shown) own.tabIndex = own === at ? 0 : -1
  }
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') served?.commands.focus()
    const all = usable()
    const next = nextOf(all, event.key)
    if (next === undefined) return
    event.preventDefault()
    stop(next)
    next.focus()
  })
  const look = () => {
    for (const { button, own } of shown) {
      const on = served === null ? false : (button.isOn?.(served) ?? null)
      own.hidden = button.onlyInTable === true && !(served?.isActive('table') ?? false)
      if (button.isOn) own.setAttribute('aria-pressed', String(on))
      own.setAttribute('aria-disabled', String(served === null || !(button.can?.(served) ?? true)))
    }
    const all = usable()
    if (!all.some((own) => own.tabIndex === 0)) stop(all[0])
  }
  look()
  return {
    bar,
    look,
    serve: (editor) => {
      served = editor
      look()
    },
    focus: () =>
      usable()
        .find((own) => own.tabIndex === 0)
        ?.focus(),
  }
}

const titleOf = ({ label, keys }: TextButton): string => (keys === undefined ? label : `${label} (${keys})`)

function nextOf(all: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = all.findIndex((own) => own === document.activeElement)
  if (key === 'ArrowRight') return all[(at + 1) % all.length]
  if (key === 'ArrowLeft') return all.at(at - 1)
  if (key === 'Home') return all[0]
  return key === 'End' ? all.at(-1) : undefined
}
