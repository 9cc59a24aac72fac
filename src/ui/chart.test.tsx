import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Chart } from './chart.tsx'
import { chartRows, type ChartSpec } from './chart/model.ts'
import { renderChart } from './chart/render.ts'

const AREAS: ChartSpec = {
  title: 'Andel inden for fristen',
  description: 'Tre områder mod målet.',
  kind: 'bar',
  along: { categories: ['Byggesager', 'Hjælpemidler <nye>', 'Støtte & vejledning'] },
  alongName: 'Område',
  series: [{ name: '2025', points: [81.25, null, 64] }],
  target: { value: 80, text: 'Mål' },
  unit: '%',
}

const YEARS: ChartSpec = {
  ...AREAS,
  kind: 'line',
  along: { dates: ['2024-01-01', '2024-07-01', '2026-01-01'] },
  marks: [
    { at: '2024-09-01', text: 'Ny vejledning', href: '/punkter/1' },
    { at: '2019-01-01', text: 'Længe før' },
  ],
}

const html = async (spec: ChartSpec) => String(await (await Chart(spec)).toString())
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text)
/** Where the symbols of a line stand. */
const heightsOf = (svg: string) =>
  [...svg.matchAll(/transform="matrix\([^)]*,(-?[\d.e-]+)\)"/gu)].map(([, y]) => Number(y))

describe('a chart', () => {
  it('says the same figures in its picture as in its table', async () => {
    const svg = await renderChart(AREAS)
    assert.deepEqual(
      chartRows(AREAS).map(({ figures }) => figures),
      [['81,3\u00A0%'], ['ingen tal'], ['64\u00A0%']],
    )
    assert.ok(textsOf(svg).includes('81,3') && textsOf(svg).includes('64'))
    const page = await html(AREAS)
    assert.match(page, /81,3\u00A0%<\/td>/u)
    assert.match(page, /ingen tal<\/td>/u)
    assert.match(page, /Mål: 80\u00A0%/u)
  })

  it('draws each figure as high as it is, and none where there is none', async () => {
    const point = fc.option(fc.integer({ min: -1000, max: 100_000 }), { nil: null })
    const points = fc.array(point, { minLength: 2, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(points, async (values) => {
        const categories = values.map((_, index) => String(2000 + index))
        const svg = await renderChart({
          title: 'Prøve',
          kind: 'line',
          along: { categories },
          alongName: 'År',
          series: [{ name: 'Værdi', points: values }],
        })
        const figures = values.filter((value) => value !== null)
        const heights = heightsOf(svg)
        assert.equal(heights.length, figures.length)
        const [highest, lowest] = [Math.max(...figures), Math.min(...figures)]
        if (figures.length < 2 || highest === lowest) return
        const [top, bottom] = [Math.min(...heights), Math.max(...heights)]
        for (const [index, figure] of figures.entries()) {
          const share = (bottom - (heights[index] ?? 0)) / (bottom - top)
          assert.ok(
            Math.abs(share - (figure - lowest) / (highest - lowest)) < 0.01,
            `${figure} in ${figures}`,
          )
        }
      }),
      { numRuns: 30 },
    )
  })

  it('has nothing that the content security policy refuses, nor ids that another chart has', async () => {
    const pictures = [await html(AREAS), await html(YEARS)]
    for (const picture of pictures) assert.doesNotMatch(picture, /<style|\sstyle=|<script|\son\w+=/u)
    const ids = pictures.flatMap((picture) => [...picture.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id))
    assert.equal(new Set(ids).size, ids.length)
    const used = pictures.flatMap((picture) => [...picture.matchAll(/url\(#([^)]+)\)/gu)].map(([, id]) => id))
    assert.ok(used.every((id) => ids.includes(id)))
  })

  it('is named and described for those who do not see it', async () => {
    const svg = await renderChart(AREAS)
    assert.match(svg, /role="img" aria-labelledby="(\w+)-title" aria-describedby="\1-desc"/u)
    assert.match(svg, /<title id="\w+-title">Andel inden for fristen<\/title><desc/u)
  })

  it('writes words as words', async () => {
    for (const page of [await renderChart({ ...AREAS, title: '<b>A</b> & B' }), await html(AREAS)])
      assert.doesNotMatch(page, /<nye>|<b>/u)
  })

  it('numbers what is marked within the time shown, and leads there', async () => {
    const page = await html(YEARS)
    assert.match(page, /<li><a href="\/punkter\/1">1\. september 2024: Ny vejledning<\/a><\/li>/u)
    assert.doesNotMatch(page, /Længe før/u)
    assert.ok(textsOf(await renderChart(YEARS)).includes('1'))
  })

  it('says that there is nothing to show', async () => {
    const page = await html({ ...AREAS, series: [{ name: '2025', points: [null, null, null] }] })
    assert.equal(page, '<p class="empty-state">Der er ingen tal at vise i et diagram.</p>')
  })

  it('names each bar, on a phone too', async () => {
    const two: ChartSpec = {
      ...AREAS,
      along: { categories: ['Byggeansøgning', 'Flytning'] },
      series: [{ name: '2025', points: [55, 94] }],
    }
    for (const width of [720, 340]) {
      const texts = textsOf(await renderChart(two, width))
      assert.ok(texts.includes('Byggeansøgning') && texts.includes('Flytning'), texts.join(', '))
    }
  })

  it('has letters of the same size on a phone', async () => {
    const narrow = await renderChart(AREAS, 340)
    assert.match(narrow, /viewBox="0 0 340 \d+"/u)
    assert.match(narrow, /font-size="13"/u)
  })
})
