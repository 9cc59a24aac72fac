/** The spec as ECharts wants it: nothing moves, nothing is asked by pointer, and colours differ in lightness too. */
import { MONTHS } from '../../language/dates.ts'
import { writeFigure } from '../../language/figures.ts'
import { type ChartMark, type ChartSpec, shownMarks } from './model.ts'

/** Each at least 3:1 against white, and neighbours tell apart without colour. */
export const COLOURS = [
  '#0b4a5e',
  '#c2570c',
  '#5b8c2a',
  '#7a3e9d',
  '#2f7fc1',
  '#8a6d00',
  '#b3284f',
  '#555555',
]
const SHAPES = [
  'circle',
  'rect',
  'triangle',
  'diamond',
  'emptyCircle',
  'emptyRect',
  'emptyTriangle',
  'emptyDiamond',
]
const DASHES = ['solid', 'dashed', 'dotted']
const INK = '#1a1a1a'
const TARGET = '#b3284f'

export interface Size {
  width: number
  height: number
}

const LABEL = { fontSize: 13, color: INK }
/** Room for a word under each of the categories. */
const PER_LETTER = 8

/** Long words stand at the left of lying bars instead of under each other. */
export function liesDown(spec: ChartSpec, width: number): boolean {
  if (spec.kind === 'line' || 'dates' in spec.along || shownMarks(spec).length > 0) return false
  const { categories } = spec.along
  const longest = Math.max(0, ...categories.map(({ length }) => length))
  return longest * PER_LETTER > (width - 60) / Math.max(1, categories.length)
}

/** Names beside each other, as many as there is room for. */
function legendHeight({ series }: ChartSpec, width: number): number {
  if (series.length < 2) return 0
  const letters = series.reduce((sum, { name }) => sum + name.length * PER_LETTER + 48, 0)
  return 24 * Math.ceil((letters * 1.1) / width)
}

export function sizeOf(spec: ChartSpec, width: number): Size {
  const legend = legendHeight(spec, width)
  if (!liesDown(spec, width)) return { width, height: 300 + legend }
  const bars = spec.kind === 'stacked' ? 1 : spec.series.length
  const rows = 'categories' in spec.along ? spec.along.categories.length : 0
  return { width, height: Math.max(140, 60 + rows * (12 + bars * 16)) + legend }
}

export function optionOf(spec: ChartSpec, width: number) {
  const lying = liesDown(spec, width)
  const along = alongAxis(spec, lying, width)
  const up = valueAxis(spec)
  const legend = legendHeight(spec, width)
  return {
    animation: false,
    silent: true,
    useUTC: true,
    color: spec.colours ? [...spec.colours] : COLOURS,
    textStyle: { fontFamily: 'sans-serif' },
    legend: {
      show: legend > 0,
      top: 0,
      left: 0,
      itemGap: 16,
      textStyle: LABEL,
      icon: spec.kind === 'line' ? undefined : 'rect',
    },
    grid: {
      left: 8,
      right: lying ? 36 : 20,
      top: 24 + legend,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBounds: { left: 4, right: 8, top: 4, bottom: 4 },
      outerBoundsContain: 'axisLabel',
    },
    xAxis: lying ? up : along,
    yAxis: lying ? along : up,
    series: spec.series.map((_, index) => seriesOf(spec, index, lying)),
  }
}

function alongAxis(spec: ChartSpec, lying: boolean, width: number) {
  const shared = { axisLine: { lineStyle: { color: INK } }, axisTick: { show: false }, silent: true }
  if ('dates' in spec.along)
    return {
      ...shared,
      type: 'time',
      splitNumber: Math.max(2, Math.floor(width / 120)),
      axisLabel: { ...LABEL, hideOverlap: true, formatter: monthText },
    }
  return {
    ...shared,
    type: 'category',
    data: [...spec.along.categories],
    // A list is read from above.
    inverse: lying,
    axisLabel: {
      ...LABEL,
      // Each bar says whose it is: there is room, or they lie.
      interval: spec.kind === 'line' || shownMarks(spec).length > 0 ? 'auto' : 0,
      hideOverlap: spec.kind === 'line',
      ...(lying ? { width: Math.floor(width * 0.36), overflow: 'break' } : {}),
    },
  }
}

