import { writeDate } from '../../language/dates.ts'
import { OUTCOME_TAGS, outcomeOf } from '../../meetings/words.ts'
import { paths, withQuery } from '../../paths.ts'
import { Badge, DegreeBadge } from '../../ui/badge.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { MOST_HITS } from '../model.ts'
import type { SubjectEvent, SubjectQuery, SubjectThread } from '../subject-thread.ts'
import { Segments } from './segments.tsx'

interface SubjectThreadViewProps {
  query: SubjectQuery
  thread: SubjectThread
  signedIn: boolean
}

export function subjectAddress({ words, page, mentions }: SubjectQuery): string {
  return withQuery(paths.subjectThread(words), {
    omtale: mentions ? 'ja' : undefined,
    side: page > 1 ? page : undefined,
  })
}

export function SubjectThreadView({ query, thread, signedIn }: SubjectThreadViewProps) {
  return (
    <>
      <h1>Emnet «{query.words}» gennem årene</h1>
      <p class="lead">{summaryOf(thread)}</p>
      <p>
        <a href={subjectAddress({ ...query, mentions: !query.mentions, page: 1 })}>
          {query.mentions
            ? 'Vis kun punkter, der handler om emnet'
            : 'Vis også punkter, der kun nævner emnet'}
        </a>
        {' · '}
        <a href={paths.searchFor({ q: query.words })}>Søg efter «{query.words}»</a>
        {' · '}
        <a href={paths.subjectFeed(`${query.words}.atom`)} data-turbo="false">
          Følg emnet (Atom)
        </a>
      </p>
      <h2>Tidslinje</h2>
      <Timeline
        events={thread.events.map((event) => ({
          date: event.heldOn,
          dateText: writeDate(event.heldOn),
          heading: (
            <a href={paths.item(event.itemId)}>
              <Segments segments={event.title} />
            </a>
          ),
          content: <EventView event={event} signedIn={signedIn} />,
        }))}
        empty="Der er ingen punkter om emnet, som du kan se."
      />
      <Pagination
        page={query.page}
        pages={thread.pages}
        hrefOf={(page) => subjectAddress({ ...query, page })}
      />
    </>
  )
}

function summaryOf({ mentions, total }: SubjectThread): string {
  if (total === 0) return 'Intet punkt, som du kan se, handler om emnet.'
  const what = mentions ? 'nævner emnet' : 'har emnet i titel, indstilling eller beslutning'
  if (total >= MOST_HITS)
    return `De ${MOST_HITS.toLocaleString('da-DK')} nyeste punkter, der ${what}, ældste først.`
  return total === 1 ? `1 punkt ${what}.` : `${total} punkter ${what}, ældste først.`
}

function EventView({ event, signedIn }: { event: SubjectEvent; signedIn: boolean }) {
  return (
    <>
      <p class="hit-place">
        {event.bodyName}
        {event.caseNumber ? (
          <>
            {', sag '}
            <a href={paths.caseThread(event.caseNumber)}>{event.caseNumber}</a>
          </>
        ) : null}{' '}
        {signedIn ? <DegreeBadge degree={event.audience} /> : null}
      </p>
      {event.decisions.map(({ outcome, segments }) => {
        const tag = OUTCOME_TAGS[outcomeOf(outcome)]
        return (
          <div class="decision">
            <p>
              <Badge colour={tag.colour}>{tag.text}</Badge>
            </p>
            <p>
              <Segments segments={segments} />
            </p>
          </div>
        )
      })}
    </>
  )
}
