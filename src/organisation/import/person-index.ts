import type { Fields } from './columns.ts'
import type { HeldPerson } from './known.ts'
import { lower, type Planner, type RowPlan } from './plan.ts'

/** Finds the person a row means: by login, e-mail, initials with the same name, or a name only one has. */
export class PersonIndex {
  readonly #persons: HeldPerson[]
  readonly #planner: Planner
  readonly #bySubject = new Map<string, HeldPerson>()
  readonly #byEmail = new Map<string, HeldPerson>()
  readonly #byName = new Map<string, HeldPerson[]>()

  constructor(persons: HeldPerson[], planner: Planner) {
    this.#persons = persons
    this.#planner = planner
    for (const person of persons) this.#remember(person)
  }

  /** Null where the row is refused. */
  findOrAdd(row: RowPlan, fields: Fields, by: number): HeldPerson | null {
    const [name = '', email = '', login = ''] = [fields['navn'], fields['email'], fields['login']]
    if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      this.#planner.refuse(row, 'email', `«${email}» er ikke en e-mail.`)
      return null
    }
    const bySubject = login === '' ? undefined : this.#bySubject.get(login)
    const byEmail = email === '' ? undefined : this.#byEmail.get(lower(email))
    if (bySubject !== undefined && byEmail !== undefined && bySubject !== byEmail) {
      this.#planner.refuse(row, 'email', `E-mailen er ${byEmail.name}s, men login er ${bySubject.name}s.`)
      return null
    }
    const found = bySubject ?? byEmail ?? this.#byInitialsOrName(fields, name, email)
    if (found === 'several') {
      this.#planner.refuse(row, 'navn', 'Flere personer hedder det samme. Skriv e-mail eller login.')
      return null
    }
    if (found === null) return this.#add(row, { name, email, login })
    return this.#change(row, found, { name, email, login }, by)
  }

  #byInitialsOrName(fields: Fields, name: string, email: string): HeldPerson | 'several' | null {
    const sameName = this.#byName.get(lower(name)) ?? []
    const initials = fields['initialer'] ?? ''
    const owner = initials === '' ? undefined : this.#planner.ownerOf(initials, this.#planner.today)
    const ofInitials = sameName.find((person) => person.id === owner?.id)
    if (ofInitials !== undefined) return ofInitials
    // Somebody of the same name with another address is somebody else.
    const fitting = sameName.filter((person) => email === '' || person.email === null)
    return fitting.length > 1 ? 'several' : (fitting[0] ?? null)
  }

  #add(row: RowPlan, { name, email, login }: { name: string; email: string; login: string }): HeldPerson {
    const person: HeldPerson = {
      id: this.#planner.newId(),
      name,
      email: email || null,
      subject: login || null,
      initials: [],
      employments: [],
      seats: [],
    }
    this.#persons.push(person)
    this.#remember(person)
    row.state = 'new'
    return person
  }

  #change(
    row: RowPlan,
    person: HeldPerson,
    { name, email, login }: { name: string; email: string; login: string },
    by: number,
  ): HeldPerson | null {
    if (login !== '' && login !== person.subject) {
      if (person.id === by) {
        this.#planner.refuse(row, 'login', 'Dit eget login skal en anden administrator ændre.')
        return null
      }
      if (person.subject !== null) this.#planner.change(row, `Login: ${person.subject} → ${login}`)
      else this.#planner.change(row, `Login: ${login}`)
      person.subject = login
    }
    if (email !== '' && lower(email) !== lower(person.email ?? '')) {
      this.#planner.change(row, `E-mail: ${email}`)
      person.email = email
    }
    if (name !== person.name) {
      this.#planner.change(row, `Navn: ${person.name} → ${name}`)
      person.name = name
    }
    this.#remember(person)
    return person
  }

  #remember(person: HeldPerson): void {
    if (person.subject !== null) this.#bySubject.set(person.subject, person)
    if (person.email !== null) this.#byEmail.set(lower(person.email), person)
    const same = this.#byName.get(lower(person.name)) ?? []
    if (!same.includes(person)) this.#byName.set(lower(person.name), [...same, person])
  }
}
