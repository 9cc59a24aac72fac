import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { writeNumber } from '../../../language/amounts.ts'
import type { Register } from '../register.ts'
import { MOST_COUNTED } from '../rows.ts'

export function RegistersView({ registers }: { registers: readonly Register[] }) {
  return (
    <>
      <h1>Registre</h1>
      <p class="lead">Det, direktionen skal kende i tal, og som skal føres år efter år.</p>
      <ul class="nobullet-list no-max-width">
        {registers.map(({ key, title, intro }) => (
          <li class="mb-4">
            <a class="h4" href={paths.register(key)}>
              {title}
            </a>
            <p>{intro}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

interface FrontProps {
  register: Register
  /** Of each list, at most `MOST_COUNTED`. */
  counts: readonly number[]
  sections: readonly Child[]
  isAdministrator: boolean
}

export function FrontView({ register, counts, sections, isAdministrator }: FrontProps) {
  return (
    <>
      <h1>{register.title}</h1>
      <p class="lead">{register.intro}</p>
      {sections}
      <OwnPages links={register.links ?? []} />
      <h2>Lister</h2>
      <ul>
        {register.lists.map((list, index) => (
          <li>
            <a href={paths.registerList(register.key, list.key)}>{list.title}</a> (
            {countText(counts[index] ?? 0)})
          </li>
        ))}
      </ul>
      <p class="no-print">
        <a href={paths.registerKeepers(register.key)}>
          {isAdministrator ? 'Bestem, hvem der fører registret' : 'Hvem fører registret'}
        </a>
      </p>
    </>
  )
}

function OwnPages({ links }: { links: NonNullable<Register['links']> }) {
  if (links.length === 0) return null
  return (
    <>
      <h2>Sider</h2>
      <ul>
        {links.map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

export function countText(count: number): string {
  if (count === 0) return 'ingen rækker'
  if (count === 1) return '1 række'
  return count >= MOST_COUNTED ? `mindst ${writeNumber(MOST_COUNTED)} rækker` : `${writeNumber(count)} rækker`
}
