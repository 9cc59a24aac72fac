/** Papers drafted from the figures: the board's status, what committees are told, and the case of an area below its mark. */
import type { DraftedPaper, PaperSource } from '../../followup/slots.ts'
import { writeFigure } from '../../language/figures.ts'
import { writeDate } from '../../language/dates.ts'
import { type Block, type Paragraph, type RichDocument, richDocument } from '../../minutes/rich-text/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { writeMeasured, writePeriod, yearBefore } from '../mechanism/figure-words.ts'
import { storeSnapshot } from '../mechanism/snapshots.ts'
import { statusPaperOf } from '../mechanism/status-paper.ts'
import { takeFigures, type TakenFigures, WHOLE } from '../mechanism/taken-figures.ts'
import { CHOSEN_MEASURES, MEASURES } from './measures.ts'
import { meanOf, type Period, REGISTER_KEY, thirdBefore, writeLength } from './model.ts'
import { type AreaBelow, listPublicDeadlines } from './queries.ts'

const TITLE = 'Sagsbehandlingsfrister'

/** For leaders: shares are in it. Centre by centre, and the share of each area; the rest stands among the figures. */
export const boardStatus: PaperSource = statusPaperOf(
  { key: REGISTER_KEY, title: TITLE, measures: MEASURES },
  {
    key: 'status',
    title: 'Status på sagsbehandlingsfrister til direktionen',
    measures: ['andel-center', 'gennemsnit-center', 'antal-center', 'andel'],
    period: thirdBefore,
  },
)

export const briefingTitle = (period: Period) => `Orientering om sagsbehandlingstider, ${writePeriod(period)}`

/** The one template by which every committee is told, at the same time: volume, development and mean, and no shares. */
export const committeeBriefing: PaperSource = {
  key: `${REGISTER_KEY}/orientering`,
  title: 'Orientering af udvalgene om sagsbehandlingstider',
  draft: async (tx, { municipality, on }) => {
    const period = thirdBefore(on)
    const taken = await takeFigures(tx, CHOSEN_MEASURES, { municipality, period, on })
    const deadlines = await lengthsInForce(tx, municipality, on)
    const title = briefingTitle(period)
    return {
      title,
      sections: [{ heading: 'Sagsfremstilling', document: briefingDocument(taken, deadlines) }],
      settle: (inTx, paperId) =>
        storeSnapshot(inTx, municipality, { register: REGISTER_KEY, paperId, title, figures: taken }),
    }
  },
}

/** By area. */
export async function lengthsInForce(
  tx: Transaction,
  municipality: number,
  on: string,
): Promise<Map<string, string>> {
  const inForce = (await listPublicDeadlines(tx, municipality, on)).filter(({ coming }) => !coming)
  return new Map(inForce.map(({ area, fresh }) => [area, writeLength(fresh)]))
}

/** Pure: the one table of the briefing, its head first; the head alone where there are no cases. */
export function briefingRows(taken: TakenFigures, deadlines: ReadonlyMap<string, string>): string[][] {
  const [volume, development, mean] = taken.measures
  const before = writePeriod(yearBefore(taken.period))
  return [
    [
      'Område',
      'Frist',
      'Afgjorte sager',
      `Afgjort ${before}`,
      'Udvikling',
      'Gennemsnit',
      `Gennemsnit ${before}`,
    ],
    ...(volume?.rows ?? []).map(({ group, value, before: then }) => {
      const days = mean?.rows.find((row) => row.group === group)
      return [
        group,
        group === WHOLE ? '' : (deadlines.get(group) ?? 'ingen frist i dag'),
        writeMeasured('count', value),
        writeMeasured('count', then),
        writeChange(development?.rows.find((row) => row.group === group)?.value ?? null),
        writeMeasured('days', days?.value ?? null),
        writeMeasured('days', days?.before ?? null),
      ]
    }),
  ]
}

/** A development is in per cent of the year before, not in points. */
function writeChange(change: number | null): string {
  if (change === null) return 'ingen tal'
  const shown = writeMeasured('per-cent', Math.abs(change))
  return change === 0 ? 'uændret' : `${change < 0 ? '−' : '+'}${shown}`
}

