import { raw } from 'hono/html'
import { chartRows, type ChartSpec, figureText, hasFigures, markText, shownMarks } from './chart/model.ts'
import { renderChart } from './chart/render.ts'
import { Table } from './table.tsx'

const WIDE = 720
const NARROW = 340

export interface ChartProps extends ChartSpec {
  /** The table under the picture: `closed` until one opens it; `elsewhere` where the page has it in a table of its own. */
  figures?: 'open' | 'closed' | 'elsewhere'
}

/**
 * A chart with its figures as a table under it. The picture is drawn for a wide and for a narrow screen, so that its
 * letters can be read on both; the stylesheet shows one. Its title is not shown: a heading above says it to all.
 */
export async function Chart({ figures = 'closed', ...spec }: ChartProps) {
  if (!hasFigures(spec)) return <p class="empty-state">Der er ingen tal at vise i et diagram.</p>
  const marks = shownMarks(spec)
  return (
    <figure class="chart">
      <div class="chart-wide">{raw(await renderChart(spec, WIDE))}</div>
      <div class="chart-narrow">{raw(await renderChart(spec, NARROW))}</div>
      {spec.target ? (
        <p class="chart-target">
          {spec.target.text}: {figureText(spec, spec.target.value)}
        </p>
      ) : null}
      {marks.length > 0 ? (
        <ol class="chart-marks">
          {marks.map((mark) => (
            <li>{mark.href ? <a href={mark.href}>{markText(spec, mark)}</a> : markText(spec, mark)}</li>
          ))}
        </ol>
      ) : null}
      {figures === 'elsewhere' ? null : (
        <details class="chart-figures" open={figures === 'open'}>
          <summary>Tallene i diagrammet</summary>
          <ChartTable spec={spec} />
        </details>
      )}
    </figure>
  )
}

function ChartTable({ spec }: { spec: ChartSpec }) {
  return (
    <Table
      caption={spec.title}
      columns={[
        { text: spec.alongName, names: true },
        ...spec.series.map(({ name }) => ({ text: name, figures: true })),
      ]}
      rows={chartRows(spec).map(({ along, figures }) => [along, ...figures])}
      empty="Der er ingen tal."
      measure="working"
    />
  )
}
