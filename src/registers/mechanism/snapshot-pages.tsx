/** The figures that a paper was made from, beside what the register says of the same period today. */
import { type Context, Hono } from 'hono'
import type { PaperSubject } from '../../cases/slots.ts'
import { dateOf, momentText } from '../../cases/views/moments.ts'
import { ID, today } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { findRegister, REGISTER, trailTo } from './known-register.ts'
import type { Register } from './register.ts'
import { getSnapshot, keepsRegister, listSnapshots, type Snapshot } from './snapshots.ts'
import { takeFigures, type TakenFigures } from './taken-figures.ts'
import { SnapshotView } from './views/snapshot.tsx'

export function snapshotRoutes(registers: readonly Register[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.registerSnapshot(REGISTER, `:id{${ID}}`), signedInOnly, (c) => snapshotPage(c, registers))
  return routes
}

async function snapshotPage(c: Context<Env>, registers: readonly Register[]): Promise<Response> {
  const register = findRegister(c, registers)
  if (register === null) return notFoundPage(c)
  const { municipality, person } = c.var.reader
  const found = await read(c, async (tx) => {
    const snapshot = await getSnapshot(tx, municipality.id, register.key, Number(c.req.param('id')))
    if (snapshot === null) return null
    // Others see the paper's figures, and not what the register says since.
    const now = person?.isEmployee ? await figuresNow(tx, municipality.id, register, snapshot) : null
    return { snapshot, now, keeps: await keepsRegister(tx, register.key) }
  })
  if (found === null) return notFoundPage(c)
  return page(
    c,
    { title: `Øjebliksbillede: ${found.snapshot.title}`, trail: trailTo(register), measure: 'working' },
    <SnapshotView register={register} {...found} />,
  )
}

/** Of the measures that there still are. */
function figuresNow(
  tx: Transaction,
  municipality: number,
  register: Register,
  { figures }: Snapshot,
): Promise<TakenFigures> {
  const measures = register.measures.filter(({ key }) => figures.measures.some((each) => each.key === key))
  return takeFigures(tx, measures, { municipality, period: figures.period, on: today(), compare: false })
}

/** Below a paper: from which day its figures are, and the way to them. */
export function figuresOfPaper(registers: readonly Register[]): Section<PaperSubject> {
  return async (c, paper) => {
    const { municipality } = c.var.reader
    const all = await read(c, (tx) => listSnapshots(tx, municipality.id, { paperId: paper.id }))
    const known = all.filter(({ register }) => registers.some(({ key }) => key === register))
    if (known.length === 0) return null
    return (
      <section>
        <h3>Tal i sagen</h3>
        <ul class="nobullet-list">
          {known.map(({ id, register, title, takenAt }) => (
            <li>
              Tallene i sagen er taget den <time datetime={dateOf(takenAt)}>{momentText(takenAt)}</time>:{' '}
              <a href={paths.registerSnapshot(register, id)}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
    )
  }
}
