/** The plan as a drawing made on the server; the same stands in the table below it. */
import type { Collision } from '../collisions.ts'
import { isPeriod, type Step } from '../model.ts'
import { DRAWN_WIDTH, drawPlan, HEAD_HEIGHT } from '../timeline.ts'

interface TimelineProps {
  title: string
  steps: readonly Step[]
  collisions: readonly Collision[]
  today: string
}

/** As many letters as stand beside the days. */
const LONGEST_LABEL = 40

export function PlanTimeline({ title, steps, collisions, today }: TimelineProps) {
  if (steps.length === 0) return null
  const drawing = drawPlan(steps, today)
  const colliding = new Set(collisions.map(({ stepId }) => stepId))
  return (
    <div class="plan-drawing" tabindex={0} role="region" aria-label="Tidslinje">
      <svg
        viewBox={`0 0 ${DRAWN_WIDTH} ${drawing.height}`}
        role="img"
        aria-labelledby="tidslinje-titel tidslinje-hvad"
      >
        <title id="tidslinje-titel">{`Tidslinje: ${title}`}</title>
        <desc id="tidslinje-hvad">
          Et trin i hver række, dagene fra venstre mod højre. Det samme står i tabellen under tegningen.
        </desc>
        {drawing.marks.map(({ x, text }) => (
          <>
            <line class="plan-mark" x1={x} x2={x} y1={HEAD_HEIGHT - 8} y2={drawing.height} />
            <text class="plan-month" x={x + 3} y={HEAD_HEIGHT - 12}>
              {text}
            </text>
          </>
        ))}
        {drawing.todayX === null ? null : (
          <line
            class="plan-today"
            x1={drawing.todayX}
            x2={drawing.todayX}
            y1={HEAD_HEIGHT - 8}
            y2={drawing.height}
          />
        )}
        {drawing.steps.map(({ stepId, x, y, width }, index) => {
          const step = steps[index]
          return step === undefined ? null : (
            <g class={classOf(step, colliding.has(stepId))}>
              <text class="plan-label" x="0" y={y + 5}>
                {`${index + 1}. ${shortened(step.what)}`}
              </text>
              <Mark step={step} x={x} y={y} width={width} />
              {colliding.has(stepId) ? (
                <text class="plan-warning" x={x - 22} y={y + 6}>
                  !
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function Mark({ step, x, y, width }: { step: Step; x: number; y: number; width: number }) {
  if (isPeriod(step.kind)) return <rect class="plan-bar" x={x} y={y - 8} width={width} height={16} rx="3" />
  if (step.kind === 'deadline') return <path class="plan-bar" d={`M${x} ${y - 9}l9 9-9 9-9-9z`} />
  return <circle class="plan-bar" cx={x} cy={y} r={step.decides ? 10 : 8} />
}

function classOf(step: Step, collides: boolean): string {
  const words = ['plan-step', `plan-${step.kind}`]
  if (step.doneOn !== null) words.push('is-done')
  if (step.decides) words.push('is-decision')
  if (collides) words.push('collides')
  return words.join(' ')
}

const shortened = (text: string) =>
  text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…`
