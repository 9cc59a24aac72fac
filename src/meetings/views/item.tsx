/** An item at an address of its own, with its neighbours among those the reader may see. */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { writeDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { DegreeBadge } from '../../ui/badge.tsx'
import { LinkButton } from '../../ui/buttons.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { ItemNeighbour, ItemPage } from '../queries.ts'
import { AttachmentList } from './item-body.tsx'
import { nameOfItem, NoticeText, titleOfMeeting } from './meeting.tsx'

interface ItemProps {
  item: ItemPage
  html: string
  signedIn: boolean
  mayChange: boolean
  /** What a later room says above the text. */
  top: Child
}

export function ItemView(props: ItemProps) {
  const { item } = props
  return (
    <>
      <div class="heading-line">
        <h1>{nameOfItem(item)}</h1>
        {props.signedIn ? <DegreeBadge degree={item.degree} /> : null}
      </div>
      <p>
        {item.meeting === null ? (
          writeDate(item.heldOn)
        ) : (
          <a href={paths.itemInMeeting(item.meeting.id, item.id)}>{titleOfMeeting(item.meeting)}</a>
        )}
        {item.caseNumber === null ? null : (
          <>
            {' · '}Sag <a href={paths.caseThread(item.caseNumber)}>{item.caseNumber}</a>
            {item.inCase > 1 ? <span class="quiet"> ({item.inCase} punkter gennem årene)</span> : null}
          </>
        )}
      </p>
      {props.mayChange ? (
        <div class="button-row no-print">
          <LinkButton href={paths.itemAccess(item.id)} kind="secondary">
            Ret, hvem der kan læse punktet
          </LinkButton>
        </div>
      ) : null}
      {props.top}
      {raw(props.html)}
      <AttachmentList attachments={item.closedAttachments} heading="Lukkede bilag" level={2} />
      {item.degree === 'closed' && item.notice !== null ? (
        <section class="section no-print">
          <h2>Det ved andre om punktet</h2>
          <p>
            <strong>{item.notice.neutralTitle}</strong>
          </p>
          <NoticeText notice={item.notice} />
        </section>
      ) : null}
      <Neighbours previous={item.previous} next={item.next} />
    </>
  )
}

function Neighbours({ previous, next }: { previous: ItemNeighbour | null; next: ItemNeighbour | null }) {
  if (previous === null && next === null) return null
  return (
    <nav class="neighbours no-print" aria-label="Mødets andre punkter">
      {previous === null ? (
        <span></span>
      ) : (
        <a rel="prev" href={paths.item(previous.id)}>
          <Icon name="chevron-left" />
          {nameOfItem(previous)}
        </a>
      )}
      {next === null ? null : (
        <a rel="next" href={paths.item(next.id)}>
          {nameOfItem(next)}
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  )
}
