/** Blocks of the printed form as HTML. Everything is made by JSX, which escapes. */
import type { Child } from 'hono/jsx'
import type { PrintedBlock, PrintedFact, PrintedList, PrintedRun, PrintedTable } from './printed.ts'
import { textOfRuns } from './printed-text.ts'

/** Addresses of images by their attachment. */
export type HtmlImages = ReadonlyMap<number, string>

export function HtmlBlocks({ blocks, images }: { blocks: readonly PrintedBlock[]; images: HtmlImages }) {
  return <>{blocks.map((block) => blockView(block, images))}</>
}

function blockView(block: PrintedBlock, images: HtmlImages): Child {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          {block.lines.map((runs, index) => (
            <>
              {index > 0 && <br />}
              {runsView(runs)}
            </>
          ))}
        </p>
      )
    case 'heading': {
      const Heading = ({ 4: 'h4', 5: 'h5' } as const)[block.level]
      return <Heading>{runsView(block.runs)}</Heading>
    }
    case 'image': {
      const src = images.get(block.attachment)
      return (
        <p class="image">
          {src === undefined ? <span class="unseen">{block.alt}</span> : <img src={src} alt={block.alt} />}
        </p>
      )
    }
    case 'table':
      return <TableView table={block} />
    default:
      return listView(block)
  }
}

function listView({ style, points }: PrintedList): Child {
  const content = points.map(({ runs, lists }) => (
    <li>
      {runsView(runs)}
      {lists.map(listView)}
    </li>
  ))
  if (style === 'dash') return <ul>{content}</ul>
  return style === 'number' ? <ol>{content}</ol> : <ol type="a">{content}</ol>
}

function TableView({ table: { header, sum, rows } }: { table: PrintedTable }) {
  const [first = [], ...others] = rows
  const heads = header ? first.map(textOfRuns).filter((text) => text !== '') : []
  const body = header ? others : rows
  return (
    <div
      class="scroll"
      tabindex={0}
      role="region"
      aria-label={heads.length > 0 ? `Tabel: ${heads.join(', ')}` : 'Tabel'}
    >
      <table>
        {header && (
          <thead>
            <tr>
              {first.map((cell) => (cell.length === 0 ? <td></td> : <th scope="col">{runsView(cell)}</th>))}
            </tr>
          </thead>
        )}
        <tbody>
          {body.map((row, index) => (
            <tr class={sum && index === body.length - 1 ? 'sum' : undefined}>
              {row.map((cell) => (
                <td>{runsView(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function HtmlFacts({ facts }: { facts: readonly PrintedFact[] }) {
  if (facts.length === 0) return null
  return (
    <dl>
      {facts.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function runsView(runs: readonly PrintedRun[]): Child[] {
  return runs.map(({ text, bold, italic, underline, href }) => {
    let view: Child = text
    if (underline) view = <u>{view}</u>
    if (italic) view = <em>{view}</em>
    if (bold) view = <strong>{view}</strong>
    return href === undefined ? view : <a href={href}>{view}</a>
  })
}
