/** One indicator: what was said, what was measured, what became of it. */
import type { Child } from 'hono/jsx'
import { writeDate } from '../../../language/dates.ts'
import { writeFigure } from '../../../language/figures.ts'
import { OutcomeTag } from '../../../meetings/views/outcome-tag.tsx'
import type { Filled } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge, DegreeBadge } from '../../../ui/badge.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Timeline, type TimelineEvent } from '../../../ui/timeline.tsx'
import type { RelatedDecision } from '../decisions.ts'
import { figureOf, isOpen, overdueDates, targetText, VERDICTS } from '../model.ts'
import type { Indicator } from '../queries.ts'
import { baselineText, DroppedAlert, DroppedFlag, ProgressBadge } from './badges.tsx'
import { EnterForm, FiguresSection } from './figures.tsx'
import { DatesSection, EndSection, PreconditionSection } from './keeping.tsx'
import { VerdictSection } from './verdict.tsx'

interface IndicatorProps {
  of: Indicator
  /** Of the same case. */
  decisions: readonly RelatedDecision[]
  /** To which a precondition may be tied. */
  choices: readonly RelatedDecision[]
  mayKeep: boolean
  mayMeasure: boolean
  mayJudge: boolean
  signedIn: boolean
  filled: Filled
  today: string
}

export function IndicatorView(props: IndicatorProps) {
  const { of, mayMeasure, filled, today } = props
  const keeping = { ...props, decisions: props.choices }
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <div class="heading-line">
        <h1>{of.title}</h1>
        <ProgressBadge of={of} today={today} /> <DroppedFlag of={of} />
        {of.decision?.degree === 'closed' ? <DegreeBadge degree="closed" /> : null}
      </div>
      <OverdueAlert of={of} today={today} />
      <DroppedAlert of={of} />
      <Said of={of} signedIn={props.signedIn} />
      <VerdictSection {...props} />
      <FiguresSection {...props} />
      {mayMeasure ? <EnterForm of={of} filled={filled} today={today} /> : null}
      <PreconditionSection {...keeping} />
      <DatesSection {...keeping} mayDraft={mayMeasure} />
      {props.signedIn ? <History {...props} /> : null}
      <EndSection {...keeping} />
    </>
  )
}

function OverdueAlert({ of, today }: { of: Indicator; today: string }) {
  const overdue = isOpen(of) ? overdueDates(of, today) : []
  if (of.endedOn !== null)
    return (
      <Alert kind="info" heading="Der måles ikke mere">
        Stoppet den {writeDate(of.endedOn)}: {of.endedReason}
      </Alert>
    )
  if (overdue.length === 0) return null
  return (
    <Alert kind="error" heading="Målingen mangler">
      Der skulle være målt den {overdue.map(({ dueOn }) => writeDate(dueOn)).join(', ')}. Tallene er hos{' '}
      {of.sourcePersonName ?? of.sourceUnitName ?? of.sourceText}.
    </Alert>
  )
}

function Said({ of, signedIn }: { of: Indicator; signedIn: boolean }) {
  const { decision } = of
  const source: Child = [of.sourceText, of.sourceUnitName, of.sourcePersonName].filter(Boolean).join(' – ')
  return (
    <DefinitionList
      entries={[
        [
          'Beslutning',
          decision === null ? `${of.bodyName}; punktet findes ikke mere` : <DecisionLink of={of} />,
        ],
        ['Punkt', pointTextOf(of)],
        ['Mål', `${targetText(of.target)} senest ${writeDate(of.target.on)}`],
        ['Udgangspunkt', baselineText(of)],
        ['Kilde', source],
        ['Mindste antal bag tallet', of.leastCount === null ? null : writeFigure(of.leastCount, 0)],
        ['Ejer af målet', of.ownerName],
        [
          'Hvem kan se målingen',
          signedIn
            ? of.openToPublic
              ? 'Alle, når punktet er offentligt'
              : 'De, der kan se beslutningen i huset'
            : null,
        ],
      ]}
    />
  )
}

const pointTextOf = ({ decision, point }: Indicator) =>
  decision === null || decision.pointText === null ? null : `${point}. ${decision.pointText}`

function DecisionLink({ of }: { of: Indicator }) {
  const { decision } = of
  if (decision === null) return null
  return (
    <>
      <a href={paths.item(decision.itemId)}>{decision.title ?? 'Uden titel'}</a>, {of.bodyName},{' '}
      {writeDate(decision.heldOn)}{' '}
      {decision.outcome === null ? null : <OutcomeTag outcome={decision.outcome} />}{' '}
      <a href={paths.effectsOfDecision(decision.itemId)}>Vi sagde – det blev</a>
    </>
  )
}

function History({ of, decisions }: IndicatorProps) {
  const events = eventsOf(of, decisions).toSorted((a, b) => b.date.localeCompare(a.date))
  return (
    <section aria-labelledby="historik">
      <h2 id="historik">Historik</h2>
      <Timeline
        empty="Der er ikke sket noget endnu."
        events={events.map((event) => ({ ...event, dateText: writeDate(event.date) }))}
      />
    </section>
  )
}

type Event = Omit<TimelineEvent, 'dateText'>

function eventsOf(of: Indicator, decisions: readonly RelatedDecision[]): Event[] {
  // What was decided of the case before is no part of this.
  const since = decisions.filter(({ heldOn }) => heldOn >= (of.decision?.heldOn ?? ''))
  const decided = since.map(({ itemId, heldOn, title, outcome }) => ({
    date: heldOn,
    heading: <a href={paths.item(itemId)}>{title ?? 'Beslutning'}</a>,
    content: outcome === null ? null : <OutcomeTag outcome={outcome} />,
  }))
  const asked = of.dates.flatMap(({ askedOn, dueOn }) =>
    askedOn === null ? [] : [{ date: askedOn, heading: `Spurgt om tallet til den ${writeDate(dueOn)}` }],
  )
  const entered = of.measurements.map(({ measuredOn, value, enteredOn, enteredBy }) => ({
    date: enteredOn ?? measuredOn,
    heading: `${figureOf(value, of.target.unit)}, målt den ${writeDate(measuredOn)}`,
    content: enteredBy === null ? null : <span class="quiet">{enteredBy}</span>,
  }))
  const dropped = of.preconditions.flatMap(({ droppedOn, droppedWords, text }) =>
    droppedOn === null
      ? []
      : [{ date: droppedOn, heading: `Forudsætning bortfaldet: ${text}`, content: droppedWords }],
  )
  const judged = of.verdicts.map(({ verdict, words, givenOn, givenBy }) => ({
    date: givenOn,
    heading: (
      <>
        Vurdering: <Badge>{VERDICTS[verdict]}</Badge>
      </>
    ),
    content: (
      <p>
        {words} <span class="quiet">{givenBy}</span>
      </p>
    ),
  }))
  return [...decided, ...asked, ...entered, ...dropped, ...judged]
}
