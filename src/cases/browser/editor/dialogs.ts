/** Asks for the address of a link, and for an image with the words that stand in its place for those who do not see it. */
import type { Editor, JSONContent } from '@tiptap/core'
import { LINK } from '../../../minutes/rich-text/link.ts'
import { element } from './elements.ts'
import type { AttachedImage } from './section-editor.ts'

export function askForLink(editor: Editor): void {
  const before = String(editor.getAttributes('link')['href'] ?? '')
  const address = element('input', {
    class: 'form-input',
    id: 'link-adresse',
    type: 'text',
    inputmode: 'url',
    autocomplete: 'off',
    value: before,
  })
  openDialog({
    title: 'Link',
    fields: [labelled('Adresse', address)],
    actions: before === '' ? [] : [{ text: 'Fjern linket', run: () => removeLink(editor) }],
    confirm: before === '' ? 'Indsæt' : 'Ret',
    accept: () => {
      const typed = address.value.trim()
      const href = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/u.test(typed) ? `https://${typed}` : typed
      if (!LINK.test(href)) return { field: address, message: 'Skriv en adresse, der begynder med https://.' }
      editor.chain().focus().extendMarkRange('link').setMark('link', { href }).run()
      return null
    },
    leave: () => editor.commands.focus(),
  })
}

function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
}

/**
 * Puts a table or an image below where one stands, with a line after it to go on in. The words around it are not divided:
 * somebody else may be writing them.
 * @returns its place
 */
export function insertBelow(editor: Editor, block: JSONContent): number {
  const { $head } = editor.state.selection
  const at = $head.depth === 0 ? $head.pos : $head.after(1)
  editor.commands.insertContentAt(at, [block, { type: 'paragraph' }])
  return at
}

export function askForImage(editor: Editor, images: readonly AttachedImage[], attachments: string): void {
  const marked = editor.isActive('image') ? editor.getAttributes('image') : {}
  const choice = element(
    'select',
    { class: 'form-select', id: 'billede-bilag' },
    ...images.map(({ id, name }) =>
      element('option', { value: String(id), selected: id === marked['attachment'] }, name),
    ),
  )
  const alt = element('input', {
    class: 'form-input',
    id: 'billede-tekst',
    type: 'text',
    autocomplete: 'off',
    maxlength: '1000',
    value: String(marked['alt'] ?? ''),
  })
  const none = element(
    'p',
    {},
    'Oplægget har ingen billeder. ',
    element('a', { href: attachments }, 'Læg først billedet på som bilag'),
    '.',
  )
  openDialog({
    title: 'Billede',
    fields:
      images.length === 0
        ? [none]
        : [
            labelled('Bilag', choice),
            labelled('Hvad viser billedet? Læses op for dem, der ikke ser det', alt),
          ],
    actions: [],
    confirm: images.length === 0 ? null : 'Indsæt',
    accept: () => {
      const words = alt.value.trim()
      if (words === '') return { field: alt, message: 'Skriv, hvad billedet viser.' }
      const attrs = { attachment: Number(choice.value), alt: words }
      if (editor.isActive('image')) editor.chain().focus().updateAttributes('image', attrs).run()
      else insertBelow(editor, { type: 'image', attrs })
      return null
    },
    leave: () => editor.commands.focus(),
  })
}

function labelled(text: string, field: HTMLElement): HTMLElement {
  const label = element('label', { class: 'form-label', for: field.id }, text)
  return element('div', { class: 'form-group' }, label, field)
}

interface Asked {
  title: string
  fields: HTMLElement[]
  actions: { text: string; run: () => void }[]
  /** Null where there is nothing to agree to. */
  confirm: string | null
  /** What is wrong with what was typed; null when it was taken. */
  accept: () => { field: HTMLElement; message: string } | null
  /** When it closes without. */
  leave: () => void
}

function openDialog({ title, fields, actions, confirm, accept, leave }: Asked): void {
  const heading = element('h2', { id: 'tekst-dialog' }, title)
  const button = (text: string, kind: string, type = 'button') =>
    element('button', { type, class: `button button-${kind}` }, text)
  const cancel = button(confirm === null ? 'Luk' : 'Annuller', 'tertiary')
  const others = actions.map(({ text, run }) => {
    const own = button(text, 'secondary')
    own.addEventListener('click', () => {
      dialog.close()
      run()
    })
    return own
  })
  const row = element(
    'div',
    { class: 'button-row' },
    ...(confirm === null ? [] : [button(confirm, 'primary', 'submit')]),
    ...others,
    cancel,
  )
  const form = element('form', { novalidate: true }, heading, ...fields, row)
  const dialog = element('dialog', { class: 'text-dialog', 'aria-labelledby': heading.id }, form)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // The page's own form stands around no dialog, and Turbo has no part in this one.
    event.stopPropagation()
    const wrong = accept()
    if (wrong === null) dialog.close()
    else tell(wrong)
  })
  cancel.addEventListener('click', () => {
    dialog.close()
    leave()
  })
  dialog.addEventListener('cancel', leave)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

function tell({ field, message }: { field: HTMLElement; message: string }): void {
  const id = `${field.id}-error`
  document.querySelector(`#${id}`)?.remove()
  const words = element('span', { class: 'form-error-message', id, role: 'alert' }, message)
  field.before(words)
  field.setAttribute('aria-invalid', 'true')
  field.setAttribute('aria-describedby', id)
  field.focus()
}
