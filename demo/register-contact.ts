/** What Elmsund has decided and expects of its contact centre, as its minutes say. */
import { contactRegister } from '../src/contact/figures/register/register.ts'
import type { Database } from '../src/platform/database.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'
import { fillRegister } from './register-rows.ts'

const CASE = '08/05271'

const TARGETS = [
  { figure: 'wait', value: 2, from: '2025-12-01', until: '2026-03-01', decided: '2025-03-03', words: 'Højst 2 minutter ved årets udgang' },
  { figure: 'wait', value: 2, from: '2026-03-02', until: null, decided: '2026-01-12', words: 'Højst 2 minutter, når kontaktcentret er åbnet' },
  { figure: 'abandoned', value: 5, from: '2026-03-02', until: null, decided: '2026-01-12', words: 'Højst 5 procent lægger på' },
  { figure: 'resolved', value: 40, from: '2026-03-02', until: null, decided: '2026-01-12', words: 'Mindst 40 procent afklares med det samme' },
] // prettier-ignore

const EXPECTATIONS = [
  {
    figure: 'wait',
    value: 2,
    by: '2026-09-01',
    stated: '2026-08-17',
    condition: 'frokost i tre hold',
    met: true,
  },
  {
    figure: 'resolved',
    value: 40,
    by: '2027-01-01',
    stated: '2026-08-17',
    condition: 'vejledninger fra tre centre er skrevet',
    met: null,
  },
]

export async function loadContactRegister(app: Database, built: BuiltOrganisation): Promise<void> {
  const { municipality, persons, bodies } = built
  const body_id = idOf(bodies, 'direktionen')
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const add = await fillRegister(tx, municipality, contactRegister)
    if (add === null) return
    for (const { figure, value, from, until, decided, words } of TARGETS)
      await add('maal', {
        figure,
        value,
        valid_from: from,
        valid_until: until,
        decided_on: decided,
        body_id,
        case_number: CASE,
        decision: words,
      })
    for (const { figure, value, by, stated, condition, met } of EXPECTATIONS)
      await add('forventninger', {
        figure,
        value,
        by_on: by,
        stated_on: stated,
        body_id,
        condition,
        condition_met: met,
        note: null,
      })
  })
}
