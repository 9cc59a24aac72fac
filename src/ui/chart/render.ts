/** Makes the picture of a chart on the server: an SVG that a strict content security policy lets through as it is. */
import { createHash } from 'node:crypto'
import type { ChartSpec } from './model.ts'
import { optionOf, sizeOf } from './option.ts'

type Draw = (spec: ChartSpec, width: number) => string

let drawing: Promise<Draw> | null = null

/** ECharts takes a while to read and much room; who shows no chart has neither. */
async function loadDrawing(): Promise<Draw> {
  const [
    { init, use },
    { BarChart, LineChart },
    { GridComponent, LegendComponent, MarkLineComponent },
    { SVGRenderer },
  ] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ])
  use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer])
  return (spec, width) => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, ...sizeOf(spec, width) })
    try {
      chart.setOption(optionOf(spec, width))
      return chart.renderToSVGString()
    } finally {
      chart.dispose()
    }
  }
}

/** The same figures give the same picture, and a page is asked for again and again. */
const MOST_KEPT = 200
const kept = new Map<string, string>()

/** @param width in pixels, for which letters have their size; the picture scales */
export async function renderChart(spec: ChartSpec, width = 720): Promise<string> {
  const draw = await (drawing ??= loadDrawing())
  const key = `${width} ${JSON.stringify(spec)}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const picture = clean(draw(spec, width), spec, createHash('sha256').update(key).digest('hex').slice(0, 10))
  const [oldest] = kept.keys()
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, picture)
  return picture
}

/** Style elements and attributes are refused by the policy; ids must differ between the charts of a page. */
function clean(svg: string, spec: ChartSpec, id: string): string {
  const inside = svg
    .replace(/^<svg[^>]*>/u, '')
    .replace(/<style[\s\S]*?<\/style>/u, '')
    .replaceAll(/ style="([^"]*)"/gu, (_, style: string) => attributesOf(style))
    .replaceAll(/ (?:class|ecmeta_\w+|pointer-events|xml:space)="[^"]*"/gu, '')
    .replaceAll(/zr\d+-/gu, `${id}-`)
  const [, box = ''] = / viewBox="([^"]*)"/u.exec(svg) ?? []
  const description =
    spec.description === undefined ? '' : `<desc id="${id}-desc">${escapeText(spec.description)}</desc>`
  const described = description === '' ? '' : ` aria-describedby="${id}-desc"`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img" aria-labelledby="${id}-title"${described}><title id="${id}-title">${escapeText(spec.title)}</title>${description}${inside}`
}

function attributesOf(style: string): string {
  const rules = style.split(';').map((rule) => rule.split(':').map((part) => part.trim()))
  const attributes = rules.flatMap(([name = '', value = '']): (readonly [string, string])[] => {
    if (name === 'font') {
      const [, weight = 'normal', size = '13'] = /(\w+) ([\d.]+)px/u.exec(value) ?? []
      return [['font-size', size], ...(weight === 'normal' ? [] : [['font-weight', weight] as const])]
    }
    // The family is the page's own.
    if (name === '' || name === 'font-family') return []
    return [[name, name === 'font-size' ? String(parseFloat(value)) : value]]
  })
  return attributes.map(([name, value]) => ` ${name}="${value}"`).join('')
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
