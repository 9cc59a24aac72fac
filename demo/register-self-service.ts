/** Elmsund's self-service solutions with two years of use. Three of those that many begin are finished by few. */
import { addMonths } from '../src/language/due-calendar.ts'
import { today } from '../src/organisation/administration.tsx'
import type { Database } from '../src/platform/database.ts'
import { selfService } from '../src/registers/self-service/register.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'
import { randoms } from './randoms.ts'
import { fillRegister } from './register-rows.ts'

interface DemoSolution {
  name: string
  unit: string
  supplier: string
  mandatory: boolean
  /** Begun in a usual month. */
  begun: number
  /** Per cent who finish, in the first month and in the last. */
  finished: readonly [number, number]
  note?: string
}

const MONTHS = 24

// prettier-ignore
const SOLUTIONS: readonly DemoSolution[] = [
  { name: 'Flytning', unit: 'borger', supplier: 'Nordvej Data', mandatory: true, begun: 410, finished: [91, 93] },
  { name: 'Lægeskift', unit: 'borger', supplier: 'Nordvej Data', mandatory: true, begun: 265, finished: [88, 90] },
  { name: 'Boligstøtte', unit: 'borger', supplier: 'Klithuset', mandatory: true, begun: 240, finished: [46, 44], note: 'Mange stopper ved bilagene.' },
  { name: 'Kontanthjælp', unit: 'borger', supplier: 'Klithuset', mandatory: true, begun: 95, finished: [61, 66] },
  { name: 'Opskrivning til dagtilbud', unit: 'boern', supplier: 'Barnevang', mandatory: true, begun: 150, finished: [84, 87] },
  { name: 'Indskrivning i skole', unit: 'boern', supplier: 'Barnevang', mandatory: true, begun: 70, finished: [79, 82] },
  { name: 'Økonomisk friplads', unit: 'boern', supplier: 'Klithuset', mandatory: true, begun: 130, finished: [51, 63], note: 'Vejledningen er skrevet om i foråret.' },
  { name: 'Hjælpemidler', unit: 'sundhed', supplier: 'Omsorg Online', mandatory: false, begun: 175, finished: [39, 41], note: 'Kræver oplysninger, som borgeren sjældent har ved hånden.' },
  { name: 'Parkeringskort og kørsel', unit: 'social', supplier: 'Omsorg Online', mandatory: false, begun: 40, finished: [68, 70] },
  { name: 'Byggeansøgning', unit: 'teknik', supplier: 'Stedfæst', mandatory: true, begun: 85, finished: [58, 60] },
  { name: 'Rottemelding', unit: 'teknik', supplier: 'Stedfæst', mandatory: false, begun: 120, finished: [95, 96] },
  { name: 'Leje af lokaler', unit: 'kultur', supplier: 'Foreningsnet', mandatory: false, begun: 105, finished: [72, 77] },
]

export async function loadSelfService(
  app: Database,
  { municipality, persons, units }: BuiltOrganisation,
): Promise<void> {
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const add = await fillRegister(tx, municipality, selfService)
    if (add === null) return
    const first = addMonths(`${today().slice(0, 7)}-01`, -MONTHS)
    const random = randoms(19)
    for (const { name, unit, supplier, mandatory, begun, finished, note = null } of SOLUTIONS) {
      const unit_id = idOf(units, unit)
      const solution_id = await add('loesninger', { name, unit_id, supplier, mandatory, note })
      for (let nth = 0; nth < MONTHS; nth += 1) {
        const month = addMonths(first, nth)
        // Summer is quiet, and the months differ by a fifth.
        const quiet = month.slice(5, 7) === '07' ? 0.6 : 1
        const started = Math.round(begun * quiet * (0.9 + random() * 0.2))
        const share = finished[0] + ((finished[1] - finished[0]) * nth) / (MONTHS - 1) + random() * 4 - 2
        await add('maaneder', { solution_id, month, started, completed: Math.round((started * share) / 100) })
      }
    }
  })
}
