/** On the register's front page: programmes of several stages. */
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import type { Register } from '../mechanism/register.ts'
import { listProgrammes } from './queries.ts'

export const programmesOfHouse: Section<{ register: Register }> = async (c) => {
  const found = await read(c, (tx) => listProgrammes(tx, c.var.reader.municipality.id))
  if (found.length === 0) return null
  return (
    <>
      <h2>Forløb</h2>
      <ul>
        {found.map(({ id, title }) => (
          <li>
            <a href={paths.programme(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
