/** Beside a paper and while its points are written: what its money does to the pools. */
import type { PaperSubject } from '../../cases/slots.ts'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { Alert } from '../../ui/alert.tsx'
import type { Request } from './model.ts'
import { listPools, listRequests } from './queries.ts'
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
