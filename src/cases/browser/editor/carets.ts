/** Where the others stand in the text: a line with their name, and what they have marked. */
import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'

export interface ShownWriter {
  id: number
  name: string
}

const COLOURS = 8

/** The same person has the same colour for all. */
export const colourClass = ({ id }: ShownWriter): string => `writer-colour-${id % COLOURS}`

export function writerOfState(state: unknown): ShownWriter | null {
  const user: unknown = typeof state === 'object' && state !== null && 'user' in state ? state.user : null
  if (typeof user !== 'object' || user === null || !('id' in user) || !('name' in user)) return null
  return { id: Number(user.id), name: String(user.name) }
}

export function carets(awareness: Awareness): Extension {
  return Extension.create({
    name: 'carets',
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        cursorBuilder: (user: unknown) => {
          const writer = writerOfState({ user }) ?? { id: 0, name: '' }
          const caret = document.createElement('span')
          caret.className = `writer-caret ${colourClass(writer)}`
          const label = document.createElement('span')
          label.className = 'writer-caret-name'
          label.textContent = writer.name
          caret.append('\u2060', label, '\u2060')
          return caret
        },
        selectionBuilder: (user: unknown) => ({
          class: `writer-selection ${colourClass(writerOfState({ user }) ?? { id: 0, name: '' })}`,
        }),
      }),
    ],
  })
}
