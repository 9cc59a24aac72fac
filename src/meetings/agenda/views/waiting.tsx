/** Beside the agenda: what waits to come on it. */
import type { Child } from 'hono/jsx'
import { writeDate } from '../../../language/dates.ts'
import { ACT } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { HiddenField } from '../../../ui/fields.tsx'
import type { Waiting, WaitingItem, WaitingPaper } from '../waiting.ts'
import { KIND_WORDS, paperStateText } from '../words.ts'

interface WaitingProps {
  meetingId: number
  waiting: Waiting
  /** A reason is asked for first. */
  late: boolean
}

export function WaitingView({ meetingId, waiting, late }: WaitingProps) {
  const { ready, underWay, postponed, returning, later } = waiting
  const papers = (list: readonly WaitingPaper[]) =>
    list.map((paper) => <PaperEntry paper={paper} meetingId={meetingId} late={late} />)
  const items = (list: readonly WaitingItem[]) =>
    list.map((item) => <ItemEntry item={item} meetingId={meetingId} late={late} />)
  const nothing = [ready, underWay, postponed, returning, later].every(({ length }) => length === 0)
  return (
    <>
      <h2>Venter på en dagsorden</h2>
      {late ? (
        <p class="quiet">Fristen for oplæg er overskredet. Der skal stå en grund ved det, du sætter på nu.</p>
      ) : null}
      {nothing ? <p class="empty-state">Intet venter.</p> : null}
      <Group heading="Klar" entries={papers(ready)} />
      <Group heading="Udsat til nu" entries={items(postponed)} />
      <Group heading="Vender tilbage" entries={items(returning)} />
      <Group heading="Undervejs" entries={papers(underWay)} />
      <Group heading="Til senere møder" entries={papers(later)} />
    </>
  )
}

function Group({ heading, entries }: { heading: string; entries: Child[] }) {
  if (entries.length === 0) return null
  return (
    <section>
      <h3>
        {heading} ({entries.length})
      </h3>
      <ul class="nobullet-list waiting-list">{entries}</ul>
    </section>
  )
}

interface EntryProps {
  meetingId: number
  late: boolean
}

function PaperEntry({ paper, meetingId, late }: EntryProps & { paper: WaitingPaper }) {
  const facts = [
    KIND_WORDS[paper.kind],
    paper.caseNumber,
    paper.state === 'approved' ? null : paperStateText(paper),
    paper.meetingOn === null ? null : `til ${writeDate(paper.meetingOn)}`,
  ]
  return (
    <li>
      <span>
        <a href={paths.paper(paper.id)}>{paper.title}</a>
        <span class="agenda-facts"> {facts.filter((fact) => fact !== null).join(' · ')}</span>
      </span>
      <PutOn {...{ meetingId, late }} field="oplaeg" id={paper.id} title={paper.title} />
    </li>
  )
}

function ItemEntry({ item, meetingId, late }: EntryProps & { item: WaitingItem }) {
  const facts = [
    item.caseNumber,
    `behandlet ${writeDate(item.heldOn)}`,
    item.dueOn === null ? null : `skal på ${writeDate(item.dueOn)}`,
  ]
  return (
    <li>
      <span>
        {item.title}
        <span class="agenda-facts"> {facts.filter((fact) => fact !== null).join(' · ')}</span>
      </span>
      <PutOn {...{ meetingId, late }} field="punkt" id={item.id} title={item.title} />
    </li>
  )
}

/** With a reason to be given it leads to a form of its own. */
function PutOn(props: EntryProps & { field: 'oplaeg' | 'punkt'; id: number; title: string }) {
  const { meetingId, late, field, id, title } = props
  if (late)
    return (
      <a class="put-on no-print" href={`${paths.newAgendaItem(meetingId)}?${field}=${id}`}>
        Sæt på<span class="sr-only"> dagsordenen: {title}</span> …
      </a>
    )
  return (
    <form class="put-on" method="post" action={paths.arrangeAgenda(meetingId)} data-turbo-action="replace">
      <HiddenField name={field} value={String(id)} />
      <button class="button button-secondary small" name={ACT} value="saet-paa" id={`paa-${field}-${id}`}>
        Sæt på<span class="sr-only"> dagsordenen: {title}</span>
      </button>
    </form>
  )
}
