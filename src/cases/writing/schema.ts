/**
 * The nodes and marks of a text that is written together: those of src/minutes/rich-text/model.ts and no other. The same
 * file makes the schema of the server and that of the editor, so that both hold the same for a text.
 */
import { type Extensions, getSchema, mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { LINK } from '../../minutes/rich-text/link.ts'

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  defining: true,
  addAttributes: () => ({ level: { default: 3, rendered: false } }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level > 3 ? 4 : 3 } })),
  renderHTML: ({ node, HTMLAttributes }) => [
    node.attrs['level'] === 4 ? 'h4' : 'h3',
    mergeAttributes(HTMLAttributes, { class: 'printed-heading' }),
    0,
  ],
  addInputRules() {
    return [3, 4].map((level) =>
      textblockTypeInputRule({
        find: level === 3 ? /^#\s$/ : /^##\s$/,
        type: this.type,
        getAttributes: { level },
      }),
    )
  },
  addKeyboardShortcuts() {
    return Object.fromEntries(
      [3, 4].map((level) => [
        `Mod-Alt-${level - 2}`,
        () => this.editor.commands.toggleNode('heading', 'paragraph', { level }),
      ]),
    )
  },
})

const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph (bulletList | orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

const roleOf = (extension: { name: string }): string | undefined =>
  ({ table: 'table', tableRow: 'row', tableHeader: 'header_cell', tableCell: 'cell' })[extension.name]

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({
    sum: {
      default: false,
      parseHTML: (element: HTMLElement) => element.classList.contains('with-sum'),
      renderHTML: ({ sum }: Record<string, unknown>) => (sum === true ? { class: 'with-sum' } : {}),
    },
  }),
  extendNodeSchema: (extension) => ({ tableRole: roleOf(extension) }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
})

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
})

/** Cells are never joined, but the commands for tables ask for these. */
const cellAttributes = () => ({
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
})
const cell = (name: string, tag: 'th' | 'td') =>
  Node.create({
    name,
    content: 'paragraph',
    isolating: true,
    addAttributes: cellAttributes,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })

const Image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    attachment: { default: 0, rendered: false },
    alt: { default: '' },
  }),
  parseHTML: () => [
    {
      tag: 'img[data-attachment]',
      getAttrs: (element) => ({ attachment: Number(element.getAttribute('data-attachment')) }),
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'img',
    mergeAttributes(HTMLAttributes, { 'data-attachment': String(node.attrs['attachment']) }),
  ],
})

export const TEXT_EXTENSIONS: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    listItem: false,
    strike: false,
    // Who writes together undoes one's own changes only: the shared document has an undo of its own.
    undoRedo: false,
    // Every page that opens a text would write to it.
    trailingNode: false,
    link: {
      openOnClick: false,
      isAllowedUri: (address) => LINK.test(address),
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  Heading,
  ListItem,
  Table,
  TableRow,
  cell('tableHeader', 'th'),
  cell('tableCell', 'td'),
  Image,
]

export const makeSchema = () => getSchema(TEXT_EXTENSIONS)
