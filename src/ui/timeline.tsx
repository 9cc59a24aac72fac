import type { Child } from 'hono/jsx'

export interface TimelineEvent {
  /** ISO date, for machines. */
  date: string
  /** The date as it is read, e.g. `24. september 2012`. */
  dateText: string
  /** The line that says what happened, often a link. */
  heading: Child
  /** What is below: place, badge, extract. */
  content?: Child
}

/** Events in the order given, each with its date at the side (above it on a narrow screen). */
export function Timeline({ events, empty }: { events: readonly TimelineEvent[]; empty: string }) {
  if (events.length === 0) return <p class="empty-state">{empty}</p>
  return (
    <ol class="timeline no-max-width">
      {events.map((event) => (
        <li>
          <time datetime={event.date}>{event.dateText}</time>
          <div>
            <h3>{event.heading}</h3>
            {event.content}
          </div>
        </li>
      ))}
    </ol>
  )
}
