/** One section's editor, in the place of its plain field. */
import { Editor, Extension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { addRowAfter, goToNextCell, tableEditing } from '@tiptap/pm/tables'
import { fragmentName } from '../../writing/fragment-name.ts'
import { TEXT_EXTENSIONS } from '../../writing/schema.ts'
import { carets } from './carets.ts'
import { pasteInto } from './paste.ts'
import type { WritingSession } from './writing-session.ts'

export interface AttachedImage {
  id: number
  name: string
  address: string
}

interface Surroundings {
  session: WritingSession
  images: readonly AttachedImage[]
  /** Id of what tells how to reach the buttons. */
  help: string
  onFocus: (editor: Editor) => void
  onButtons: () => void
}

export interface SectionEditor {
  editor: Editor
  /** Puts the plain field back. */
  remove: () => void
}

export function editSection(section: HTMLElement, around: Surroundings): SectionEditor | null {
  const field = section.querySelector('textarea')
  const label = field === null ? null : section.querySelector('label')
  if (field === null || label === null) return null
  const heading = document.createElement('h2')
  heading.id = `${field.id}-overskrift`
  heading.className = 'section-title'
  heading.append(...[...label.childNodes].map((node) => node.cloneNode(true)))
  const holder = document.createElement('div')
  holder.className = 'shared-text'
  label.before(heading)
  field.after(holder)
  const editor = new Editor({
    element: holder,
    injectCSS: false,
    extensions: [
      ...TEXT_EXTENSIONS.map((extension) =>
        extension.name === 'image' ? withPictures(extension, around.images) : extension,
      ),
      Collaboration.configure({
        fragment: around.session.shared.getXmlFragment(fragmentName(Number(section.dataset['section']))),
      }),
      ...(around.session.provider.awareness === null ? [] : [carets(around.session.provider.awareness)]),
      tableKeys,
      Extension.create({
        name: 'toButtons',
        addKeyboardShortcuts: () => ({
          'Alt-F10': () => {
            around.onButtons()
            return true
          },
        }),
      }),
    ],
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': heading.id,
        'aria-describedby': [field.getAttribute('aria-describedby'), around.help].filter(Boolean).join(' '),
        class: 'form-input',
        lang: 'da',
        spellcheck: 'true',
      },
      // Before the editor reads it: it would put Word's styles into a page that allows none.
      handleDOMEvents: { paste: (view, event) => pasteInto(view, event) },
    },
    onFocus: ({ editor: own }) => around.onFocus(own),
  })
  for (const plain of [label, field]) plain.hidden = true
  // What lies in the shared text is not sent with the form.
  field.disabled = true
  const remove = () => {
    editor.destroy()
    heading.remove()
    holder.remove()
    for (const plain of [label, field]) plain.hidden = false
    field.disabled = false
  }
  return { editor, remove }
}

const tableKeys = Extension.create({
  name: 'tableKeys',
  priority: 200,
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      // As in a word processor, the last cell is followed by a new row; Alt+F10 leads out of the text.
      Tab: () =>
        goToNextCell(1)(editor.state, editor.view.dispatch) ||
        (addRowAfter(editor.state, editor.view.dispatch) &&
          goToNextCell(1)(editor.state, editor.view.dispatch)),
      'Shift-Tab': () => goToNextCell(-1)(editor.state, editor.view.dispatch),
    }
  },
})

/** An image is one of the paper's attachments; where the reader may not have it, its words stand there. */
function withPictures(image: (typeof TEXT_EXTENSIONS)[number], images: readonly AttachedImage[]) {
  return image.extend({
    addNodeView:
      () =>
      ({ node }: { node: { attrs: Record<string, unknown> } }) => {
        const alt = String(node.attrs['alt'])
        const known = images.find(({ id }) => id === node.attrs['attachment'])
        if (known === undefined) {
          const words = document.createElement('p')
          words.className = 'quiet'
          words.textContent = `[Billede: ${alt}]`
          return { dom: words }
        }
        const picture = document.createElement('img')
        picture.className = 'paper-image'
        picture.src = known.address
        picture.alt = alt
        return { dom: picture }
      },
  })
}
