/** On the front page of a register: what is measured and how, the papers that can be made of it, and those that were. */
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { dateOf } from '../../cases/views/moments.ts'
import { writeDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/buttons.tsx'
import type { Register } from './register.ts'
import { keepsRegister, listSnapshots, type SnapshotHead } from './snapshots.ts'

const NEWEST = 5

export const frontFigures: Section<{ register: Register }> = async (c, { register }) => {
  const { municipality, person } = c.var.reader
  if (person?.isEmployee !== true) return null
  const { keeps, snapshots } = await read(c, async (tx) => ({
    keeps: await keepsRegister(tx, register.key),
    snapshots: await listSnapshots(tx, municipality.id, { register: register.key }),
  }))
  return (
    <>
      <Measures register={register} />
      <Papers register={register} keeps={keeps} snapshots={snapshots.slice(0, NEWEST)} />
    </>
  )
}

function Measures({ register }: { register: Register }) {
  if (register.measures.length === 0) return null
  return (
    <>
      <h2>Nøgletal</h2>
      <p>
        <LinkButton href={paths.registerFigures(register.key)}>Se nøgletallene</LinkButton>
      </p>
      <dl class="definitions">
        {register.measures.map(({ key, title, definition }) => (
          <div>
            <dt>
              <a href={paths.registerFiguresOf(register.key, { maal: key })}>{title}</a>
            </dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

interface PapersProps {
  register: Register
  keeps: boolean
  snapshots: readonly SnapshotHead[]
}

function Papers({ register, keeps, snapshots }: PapersProps) {
  const sources = keeps ? (register.papers ?? []) : []
  if (sources.length === 0 && snapshots.length === 0) return null
  return (
    <>
      <h2>Statussager</h2>
      {sources.map(({ key, title }) => (
        <p class="no-print">
          <LinkButton href={paths.makeStatusPaperOf(register.key, { kilde: key })} kind="secondary">
            {sources.length === 1 ? 'Lav statussag' : `Lav statussag: ${title}`}
          </LinkButton>
        </p>
      ))}
      <ul class="nobullet-list">
        {snapshots.map(({ id, title, takenAt }) => (
          <li>
            <a href={paths.registerSnapshot(register.key, id)}>{title}</a>{' '}
            <span class="quiet">tal fra {writeDate(dateOf(takenAt))}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
