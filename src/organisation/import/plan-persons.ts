import { refuseSeat } from '../bodies/model.ts'
import { SEAT_REFUSALS } from '../bodies/refusals.ts'
import { holdsOn, seatRoleText } from '../model.ts'
import { overlaps } from '../periods.ts'
import { refuseEmployment } from '../persons/model.ts'
import { EMPLOYMENT_REFUSALS } from '../persons/refusals.ts'
import type { FieldRow } from './columns.ts'
import type { HeldPerson, HeldUnit, KnownOrganisation } from './known.ts'
import { type ImportPlan, lower, Planner, type RowPlan } from './plan.ts'
import { PersonIndex } from './person-index.ts'

/** Whose import it is: nobody gives oneself an employment or a seat. */
export interface ImportBy {
  id: number
  today: string
}

/** Several rows may be of one person, each with an employment or a seat. */
export function planPersons(known: KnownOrganisation, rows: readonly FieldRow[], by: ImportBy): ImportPlan {
  const persons = structuredClone(known.persons)
  const planner = new Planner('personer', by.today, persons)
  const all = new PersonIndex(persons, planner)
  const places = new Places(known, persons, by)
  for (const fieldRow of rows) {
    const row = planner.start(fieldRow.line, fieldRow.fields['navn'] ?? '')
    if (row.name === '') {
      planner.refuse(row, 'navn', 'Personen har intet navn.')
      continue
    }
    const person = all.findOrAdd(row, fieldRow.fields, by.id)
    if (person === null) continue
    const dates = {
      from: planner.date(row, fieldRow, 'fra'),
      until: planner.date(row, fieldRow, 'til'),
      seatFrom: planner.date(row, fieldRow, 'pladsFra'),
      seatUntil: planner.date(row, fieldRow, 'pladsTil'),
    }
    if (row.state === 'wrong') continue
    const initials = fieldRow.fields['initialer'] ?? ''
    if (initials !== '') planner.giveInitials(row, person, initials, dates.from ?? by.today)
    places.employ(planner, row, fieldRow.fields, person, dates)
    places.seat(planner, row, fieldRow.fields, person, dates)
  }
  return { rows: planner.rows, errors: planner.errors, after: { ...known, persons } }
}

interface Dates {
  from: string | null
  until: string | null
  seatFrom: string | null
  seatUntil: string | null
}

const ROLES: Record<string, 'manager' | 'employee'> = {
  '': 'employee',
  leder: 'manager',
  ja: 'manager',
  chef: 'manager',
  medarbejder: 'employee',
  nej: 'employee',
}

const SEATS: Record<string, string> = {
  '': 'member',
  formand: 'chair',
  sekretær: 'secretary',
  medlem: 'member',
  suppleant: 'substitute',
}

/** Where persons work and sit. */
class Places {
  readonly #by: ImportBy
  readonly #unitsByWord: Map<string, HeldUnit[]>
  readonly #bodiesByName: Map<string, KnownOrganisation['bodies'][number]>
  readonly #seats = new Map<
    number,
    { personId: number; role: string; validFrom: string; validUntil: string | null }[]
  >()

  constructor({ units, bodies }: KnownOrganisation, persons: readonly HeldPerson[], by: ImportBy) {
    this.#by = by
    const words = units.flatMap((unit) => [
      { word: lower(unit.name), unit },
      ...unit.initials
        .filter((each) => holdsOn(each, by.today))
        .map((each) => ({ word: lower(each.initials), unit })),
    ])
    this.#unitsByWord = new Map()
    for (const { word, unit } of words)
      this.#unitsByWord.set(word, [...(this.#unitsByWord.get(word) ?? []), unit])
    this.#bodiesByName = new Map(bodies.map((body) => [lower(body.name), body]))
    for (const { id, seats } of persons)
      for (const seat of seats) this.#sit(seat.bodyId, { ...seat, personId: id })
  }

