import type { Child } from 'hono/jsx'
import { writeDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/buttons.tsx'
import { errorOf } from '../../ui/error-summary.tsx'
import { Form, HiddenField, TextArea } from '../../ui/fields.tsx'
import { mayApprove, mayTakeOver } from '../approval.ts'
import type { Snapshot } from '../approve-paper.ts'
import type { Difference } from '../content.ts'
import { type Paper, type PaperEvent, type PaperLevel, stateOf } from '../paper-queries.ts'
import { APPROVER_TEXTS, EVENT_TEXTS } from '../words.ts'
import { Differences } from './differences.tsx'
import { dateOf, momentText } from './moments.ts'

export interface ApprovalProps {
  paper: Paper
  events: readonly PaperEvent[]
  /** Digest of what stands on this page. */
  digest: string
  missing: readonly string[]
  changes: { since: Snapshot; differences: Difference[] } | null
  personId: number
  /** ISO date. */
  today: string
  errors: readonly FieldError[]
  /** What was typed as a reason. */
  reason: string
  /** Filled by later rooms: which agenda it is on. */
  below: readonly Child[]
}

export function ApprovalView(props: ApprovalProps) {
  const { paper, events } = props
  const returned =
    paper.stateName === 'returned' ? events.find(({ kind }) => kind === 'sent-back') : undefined
  const fell = paper.stateName === 'draft' && events[0]?.kind === 'fell'
  return (
    <section>
      <h2 id="godkendelse">Godkendelse</h2>
      {returned ? (
        <Alert kind="warning" heading={`Sendt tilbage af ${returned.person}`} level="h3">
          {returned.reason}
        </Alert>
      ) : null}
      {fell ? (
        <Alert kind="warning" heading="Godkendelsen er faldet" level="h3">
          {events[0]?.person} har ændret oplægget, efter at det blev godkendt. Send det til godkendelse igen.
        </Alert>
      ) : null}
      {paper.stateName === 'submitted' || paper.stateName === 'approved' ? <Levels {...props} /> : null}
      {paper.mayWrite ? <Acts {...props} /> : null}
      {props.below}
      <Changes {...props} />
      <details>
        <summary>Hvad er der sket?</summary>
        <ul>
          {events.map(({ kind, person, reason, happenedAt }) => (
            <li>
              {momentText(happenedAt)}: {person} {EVENT_TEXTS[kind] ?? kind}
              {reason ? `: ${reason}` : ''}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function Levels({ paper, today }: ApprovalProps) {
  if (paper.levels.length === 0)
    return <p>Forummet har ingen godkendere, så oplægget blev godkendt med det samme.</p>
  return (
    <ol>
      {paper.levels.map((level) => (
        <li>
          {APPROVER_TEXTS[level.approver] ?? level.approver}:{' '}
          {levelText(level, level.position === paper.level, today)}
        </li>
      ))}
    </ol>
  )
}

function levelText(level: PaperLevel, isTurn: boolean, today: string): string {
  const names = level.names
    .map(({ name, actsFor }) => (actsFor === null ? name : `${name} for ${actsFor}`))
    .join(' eller ')
  if (level.approvedByName !== null && level.approvedAt !== null)
    return `godkendt af ${level.approvedByName} ${writeDate(dateOf(level.approvedAt))}`
  const taken = level.takenByName === null ? names : `overtaget af ${level.takenByName}`
  if (!isTurn) return `${taken} (venter)`
  if (level.dueOn === null) return `${taken} – er i gang`
  return level.dueOn < today
    ? `${taken} – fristen var ${writeDate(level.dueOn)}`
    : `${taken} – senest ${writeDate(level.dueOn)}`
}

function Acts(props: ApprovalProps) {
  const { paper, personId, missing, errors } = props
  const state = stateOf(paper)
  const action = paths.paperApproval(paper.id)
  const general = errorOf(errors, 'godkendelse')
  return (
    <>
      {general ? (
        <Alert kind="error" level="h3">
          {general}
        </Alert>
      ) : null}
      {state.at === 'draft' || state.at === 'returned' ? (
        <Form action={action}>
          {missing.length > 0 ? <p>Mangler: {missing.join(', ')}.</p> : null}
          <Button name="handling" value="send">
            Send til godkendelse
          </Button>
        </Form>
      ) : null}
      {mayApprove(state, personId) ? <OwnTurn {...props} /> : null}
      <Form action={action} class="button-row">
        {mayTakeOver(state, personId) ? (
          <Button kind="secondary" name="handling" value="overtag">
            Overtag godkendelsen
          </Button>
        ) : null}
        {state.at === 'submitted' || state.at === 'approved' ? (
          <Button kind="tertiary" name="handling" value="traek-tilbage">
            Træk tilbage til kladde
          </Button>
        ) : null}
      </Form>
      {paper.laidAt === null ? null : <p class="quiet">Forummets medlemmer kan nu se oplægget.</p>}
    </>
  )
}

function OwnTurn({ paper, digest, errors, reason }: ApprovalProps) {
  const action = paths.paperApproval(paper.id)
  return (
    <Form action={action}>
      <HiddenField name="set" value={digest} />
      <Button name="handling" value="godkend">
        Godkend
      </Button>
      <TextArea
        name="begrundelse"
        label="Hvorfor sendes det tilbage?"
        rows={3}
        value={reason}
        error={errorOf(errors, 'begrundelse')}
        optional
      />
      <Button kind="secondary" name="handling" value="send-tilbage">
        Send tilbage
      </Button>
    </Form>
  )
}

/** What was changed since it was last handed in or approved. */
function Changes({ changes, paper }: ApprovalProps) {
  if (changes === null || changes.differences.length === 0 || !paper.mayWrite) return null
  const { since, differences } = changes
  return (
    <section>
      <h3>
        Ændret, siden {since.person} {EVENT_TEXTS[since.kind] ?? ''} {momentText(since.happenedAt)}
      </h3>
      {differences.map(({ heading, pieces }) => (
        <>
          <h4>{heading}</h4>
          <Differences pieces={pieces} />
        </>
      ))}
    </section>
  )
}
