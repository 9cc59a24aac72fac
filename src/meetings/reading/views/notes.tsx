/** What is the reader's own beside an item: a free note, and the words they highlighted. */
import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, TextArea } from '../../../ui/fields.tsx'
import type { OwnHighlight } from '../queries.ts'
import type { ReadItemProps } from './item.tsx'

export function NotesPanel(props: ReadItemProps) {
  const { meeting, entry, own, filled } = props
  const note = own.notes[0] ?? null
  const isConflict = filled.act === 'note' && filled.errors.length > 0
  return (
    <aside class="reading-notes no-print" aria-labelledby="egne-noter">
      <h2 id="egne-noter">Egne noter</h2>
      <p class="quiet">Kun du kan se dem.</p>
      {isConflict && note !== null ? (
        <Alert kind="warning" heading="Noten er ændret på en anden skærm" level="h3">
          <p>Der står nu:</p>
          <p class="own-text">{note.text}</p>
        </Alert>
      ) : null}
      <own-note src={paths.storeReading(meeting.id, entry.id)}>
        <Form action={paths.readItem(meeting.id, entry.id)}>
          <HiddenField name={ACT} value="note" />
          <HiddenField name="revision" value={String(note?.revision ?? 0)} />
          <TextArea
            name="note"
            label="Note til punktet"
            rows={8}
            optional
            value={valueOf(filled, 'note', 'note', note?.text ?? '')}
            error={filled.act === 'note' ? errorOf(filled.errors, 'note') : undefined}
          />
          <p class="own-saved" role="status"></p>
          <Button kind="secondary">Gem note</Button>
        </Form>
      </own-note>
      <Highlights {...props} />
    </aside>
  )
}

function Highlights({ meeting, entry, own, marked }: ReadItemProps) {
  const [there, gone] = [
    own.highlights.filter(({ id }) => marked.found.has(id)),
    own.highlights.filter(({ id }) => !marked.found.has(id)),
  ]
  const list = (highlights: readonly OwnHighlight[], linked: boolean) => (
    <ul class="own-highlights nobullet-list">
      {highlights.map(({ id, quote }) => (
        <li>
          <blockquote>{linked ? <a href={`#markering-${id}`}>{quote}</a> : quote}</blockquote>
          <Form action={paths.readItem(meeting.id, entry.id)}>
            <HiddenField name={ACT} value="fjern-markering" />
            <HiddenField name="markering" value={String(id)} />
            <button class="function-link" type="submit">
              Fjern<span class="sr-only"> markeringen af «{quote.slice(0, 60)}»</span>
            </button>
          </Form>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <h2>Markeringer</h2>
      {own.highlights.length === 0 ? <p class="quiet">Du har ikke markeret noget i punktet.</p> : null}
      <p class="reading-keys quiet">Vælg ord i teksten for at markere dem.</p>
      {there.length === 0 ? null : list(there, true)}
      {gone.length === 0 ? null : (
        <>
          <h3>Ord, der ikke længere står i punktet</h3>
          {list(gone, false)}
        </>
      )}
    </>
  )
}
