/** A document as HTML. Everything is made by JSX, which escapes; addresses of links were told by the door. */
import type { Child } from 'hono/jsx'
import type { Block, Inline, List, RichDocument, Table } from './model.ts'

interface Props {
  document: RichDocument
  /** The heading that the section has; those inside stand below it. */
  level?: 2 | 3
  /** Address of an attachment that is shown as an image; null where the reader may not have it. */
  imageOf?: (attachment: number) => string | null
}

export function RichText({ document, level = 2, imageOf = () => null }: Props) {
  return <>{document.content.map((block) => blockView(block, level, imageOf))}</>
}

function blockView(block: Block, level: 2 | 3, imageOf: (attachment: number) => string | null): Child {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlineView(block.content)}</p>
    case 'heading': {
      const Heading = ({ 3: 'h3', 4: 'h4', 5: 'h5' } as const)[shift(block.attrs.level, level)]
      return <Heading class="printed-heading">{inlineView(block.content)}</Heading>
    }
    case 'image': {
      const src = imageOf(block.attrs.attachment)
      return src === null ? (
        <p class="quiet">[Billede: {block.attrs.alt}]</p>
      ) : (
        <p>
          <img class="paper-image" src={src} alt={block.attrs.alt} />
        </p>
      )
    }
    case 'table':
      return <TableView table={block} />
    default:
      return listView(block)
  }
}

const shift = (own: 3 | 4, level: 2 | 3): 3 | 4 | 5 => (level === 2 ? own : own === 3 ? 4 : 5)

function listView({ type, content }: List): Child {
  const List = type === 'bulletList' ? 'ul' : 'ol'
  return (
    <List>
      {content.map(({ content: [first, ...lists] }) => (
        <li>
          {inlineView(first.content)}
          {lists.map(listView)}
        </li>
      ))}
    </List>
  )
}

const FIGURE = /^[-−–+]?\s?[\d.]+(?:,\d+)?\s*(?:%|kr\.?|mio\.?(?: kr\.?)?|t\.?kr\.?)?$/u
const wordsOf = (content: readonly Inline[] = []) =>
  content.map((node) => (node.type === 'text' ? node.text : ' ')).join('')

function TableView({ table: { content, attrs } }: { table: Table }) {
  const [head, ...rows] = content
  const headers = head?.content.map((cell) => wordsOf(cell.content[0].content)) ?? []
  return (
    <div
      class="table--responsive-scroll"
      tabindex={0}
      role="region"
      aria-label={`Tabel: ${headers.filter((text) => text !== '').join(', ')}`}
    >
      <table class="table table--extracompact printed">
        <thead>
          <tr>
            {head?.content.map((cell, index) =>
              headers[index] === '' ? <td></td> : <th scope="col">{inlineView(cell.content[0].content)}</th>,
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr class={attrs.sum && index === rows.length - 1 ? 'sum' : undefined}>
              {row.content.map(({ content: [words] }) => (
                <td class={FIGURE.test(wordsOf(words.content)) ? 'figures' : undefined}>
                  {inlineView(words.content)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const ELEMENTS = { bold: 'strong', italic: 'em', underline: 'u' } as const

function inlineView(content: readonly Inline[] = []): Child[] {
  return content.map((node) => {
    if (node.type === 'hardBreak') return <br />
    return (node.marks ?? []).toReversed().reduce<Child>((inner, mark) => {
      if (mark.type === 'link') return <a href={mark.attrs.href}>{inner}</a>
      const Element = ELEMENTS[mark.type]
      return <Element>{inner}</Element>
    }, node.text)
  })
}
