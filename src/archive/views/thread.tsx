import { writeDate } from '../../language/dates.ts'
import { AttachmentList } from '../../meetings/views/item-body.tsx'
import { nameOfItem } from '../../meetings/views/meeting.tsx'
import { OutcomeTag } from '../../meetings/views/outcome-tag.tsx'
import { Prose } from '../../meetings/views/prose.tsx'
import { paths, withQuery } from '../../paths.ts'
import { DegreeBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/buttons.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { type CaseEvent, CASES_PER_PAGE, type CaseSummary, type CaseThread } from '../threads.ts'

interface ThreadProps {
  caseNumber: string
  thread: CaseThread
  signedIn: boolean
}

export function ThreadView({ caseNumber, thread, signedIn }: ThreadProps) {
  const { items, title, firstOn, lastOn, page, pages, events } = thread
  return (
    <>
      <h1>
        Sag {caseNumber}
        {title ? `: ${title}` : ''}
      </h1>
      <p class="lead">
        {items === 1 ? '1 punkt' : `${items} punkter`}
        {firstOn === lastOn
          ? `, ${writeDate(firstOn)}`
          : ` fra ${writeDate(firstOn)} til ${writeDate(lastOn)}`}
      </p>
      <h2>Forløb</h2>
      <Timeline
        empty="Der er ingen punkter at vise."
        events={events.map((event) => ({
          date: event.date,
          dateText: writeDate(event.date),
          heading: (
            <a href={paths.item(event.item.id)}>{nameOfItem({ number: null, title: event.item.title })}</a>
          ),
          content: <EventContent event={event} signedIn={signedIn} />,
        }))}
      />
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(each) => withQuery(paths.caseThread(caseNumber), { side: each === 1 ? undefined : each })}
      />
    </>
  )
}

function EventContent({ event, signedIn }: { event: CaseEvent; signedIn: boolean }) {
  const { item, decisions, date } = event
  return (
    <>
      <p class="quiet">
        <a href={paths.itemInMeeting(item.meetingId, item.id)}>
          {item.body ?? 'Møde'}
          {item.number === null ? '' : `, punkt ${item.number}`}
        </a>
        {date === item.heldOn ? null : ` – gengivet i mødet ${writeDate(item.heldOn)}`}{' '}
        {signedIn ? <DegreeBadge degree={item.degree} /> : null}
      </p>
      {decisions.map((decision) => (
        <div class="decision">
          <p>
            <OutcomeTag outcome={decision.outcome} />
          </p>
          <Prose text={decision.text} level={4} />
        </div>
      ))}
      {decisions.length === 0 ? <p class="quiet">Ingen beslutning.</p> : null}
      {date === item.heldOn ? (
        <AttachmentList attachments={item.attachments} heading={null} level={3} />
      ) : null}
    </>
  )
}

interface CasesProps {
  cases: readonly CaseSummary[]
  page: number
  /** What was typed and is no case number, or a case there is nothing to see of. */
  unknown: string | null
}

export function CasesView({ cases, page, unknown }: CasesProps) {
  const shown = cases.slice(0, CASES_PER_PAGE)
  return (
    <>
      <h1>Sager</h1>
      <p class="lead">
        En sag kan behandles flere gange gennem årene. Her står de sager, der er behandlet senest.
      </p>
      <form class="filter-row" method="get" action={paths.threads}>
        <TextField
          name="nummer"
          label="Sagsnummer"
          width="short"
          value={unknown ?? ''}
          error={unknown === null ? undefined : 'Der er ingen sag med det nummer, som du kan se.'}
        />
        <Button kind="secondary">Find sagen</Button>
      </form>
      <Table
        caption="Sager"
        captionHidden
        measure="working"
        columns={[
          { text: 'Sag', names: true },
          'Seneste punkt',
          { text: 'Punkter', figures: true },
          'Første',
          'Seneste',
        ]}
        rows={shown.map((each) => [
          <a href={paths.caseThread(each.caseNumber)}>{each.caseNumber}</a>,
          each.title,
          each.items,
          writeDate(each.firstOn),
          writeDate(each.lastOn),
        ])}
        empty="Der er ingen sager at vise."
      />
      {page > 1 || cases.length > CASES_PER_PAGE ? (
        <nav class="neighbours" aria-label="Flere sager">
          {page > 1 ? <a href={`${paths.threads}?side=${page - 1}`}>Nyere sager</a> : <span></span>}
          {cases.length > CASES_PER_PAGE ? (
            <a href={`${paths.threads}?side=${page + 1}`}>Ældre sager</a>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}
