/** Where «Kontaktcenter» leads: each to the page that is theirs. */
import { Hono } from 'hono'
import { page } from '../organisation/page.tsx'
import { type Env, read } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { employeesOnly, getContactRole } from './access.ts'
import { ContactTabs } from './tabs.tsx'

export function frontPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contact, employeesOnly, async (c) => {
    const role = await read(c, getContactRole)
    if (role === 'agent') return c.redirect(paths.contactDesk, 303)
    if (role === 'leader') return c.redirect(paths.contactOverview, 303)
    return page(
      c,
      { title: 'Kontaktcenter' },
      <>
        <h1>Kontaktcenter</h1>
        <ContactTabs role={role} here={paths.contact} />
        <p class="lead">Her svarer kommunen på telefonen.</p>
        <form class="inline-form" role="search" action={paths.contactEmployees} method="get">
          <div class="form-group">
            <label class="form-label" for="q">
              Find en medarbejder
            </label>
            <span class="form-hint" id="q-hint">
              Navn, initialer, enhed eller det, sagen handler om
            </span>
            <input class="form-input" id="q" name="q" type="search" aria-describedby="q-hint" />
          </div>
          <button class="button button-primary" type="submit">
            Søg
          </button>
        </form>
        <ul>
          <li>
            <a href={paths.contactFigures}>Se, hvor længe borgerne venter, og hvor mange der får svar</a>
          </li>
          <li>
            <a href={paths.contactEnquiries}>Henvendelser, der er givet videre til dig</a>
          </li>
          {c.var.reader.person?.isDataProtectionOfficer === true ? (
            <li>
              <a href={paths.contactNumbers}>Se og slet det, der er gemt om et telefonnummer</a>
            </li>
          ) : null}
        </ul>
      </>,
    )
  })
  return routes
}
