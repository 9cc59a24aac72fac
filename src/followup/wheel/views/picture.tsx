import { MONTHS } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { type Mark, MARKS, type Occurrence } from '../model.ts'
import {
  arcOf,
  HUB,
  MARK,
  MIDDLE,
  monthParts,
  partOfYear,
  placeRings,
  pointAt,
  type RingOf,
  SIZE,
} from '../picture.ts'
import { occurrenceText } from '../words.ts'

/** With its number in the list. */
export interface Numbered extends Occurrence {
  number: number
}

interface PictureProps {
  year: number
  rings: readonly RingOf<Numbered>[]
  today: string
}

/** A year as a wheel: a ring a body, a mark a duty, with the number it has in the list; the list says the same in words. */
export function WheelPicture({ year, rings, today }: PictureProps) {
  const placed = placeRings(rings)
  const marks = rings.flatMap((ring) => ring.marks)
  const outer = placed[0]?.outer ?? 400
  return (
    <svg
      class="wheel-picture"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="group"
      aria-labelledby="hjul-titel hjul-tekst"
    >
      <title id="hjul-titel">Årshjul {year}</title>
      <desc id="hjul-tekst">{describe(rings, marks)}</desc>
      <g aria-hidden="true">
        {placed.map(({ key, inner, outer: edge }, index) => (
          <circle
            class={index % 2 === 0 ? 'wheel-ring' : 'wheel-ring wheel-ring-even'}
            cx={MIDDLE}
            cy={MIDDLE}
            r={(inner + edge) / 2}
            stroke-width={edge - inner}
            data-ring={key}
          />
        ))}
        <Months year={year} outer={outer} />
        {today.startsWith(`${year}-`) ? <Today today={today} outer={outer} /> : null}
        {placed.map(({ key, name, nameAt }) => (
          <>
            <path id={`ring-${key}`} d={arcOf(nameAt)} fill="none" />
            <text class="wheel-name">
              <textPath href={`#ring-${key}`}>{name}</textPath>
            </text>
          </>
        ))}
        <text class="wheel-year" x={MIDDLE} y={MIDDLE} text-anchor="middle" dominant-baseline="central">
          {year}
        </text>
      </g>
      {placed.map((ring) => ring.marks.map(({ of, x, y }) => <MarkLink occurrence={of} x={x} y={y} />))}
    </svg>
  )
}

function describe(rings: readonly RingOf<Numbered>[], marks: readonly Numbered[]): string {
  const count = (mark: Mark) => marks.filter((each) => each.mark === mark).length
  const counts = Object.entries(MARKS).flatMap(([mark, text]) => {
    const found = count(mark as Mark)
    return found === 0 ? [] : [`${text.toLowerCase()}: ${found}`]
  })
  const names = rings.map(({ name }) => name).join(', ')
  return `Året går med uret fra januar øverst. Ringe udefra: ${names}. Mærkerne har samme numre som listen. ${counts.join('; ')}.`
}

function Months({ year, outer }: { year: number; outer: number }) {
  const parts = monthParts(year)
  return (
    <>
      {parts.map((part, index) => {
        const from = pointAt(part, HUB)
        const to = pointAt(part, outer + 34)
        const name = pointAt((part + (parts[index + 1] ?? 1)) / 2, outer + 18)
        return (
          <>
            <line class="wheel-month" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            <text
              class="wheel-month-name"
              x={name.x}
              y={name.y}
              text-anchor="middle"
              dominant-baseline="central"
            >
              {MONTHS[index]?.slice(0, 3)}
            </text>
          </>
        )
      })}
    </>
  )
}

function Today({ today, outer }: { today: string; outer: number }) {
  const from = pointAt(partOfYear(today), HUB)
  const to = pointAt(partOfYear(today), outer + 8)
  return <line class="wheel-today" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
}

/** The link is of HTML: what steers the browser's visits does not know those of SVG. */
function MarkLink({ occurrence, x, y }: { occurrence: Numbered; x: number; y: number }) {
  const { duty, periodOn, mark, number } = occurrence
  const text = `${number}. ${occurrenceText(occurrence)}`
  const side = 2 * MARK + 4
  return (
    <g class={`wheel-mark wheel-${mark}`}>
      <Shape mark={mark} x={x} y={y} />
      <text x={x} y={y} text-anchor="middle" dominant-baseline="central" aria-hidden="true">
        {number}
      </text>
      <foreignObject x={x - side / 2} y={y - side / 2} width={side} height={side}>
        <a class="wheel-spot" href={paths.dutyTime(duty.id, periodOn)} title={text}>
          <span class="sr-only">{text}</span>
        </a>
      </foreignObject>
    </g>
  )
}

/** The shape says the same as the colour. */
export function Shape({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  const size = MARK - 1
  if (mark === 'missing')
    return (
      <path
        d={`M ${x} ${y - size - 3} L ${x + size + 3} ${y} L ${x} ${y + size + 3} L ${x - size - 3} ${y} Z`}
      />
    )
  if (mark === 'drafted') return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} rx="3" />
  return <circle cx={x} cy={y} r={size} />
}

export function Legend({ marks }: { marks: readonly Mark[] }) {
  return (
    <ul class="wheel-legend nobullet-list">
      {marks.map((mark) => (
        <li>
          <svg class={`wheel-mark wheel-${mark}`} viewBox="0 0 32 32" aria-hidden="true">
            <Shape mark={mark} x={16} y={16} />
          </svg>{' '}
          {MARKS[mark]}
        </li>
      ))}
    </ul>
  )
}
