/** Courses and competence (kurser): catalogue and sign-up, wishes of the centres, money, programmes of several stages. */
import { sql } from 'kysely'
import type { OwedSource } from '../../followup/slots.ts'
import { paths } from '../../paths.ts'
import type { Register } from '../mechanism/register.ts'
import { statusPaperOf } from '../mechanism/status-paper.ts'
import { budgets, courses, funds, programmes, signups, stages, wishes } from './lists.ts'
import { measures } from './measures.ts'
import { pages } from './pages.tsx'
import { programmesOfHouse } from './sections.tsx'

const KEY = 'kurser'
const known = { key: KEY, title: 'Kurser', measures }

/** Wishes for the next year are handed in by this day, month and day. */
const WISHES_BY = '-10-01'

/** Centres with money for courses that have not said what they wish for the next year. */
const owedWishes: OwedSource = async (tx, { municipality, today, units, person }) => {
  const year = Number(today.slice(0, 4))
  if (today < `${year}-08-01` || (units === null && person !== null)) return []
  const { rows } = await sql<{ unitId: number; unit: string }>`
    select u.id as "unitId", u.name as unit from course_budgets b
      join units u on u.municipality_id = b.municipality_id and u.id = b.unit_id
    where b.municipality_id = ${municipality} and b.year = ${year} and (${units === null} or u.id = any (${[...(units ?? [])]}::bigint[]))
      and not exists (select 1 from course_wishes w where w.municipality_id = b.municipality_id and w.unit_id = u.id and w.year = ${year + 1})
    order by u.name`.execute(tx)
  return rows.map(({ unitId, unit }) => ({
    dueOn: `${year}${WISHES_BY}`,
    what: `Kursusønsker for ${unit} i ${year + 1}`,
    href: paths.newRegisterRow(KEY, 'oensker'),
    kind: 'Kurser',
    unitId,
    personId: null,
  }))
}

export const coursesRegister: Register = {
  ...known,
  intro:
    'Kataloget, hvem der deltager, hvad det koster, og hvad centrene ønsker. Enhver ansat kan tilmelde sig selv.',
  lists: [courses, signups, wishes, budgets, programmes, stages, funds],
  sections: [programmesOfHouse],
  links: [{ href: paths.courseCatalogue, text: 'Kursuskatalog' }],
  papers: [
    statusPaperOf(known, {
      key: 'status',
      title: 'Kurser og kompetenceudvikling',
      period: (on) => ({ from: `${on.slice(0, 4)}-01-01`, until: `${on.slice(0, 4)}-12-31` }),
    }),
  ],
  duties: [
    {
      key: 'kurser-status',
      title: 'Kurser og kompetenceudvikling',
      rule: 'hver november',
      leadDays: 21,
      bodyKind: 'board',
      paperSource: 'kurser/status',
    },
  ],
  owed: [owedWishes],
  pages,
}
