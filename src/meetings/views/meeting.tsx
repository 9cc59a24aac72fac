/** A meeting as one readable page. */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { writeDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { DegreeBadge } from '../../ui/badge.tsx'
import { LinkButton } from '../../ui/buttons.tsx'
import type { ItemHead } from '../item-contents.ts'
import type { Meeting, MeetingHead, MeetingVersion, Notice } from '../queries.ts'
import type { RenderedItem } from '../rendered-items.tsx'
import type { Asides } from '../slots.ts'
import { KIND_TEXTS } from '../words.ts'
import { withNotes } from './beside.tsx'
import { AttachmentList } from './item-body.tsx'
import { MeetingFacts, MeetingFiles } from './meeting-facts.tsx'
import { OutcomeTag } from './outcome-tag.tsx'

interface MeetingProps {
  meeting: Meeting
  rendered: ReadonlyMap<number, RenderedItem>
  /** Degrees are told to those who are signed in; everyone else sees only what is published. */
  signedIn: boolean
  /** The reader is the body's secretary. */
  secretary: boolean
  /** The reader may know who the persons are. */
  seesPersons: boolean
  versions: readonly MeetingVersion[]
  asides: Asides | null
  /** The way to the working pages of a meeting held here. */
  tabs: Child
}

export function titleOfMeeting({ body, heldOn }: MeetingHead): string {
  return `${body ?? 'Møde'}, ${writeDate(heldOn)}`
}

/** Items and the notices of closed ones that the reader does not see, in the order of the meeting. */
type Entry = { position: number } & ({ item: ItemHead } | { notice: Notice })

function entriesOf({ items, notices }: Meeting): Entry[] {
  const seen = new Set(items.map(({ id }) => id))
  return [
    ...items.map((item): Entry => ({ position: item.position, item })),
    ...notices
      .filter(({ itemId }) => !seen.has(itemId))
      .map((notice): Entry => ({ position: notice.position, notice })),
  ].toSorted((a, b) => a.position - b.position)
}

export function MeetingView(props: MeetingProps) {
  const { meeting, rendered, secretary } = props
  const entries = entriesOf(meeting)
  return (
    <>
      <div class="heading-line">
        <h1>
          {KIND_TEXTS[meeting.kind] ?? 'Møde'}: {titleOfMeeting(meeting)}
        </h1>
        {props.signedIn ? <DegreeBadge degree={meeting.degree} /> : null}
      </div>
      {props.tabs}
      <MeetingFacts meeting={meeting} seesPersons={props.seesPersons} />
      {entries.length > 0 ? <MeetingFiles meeting={meeting} /> : null}
      {secretary ? (
        <div class="button-row no-print">
          <LinkButton href={paths.publishMeeting(meeting.id)} kind="secondary">
            {meeting.degree === 'published' ? 'Offentliggør mere, eller træk tilbage' : 'Offentliggør mødet'}
          </LinkButton>
          <LinkButton href={paths.meetingAccess(meeting.id)} kind="tertiary">
            Ret, hvem der kan læse mødet
          </LinkButton>
        </div>
      ) : null}
      {props.asides?.top}
      <Contents entries={entries} rendered={rendered} />
      {entries.map((entry) =>
        'item' in entry ? (
          <ItemOfMeeting {...props} item={entry.item} />
        ) : (
          <NoticeOfMeeting notice={entry.notice} />
        ),
      )}
      {entries.length === 0 ? (
        <p class="empty-state">{EMPTY[meeting.stage] ?? 'Mødet har ingen punkter, du kan læse.'}</p>
      ) : null}
      {secretary ? <Versions versions={props.versions} /> : null}
    </>
  )
}

const EMPTY: Record<string, string> = {
  planned: 'Dagsordenen er ikke sendt ud endnu.',
  cancelled: 'Mødet er aflyst.',
}

export function nameOfItem({ number, title }: { number: string | null; title: string | null }): string {
  const name = title ?? 'Uden titel'
  return number === null ? name : `Punkt ${number}: ${name}`
}

function Contents({ entries, rendered }: { entries: readonly Entry[]; rendered: MeetingProps['rendered'] }) {
  if (entries.length === 0) return null
  return (
    <nav class="contents" aria-labelledby="indhold-overskrift">
      <h2 id="indhold-overskrift">Indhold</h2>
      <ol>
        {entries.map((entry) => {
          const id = 'item' in entry ? entry.item.id : entry.notice.itemId
          const outcome = 'item' in entry ? rendered.get(id)?.outcome : null
          return (
            <li>
              <a href={`#punkt-${id}`}>
                {nameOfItem('item' in entry ? entry.item : noticeName(entry.notice))}
              </a>{' '}
              {outcome ? <OutcomeTag outcome={outcome} /> : null}
              {'notice' in entry ? <DegreeBadge degree="closed" /> : null}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const noticeName = ({ number, neutralTitle }: Notice) => ({ number, title: neutralTitle })

function ItemOfMeeting(props: MeetingProps & { item: ItemHead }) {
  const { item, meeting } = props
  const own = props.rendered.get(item.id)
  const closed = meeting.closedAttachments.filter(({ itemId }) => itemId === item.id)
  return (
    <article class="item" id={`punkt-${item.id}`} aria-labelledby={`punkt-${item.id}-titel`}>
      <div class="heading-line">
        <h2 id={`punkt-${item.id}-titel`}>
          <a href={paths.item(item.id)}>{nameOfItem(item)}</a>
        </h2>
        {props.signedIn ? <DegreeBadge degree={item.degree} /> : null}
        {props.secretary ? (
          <a class="no-print" href={paths.itemAccess(item.id)}>
            Ret adgang
            <span class="sr-only"> til {nameOfItem(item)}</span>
          </a>
        ) : null}
      </div>
      <CaseLine caseNumber={item.caseNumber} />
      {own === undefined ? null : raw(withNotes(own, props.asides?.notes.get(item.id) ?? []))}
      <AttachmentList attachments={closed} heading="Lukkede bilag" level={3} />
    </article>
  )
}

export function CaseLine({ caseNumber }: { caseNumber: string | null }): Child {
  if (caseNumber === null) return null
  return (
    <p class="quiet">
      Sag <a href={paths.caseThread(caseNumber)}>{caseNumber}</a>
    </p>
  )
}

/** All that others may know of a closed item. */
export function NoticeOfMeeting({ notice }: { notice: Notice }) {
  return (
    <article class="item notice" id={`punkt-${notice.itemId}`}>
      <div class="heading-line">
        <h2>{nameOfItem(noticeName(notice))}</h2>
        <DegreeBadge degree="closed" />
      </div>
      <NoticeText notice={notice} />
    </article>
  )
}

export function NoticeText({ notice }: { notice: Notice }) {
  return (
    <>
      <p>
        {notice.ground === null
          ? 'Punktet er lukket.'
          : `Punktet er lukket efter ${notice.ground.charAt(0).toLocaleLowerCase('da')}${notice.ground.slice(1)}.`}
      </p>
      {notice.publicDecision === null ? null : (
        <section class="decision">
          <h3>Beslutning</h3>
          <p>{notice.publicDecision}</p>
        </section>
      )}
    </>
  )
}

function Versions({ versions }: { versions: readonly MeetingVersion[] }) {
  if (versions.length === 0) return null
  return (
    <details class="details no-print">
      <summary class="details-summary">Filer, mødet er læst fra ({versions.length})</summary>
      <div class="details-text">
        <ul>
          {versions.map(({ id, version, fileName, storedAt, kind, kept, digest }) => (
            <li>
              Version {version}:{' '}
              {kept ? (
                <a href={paths.meetingVersion(id)} data-turbo="false">
                  {fileName.split('/').at(-1)}
                </a>
              ) : (
                fileName.split('/').at(-1)
              )}{' '}
              <span class="quiet">
                {(KIND_TEXTS[kind] ?? '').toLocaleLowerCase('da')}, indlæst {storedAt}
              </span>{' '}
              {kept && digest !== null ? (
                <a href={paths.readingOf(digest)}>
                  Ret læsningen<span class="sr-only"> af version {version}</span>
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
