import { writeAmount } from '../../language/amounts.ts'
import { judgeRequest, type Request } from './model.ts'
import type { PoolRefusal } from './commands.ts'

export const POOL_REFUSALS: Record<Exclude<PoolRefusal, 'not-found'>, string> = {
  'unknown-item': 'Der er intet punkt med den adresse.',
  'name-taken': 'En anden pulje hedder det.',
  'name-in-use': 'Navnet står i indstillinger og kan ikke ændres, for så mister de deres pulje.',
  'no-year': 'Puljen har ingen bevilling det år. Skriv bevillingen først.',
  'carried-already': 'Det, der var tilbage, er allerede overført.',
  'still-reserved': 'Noget er reserveret og ikke besluttet endnu. Overfør, når det er besluttet.',
  'nothing-left': 'Der er intet tilbage at overføre.',
}

export interface Said {
  kind: 'warning' | 'info'
  text: string
}

/** What a recommendation's money does to a pool, said while it is written. */
export function sayRequest(request: Request): Said {
  const { name, year, ore, pool, balance } = request
  const { finding, missingOre } = judgeRequest(request)
  if (pool === null) return { kind: 'warning', text: `Der er ingen pulje, der hedder «${name}».` }
  const more = `${pool.grantedBy} kan bevilge mere.`
  if (finding === 'nothing-granted' || balance === null)
    return { kind: 'warning', text: `${pool.name} har ingen bevilling i ${year}. ${more}` }
  const asked = `Indstillingen beder om ${writeAmount(ore)} af ${pool.name} i ${year}.`
  const reserved =
    balance.reservedOre === 0 ? '' : ` Andre indstillinger har reserveret ${writeAmount(balance.reservedOre)}`
  if (finding === 'overdrawn')
    return {
      kind: 'warning',
      text: `${asked} Der er ${writeAmount(balance.freeOre)} fri.${reserved} Der mangler ${writeAmount(missingOre)} ${more}`,
    }
  return {
    kind: 'info',
    text: `${asked} Derefter er der ${writeAmount(balance.freeOre - ore)} fri.${reserved}`,
  }
}
