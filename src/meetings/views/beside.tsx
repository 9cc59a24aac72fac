/** What a later room says beside the text of an item, for one reader: put into the item's HTML, which is kept without it. */
import type { Child } from 'hono/jsx'
import type { ItemHtml } from './item-body.tsx'

export interface Note {
  /** Index of the section it is about; null for the item as a whole. */
  section: number | null
  /** One list item. */
  content: Child
}

/** The item with its notes: in the margin of their section on a wide screen, below it on a narrow one. */
export function withNotes({ html, cuts }: ItemHtml, notes: readonly Note[]): string {
  if (notes.length === 0) return html
  const sections = cuts.length - 1
  const placeOf = ({ section }: Note) => (section === null || section >= sections ? 0 : section)
  if (sections === 0) return String(<NoteList notes={notes} />) + html
  let made = html.slice(0, cuts[0])
  for (let index = 0; index < sections; index++) {
    const text = html.slice(cuts[index], cuts[index + 1])
    const own = notes.filter((note) => placeOf(note) === index)
    made +=
      own.length === 0
        ? text
        : `<div class="noted"><div>${text}</div>${String(<NoteList notes={own} />)}</div>`
  }
  return made + html.slice(cuts[sections])
}

function NoteList({ notes }: { notes: readonly Note[] }) {
  return (
    <ul class="notes nobullet-list no-print" aria-label="Bemærkninger til afsnittet">
      {notes.map(({ content }) => content)}
    </ul>
  )
}