/** Pure: what committees read of the figures. */
export function briefingDocument(taken: TakenFigures, deadlines: ReadonlyMap<string, string>): RichDocument {
  const rows = briefingRows(taken, deadlines)
  const content: Block[] = [
    paragraph(
      `Udvalget orienteres om, hvor mange sager kommunen afgjorde ${said(taken.period)} på de områder, der er udvalgt til opfølgning, og hvor længe sagerne tog. Alle udvalg får den samme orientering tre gange om året.`,
    ),
    rows.length === 1
      ? paragraph('Der er ingen afgjorte sager på de udvalgte områder i perioden.')
      : table(rows),
    paragraph(
      `Gennemsnittet er kalenderdage fra sagens begyndelse til afgørelsen. Fristen er den, der gælder i dag for nye sager. Tallene er taget fra registret ${TITLE} den ${writeDate(taken.on)}.`,
    ),
  ]
  return richDocument.parse({ type: 'doc', content })
}

const said = (period: Period) => `i perioden ${writePeriod(period)}`

/** Model A: the case of an area with too few cases within the deadline; its centre writes the rest. */
export async function alertPaper(
  tx: Transaction,
  municipality: number,
  area: AreaBelow,
  { period, on }: { period: Period; on: string },
): Promise<DraftedPaper> {
  const own = ['andel', 'median', 'percentil', 'gennemsnit', 'antal']
  const wanted = MEASURES.filter(({ key }) => own.includes(key))
  const all = await takeFigures(tx, wanted, { municipality, period, on })
  const taken: TakenFigures = {
    ...all,
    measures: all.measures.map((measure) => ({
      ...measure,
      rows: measure.rows.filter(({ group }) => group === area.area),
    })),
  }
  const deadline = (await lengthsInForce(tx, municipality, on)).get(area.area) ?? null
  const title = `${area.area}: ${writeMeasured('per-cent', area.share)} inden for fristen, ${writePeriod(period)}`
  return {
    title,
    sections: [
      {
        heading: 'Sagsfremstilling',
        document: alertDocument(area, taken, deadline),
      },
    ],
    settle: (inTx, paperId) =>
      storeSnapshot(inTx, municipality, { register: REGISTER_KEY, paperId, title, figures: taken }),
  }
}

/** Pure. */
export function alertDocument(area: AreaBelow, taken: TakenFigures, deadline: string | null): RichDocument {
  const mean = meanOf(area)
  const content: Block[] = [
    paragraph(
      `${area.unit} afgjorde ${writeMeasured('count', area.cases)} sager om ${area.area} (${area.law} ${area.paragraph}) ${said(taken.period)}. ${writeMeasured('per-cent', area.share)} (${writeMeasured('count', area.kept)} af ${writeMeasured('count', area.measured)} sager med en frist) blev afgjort inden for fristen. Målet er mindst ${writeFigure(area.leastShare)} %.`,
    ),
    ...(deadline === null ? [] : [paragraph(`Fristen for nye sager er i dag ${deadline}.`)]),
    ...(mean === null ? [] : [paragraph(`En sag tog i gennemsnit ${writeMeasured('days', mean)}.`)]),
    table([
      ['Tal', writePeriod(taken.period), writePeriod(yearBefore(taken.period))],
      ...taken.measures.map(({ title, kind, rows }) => [
        title,
        writeMeasured(kind, rows[0]?.value ?? null),
        writeMeasured(kind, rows[0]?.before ?? null),
      ]),
    ]),
    heading('Hvorfor sagerne tager længere'),
    paragraph(`${area.unit} beskriver her årsagen.`),
    heading('Hvad centret gør, og hvornår andelen ventes at være nået'),
    paragraph(`${area.unit} beskriver her, hvad der sættes i gang, hvem der gør det, og hvornår.`),
  ]
  return richDocument.parse({ type: 'doc', content })
}

const paragraph = (text: string): Paragraph =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }

const heading = (text: string): Block => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [{ type: 'text', text }],
})

const table = (rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  attrs: { sum: false },
  content: rows.map((cells, index) => ({
    type: 'tableRow',
    content: cells.map((text) => ({
      type: index === 0 ? ('tableHeader' as const) : ('tableCell' as const),
      content: [paragraph(text)] as [Paragraph],
    })),
  })),
})
