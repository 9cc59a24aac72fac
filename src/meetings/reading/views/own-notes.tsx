/** All that a reader noted to a meeting, beside its agenda; to be printed, or taken along as text. */
import { writeDate } from '../../../language/dates.ts'
import type { SignedInPerson } from '../../../organisation/model.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/buttons.tsx'
import { nameOfItem } from '../../views/meeting.tsx'
import { MeetingTabs } from '../../views/meeting-tabs.tsx'
import type { OwnNotes, ReadEntry, ReadMeeting } from '../queries.ts'

interface OwnNotesProps {
  meeting: ReadMeeting
  entries: readonly ReadEntry[]
  own: OwnNotes
  person: SignedInPerson
}

export const titleOf = ({ body, heldOn }: ReadMeeting): string => `${body ?? 'Møde'}, ${writeDate(heldOn)}`

export function OwnNotesView({ meeting, entries, own, person }: OwnNotesProps) {
  return (
    <>
      <h1>Dine noter til {titleOf(meeting)}</h1>
      <MeetingTabs meeting={meeting} person={person} isChair={meeting.isChair} seesItems here="read" />
      <p class="no-print">
        Kun du kan se dem. Siden kan skrives ud, og du kan hente noterne som en tekstfil.
      </p>
      <div class="button-row no-print">
        <LinkButton href={paths.ownNotesText(meeting.id)} kind="secondary" turbo={false}>
          Hent som tekst
        </LinkButton>
        <LinkButton href={paths.readAgenda(meeting.id)} kind="tertiary">
          Læs videre
        </LinkButton>
      </div>
      {entries.map((entry) => {
        const note = own.notes.find(({ itemId }) => itemId === entry.id)
        const highlights = own.highlights.filter(({ itemId }) => itemId === entry.id)
        return (
          <section class="noted-item">
            <h2>
              <a href={paths.readItem(meeting.id, entry.id)}>{nameOfItem(entry)}</a>
            </h2>
            {note === undefined ? null : <p class="own-text">{note.text}</p>}
            {highlights.map(({ quote }) => (
              <blockquote>{quote}</blockquote>
            ))}
            {note === undefined && highlights.length === 0 ? <p class="quiet">Ingen noter.</p> : null}
          </section>
        )
      })}
    </>
  )
}

/** Lines end as Windows wants them, for the file is opened by whatever is at hand. */
export function writeNotes(meeting: ReadMeeting, entries: readonly ReadEntry[], own: OwnNotes): string {
  const lines = [`Egne noter til ${titleOf(meeting)}`]
  for (const entry of entries) {
    lines.push('', nameOfItem(entry))
    for (const { text, itemId } of own.notes) if (itemId === entry.id) lines.push(...text.split('\n'))
    for (const { quote, itemId } of own.highlights)
      if (itemId === entry.id) lines.push(`Markeret: «${quote.replace(/\s+/gu, ' ')}»`)
  }
  return `${lines.join('\r\n')}\r\n`
}
