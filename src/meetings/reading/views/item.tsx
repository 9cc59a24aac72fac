/** An item as it is read: its text with the reader's highlights, the agenda beside it, own notes, and what is said of it. */
import { raw } from 'hono/html'
import { ACT, type Filled } from '../../../organisation/administration.tsx'
import type { SignedInPerson } from '../../../organisation/model.ts'
import { paths } from '../../../paths.ts'
import { DegreeBadge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Form, HiddenField } from '../../../ui/fields.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { ItemPage } from '../../queries.ts'
import { AttachmentList } from '../../views/item-body.tsx'
import { CaseLine, nameOfItem } from '../../views/meeting.tsx'
import { MeetingTabs } from '../../views/meeting-tabs.tsx'
import type { MarkedItem } from '../mark-html.ts'
import type { Comment, OwnNotes, ReadEntry, ReadMeeting } from '../queries.ts'
import { Comments } from './comments.tsx'
import { AgendaList, StateBadge } from './list.tsx'
import { NotesPanel } from './notes.tsx'

export interface ReadItemProps {
  meeting: ReadMeeting
  entries: readonly ReadEntry[]
  entry: ReadEntry
  item: ItemPage
  marked: MarkedItem
  own: OwnNotes
  comments: readonly Comment[]
  person: SignedInPerson
  filled: Filled
}

export function ReadItem(props: ReadItemProps) {
  const { meeting, entries, entry, item, marked, person } = props
  return (
    <reading-page src={paths.storeReading(meeting.id, entry.id)} says={entry.says} state={entry.state}>
      <div class="heading-line">
        <h1>{nameOfItem(item)}</h1>
        <DegreeBadge degree={item.degree} />
        {entry.state === 'read' ? null : <StateBadge state={entry.state} />}
      </div>
      <MeetingTabs meeting={meeting} person={person} isChair={meeting.isChair} seesItems here="read" />
      <div class="reading">
        <AgendaList meeting={meeting} entries={entries} here={entry.id} />
        <div class="reading-item">
          <Turns {...props} label="Bladr" preload />
          <CaseLine caseNumber={item.caseNumber} />
          {marked.parts.map((part, index) =>
            part === '' ? null : (
              <div class="reading-part" data-part={String(index)}>
                {raw(part)}
              </div>
            ),
          )}
          <AttachmentList attachments={item.closedAttachments} heading="Lukkede bilag" level={2} />
          <MarkAsRead meeting={meeting} entry={entry} />
          <Turns {...props} label="Bladr videre" preload={false} />
          <p class="reading-keys quiet no-print">Bladr også med tasterne ← og →.</p>
          <Comments {...props} />
        </div>
        <NotesPanel {...props} />
      </div>
      <MarkBar meeting={meeting} entry={entry} marked={marked} />
      <p class="no-print">
        <a href={paths.item(entry.id)}>Punktet på sin egen side</a> ·{' '}
        <a href={paths.ownNotes(meeting.id)}>Alle dine noter til mødet</a> · {entries.length}{' '}
        {entries.length === 1 ? 'punkt' : 'punkter'} i alt
      </p>
    </reading-page>
  )
}

/** @param preload the browser fetches the next page while this one is read, so that turning shows it at once */
function Turns({
  meeting,
  entries,
  entry,
  label,
  preload,
}: ReadItemProps & { label: string; preload: boolean }) {
  const place = entries.findIndex(({ id }) => id === entry.id)
  const [previous, next] = [entries[place - 1], entries[place + 1]]
  if (previous === undefined && next === undefined) return null
  return (
    <nav class="neighbours no-print" aria-label={label}>
      {previous === undefined ? (
        <span></span>
      ) : (
        <a rel="prev" href={paths.readItem(meeting.id, previous.id)}>
          <Icon name="chevron-left" />
          {nameOfItem(previous)}
        </a>
      )}
      {next === undefined ? null : (
        <a
          rel="next"
          href={paths.readItem(meeting.id, next.id)}
          data-turbo-preload={preload ? '' : undefined}
        >
          {nameOfItem(next)}
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  )
}

function MarkAsRead({ meeting, entry }: Pick<ReadItemProps, 'meeting' | 'entry'>) {
  if (entry.state === 'read') return null
  return (
    <Form action={paths.readItem(meeting.id, entry.id)} class="mark-read">
      <HiddenField name={ACT} value="laest" />
      <HiddenField name="siger" value={entry.says} />
      <Button kind="secondary">Markér som læst</Button>
    </Form>
  )
}

/** Shown by its script while words of the item are selected. */
function MarkBar({ meeting, entry, marked }: Pick<ReadItemProps, 'meeting' | 'entry' | 'marked'>) {
  if (marked.parts.every((part) => part === '')) return null
  return (
    <div class="mark-bar no-print" hidden>
      <Form action={paths.readItem(meeting.id, entry.id)}>
        <HiddenField name={ACT} value="marker" />
        <HiddenField name="citat" value="" />
        <HiddenField name="del" value="" />
        <HiddenField name="sted" value="" />
        <Button>Marker de valgte ord</Button>
        <span class="mark-hint" role="status"></span>
      </Form>
    </div>
  )
}
