/** The agenda beside the item that is read: what is new, what is read, and where one has notes. */
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { nameOfItem } from '../../views/meeting.tsx'
import { newsOf, newsText, type ReadState } from '../model.ts'
import type { ReadEntry, ReadMeeting } from '../queries.ts'

const STATES = {
  new: { text: 'Nyt', colour: 'info' },
  changed: { text: 'Ændret, siden du læste', colour: 'warning' },
  read: { text: 'Læst', colour: 'plain' },
} as const satisfies Record<ReadState, object>

export function StateBadge({ state }: { state: ReadState }) {
  const { text, colour } = STATES[state]
  return <Badge colour={colour}>{text}</Badge>
}

interface AgendaListProps {
  meeting: ReadMeeting
  entries: readonly ReadEntry[]
  /** Id of the item that is read. */
  here: number
}

/** Folded where there is no room beside the text. */
export function AgendaList({ meeting, entries, here }: AgendaListProps) {
  const place = entries.findIndex(({ id }) => id === here) + 1
  const news = newsText(newsOf(entries.map(({ state }) => state)))
  return (
    <details class="reading-list no-print">
      <summary>
        Punkt {place} af {entries.length} på dagsordenen{news === null ? '' : `: ${news}`}
      </summary>
      <nav aria-label="Dagsordenens punkter">
        <ol class="nobullet-list">
          {entries.map((entry) => (
            <li>
              <a
                href={paths.readItem(meeting.id, entry.id)}
                aria-current={entry.id === here ? 'page' : undefined}
              >
                {nameOfItem(entry)}
              </a>{' '}
              <span class="reading-state">
                <StateBadge state={entry.state} />
              </span>
              {entry.hasNotes ? (
                <>
                  {' '}
                  <Badge>Egne noter</Badge>
                </>
              ) : null}
            </li>
          ))}
        </ol>
      </nav>
    </details>
  )
}
