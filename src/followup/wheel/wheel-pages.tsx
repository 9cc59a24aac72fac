/** The wheel of a year, as a picture with its list, and as files. */
import { type Context, Hono } from 'hono'
import { SHEET_FORMS, writeCsv } from '../../documents/sheets/write-sheet.ts'
import { addDays } from '../../language/due-calendar.ts'
import { listBodyChoices, listUnitChoices } from '../../cases/queries.ts'
import { today } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { canMakeDuties, canSeeWheel } from './access.ts'
import { listOverloaded, type Load } from './load.ts'
import { type Duty, type Occurrence, turnWheel, type Wheel } from './model.ts'
import { NOTES } from './occurrences.ts'
import { getWheel, listLoadedMeetings } from './queries.ts'
import { WheelView } from './views/wheel.tsx'
import { isAskedFor, markText, ownerKeyOf, placeText, seenPaper, type WheelFilter } from './words.ts'

export function wheelPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.annualWheel, signedInOnly, (c) => showWheel(c))
  routes.get(paths.annualWheelFile('csv'), signedInOnly, (c) => sendFile(c, 'csv'))
  routes.get(paths.annualWheelFile('json'), signedInOnly, (c) => sendFile(c, 'json'))
  return routes
}

function filterOf(c: Context<Env>): WheelFilter {
  const id = (name: string) => {
    const text = c.req.query(name) ?? ''
    return /^\d{1,15}$/u.test(text) ? Number(text) : null
  }
  const year = c.req.query('aar') ?? ''
  const owner = c.req.query('ansvarlig') ?? ''
  return {
    year: /^20\d\d$/u.test(year) ? Number(year) : Number(today().slice(0, 4)),
    bodyId: id('forum'),
    unitId: id('enhed'),
    owner: /^[pe]\d{1,15}$/u.test(owner) ? owner : null,
  }
}

function ofYear(wheel: Wheel, filter: WheelFilter, day: string): Occurrence[] {
  const { year } = filter
  const asked = { ...wheel, duties: wheel.duties.filter((duty) => isAskedFor(duty, filter)) }
  return turnWheel(asked, { from: `${year}-01-01`, until: `${year}-12-31`, today: day })
}

async function showWheel(c: Context<Env>): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (person === null || !canSeeWheel(person)) return notFoundPage(c)
  const filter = filterOf(c)
  const { year } = filter
  const day = today()
  const found = await read(c, async (tx) => {
    const wheel = await getWheel(tx, municipality.id, { from: year, until: year })
    return {
      wheel,
      bodies: await listBodyChoices(tx, municipality.id),
      units: await listUnitChoices(tx, municipality.id),
      overloaded: await findOverloaded(tx, municipality.id, wheel, person.secretaryBodies, {
        from: day > `${year}-01-01` ? day : `${year}-01-01`,
        until: `${year}-12-31`,
        today: day,
      }),
    }
  })
  const asOptions = (all: readonly { id: number; name: string }[]) =>
    all.map(({ id, name }) => ({ value: String(id), text: name }))
  return page(
    c,
    { title: `Årshjul ${year}`, measure: 'working' },
    <WheelView
      filter={filter}
      bodies={asOptions(found.bodies)}
      units={asOptions(found.units)}
      owners={ownersOf(found.wheel.duties)}
      occurrences={ofYear(found.wheel, filter, day).map((each, index) => ({ ...each, number: index + 1 }))}
      overloaded={found.overloaded.filter(({ bodyId }) => filter.bodyId === null || bodyId === filter.bodyId)}
      mayKeep={canMakeDuties(person)}
      today={day}
    />,
  )
}

function ownersOf(duties: readonly Duty[]) {
  const names = new Map(duties.map((duty) => [ownerKeyOf(duty), duty.ownerName]))
  return [...names]
    .map(([value, text]) => ({ value, text }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'da'))
}

/** Of the bodies whose agendas the reader arranges: nobody else knows what stands on them. */
export async function findOverloaded(
  tx: Transaction,
  municipality: number,
  wheel: Wheel,
  bodies: readonly number[],
  span: { from: string; until: string; today: string },
): Promise<Load[]> {
  if (bodies.length === 0 || span.from > span.until) return []
  const meetings = await listLoadedMeetings(tx, municipality, { ...span, bodies })
  const minutes = new Map<number, number[]>()
  for (const { meetingId, mark, duty, settled } of turnWheel(wheel, span)) {
    if (meetingId === null || settled?.onAgenda === true || mark === 'done' || mark === 'skipped') continue
    minutes.set(meetingId, [...(minutes.get(meetingId) ?? []), duty.minutes])
  }
  return listOverloaded(meetings, (id) => minutes.get(id) ?? [])
}

async function sendFile(c: Context<Env>, form: 'csv' | 'json'): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (!canSeeWheel(person)) return notFoundPage(c)
  const filter = filterOf(c)
  const wheel = await read(c, (tx) =>
    getWheel(tx, municipality.id, { from: filter.year, until: filter.year }),
  )
  const found = ofYear(wheel, filter, today())
  c.header('Content-Disposition', `attachment; filename="aarshjul-${filter.year}.${form}"`)
  if (form === 'json') return c.json({ year: filter.year, duties: found.map(recordOf) })
  const head = ['Dag', 'Pligt', 'Regel', 'Forum eller enhed', 'Ansvarlig', 'Kladde fra', 'Tilstand', 'Bemærkning', 'Oplæg'] // prettier-ignore
  const rows = found.map((each) => {
    const { on, title, rule, place, owner, draftOn, state, note, paper } = recordOf(each)
    return [on, title, rule, place, owner, draftOn, state, note, paper]
  })
  return c.body(writeCsv([head, ...rows]), 200, { 'Content-Type': SHEET_FORMS.csv })
}

function recordOf({ duty, on, periodOn, draftOn, mark, note, meetingId, settled }: Occurrence) {
  return {
    id: duty.id,
    on,
    periodOn,
    meetingId,
    title: duty.title,
    rule: duty.rule,
    place: placeText(duty),
    owner: duty.ownerName,
    draftOn,
    mark,
    state: markText({ duty, mark }),
    note: [note === null ? null : NOTES[note], settled?.reason ?? null].filter((each) => each !== null).join('; '), // prettier-ignore
    paper: seenPaper(settled),
  }
}

/** The coming year from a day, for sections of other pages. */
export async function comingFrom(
  tx: Transaction,
  municipality: number,
  day: string,
  days: number,
): Promise<{ wheel: Wheel; occurrences: Occurrence[]; until: string }> {
  const until = addDays(day, days)
  const wheel = await getWheel(tx, municipality, { from: Number(day.slice(0, 4)), until: Number(until.slice(0, 4)) }) // prettier-ignore
  return { wheel, until, occurrences: turnWheel(wheel, { from: day, until, today: day }) }
}
