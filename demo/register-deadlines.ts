/**
 * Elmsund's case-processing deadlines: areas with their deadlines, three years of cases until today, and areas chosen to be
 * told of. One area is below its mark, two paragraphs have no deadline, and one chosen area waits to be evaluated.
 */
import { sql } from 'kysely'
import { addDays, addMonths, yearOf } from '../src/language/due-calendar.ts'
import { today as dateToday } from '../src/organisation/administration.tsx'
import type { Database, Transaction } from '../src/platform/database.ts'
import { deadlinesRegister } from '../src/registers/deadlines/register.ts'
import type { RowValues } from '../src/registers/mechanism/register.ts'
import { addRow } from '../src/registers/mechanism/write-row.ts'
import { AREAS, type DemoArea, MORE_PARAGRAPHS } from './deadline-areas.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'
import { randoms } from './randoms.ts'

export async function loadDeadlines(
  app: Database,
  { municipality, persons, units }: BuiltOrganisation,
): Promise<void> {
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const { rows } =
      await sql`select 1 from deadline_areas where municipality_id = ${municipality} limit 1`.execute(tx)
    if (rows.length > 0) return
    const load = new DeadlineLoad(tx, municipality, dateToday())
    for (const area of AREAS) await load.addArea(area, idOf(units, area.unit))
    for (const paragraph of [...AREAS, ...MORE_PARAGRAPHS]) {
      const { law, paragraph: text, title } = paragraph
      await load.add('paragraffer', { law, paragraph: text, title })
    }
    await load.choose()
    await load.storeCases()
  })
}

class DeadlineLoad {
  readonly #tx: Transaction
  readonly #municipality: number
  readonly #today: string
  readonly #areas: { id: number; area: DemoArea }[] = []

  constructor(tx: Transaction, municipality: number, today: string) {
    this.#tx = tx
    this.#municipality = municipality
    this.#today = today
  }

  get #first(): string {
    return `${yearOf(this.#today) - 2}-01-01`
  }

  async add(key: string, values: RowValues): Promise<number> {
    const list = deadlinesRegister.lists.find((each) => each.key === key)
    if (list === undefined) throw new Error(`There is no list ${key}`)
    const errors = list.check?.(values) ?? []
    if (errors.length > 0) throw new Error(`${key}: ${errors.map(({ message }) => message).join(' ')}`)
    const id = await addRow(this.#tx, this.#municipality, list, values)
    if (typeof id !== 'number') throw new Error(`${key} has the row already`)
    return id
  }

  async addArea(area: DemoArea, unitId: number): Promise<void> {
    const { title, law, paragraph, length, remitted, earlier, starts = 'received' } = area
    const id = await this.add('omraader', { title, law, paragraph, unit_id: unitId, least_share: 80 })
    this.#areas.push({ id, area })
    const versions = [
      { from: addMonths(this.#first, -36), length: earlier ?? length },
      ...(earlier === undefined ? [] : [{ from: addMonths(this.#first, 12), length }]),
    ]
    for (const version of versions)
      await this.add('frister', {
        area_id: id,
        valid_from: version.from,
        valid_until: null,
        amount: version.length[0],
        unit: version.length[1],
        remitted_amount: remitted?.[0] ?? null,
        remitted_unit: remitted?.[1] ?? null,
        starts,
        ends: 'decided',
        words:
          starts === 'fully-informed' ? 'Du får besked, når vi har de oplysninger, vi skal bruge.' : null,
      })
  }

  /** Three areas that citizens ask much about; the oldest was to be evaluated a month ago. */
  async choose(): Promise<void> {
    const chosen = [
      { title: 'Hjælpemidler', months: -13, reason: 'Mange henvendelser om ventetid', evaluated: false },
      { title: 'Merudgifter til børn', months: -5, reason: 'Borgerrådgiveren har peget på området', evaluated: false },
      { title: 'Byggetilladelse til enfamiliehuse', months: -26, reason: 'Erhvervslivet har spurgt til ventetiden', evaluated: true },
    ] // prettier-ignore
    for (const { title, months, reason, evaluated } of chosen) {
      const starts_on = addMonths(`${this.#today.slice(0, 7)}-01`, months)
      await this.add('udvalgte', {
        area_id: this.#areas.find(({ area }) => area.title === title)?.id ?? null,
        starts_on,
        ends_on: null,
        reason,
        evaluated_on: evaluated ? addMonths(starts_on, 12) : null,
        verdict: evaluated ? 'go-on' : null,
        evaluation: evaluated
          ? 'Ventetiden er faldet, siden udvalgene begyndte at følge den. Den følges et år mere.'
          : null,
      })
    }
  }

  /** Always the same for a day. Slower and slower until the end of the second year, then better by a tenth. */
  async storeCases(): Promise<void> {
    const random = randoms(2026)
    const cases = this.#areas.flatMap(({ id, area }, index) =>
      casesOf(area, { from: this.#first, until: this.#today, random }).map((one, number) => ({
        area_id: id,
        reference: `${yearOf(one.started_on) % 100}/${String((index + 1) * 1000 + number).padStart(6, '0')}`,
        ...one,
      })),
    )
    await sql`
      insert into deadline_cases (municipality_id, area_id, reference, remitted, started_on, ended_on, letter_sent_on)
      select ${this.#municipality}, c.area_id, c.reference, c.remitted, c.started_on, c.ended_on, c.letter_sent_on
      from json_to_recordset(${JSON.stringify(cases)}) as c (area_id bigint, reference text, remitted boolean, started_on date, ended_on date, letter_sent_on date)`.execute(
      this.#tx,
    )
  }
}

interface DemoCase {
  remitted: boolean
  started_on: string
  ended_on: string | null
  letter_sent_on: string | null
}

const daysBetween = (from: string, until: string) =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)

function casesOf(
  { cases, days: [mean, spread] }: DemoArea,
  { from, until, random }: { from: string; until: string; random: () => number },
): DemoCase[] {
  const span = daysBetween(from, until)
  const count = Math.round((cases * span) / 365)
  return Array.from({ length: count }, (_, index) => {
    const started_on = addDays(from, Math.floor(((index + random()) * span) / count))
    const remitted = random() < 0.04
    const slower = yearOf(started_on) === yearOf(until) ? 0.95 : 1.05
    // Three throws lie around the middle; now and then a case takes much longer.
    const throwing = random() + random() + random() - 1.5
    const long = random() < 0.02 ? mean : 0
    const took = Math.max(
      1,
      Math.round((mean * slower + throwing * 1.6 * spread + long) * (remitted ? 0.7 : 1)),
    )
    const ended = addDays(started_on, took)
    const open = ended > until
    const told = open && took > mean + spread * 2 && random() < 0.4
    return {
      remitted,
      started_on,
      ended_on: open ? null : ended,
      letter_sent_on: told && addDays(started_on, mean) <= until ? addDays(started_on, mean) : null,
    }
  })
}