  employ(planner: Planner, row: RowPlan, fields: FieldRow['fields'], person: HeldPerson, dates: Dates): void {
    const [word = '', title = ''] = [fields['enhed'], fields['stilling']]
    if (word === '') return
    const units = new Set(this.#unitsByWord.get(lower(word)))
    const [unit] = units
    if (unit === undefined) return planner.refuse(row, 'enhed', `Enheden «${word}» findes ikke i kommunen.`)
    if (units.size > 1)
      return planner.refuse(row, 'enhed', `Flere enheder hedder «${word}». Skriv initialerne.`)
    const role = ROLES[lower(fields['rolle'] ?? '')]
    if (role === undefined) return planner.refuse(row, 'rolle', 'Skriv «leder» eller «medarbejder».')
    const validFrom = dates.from ?? this.#by.today
    const period = { validFrom, validUntil: dates.until }
    const held = person.employments.find((each) => each.unitId === unit.id && overlaps(each, period))
    if (held !== undefined && (dates.from === null || dates.from === held.validFrom)) {
      const changed = {
        ...held,
        role,
        title: title || held.title,
        validUntil: dates.until ?? held.validUntil,
      }
      if (isSame(held, changed)) return
      if (person.id === this.#by.id) return planner.refuse(row, 'enhed', OWN)
      if (changed.validUntil !== null && changed.validUntil < held.validFrom)
        return planner.refuse(row, 'til', 'Ansættelsen slutter, før den begynder.')
      Object.assign(held, changed)
      return planner.change(row, `Ansættelsen i ${unit.name} ændres`)
    }
    const added = { personId: person.id, unitId: unit.id, role, title: title || null, ...period }
    const refused = refuseEmployment(added, this.#by.id, unit, person.employments)
    if (refused !== null) {
      const { message } = EMPLOYMENT_REFUSALS[refused]
      return planner.refuse(row, refused === 'ends-before-it-begins' ? 'til' : 'enhed', message)
    }
    person.employments.push({ id: planner.newId(), unitId: unit.id, role, title: title || null, ...period })
    planner.change(row, `${role === 'manager' ? 'Leder' : 'Medarbejder'} i ${unit.name}`)
  }

  seat(planner: Planner, row: RowPlan, fields: FieldRow['fields'], person: HeldPerson, dates: Dates): void {
    const name = fields['forum'] ?? ''
    if (name === '') return
    const body = this.#bodiesByName.get(lower(name))
    if (body === undefined) return planner.refuse(row, 'forum', `Forummet «${name}» findes ikke i kommunen.`)
    const role = SEATS[lower(fields['plads'] ?? '')]
    if (role === undefined)
      return planner.refuse(row, 'plads', 'Skriv «formand», «sekretær», «medlem» eller «suppleant».')
    const period = { validFrom: dates.seatFrom ?? dates.from ?? this.#by.today, validUntil: dates.seatUntil }
    const held = person.seats.find(
      (each) => each.bodyId === body.id && each.role === role && overlaps(each, period),
    )
    if (held !== undefined) {
      if (dates.seatUntil === null || dates.seatUntil === held.validUntil) return
      if (person.id === this.#by.id) return planner.refuse(row, 'forum', OWN)
      if (dates.seatUntil < held.validFrom)
        return planner.refuse(row, 'pladsTil', 'Pladsen slutter, før den begynder.')
      held.validUntil = dates.seatUntil
      return planner.change(row, `Pladsen i ${body.name} slutter ${dates.seatUntil}`)
    }
    const seat = { personId: person.id, role, ...period }
    const refused = refuseSeat(seat, this.#by.id, body, this.#seats.get(body.id) ?? [])
    if (refused !== null) return planner.refuse(row, 'forum', SEAT_REFUSALS[refused].message)
    person.seats.push({ id: planner.newId(), bodyId: body.id, role, ...period })
    this.#sit(body.id, seat)
    planner.change(row, `${seatRoleText(role)} i ${body.name}`)
  }

  #sit(
    bodyId: number,
    seat: { personId: number; role: string; validFrom: string; validUntil: string | null },
  ) {
    const seats = this.#seats.get(bodyId)
    if (seats === undefined) this.#seats.set(bodyId, [seat])
    else seats.push(seat)
  }
}

const OWN = 'Det giver adgang, så din egen række skal en anden administrator indlæse.'

const isSame = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b)
