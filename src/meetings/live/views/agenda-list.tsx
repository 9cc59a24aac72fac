import { DegreeBadge } from '../../../ui/badge.tsx'
import { OutcomeTag } from '../../views/outcome-tag.tsx'
import type { Live, LiveItem } from '../queries.ts'

interface AgendaListProps {
  live: Live
  /** Where an item of the list leads. */
  hrefOf: (item: LiveItem) => string | null
  /** The item shown beside the list. */
  shownId?: number | null
}

/** The items in order, with how far the meeting is. Those withheld stand with their number alone. */
export function AgendaList({ live, hrefOf, shownId = null }: AgendaListProps) {
  const { items, withheld, room } = live
  const lines = [
    ...items.map((item) => ({ number: item.number, item })),
    ...withheld.map(({ number }) => ({ number, item: null })),
  ].toSorted((a, b) => compareNumbers(a.number, b.number))
  return (
    <nav id="moede-punkter" class="live-list" aria-labelledby="moede-punkter-overskrift">
      <h2 id="moede-punkter-overskrift">Punkter</h2>
      {lines.length === 0 ? <p>Der er ingen punkter, du kan se.</p> : null}
      <ul class="nobullet-list">
        {lines.map(({ number, item }) => (
          <li class={item !== null && item.id === room.currentId ? 'live-now' : undefined}>
            {item === null ? (
              <span class="quiet">{number}. Punkt, du ikke deltager i</span>
            ) : (
              <Line
                item={item}
                href={hrefOf(item)}
                shown={item.id === shownId}
                now={item.id === room.currentId}
              />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Line(props: { item: LiveItem; href: string | null; shown: boolean; now: boolean }) {
  const { item, href, shown, now } = props
  const name = `${item.number}. ${item.title}`
  return (
    <>
      {href === null ? (
        <span>{name}</span>
      ) : (
        <a href={href} aria-current={shown ? 'true' : undefined}>
          {name}
        </a>
      )}{' '}
      {now ? <strong>Behandles nu</strong> : null} {item.closed ? <DegreeBadge degree="closed" /> : null}{' '}
      {item.state === 'withdrawn' ? <span class="quiet">Udgået</span> : null}
      {item.outcome === null ? null : <OutcomeTag outcome={item.outcome} />}
    </>
  )
}

function compareNumbers(a: string, b: string): number {
  const [one, other] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
