/** «Vi sagde – det blev»: what a decision promised and what came of it, for one decision and for a year. */
import { writeDate } from '../../../language/dates.ts'
import { OutcomeTag } from '../../../meetings/views/outcome-tag.tsx'
import { paths } from '../../../paths.ts'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { isOpen, nextDate, type Progress, PROGRESS_TEXTS, progressOf, targetText } from '../model.ts'
import type { Indicator } from '../queries.ts'
import { baselineText, DroppedFlag, droppedOf, LatestFigure, OwedFigure, ProgressBadge } from './badges.tsx'

interface SaidProps {
  indicators: readonly Indicator[]
  today: string
}

export function SaidOfDecision({ indicators, today }: SaidProps) {
  const [first] = indicators
  const decision = first?.decision ?? null
  return (
    <>
      <h1>Vi sagde – det blev</h1>
      {decision === null ? null : (
        <p class="lead">
          <a href={paths.item(decision.itemId)}>{decision.title ?? 'Uden titel'}</a>, {first?.bodyName},{' '}
          {writeDate(decision.heldOn)}{' '}
          {decision.outcome === null ? null : <OutcomeTag outcome={decision.outcome} />}
        </p>
      )}
      <SaidList indicators={indicators} today={today} withDecision={false} />
    </>
  )
}

export function SaidOfYear(props: SaidProps & { year: number; years: readonly number[] }) {
  const { indicators, today, year, years } = props
  return (
    <>
      <h1>Vi sagde – det blev: {year}</h1>
      <p class="lead">{summaryOf(indicators, today)}</p>
      <nav class="pages no-print" aria-label="År">
        <ul class="nobullet-list no-max-width">
          {years.map((each) => (
            <li>
              <a href={paths.effectsOfYear(each)} aria-current={each === year ? 'page' : undefined}>
                {each}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SaidList indicators={indicators} today={today} withDecision />
    </>
  )
}

const ORDER: readonly Progress[] = ['met', 'not-met', 'unclear', 'to-judge', 'overdue', 'running', 'ended']

/** In a sentence: `6 mål fra beslutninger i 2026: 1 nået, 2 i gang.` */
export function summaryOf(indicators: readonly Indicator[], today: string): string {
  if (indicators.length === 0) return 'Ingen beslutninger fra året bliver målt.'
  const all = indicators.map((of) => progressOf(of, today))
  const counted = ORDER.flatMap((progress) => {
    const count = all.filter((each) => each === progress).length
    return count === 0 ? [] : [`${count} ${PROGRESS_TEXTS[progress].toLocaleLowerCase('da')}`]
  })
  return `${indicators.length} mål: ${counted.join(', ')}.`
}

function SaidList({ indicators, today, withDecision }: SaidProps & { withDecision: boolean }) {
  if (indicators.length === 0) return <p class="empty-state">Der er ikke noget at vise.</p>
  return (
    <>
      {indicators.map((of) => (
        <section aria-labelledby={`maaling-${of.id}`}>
          <h2 id={`maaling-${of.id}`}>
            <a href={paths.indicator(of.id)}>{of.title}</a>
          </h2>
          {withDecision && of.decision !== null ? (
            <p>
              <a href={paths.item(of.decision.itemId)}>{of.decision.title ?? 'Uden titel'}</a>, {of.bodyName},{' '}
              {writeDate(of.decision.heldOn)}
            </p>
          ) : null}
          <DefinitionList
            entries={[
              ['Udgangspunkt', baselineText(of)],
              ['Vi sagde', `${targetText(of.target)} senest ${writeDate(of.target.on)}`],
              ['Det blev', <LatestFigure of={of} />],
              ['Næste måling', owes(of) ? <OwedFigure of={of} today={today} /> : null],
              ['Vurdering', <Became of={of} today={today} />],
            ]}
          />
        </section>
      ))}
    </>
  )
}

const owes = (of: Indicator) => isOpen(of) && nextDate(of) !== null

function Became({ of, today }: { of: Indicator; today: string }) {
  const [given] = of.verdicts
  return (
    <>
      <ProgressBadge of={of} today={today} /> <DroppedFlag of={of} />
      {given === undefined ? null : <p>{given.words}</p>}
      {droppedOf(of).map(({ text, droppedWords }) => (
        <p class="quiet">
          Forudsat: {text}
          {droppedWords === null ? '' : ` – ${droppedWords}`}
        </p>
      ))}
    </>
  )
}
