/** What an item of a meeting held here says beyond print: what is new, who was recused, who does what by when, votes. */
import { writeDate } from '../../language/dates.ts'
import { writeTime } from '../../language/times.ts'
import type { DecisionOfRecord, ItemOfRecord, SettledPoint, Vote } from '../../minutes/meeting-record.ts'
import {
  COLUMNS,
  ITEM_KIND_WORDS,
  MARK_WORDS,
  NOT_DECIDED,
  RECUSAL_WORDS,
  WHOLE_ITEM,
} from '../../minutes/writing/printed-words.ts'
import { Badge } from '../../ui/badge.tsx'
import { OUTCOME_TAGS } from '../words.ts'
import { PrintedTable } from './prose.tsx'

/** Above the sections. */
export function RecordOfItem({ record }: { record: ItemOfRecord }) {
  const { kind, mark, lateReason, plannedAt, plannedMinutes, recusals = [] } = record
  const time = [
    plannedAt === undefined ? null : `ventes begyndt ${writeTime(plannedAt)}`,
    plannedMinutes === undefined ? null : `afsat ${plannedMinutes} minutter`,
  ].filter((part) => part !== null)
  return (
    <>
      <p class="quiet">
        {mark === undefined ? null : <Badge colour="info">{MARK_WORDS[mark]}</Badge>}{' '}
        {[kind === undefined ? null : ITEM_KIND_WORDS[kind], ...time]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {lateReason === undefined ? null : <p>Sent på dagsordenen: {lateReason}</p>}
      {recusals.map(({ name, reason, decision, substitute }) => (
        <p>
          <strong>
            {decision === null
              ? `${name}: inhabilitet ${NOT_DECIDED.toLocaleLowerCase('da')}`
              : `${name}: ${RECUSAL_WORDS[decision].toLocaleLowerCase('da')}`}
          </strong>
          {reason === null ? '' : `. ${reason}`}
          {substitute === null ? '' : `. Stedfortræder: ${substitute}`}
        </p>
      ))}
    </>
  )
}

/** Below the words of the decision. */
export function RecordOfDecision({ record }: { record: DecisionOfRecord }) {
  const { settled = [], votes = [], dissents = [], stoppedBy = [] } = record
  return (
    <>
      {settled.length === 0 ? null : (
        <PrintedTable
          caption="Aftalt for punkterne"
          header={[...COLUMNS.settled]}
          rows={settled.map(settledRow)}
        />
      )}
      {votes.length === 0 ? null : (
        <PrintedTable caption="Afstemning" header={[...COLUMNS.votes]} rows={votes.map(voteRow)} />
      )}
      {dissents.map(({ name, text }) => (
        <p>
          <strong>Afvigende mening, {name}:</strong> {text}
        </p>
      ))}
      {stoppedBy.length === 0 ? null : (
        <p>
          <strong>Beslutningen er standset</strong> og indbragt for kommunalbestyrelsen af{' '}
          {stoppedBy.join(', ')}.
        </p>
      )}
    </>
  )
}

const settledRow = ({ point, outcome, text, owner, due, returnsTo }: SettledPoint): string[] => [
  point ?? WHOLE_ITEM,
  outcome === null ? '' : OUTCOME_TAGS[outcome].text,
  text ?? '',
  owner ?? '',
  due === null ? '' : writeDate(due),
  returnsTo ?? '',
]

const voteRow = ({ point, for: yes, against, abstained }: Vote): string[] => [
  point ?? WHOLE_ITEM,
  ...[yes, against, abstained].map((names) => names.join(', ')),
]
