/** One line of a list of what is owed: by when, what and by whom, and how it is answered. */
import type { Child } from 'hono/jsx'
import { writeDate, writeShortDate } from '../../../language/dates.ts'
import { recurrenceText } from '../../../meetings/views/commitments.tsx'
import { ACT } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { Urgency } from '../model.ts'
import { urgencyOf } from '../model.ts'
import type { Entry } from '../one-list.ts'
import type { Commitment } from '../queries.ts'
import { ORIGIN_TEXTS, STATE_TAGS, URGENCY_TAGS } from '../words.ts'

export interface ListProps {
  today: string
  /** Address to come back to after an answer; null where one does not answer from here. */
  back: string | null
}

export function OwedList({ entries, ...props }: ListProps & { entries: readonly Entry[] }) {
  return (
    <ul class="owed nobullet-list no-max-width">
      {entries.map((entry) =>
        entry.kind === 'commitment' ? (
          <CommitmentRow commitment={entry.commitment} {...props} />
        ) : (
          <Row
            when={
              <When on={entry.owed.dueOn} urgency={urgencyOf(entry.owed.dueOn, props.today)} words={null} />
            }
            what={<a href={entry.owed.href}>{entry.owed.what}</a>}
            facts={[entry.owed.kind, entry.owner, entry.owed.note ?? null]}
          />
        ),
      )}
    </ul>
  )
}

export function CommitmentRow({ commitment, today, back }: ListProps & { commitment: Commitment }) {
  const { id, what, state, owedOn, dueWords, remindDays, isOwn } = commitment
  const open = state === 'open'
  return (
    <Row
      id={`opfoelgning-${id}`}
      when={
        <When
          on={owedOn}
          urgency={open ? urgencyOf(owedOn, today, remindDays) : 'later'}
          words={owedOn === null ? dueWords : null}
          undatedSaid={open}
        />
      }
      what={
        <>
          <a href={paths.commitment(id)}>{what}</a>
          {open ? null : (
            <>
              {' '}
              <Badge colour={STATE_TAGS[state].colour}>{STATE_TAGS[state].text}</Badge>
            </>
          )}
        </>
      }
      facts={factsOf(commitment)}
      below={<LastAnswer commitment={commitment} />}
      acts={
        back !== null && isOwn && (open || state === 'answered') ? (
          <Answers commitment={commitment} back={back} />
        ) : null
      }
    />
  )
}

function factsOf(commitment: Commitment): (Child | null)[] {
  const { owner, ownerInitials, body, returnsTo, returnsOn, origin, originOn, recurring, caseNumber } = commitment // prettier-ignore
  const source = origin === 'decision' || origin === 'minutes' ? body : ORIGIN_TEXTS[origin]
  return [
    owner === null ? 'Ingen ansvarlig' : `${owner}${ownerInitials === null ? '' : ` (${ownerInitials})`}`,
    `${source}${originOn === null ? '' : `, ${writeShortDate(originOn)}`}`,
    returnsTo === null || returnsTo === source ? null : `Tilbage til ${returnsTo}${returnsOn === null ? '' : ` ${writeShortDate(returnsOn)}`}`, // prettier-ignore
    recurring === null ? null : recurrenceText(recurring),
    caseNumber === null ? null : `Sag ${caseNumber}`,
  ]
}

function LastAnswer({ commitment: { lastAnswer } }: { commitment: Commitment }) {
  if (lastAnswer === null) return null
  const said = [lastAnswer.noChange ? 'Ingen ændring' : null, lastAnswer.text === '' ? null : lastAnswer.text]
  return (
    <p class="quiet">
      Seneste svar {writeDate(lastAnswer.on)} fra {lastAnswer.by}:{' '}
      {said.filter((part) => part !== null).join('. ') || STATE_TAGS[lastAnswer.state].text}
    </p>
  )
}

/** One press each; words are written on its own page. */
function Answers({ commitment: { id, what, state }, back }: { commitment: Commitment; back: string }) {
  const named = <span class="sr-only">: {what}</span>
  return (
    <form class="action" method="post" action={paths.commitment(id)}>
      <input type="hidden" name="tilbage" value={back} />
      {state === 'open' ? (
        <button class="button button-secondary" type="submit" name={ACT} value="ingen-aendring">
          Ingen ændring{named}
        </button>
      ) : null}
      <button class="button button-tertiary" type="submit" name={ACT} value="udfoert">
        Udført{named}
      </button>
      <a class="button button-tertiary" href={`${paths.commitment(id)}#svar`}>
        Svar …{named}
      </a>
    </form>
  )
}

interface RowProps {
  id?: string
  when: Child
  what: Child
  facts: readonly (Child | null)[]
  below?: Child
  acts?: Child
}

export function Row({ id, when, what, facts, below, acts }: RowProps) {
  const told = facts.filter((fact) => fact !== null && fact !== '')
  return (
    <li id={id}>
      <div class="owed-when">{when}</div>
      <div class="owed-what">
        <p>{what}</p>
        <p class="quiet">
          {told.map((fact, index) => (
            <>
              {index === 0 ? '' : ' · '}
              {fact}
            </>
          ))}
        </p>
        {below}
      </div>
      {acts === undefined || acts === null ? null : <div class="owed-acts">{acts}</div>}
    </li>
  )
}

export function When(props: {
  on: string | null
  urgency: Urgency
  words: string | null
  undatedSaid?: boolean
}) {
  const { on, urgency, words, undatedSaid = true } = props
  const tag = urgency === 'undated' && !undatedSaid ? null : URGENCY_TAGS[urgency]
  return (
    <>
      {on === null ? null : <time datetime={on}>{writeShortDate(on)}</time>}
      {words === null ? null : <span>»{words}«</span>}{' '}
      {tag === null ? null : <Badge colour={tag.colour}>{tag.text}</Badge>}
    </>
  )
}
