import type { Child } from 'hono/jsx'

export interface Column {
  text: string
  /** Figures stand to the right with digits of one width. */
  figures?: boolean
  /** The column that names the row, said again with each of its cells by screen readers. */
  names?: boolean
}

interface TableProps {
  caption: string
  /** Hides the caption for the eye where a heading just above says the same. */
  captionHidden?: boolean
  columns: readonly (Column | string)[]
  rows: readonly (readonly Child[])[]
  /** Said instead of a table without rows. */
  empty: string
  /** `working`: dense rows, many at a glance. */
  measure?: 'reading' | 'working'
}

/** A table that scrolls inside itself on a narrow screen; the frame can be reached by keyboard for that. */
export function Table(props: TableProps) {
  if (props.rows.length === 0) return <p class="empty-state">{props.empty}</p>
  const columns = props.columns.map((column) => (typeof column === 'string' ? { text: column } : column))
  return (
    <div class="table--responsive-scroll" tabindex={0} role="region" aria-label={props.caption}>
      <table
        class={props.measure === 'working' ? 'table table--extracompact working' : 'table table--compact'}
      >
        <caption class={props.captionHidden ? 'sr-only' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.figures ? 'figures' : undefined}>
                {column.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>
              {row.map((cell, index) => (
                <Cell column={columns[index]}>{cell}</Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ column, children }: { column: Column | undefined; children?: Child }) {
  if (column?.names) return <th scope="row">{children}</th>
  return <td class={column?.figures ? 'figures' : undefined}>{children}</td>
}
