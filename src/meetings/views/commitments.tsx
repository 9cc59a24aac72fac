/** What an item promises, as it was read of its text: who, when, where it returns, and whether it binds. */
import { writeDate } from '../../language/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import type { ItemCommitment } from '../item-contents.ts'

/** Not printed: paper is the minutes as they are filed, and this list is no part of them. */
export function Commitments(props: { commitments: readonly ItemCommitment[]; level: 2 | 3 }) {
  const { commitments, level } = props
  if (commitments.length === 0) return null
  const binding = commitments.filter((each) => each.binding)
  const argued = commitments.filter((each) => !each.binding)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class="section commitments no-print">
      <Heading class="section-heading">Opfølgningspunkter</Heading>
      {binding.length > 0 ? <List commitments={binding} /> : null}
      {argued.length > 0 ? (
        <details class="details">
          <summary class="details-summary">Nævnt i teksten, men ikke besluttet ({argued.length})</summary>
          <div class="details-text">
            <List commitments={argued} />
          </div>
        </details>
      ) : null}
    </section>
  )
}

function List({ commitments }: { commitments: readonly ItemCommitment[] }) {
  return (
    <ul class="commitment-list nobullet-list">
      {commitments.map((each) => (
        <li>
          <p>
            {each.text} <StateOf commitment={each} />
          </p>
          <p class="quiet">{factsOf(each).join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
}

function StateOf({ commitment: { binding, superseded, via } }: { commitment: ItemCommitment }) {
  if (superseded !== null) return <Badge>Afløst af beslutningen {writeDate(superseded)}</Badge>
  if (!binding) return <Badge>{via === 'plan' ? 'Trin i en plan' : 'Kun begrundet i teksten'}</Badge>
  const point = /^point (.+)$/u.exec(via ?? '')?.[1]
  return (
    <Badge colour="success">
      {point === undefined ? 'Besluttet' : `Besluttet med indstillingens punkt ${point}`}
    </Badge>
  )
}

/** What is known of it, in words; what nobody said is said to be missing where it binds. */
export function factsOf(commitment: ItemCommitment): string[] {
  const { who, forum, binding, superseded, inferred } = commitment
  const due = dueOf(commitment)
  const guessed = (field: string) => (inferred.includes(field) ? ' (efter sammenhængen)' : '')
  const asked = binding && superseded === null
  return [
    who === null ? (asked ? 'Hvem: ikke sagt' : null) : `Hvem: ${who}${guessed('who')}`,
    due === null ? (asked ? 'Hvornår: ikke sagt' : null) : `Hvornår: ${due}${guessed('due')}`,
    forum === null ? null : `Tages op i: ${forum}${guessed('forum')}`,
  ].filter((fact) => fact !== null)
}

function dueOf({ due, dueText, recurring }: ItemCommitment): string | null {
  const date = due === null ? null : writeDate(due)
  const printed = dueText === null ? null : `»${dueText}«`
  const day = date === null ? printed : printed === null ? date : `${date} (${printed})`
  const again = recurring === null ? null : recurrenceText(recurring)
  const parts = [day, again].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}

const RECURRENCES: Readonly<Record<string, string>> = {
  weekly: 'hver uge',
  monthly: 'hver måned',
  quarterly: 'hvert kvartal',
  'half-yearly': 'hvert halve år',
  yearly: 'hvert år',
  running: 'løbende',
}

/** As `Commitment.recurring` spells them. */
export function recurrenceText(recurring: string): string {
  const times = /^(\d+) per year$/u.exec(recurring)?.[1]
  const years = /^every (\d+) years$/u.exec(recurring)?.[1]
  if (times !== undefined) return `${times} gange om året`
  return years === undefined ? (RECURRENCES[recurring] ?? recurring) : `hvert ${years}. år`
}
