import { Hono } from 'hono'
import { paths } from '../paths.ts'
import { canSeePersons, canSeeRules } from './access.ts'
import { getMandate } from './bodies/queries.ts'
import { listDelegations } from './delegations/queries.ts'
import { keepingPages } from './keeping-pages.tsx'
import { letterPages } from './letters/pages.tsx'
import { getMailChoices, listLetters } from './letters/queries.ts'
import { notFoundPage, page } from './page.tsx'
import {
  getBody,
  getPerson,
  getUnit,
  listBodies,
  listEmploymentsOfPerson,
  listEmploymentsOfUnit,
  listSeats,
  listSeatsOfPerson,
  listUnits,
} from './queries.ts'
import { read, signedInOnly, type Env } from './reader.ts'
import { listSessions } from './sessions.ts'
import { fill, type OrganisationSlots } from './slots.ts'
import { AboutView, AccessibilityView } from './views/about.tsx'
import { BodiesView, BodyView } from './views/bodies.tsx'
import { FrontView } from './views/front.tsx'
import { MyPageView, PersonView } from './views/persons.tsx'
import { UnitsView, UnitView } from './views/units.tsx'

/** Pages of who there is: front page, bodies, units, persons, my page. Later rooms fill the slots. */
export function pages(slots: OrganisationSlots, mailIsSetUp: boolean): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', frontRoutes(slots))
  routes.route('/', bodyRoutes(slots))
  routes.route('/', unitRoutes(slots))
  routes.route('/', personRoutes(slots))
  routes.route('/', keepingPages())
  routes.route('/', letterPages(mailIsSetUp))
  return routes
}

function frontRoutes(slots: OrganisationSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.front, async (c) => {
    const { person, municipality } = c.var.reader
    const sections = await fill(slots.frontSections, c, { bodies: person?.seatBodies ?? [] })
    return page(
      c,
      { title: 'Forside', ownSearch: true },
      <FrontView municipality={municipality.name} person={person} sections={sections} />,
    )
  })

  routes.get(paths.about, (c) =>
    page(c, { title: 'Om siden' }, <AboutView municipality={c.var.reader.municipality.name} />),
  )
  routes.get(paths.accessibility, (c) =>
    page(
      c,
      { title: 'Tilgængelighedserklæring' },
      <AccessibilityView municipality={c.var.reader.municipality.name} />,
    ),
  )
  return routes
}

function bodyRoutes(slots: OrganisationSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.bodies, async (c) => {
    const bodies = await read(c, listBodies)
    return page(c, { title: 'Fora' }, <BodiesView bodies={bodies} today={today()} />)
  })

  routes.get(paths.body(`:id{${ID}}`), async (c) => {
    const id = Number(c.req.param('id'))
    const found = await read(c, async (tx) => {
      const body = await getBody(tx, id)
      if (body === null) return null
      if (!canSeePersons(c.var.reader.person)) return { body, seats: null, mandate: null }
      return { body, seats: await listSeats(tx, id), mandate: await getMandate(tx, id) }
    })
    if (found === null) return notFoundPage(c)
    const sections = await fill(slots.bodySections, c, found.body)
    return page(
      c,
      {
        title: found.body.name,
        trail: [{ href: paths.bodies, text: 'Fora' }],
        feed: paths.bodyFeed(`${id}.atom`),
      },
      <BodyView
        {...found}
        maySeeRules={canSeeRules(c.var.reader.person, id)}
        today={today()}
        sections={sections}
      />,
    )
  })
  return routes
}

function unitRoutes(slots: OrganisationSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.units, async (c) => {
    const units = await read(c, listUnits)
    return page(c, { title: 'Enheder' }, <UnitsView units={units} today={today()} />)
  })

  routes.get(paths.unit(`:id{${ID}}`), async (c) => {
    const id = Number(c.req.param('id'))
    const found = await read(c, async (tx) => {
      const details = await getUnit(tx, id)
      const maySee = details !== null && canSeePersons(c.var.reader.person)
      return details === null
        ? null
        : { ...details, employments: maySee ? await listEmploymentsOfUnit(tx, id) : null }
    })
    if (found === null) return notFoundPage(c)
    const { unit, parent } = found
    const initials = found.initials.map((each) => each.initials)
    const sections = await fill(slots.unitSections, c, { id, name: unit.name, initials })
    const above = parent === null ? [] : [{ href: paths.unit(parent.id), text: parent.name }]
    return page(
      c,
      { title: unit.name, trail: [{ href: paths.units, text: 'Enheder' }, ...above] },
      <UnitView {...found} today={today()} sections={sections} />,
    )
  })
  return routes
}

function personRoutes(slots: OrganisationSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.person(`:id{${ID}}`), async (c) => {
    if (!canSeePersons(c.var.reader.person)) return notFoundPage(c)
    const id = Number(c.req.param('id'))
    const found = await read(c, async (tx) => {
      const person = await getPerson(tx, id)
      if (person === null) return null
      return {
        person,
        seats: await listSeatsOfPerson(tx, id),
        employments: await listEmploymentsOfPerson(tx, id),
      }
    })
    if (found === null) return notFoundPage(c)
    const initials = found.person.initials.map((each) => each.initials)
    const sections = await fill(slots.personSections, c, { id, name: found.person.name, initials })
    return page(c, { title: found.person.name }, <PersonView {...found} sections={sections} />)
  })

  routes.get(paths.myPage, signedInOnly, async (c) => {
    const { caller, person } = c.var.reader
    if (person === null) return notFoundPage(c)
    const mine = await read(c, async (tx) => ({
      seats: await listSeatsOfPerson(tx, person.id),
      employments: await listEmploymentsOfPerson(tx, person.id),
      sessions: await listSessions(tx, caller),
      delegations: await listDelegations(tx, person.id),
      letters: await listLetters(tx, person.id),
      choices: await getMailChoices(tx, person.id),
    }))
    const sections = await fill(slots.ownSections, c, { id: person.id })
    const responsibilities = [
      ...(person.isAdministrator ? ['Administrator af Sagsgang'] : []),
      ...(person.isDataProtectionOfficer ? ['Databeskyttelsesrådgiver'] : []),
    ]
    return page(
      c,
      { title: 'Min side' },
      <MyPageView
        name={person.name}
        isEmployee={person.isEmployee}
        responsibilities={responsibilities}
        sections={sections}
        {...mine}
      />,
    )
  })
  return routes
}

/** Ids as the database has them; anything else is no page. */
const ID = '[0-9]{1,15}'

/** The date in Denmark, ISO. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date())
}
