/** Networks (netværk): who belongs to them and must come, what each quarter is about, who came, what they thought of it. */
import { sql } from 'kysely'
import type { OwedSource } from '../../followup/slots.ts'
import { paths } from '../../paths.ts'
import type { Figure, Measure } from '../mechanism/measures.ts'
import type { Register } from '../mechanism/register.ts'
import { statusPaperOf } from '../mechanism/status-paper.ts'
import { attendance, meetings, members, networks, themes } from './lists.ts'
import { beginOf, nextQuarter, quarterOf, quarterText } from './model.ts'
import { pages } from './pages.tsx'
import { listAttendance, listWithoutTheme } from './queries.ts'
import { newestMeetings } from './sections.tsx'

const KEY = 'netvaerk'

const measures: Measure[] = [
  {
    key: 'fremmoede',
    title: 'Fremmøde',
    kind: 'per-cent',
    definition:
      'Medlemmer med mødepligt, der kom, divideret med dem, der skulle komme, på alle møder i perioden. Et medlem tæller på de møder, der holdes, mens det er medlem. Den, der ikke er ført som kommet, tæller som ikke kommet.',
    groupedBy: 'enhed',
    compute: async (tx, { municipality, from, until }) =>
      (await listAttendance(tx, municipality, { from, until })).map(({ unit, share, expected }) => ({
        group: unit,
        value: share,
        count: expected,
      })),
  },
  {
    key: 'vurdering',
    title: 'Deltagernes vurdering',
    kind: 'decimal',
    definition: 'Gennemsnit af mødernes vurdering fra 1 til 5. Møder uden vurdering er ikke med.',
    groupedBy: 'netværk',
    compute: async (tx, { municipality, from, until }) => {
      const { rows } = await sql<Figure>`
        select coalesce(n.title, 'I alt') as "group", avg(m.grade)::float8 as value, count(m.grade)::int as count
        from network_meetings m join networks n on n.municipality_id = m.municipality_id and n.id = m.network_id
        where m.municipality_id = ${municipality} and m.held_on between ${from} and ${until} and m.grade is not null
        group by grouping sets ((), (n.title)) having count(*) > 0 order by grouping(n.title) desc, 1`.execute(
        tx,
      )
      return rows
    },
  },
  {
    key: 'moeder',
    title: 'Holdte møder',
    kind: 'count',
    definition: 'Møder i netværk, der er holdt i perioden.',
    groupedBy: 'netværk',
    compute: async (tx, { municipality, from, until }) => {
      const { rows } = await sql<Figure>`
        select coalesce(n.title, 'I alt') as "group", count(*)::int as value
        from network_meetings m join networks n on n.municipality_id = m.municipality_id and n.id = m.network_id
        where m.municipality_id = ${municipality} and m.held_on between ${from} and ${until}
        group by grouping sets ((), (n.title)) having count(*) > 0 order by grouping(n.title) desc, 1`.execute(
        tx,
      )
      return rows
    },
  },
]

/** The coming quarter's theme is to be there before it begins, and this quarter's at once. */
const owedOfNetworks: OwedSource = async (tx, { municipality, today, units, person }) => {
  const now = quarterOf(today)
  const owed = []
  for (const quarter of [now, nextQuarter(now)])
    for (const { title, ownerId } of await listWithoutTheme(tx, municipality, quarter)) {
      if ((units !== null || person !== null) && ownerId !== person) continue
      owed.push({
        dueOn: beginOf(quarter),
        what: `Tema for ${title} i ${quarterText(quarter)}`,
        href: paths.newRegisterRow(KEY, 'temaer'),
        kind: 'Netværk',
        unitId: null,
        personId: ownerId,
      })
    }
  return owed
}

const known = { key: KEY, title: 'Netværk', measures }

export const networksRegister: Register = {
  ...known,
  intro: 'Netværk på tværs af enheder: hvem der skal komme, hvad kvartalet handler om, og hvem der kom.',
  lists: [networks, members, themes, meetings, attendance],
  sections: [newestMeetings],
  papers: [
    statusPaperOf(known, {
      key: 'fremmoede',
      title: 'Fremmøde i netværk',
      measures: ['fremmoede', 'vurdering'],
      period: (on) => ({ from: `${on.slice(0, 4)}-01-01`, until: on }),
    }),
  ],
  duties: [
    {
      key: 'netvaerk-fremmoede',
      title: 'Fremmøde i netværk',
      rule: 'første møde i kvartalet',
      leadDays: 14,
      bodyKind: 'management-forum',
      paperSource: 'netvaerk/fremmoede',
    },
  ],
  owed: [owedOfNetworks],
  pages,
}
