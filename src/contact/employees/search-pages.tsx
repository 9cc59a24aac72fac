/** Looking for a colleague, for everybody who works in the house. */
import { type Context, Hono } from 'hono'
import { page } from '../../organisation/page.tsx'
import { type Env, read } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { type ContactRole, employeesOnly, getContactRole } from '../access.ts'
import { ContactTabs } from '../tabs.tsx'
import { type Choices, employeeChoices, MOST_CHOICES } from './choices.ts'
import { ChoiceList, EmployeeCard, UnitCard } from './views/choices.tsx'

export function searchPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactEmployees, employeesOnly, (c) => searchPage(c))
  return routes
}

async function searchPage(c: Context<Env>): Promise<Response> {
  const words = (c.req.query('q') ?? '').slice(0, 200)
  const now = Date.now()
  const found = await read(c, async (tx) => ({
    role: await getContactRole(tx),
    choices: words.trim() === '' ? null : await employeeChoices(tx, words, now),
  }))
  return page(
    c,
    {
      title: 'Find en medarbejder',
      trail: [{ href: paths.contact, text: 'Kontaktcenter' }],
      measure: 'working',
    },
    <SearchView {...found} words={words} now={now} />,
  )
}

interface SearchViewProps {
  role: ContactRole | null
  choices: Choices | null
  words: string
  now: number
}

function SearchView({ role, choices, words, now }: SearchViewProps) {
  return (
    <>
      <h1>Find en medarbejder</h1>
      <ContactTabs role={role} here={paths.contactEmployees} />
      <form
        class="filter-row"
        role="search"
        action={paths.contactEmployees}
        method="get"
        aria-label="Medarbejdere"
      >
        <div class="form-group">
          <label class="form-label" for="q">
            Hvem leder du efter?
          </label>
          <span class="form-hint" id="q-hint">
            Navn, initialer, enhed, nummer eller et spørgsmål som »hvem arbejder med boligstøtte«
          </span>
          <input class="form-input" id="q" name="q" type="search" value={words} aria-describedby="q-hint" />
        </div>
        <button class="button button-primary" type="submit">
          Find
        </button>
      </form>
      {choices === null ? null : <Found choices={choices} now={now} />}
      <p class="section">
        <a href={paths.contactOwnPresence}>Sig, hvor du selv er</a>
      </p>
    </>
  )
}

function Found({ choices: { employees, units, misspelt }, now }: { choices: Choices; now: number }) {
  if (employees.length + units.length === 0)
    return (
      <p class="empty-state" role="status">
        Der er ingen, som passer. Prøv et andet ord.
      </p>
    )
  return (
    <section class="section" aria-labelledby="fundet">
      <div role="status">
        <h2 id="fundet">{countText(employees.length, units.length)}</h2>
      </div>
      {misspelt.length === 0 ? null : (
        <p>Ingen hedder præcis »{misspelt.join(' ')}«. Her er det, der ligner.</p>
      )}
      <ChoiceList>
        {units.map((unit) => (
          <UnitCard unit={unit} now={now} />
        ))}
        {employees.map((choice) => (
          <EmployeeCard choice={choice} now={now} />
        ))}
      </ChoiceList>
      {employees.length < MOST_CHOICES ? null : (
        <p class="quiet">Kun de {MOST_CHOICES} bedste vises. Skriv et ord mere for at komme nærmere.</p>
      )}
    </section>
  )
}

function countText(employees: number, units: number): string {
  const parts = [
    employees === 0 ? null : employees === 1 ? '1 medarbejder' : `${employees} medarbejdere`,
    units === 0 ? null : units === 1 ? '1 enhed' : `${units} enheder`,
  ]
  return parts.filter((part) => part !== null).join(' og ')
}
