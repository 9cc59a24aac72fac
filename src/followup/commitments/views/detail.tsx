/** One commitment: what, who and by when, what it comes from, what was answered, and the forms to answer and settle it. */
import type { Child } from 'hono/jsx'
import { writeDate } from '../../../language/dates.ts'
import { recurrenceText } from '../../../meetings/views/commitments.tsx'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, TextArea } from '../../../ui/fields.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { urgencyOf } from '../model.ts'
import type { Named } from '../owners.ts'
import type { Answer, Commitment } from '../queries.ts'
import type { LaterItem } from '../later.ts'
import { dueText, ORIGIN_TEXTS, STATE_TAGS, URGENCY_TAGS } from '../words.ts'
import { KeeperForms } from './keeper-forms.tsx'

export interface DetailProps {
  commitment: Commitment
  answers: readonly Answer[]
  later: readonly LaterItem[]
  /** What may take its place. */
  others: readonly { id: number; what: string }[]
  isKeeper: boolean
  ownerNames: readonly string[]
  bodies: readonly Named[]
  filled: Filled
  today: string
}

export function DetailView(props: DetailProps) {
  const { commitment, filled, isKeeper, today } = props
  const { state, what, owedOn, remindDays } = commitment
  const urgency = state === 'open' ? URGENCY_TAGS[urgencyOf(owedOn, today, remindDays)] : null
  const unsettled = state === 'open' || state === 'answered'
  return (
    <>
      <div class="heading-line">
        <h1>{what}</h1>
        <Badge colour={STATE_TAGS[state].colour}>{STATE_TAGS[state].text}</Badge>
        {urgency === null ? null : <Badge colour={urgency.colour}>{urgency.text}</Badge>}
      </div>
      <ErrorSummary errors={filled.errors} />
      <Facts commitment={commitment} />
      {unsettled && (commitment.isOwn || isKeeper) ? <AnswerForm {...props} /> : null}
      <History {...props} />
      <Later later={props.later} />
      {isKeeper ? <KeeperForms {...props} unsettled={unsettled} /> : null}
    </>
  )
}

function Facts({ commitment }: { commitment: Commitment }) {
  const { owner, ownerInitials, ownerRole, returnsTo, returnsOn, returnsToMeetingId, recurring, answerBy, bodyId, body } = commitment // prettier-ignore
  const initials = ownerInitials === null ? '' : ` (${ownerInitials})`
  return (
    <DefinitionList
      entries={[
        [
          'Hvem',
          owner === null ? 'Ingen ansvarlig' : `${owner}${initials}${ownerRole === null ? '' : ', rolle'}`,
        ],
        ['Frist', dueText(commitment) ?? 'Uden frist'],
        ['Svarfrist', answerBy === null ? null : writeDate(answerBy)],
        ['Gentages', recurring === null ? null : recurrenceText(recurring)],
        ['Følges op af', bodyId === null ? null : <a href={paths.followupOfBody(bodyId)}>{body}</a>],
        [
          'Tilbage til',
          returnsTo === null ? null : returnsToMeetingId === null || returnsOn === null ? (
            returnsTo
          ) : (
            <a href={paths.meeting(returnsToMeetingId)}>
              {returnsTo}, {writeDate(returnsOn)}
            </a>
          ),
        ],
        ['Kommer fra', <Source commitment={commitment} />],
        ['Sag', caseLink(commitment)],
        ['Afløst af', successorOf(commitment)],
      ]}
    />
  )
}

function Source({ commitment }: { commitment: Commitment }) {
  const { origin, originText, originOn, itemId, itemTitle, itemHeldOn, body, path, sourceText } = commitment
  return (
    <>
      {ORIGIN_TEXTS[origin]}
      {originOn === null || itemId !== null ? '' : `, ${writeDate(originOn)}`}
      {itemId === null ? null : (
        <>
          {': '}
          <a href={paths.item(itemId)}>{itemTitle ?? 'Uden titel'}</a>, {body}
          {itemHeldOn === null ? '' : `, ${writeDate(itemHeldOn)}`}
          {path === null || path === '' ? '' : `, indstillingens punkt ${path}`}
        </>
      )}
      {originText === null ? null : <p class="prose-lines">{originText}</p>}
      {sourceText === null ? null : <blockquote>{sourceText}</blockquote>}
    </>
  )
}

function caseLink({ caseId, caseNumber }: Commitment): Child {
  if (caseNumber === null) return null
  return <a href={caseId === null ? paths.caseThread(caseNumber) : paths.case(caseId)}>{caseNumber}</a>
}

function successorOf({ supersededById, supersededByItemId }: Commitment): Child {
  if (supersededById !== null) return <a href={paths.commitment(supersededById)}>En anden opfølgning</a>
  return supersededByItemId === null ? null : (
    <a href={paths.item(supersededByItemId)}>En senere beslutning</a>
  )
}

function AnswerForm({ commitment, filled }: DetailProps) {
  const { id, recurring } = commitment
  return (
    <section class="section no-print" id="svar" aria-labelledby="svar-titel">
      <h2 id="svar-titel">Svar</h2>
      <Form action={paths.commitment(id)}>
        <TextArea
          name="svartekst"
          label="Hvordan står det til?"
          hint="Kan være tomt, når der ingen ændring er."
          optional
          rows={4}
          value={valueOf(filled, 'svar', 'svartekst')}
          error={errorOf(filled.errors, 'svartekst')}
        />
        <p class="button-row">
          <Button name={ACT} value="svar">
            Send svar
          </Button>
          <Button kind="secondary" name={ACT} value="ingen-aendring">
            Ingen ændring
          </Button>
          <Button kind="secondary" name={ACT} value="udfoert">
            Udført
          </Button>
        </p>
        {recurring === null ? null : (
          <p class="form-hint">Svaret gælder denne gang. Næste frist følger af sig selv.</p>
        )}
      </Form>
    </section>
  )
}

function History({ answers }: DetailProps) {
  return (
    <section class="section" aria-labelledby="svarene">
      <h2 id="svarene">Svar og ændringer</h2>
      <Timeline
        empty="Der er ikke svaret endnu."
        events={answers.map(({ by, on, text, noChange, state, dueAfter, told }) => ({
          date: on,
          dateText: writeDate(on),
          heading: `${by}: ${noChange ? 'Ingen ændring' : STATE_TAGS[state].text}`,
          content: (
            <>
              {text === '' ? null : <p class="prose-lines">{text}</p>}
              <p class="quiet">
                {[
                  dueAfter === null ? null : `Ny frist ${writeDate(dueAfter)}`,
                  told === null ? null : `Fortalt til ${told}`,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
            </>
          ),
        }))}
      />
    </section>
  )
}

function Later({ later }: { later: readonly LaterItem[] }) {
  if (later.length === 0) return null
  return (
    <section class="section" aria-labelledby="siden">
      <h2 id="siden">Siden besluttet i samme sag</h2>
      <ul class="link-list nobullet-list">
        {later.map(({ id, title, body, heldOn }) => (
          <li>
            <a href={paths.item(id)}>{title ?? 'Uden titel'}</a>{' '}
            <span class="quiet">
              {body}, {writeDate(heldOn)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
