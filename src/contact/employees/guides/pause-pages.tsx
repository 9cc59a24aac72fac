/** Pauses of instant resolution: from when until when, of what, and why; marked in every figure. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { act, type Filled, optionalDate, optionalId, type Outcome, requiredDate, requiredId, requiredText, takeAct, today, UNFILLED } from '../../../organisation/administration.tsx' // prettier-ignore
import { page } from '../../../organisation/page.tsx'
import { type Env, read } from '../../../organisation/reader.ts'
import { paths } from '../../../paths.ts'
import { employeesOnly, getContactRole, leadersOnly } from '../../access.ts'
import { endOfDay, instantOf } from '../danish-clock.ts'
import { listSubjects } from '../own-queries.ts'
import { endPause, pauseResolution } from './commands.ts'
import { pausesWithin } from './queries.ts'
import { PausesView } from './views/pauses.tsx'

const TRAIL = [
  { href: paths.contact, text: 'Kontaktcenter' },
  { href: paths.contactGuides, text: 'Vejledninger' },
]
const YEARS_SHOWN_MS = 2 * 366 * 86_400_000

export function pausePages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactResolutionPauses, employeesOnly, (c) => pausesPage(c, UNFILLED))
  routes.post(paths.contactResolutionPauses, leadersOnly, (c) =>
    takeAct(c, acts, paths.contactResolutionPauses, (filled) => pausesPage(c, filled)),
  )
  return routes
}

async function pausesPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const now = Date.now()
  const found = await read(c, async (tx) => ({
    pauses: await pausesWithin(tx, new Date(now - YEARS_SHOWN_MS), new Date(now + YEARS_SHOWN_MS)),
    mayKeep: (await getContactRole(tx)) === 'leader',
    subjects: await listSubjects(tx),
  }))
  return page(
    c,
    { title: 'Pauser i straksafklaring', trail: TRAIL, status: filled.errors.length > 0 ? 422 : 200 },
    <PausesView {...found} filled={filled} now={now} today={today()} />,
  )
}

const time = z
  .string()
  .default('')
  .refine((text) => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/u.test(text), 'Skriv et klokkeslæt som 13:30.')

const form = z.object({
  emne: optionalId.default(null),
  fradag: requiredDate('Skriv, hvornår pausen begynder.'),
  fratid: time,
  tildag: optionalDate,
  tiltid: time,
  grund: requiredText('Skriv hvorfor.'),
})

const acts = {
  pause: act(form, async (tx, typed, { municipality, person }): Promise<Outcome> => {
    const paused = await pauseResolution(tx, municipality, person.id, {
      subjectId: typed.emne,
      from: instantOf(typed.fradag, typed.fratid || '00:00'),
      until: untilOf(typed.tildag, typed.tiltid, typed.fradag),
      reason: typed.grund,
    })
    if (paused === 'done') return paused
    return [{ field: 'tildag', message: 'Pausen kan ikke slutte, før den begynder.' }]
  }),
  slut: act(z.object({ pause: requiredId('Vælg en pause.') }), (tx, { pause }, { municipality }) =>
    endPause(tx, municipality, pause),
  ),
}

/** A day without a time is all of that day; a time without a day is that of the first day. */
function untilOf(day: string | null, at: string, firstDay: string): number | null {
  if (day === null && at === '') return null
  const last = day ?? firstDay
  return at === '' ? endOfDay(instantOf(last, '12:00')) : instantOf(last, at)
}
