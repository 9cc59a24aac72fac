import { writeDate } from '../../../language/dates.ts'
import { Badge } from '../../../ui/badge.tsx'
import { OutcomeTag } from '../../views/outcome-tag.tsx'
import type { LiveItem, LivePoint, LiveVote } from '../queries.ts'
import { VOTES, type VoteWord } from '../vote-words.ts'

/** What is decided of an item so far, as it is stored. */
export function Decided({ item }: { item: LiveItem }) {
  const own = item.points.find(({ path }) => path === '')
  const paths = [...new Set(item.votes.map(({ path }) => path))]
  return (
    <>
      {item.outcome === null ? null : (
        <p>
          <OutcomeTag outcome={item.outcome} />
          {item.postponedTo === null ? '' : ` til ${writeDate(item.postponedTo)}`}
        </p>
      )}
      {item.text === '' ? (
        <p class="quiet">Der er ikke skrevet nogen beslutning endnu.</p>
      ) : (
        item.text.split('\n').map((line) => <p>{line}</p>)
      )}
      {own === undefined ? null : <p>{agreed(own)}</p>}
      {item.points.some(({ path }) => path !== '') ? (
        <ul class="nobullet-list">
          {item.points
            .filter(({ path }) => path !== '')
            .map((point) => (
              <li>
                <strong>{point.path}.</strong>{' '}
                {point.outcome === null ? null : <OutcomeTag outcome={point.outcome} />}{' '}
                {[point.text, agreed(point)].filter((part) => part !== '').join(' ')}
              </li>
            ))}
        </ul>
      ) : null}
      {paths.map((path) => (
        <p>
          <strong>{path === '' ? 'Afstemning' : `Afstemning om punkt ${path}`}:</strong>{' '}
          {votesText(item.votes.filter((vote) => vote.path === path))}
        </p>
      ))}
      {item.dissents.map(({ name, text, stops }) => (
        <p>
          {stops ? <Badge colour="warning">Beslutningen er standset</Badge> : null}{' '}
          <strong>{text === '' ? name : `Afvigende mening, ${name}:`}</strong> {text}
        </p>
      ))}
    </>
  )
}

export function agreed({ owner, due, returnsTo }: LivePoint): string {
  return [
    owner === null ? null : `Ansvarlig: ${owner}.`,
    due === null ? null : `Frist: ${writeDate(due)}.`,
    returnsTo === null ? null : `Tilbage til ${returnsTo}.`,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

function votesText(votes: readonly LiveVote[]): string {
  const words: VoteWord[] = ['for', 'against', 'abstained']
  return words
    .flatMap((word) => {
      const own = votes.filter(({ vote }) => vote === word)
      const count = own.reduce((sum, { members }) => sum + members, 0)
      const names = own.map(({ name, members, personId }) =>
        personId === null ? `${name} (${members})` : name,
      )
      return count === 0 ? [] : [`${VOTES[word]} ${count}: ${names.join(', ')}`]
    })
    .join('. ')
}