function monthText(moment: number): string {
  const date = new Date(moment)
  const month = MONTHS[date.getUTCMonth()]?.slice(0, 3) ?? ''
  const year = date.getUTCFullYear()
  return date.getUTCDate() === 1 ? `${month} ${year}` : `${date.getUTCDate()}. ${month} ${year}`
}

function valueAxis(spec: ChartSpec) {
  // A target above all that was reached is shown too.
  const highest = Math.max(...spec.series.flatMap(({ points }) => points.map((point) => point ?? 0)))
  const needed =
    spec.target !== undefined && spec.target.value > highest ? { max: roundUp(spec.target.value) } : {}
  return {
    ...needed,
    type: 'value',
    silent: true,
    name: '',
    splitLine: { lineStyle: { color: '#dcdcdc' } },
    splitNumber: 4,
    axisLabel: {
      ...LABEL,
      hideOverlap: true,
      formatter: (value: number) => (spec.unit === '%' ? `${writeFigure(value)} %` : writeFigure(value)),
    },
  }
}

/** To the next whole number of tenths of its size, so that the line of the target does not lie on the edge. */
function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.abs(value) || 1))
  return (Math.floor(value / step) + 1) * step
}

function seriesOf(spec: ChartSpec, index: number, lying: boolean) {
  const { name, points = [] } = spec.series[index] ?? { name: '' }
  const { along } = spec
  const shared = {
    name,
    silent: true,
    emphasis: { disabled: true },
    data: 'dates' in along ? points.map((point, at) => [along.dates[at], point]) : [...points],
    // Lines that concern the whole picture are drawn once.
    ...(index === 0 ? { markLine: linesOf(spec, lying) } : {}),
  }
  if (spec.kind === 'line')
    return {
      ...shared,
      type: 'line',
      symbol: SHAPES[index % SHAPES.length],
      symbolSize: 7,
      showAllSymbol: points.length <= 60,
      showSymbol: points.length <= 60,
      lineStyle: { width: 2.5, type: DASHES[index % DASHES.length] },
    }
  const stacked = spec.kind === 'stacked'
  return {
    ...shared,
    type: 'bar',
    barMaxWidth: lying ? 18 : 48,
    itemStyle: stacked ? { borderColor: '#fff', borderWidth: 1 } : {},
    ...(stacked ? { stack: 'whole' } : {}),
    label: {
      // Few bars say their figure themselves.
      show: !stacked && points.length * spec.series.length <= (lying ? 60 : 8),
      position: lying ? 'right' : 'top',
      color: INK,
      fontSize: 12,
      formatter: ({ value }: { value: unknown }) => labelOf(spec, value),
    },
  }
}

function labelOf(spec: ChartSpec, value: unknown): string {
  const figure = Array.isArray(value) ? value[1] : value
  return typeof figure === 'number' ? writeFigure(figure, spec.decimals ?? 1) : ''
}

function linesOf(spec: ChartSpec, lying: boolean) {
  const { target } = spec
  const across =
    target === undefined
      ? []
      : [
          {
            ...(lying ? { xAxis: target.value } : { yAxis: target.value }),
            lineStyle: { color: TARGET, width: 2, type: 'solid' },
            label: {
              show: true,
              position: lying ? 'start' : 'insideEndTop',
              color: TARGET,
              fontSize: 13,
              formatter: target.text,
            },
          },
        ]
  const up = shownMarks(spec).map((mark, index) => markLine(spec, mark, index))
  return { silent: true, symbol: 'none', animation: false, data: [...across, ...up] }
}

function markLine(spec: ChartSpec, { at }: ChartMark, index: number) {
  return {
    xAxis: 'dates' in spec.along ? Date.parse(`${at}T00:00:00Z`) : at,
    lineStyle: { color: INK, width: 1.5, type: 'dashed' },
    label: {
      show: true,
      position: 'end',
      color: INK,
      fontSize: 13,
      fontWeight: 'bold',
      formatter: String(index + 1),
    },
  }
}
