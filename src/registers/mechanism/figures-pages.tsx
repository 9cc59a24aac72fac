/** The measures of a register for a period that is chosen: as a page with charts, and all of them as CSV and JSON. */
import { type Context, Hono } from 'hono'
import { SHEET_FORMS, writeCsv } from '../../documents/sheets/write-sheet.ts'
import { today } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { type AskedPeriod, readPeriod } from './asked-period.ts'
import { differenceOf, unitOf, writePeriod, yearBefore } from './figure-words.ts'
import { findRegister, REGISTER, trailTo } from './known-register.ts'
import type { Measure } from './measures.ts'
import type { Register } from './register.ts'
import { keepsRegister } from './snapshots.ts'
import { takeFigures, type TakenFigures } from './taken-figures.ts'
import { EACH, FiguresView, MOST_AT_ONCE } from './views/figures.tsx'

export function figureRoutes(registers: readonly Register[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.registerFigures(REGISTER), signedInOnly, (c) => {
    const register = findMeasured(c, registers)
    return register === null ? notFoundPage(c) : figuresPage(c, register)
  })
  routes.get(paths.registerFiguresFile(REGISTER, ':form{csv|json}'), signedInOnly, async (c) => {
    const register = findMeasured(c, registers)
    if (register === null) return notFoundPage(c)
    const { taken } = await ask(c, register, register.measures)
    return c.req.param('form') === 'csv' ? sendCsv(c, register, taken) : sendJson(c, register, taken)
  })
  return routes
}

/** Figures are for employees; a register without measures has no such page. */
export function findMeasured(c: Context<Env>, registers: readonly Register[]): Register | null {
  const register = findRegister(c, registers)
  return register !== null && register.measures.length > 0 && c.var.reader.person?.isEmployee === true
    ? register
    : null
}

interface Answer {
  asked: AskedPeriod
  taken: TakenFigures
  /** Whether the reader sees all rows of the register for certain. */
  keeps: boolean
}

async function ask(c: Context<Env>, register: Register, measures: readonly Measure[]): Promise<Answer> {
  const day = today()
  const asked = readPeriod(c.req.query(), day)
  return read(c, async (tx) => ({
    asked,
    taken: await takeFigures(tx, measures, {
      municipality: c.var.reader.municipality.id,
      period: asked.period,
      on: day,
    }),
    keeps: await keepsRegister(tx, register.key),
  }))
}

async function figuresPage(c: Context<Env>, register: Register): Promise<Response> {
  const { maal } = c.req.query()
  const one = register.measures.find(({ key }) => key === maal)
  const { asked, taken, keeps } = await ask(c, register, one ? [one] : register.measures)
  const isLong = one === undefined && maal !== EACH && register.measures.length > MOST_AT_ONCE
  return page(
    c,
    {
      title: `Nøgletal · ${register.title}`,
      trail: trailTo(register),
      measure: 'working',
      status: asked.errors.length > 0 ? 422 : 200,
    },
    <FiguresView
      {...{ register, asked, taken, keeps }}
      shown={isLong ? 'list' : (one?.key ?? EACH)}
      today={today()}
    />,
  )
}

function fileHead(c: Context<Env>, register: Register, form: string): void {
  c.header('Content-Disposition', `attachment; filename="${register.key}-noegletal.${form}"`)
  c.header('Cache-Control', 'no-store')
}

/** One line a figure, as it is, unrounded. */
function sendCsv(c: Context<Env>, register: Register, taken: TakenFigures): Response {
  fileHead(c, register, 'csv')
  const { from, until } = taken.period
  const lines = taken.measures.flatMap(({ title, kind, groupedBy, rows }) =>
    rows.map(({ group, value, count, before }) => [
      title,
      groupedBy,
      group,
      from,
      until,
      value,
      unitOf(kind) ?? '',
      count,
      before,
    ]),
  )
  const head = ['Mål', 'Delt efter', 'Gruppe', 'Fra', 'Til', 'Tal', 'Enhed', 'Antal', 'Året før']
  return c.body(writeCsv([head, ...lines]), 200, { 'Content-Type': SHEET_FORMS.csv })
}

function sendJson(c: Context<Env>, register: Register, taken: TakenFigures): Response {
  fileHead(c, register, 'json')
  return c.json({
    register: register.key,
    title: register.title,
    period: { ...taken.period, text: writePeriod(taken.period) },
    yearBefore: yearBefore(taken.period),
    takenOn: taken.on,
    measures: taken.measures.map(({ rows, ...measure }) => ({
      ...measure,
      unit: unitOf(measure.kind) ?? null,
      figures: rows.map((row) => ({
        ...row,
        difference: differenceOf(measure.kind, row.value, row.before),
      })),
    })),
  })
}
