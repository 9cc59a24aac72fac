/** What the buttons above the text do. */
import type { Editor } from '@tiptap/core'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables'
import { askForImage, askForLink, insertBelow } from './dialogs.ts'
import type { AttachedImage } from './section-editor.ts'

export interface TextButton {
  label: string
  keys?: string
  run: (editor: Editor) => void
  /** Whether it holds where one stands; a button without it is not one that stays pressed. */
  isOn?: (editor: Editor) => boolean
  can?: (editor: Editor) => boolean
  onlyInTable?: true
  opensDialog?: true
}

const inTable = (editor: Editor) => editor.isActive('table')
const inList = (editor: Editor) => editor.isActive('listItem')

const mark = (name: string, label: string, keys: string): TextButton => ({
  label,
  keys,
  run: (editor) => editor.commands.toggleMark(name),
  isOn: (editor) => editor.isActive(name),
})

const heading = (level: 3 | 4, label: string, keys: string): TextButton => ({
  label,
  keys,
  run: (editor) => editor.commands.toggleNode('heading', 'paragraph', { level }),
  isOn: (editor) => editor.isActive('heading', { level }),
  can: (editor) => !inTable(editor) && !inList(editor),
})

const list = (name: string, label: string, keys: string): TextButton => ({
  label,
  keys,
  run: (editor) => editor.commands.toggleList(name, 'listItem'),
  isOn: (editor) => editor.isActive(name),
  can: (editor) => !inTable(editor),
})

type TableCommand = (state: Editor['state'], dispatch?: Editor['view']['dispatch']) => boolean
const ofTable = (label: string, command: TableCommand): TextButton => ({
  label,
  run: (editor) => command(editor.state, editor.view.dispatch),
  onlyInTable: true,
})

/** @param attachments address of the page where images are handed in */
export function buttonsOf(images: readonly AttachedImage[], attachments: string): TextButton[] {
  return [
    mark('bold', 'Fed', 'Ctrl+B'),
    mark('italic', 'Kursiv', 'Ctrl+I'),
    mark('underline', 'Understreget', 'Ctrl+U'),
    {
      label: 'Link',
      run: askForLink,
      isOn: (editor) => editor.isActive('link'),
      can: (editor) => editor.isActive('link') || !editor.state.selection.empty,
      opensDialog: true,
    },
    heading(3, 'Mellemoverskrift', 'Ctrl+Alt+1'),
    heading(4, 'Lille overskrift', 'Ctrl+Alt+2'),
    list('bulletList', 'Punktliste', 'Ctrl+Skift+8'),
    list('orderedList', 'Nummereret liste', 'Ctrl+Skift+7'),
    { label: 'Tabel', run: insertTable, can: (editor) => !inTable(editor) && !inList(editor) },
    {
      label: 'Billede',
      run: (editor) => askForImage(editor, images, attachments),
      isOn: (editor) => editor.isActive('image'),
      can: (editor) => !inTable(editor) && !inList(editor),
      opensDialog: true,
    },
    { label: 'Fortryd', keys: 'Ctrl+Z', run: (editor) => editor.commands.undo() },
    { label: 'Gentag', keys: 'Ctrl+Y', run: (editor) => editor.commands.redo() },
    ofTable('Ny række', addRowAfter),
    ofTable('Slet række', deleteRow),
    ofTable('Ny kolonne', addColumnAfter),
    ofTable('Slet kolonne', deleteColumn),
    {
      label: 'Sidste række er en sum',
      run: (editor) =>
        editor.commands.updateAttributes('table', { sum: editor.getAttributes('table')['sum'] !== true }),
      isOn: (editor) => editor.getAttributes('table')['sum'] === true,
      onlyInTable: true,
    },
    ofTable('Slet tabel', deleteTable),
  ]
}

const SIZE = [0, 1, 2]
/** From a table to its first cell's words: in the table, the row, the cell and its paragraph. */
const FIRST_CELL = 4

function insertTable(editor: Editor): void {
  const row = (type: string) => ({
    type: 'tableRow',
    content: SIZE.map(() => ({ type, content: [{ type: 'paragraph' }] })),
  })
  const rows = SIZE.map((index) => row(index === 0 ? 'tableHeader' : 'tableCell'))
  const table = { type: 'table', attrs: { sum: false }, content: rows }
  const at = insertBelow(editor, table)
  editor
    .chain()
    .setTextSelection(at + FIRST_CELL)
    .focus()
    .run()
}
