/** Beside a paper and while its points are written: what its money does to the pools; and a body's own pools on its page. */
import type { PaperSubject } from '../../cases/slots.ts'
import { writeAmount } from '../../language/amounts.ts'
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { Alert } from '../../ui/alert.tsx'
import type { Request } from './model.ts'
import { getFullPool, listPools, listRequests, yearOf } from './queries.ts'
import { sayRequest } from './words.ts'

export const poolsOfPaper: Section<PaperSubject> = async (c, { id }) => {
  const requests = await read(c, (tx) => listRequests(tx, c.var.reader.municipality.id, id))
  if (requests.length === 0) return null
  return (
    <section aria-labelledby="puljer-her">
      <h3 id="puljer-her">Puljer</h3>
      {requests.map((request) => (
        <RequestSaid request={request} />
      ))}
    </section>
  )
}

/** With the names to choose from. */
export const poolsOfPoints: Section<PaperSubject> = async (c, { id }) => {
  const { id: municipality } = c.var.reader.municipality
  const { pools, requests } = await read(c, async (tx) => ({
    pools: await listPools(tx, municipality),
    requests: await listRequests(tx, municipality, id),
  }))
  return (
    <>
      <datalist id="puljer">
        {pools.map(({ name }) => (
          <option value={name} />
        ))}
      </datalist>
      {requests.map((request) => (
        <RequestSaid request={request} />
      ))}
    </>
  )
}

/** Of this year. */
export const poolsOfBody: Section<{ id: number }> = async (c, { id }) => {
  if (c.var.reader.person === null) return null
  const { id: municipality } = c.var.reader.municipality
  const year = Number(today().slice(0, 4))
  const pools = await read(c, async (tx) => {
    const own = (await listPools(tx, municipality)).filter(({ bodyId }) => bodyId === id)
    const full = []
    for (const pool of own) full.push(await getFullPool(tx, municipality, pool.id))
    return full.flatMap((pool) => (pool === null ? [] : [pool]))
  })
  if (pools.length === 0) return null
  return (
    <section aria-labelledby="puljer-her">
      <h2 id="puljer-her">Puljer i {year}</h2>
      <ul>
        {pools.map((full) => {
          const shown = yearOf(full, year)
          return (
            <li>
              <a href={shown === null ? paths.pool(full.pool.id) : paths.poolYear(full.pool.id, year)}>
                {full.pool.name}
              </a>
              {shown === null ? ': ingen bevilling' : `: ${writeAmount(shown.balance.freeOre)} fri`}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function RequestSaid({ request }: { request: Request }) {
  const { kind, text } = sayRequest(request)
  const { pool, year, balance } = request
  const heading = kind === 'warning' ? 'Puljen rækker ikke' : undefined
  return (
    <Alert kind={kind} {...(heading !== undefined && { heading })} level="h3">
      {text}{' '}
      {pool === null ? (
        <a href={paths.pools}>Se puljerne</a>
      ) : (
        <a href={balance === null ? paths.pool(pool.id) : paths.poolYear(pool.id, year)}>Se puljen</a>
      )}
    </Alert>
  )
}
