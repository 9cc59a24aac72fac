/** Closing days (lukkedage): squeezed days of ten years, who was heard, what was decided, who stays open. */
import { sql } from 'kysely'
import type { OwedSource } from '../../followup/slots.ts'
import { writeShortDate } from '../../language/dates.ts'
import { addDays } from '../../language/due-calendar.ts'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import { paths } from '../../paths.ts'
import type { Figure, Measure } from '../mechanism/measures.ts'
import type { Register, RegisterList, RowValues } from '../mechanism/register.ts'
import { statusPaperOf } from '../mechanism/status-paper.ts'
import { checkClosingDay, latestNotice } from './model.ts'
import { pages } from './pages.tsx'
import { listClosingDays } from './queries.ts'

const KEY = 'lukkedage'
const textOf = (row: RowValues, column: string) => (typeof row[column] === 'string' ? row[column] : null)

const days: RegisterList = {
  key: 'dage',
  table: 'closing_days',
  title: 'Lukkedage',
  one: 'en lukkedag',
  fields: [
    { column: 'day', label: 'Dag', kind: 'date', required: true, listed: true },
    {
      column: 'state',
      label: 'Status',
      kind: 'choice',
      required: true,
      listed: true,
      filter: true,
      choices: { proposed: 'Foreslået', decided: 'Besluttet', dropped: 'Opgivet' },
    },
    { column: 'med_heard_on', label: 'MED hørt', kind: 'date', listed: true },
    { column: 'decided_on', label: 'Besluttet den', kind: 'date', listed: true },
    {
      column: 'notice_on',
      label: 'Varslet den',
      kind: 'date',
      listed: true,
      hint: 'Senest en måned før dagen',
    },
    { column: 'reason', label: 'Begrundelse', kind: 'long-text' },
  ],
  known: ['day'],
  titleColumn: 'day',
  order: [{ column: 'day', descending: true }],
  check: (row) =>
    checkClosingDay({
      day: textOf(row, 'day'),
      state: textOf(row, 'state'),
      medHeardOn: textOf(row, 'med_heard_on'),
      decidedOn: textOf(row, 'decided_on'),
      noticeOn: textOf(row, 'notice_on'),
    }),
}

const exemptions: RegisterList = {
  key: 'undtagelser',
  table: 'closing_day_exemptions',
  title: 'Enheder, der holder åbent',
  one: 'en undtagelse',
  fields: [
    {
      column: 'closing_day_id',
      label: 'Lukkedag',
      kind: 'row',
      of: 'dage',
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'unit_id', label: 'Enhed', kind: 'unit', required: true, listed: true, filter: true },
    { column: 'reason', label: 'Begrundelse', kind: 'text', required: true, listed: true },
  ],
  known: ['closing_day_id', 'unit_id'],
  titleColumn: 'closing_day_id',
  order: [{ column: 'closing_day_id', descending: true }],
}

const measures: Measure[] = [
  {
    key: 'besluttede',
    title: 'Besluttede lukkedage',
    kind: 'count',
    definition: 'Lukkedage i perioden, som er besluttet, efter at MED-udvalget er hørt.',
    groupedBy: 'år',
    compute: async (tx, { municipality, from, until }) => {
      const { rows } = await sql<Figure>`
        select coalesce(extract(year from day)::int::text, 'I alt') as "group", count(*)::int as value
        from closing_days where municipality_id = ${municipality} and state = 'decided' and day between ${from} and ${until}
        group by grouping sets ((), (extract(year from day))) having count(*) > 0 order by grouping(extract(year from day)) desc, 1`.execute(
        tx,
      )
      return rows
    },
  },
  {
    key: 'holder-aabent',
    title: 'Enheder, der holder åbent på en lukkedag',
    kind: 'count',
    definition: 'Undtagelser fra lukkedage i perioden. En enhed, der er undtaget to dage, tæller to gange.',
    groupedBy: 'enhed',
    compute: async (tx, { municipality, from, until }) => {
      const { rows } = await sql<Figure>`
        select coalesce(u.name, 'I alt') as "group", count(*)::int as value
        from closing_day_exemptions e
          join closing_days d on d.municipality_id = e.municipality_id and d.id = e.closing_day_id
          join units u on u.municipality_id = e.municipality_id and u.id = e.unit_id
        where e.municipality_id = ${municipality} and d.state <> 'dropped' and d.day between ${from} and ${until}
        group by grouping sets ((), (u.name)) having count(*) > 0 order by grouping(u.name) desc, 1`.execute(
        tx,
      )
      return rows
    },
  },
]

/** So long before the last day for notice the hearing is asked for. */
const DAYS_TO_HEAR = 60

/** What is proposed waits for MED and for the board; what is decided waits for its notice. */
const owedOfClosingDays: OwedSource = async (tx, { municipality, today, units, person }) => {
  // It is the keepers' work, not a unit's.
  if (units !== null || person !== null) return []
  const calendar = await getCalendar(tx)
  const coming = await listClosingDays(tx, municipality, { from: today, until: addDays(today, 400) })
  return coming.flatMap(({ id, day, state, medHeardOn, noticeOn }) => {
    const latest = latestNotice(day, calendar)
    if (state === 'dropped' || (state === 'decided' && noticeOn !== null)) return []
    const what =
      medHeardOn === null
        ? 'Hør MED-udvalget om lukkedag'
        : state === 'proposed'
          ? 'Beslut lukkedag'
          : 'Varsl lukkedag'
    return [
      {
        dueOn: medHeardOn === null ? addDays(latest, -DAYS_TO_HEAR) : latest,
        what: `${what} ${writeShortDate(day)}`,
        href: paths.registerRow(KEY, 'dage', id),
        kind: 'Lukkedag',
        unitId: null,
        personId: null,
        note: `Varsles senest ${writeShortDate(latest)}`,
      },
    ]
  })
}

const known = { key: KEY, title: 'Lukkedage', measures }

export const closingDays: Register = {
  ...known,
  intro: 'Indeklemte dage, hvor rådhuset lukker. MED-udvalget høres først, og dagen varsles en måned før.',
  lists: [days, exemptions],
  links: [{ href: paths.closingYears, text: 'Indeklemte dage de næste ti år' }],
  papers: [
    statusPaperOf(known, {
      key: 'naeste-aar',
      title: 'Lukkedage',
      period: (on) => {
        const year = Number(on.slice(0, 4)) + 1
        return { from: `${year}-01-01`, until: `${year}-12-31` }
      },
    }),
  ],
  duties: [
    {
      key: 'lukkedage-naeste-aar',
      title: 'Lukkedage i det næste år',
      rule: 'hver september',
      leadDays: 28,
      bodyKind: 'board',
      paperSource: 'lukkedage/naeste-aar',
    },
  ],
  owed: [owedOfClosingDays],
  pages,
}
