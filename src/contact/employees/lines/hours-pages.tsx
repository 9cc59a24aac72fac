/** When a unit answers the telephone: seen by all, set by its manager and by the leader of the contact centre. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { WEEKDAYS } from '../../../language/dates.ts'
import { ACT, act, type Filled, ID, type Outcome, takeAct, UNFILLED, valueOf } from '../../../organisation/administration.tsx' // prettier-ignore
import { notFoundPage, page } from '../../../organisation/page.tsx'
import { type Env, read } from '../../../organisation/reader.ts'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, TextField } from '../../../ui/fields.tsx'
import { employeesOnly } from '../../access.ts'
import { getUnitChoice, type UnitChoice } from '../choices.ts'
import { mayKeepFor } from '../guides/commands.ts'
import { openText, type TelephoneHours, weekText } from '../telephone-hours.ts'
import { type HoursRefusal, readHours, writeHours } from './hours-text.ts'
import { setUnitHours } from './line-commands.ts'

export function hoursPages(): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.contactUnitHours(`:id{${ID}}`)
  routes.use(path, employeesOnly)
  routes.get(path, (c) => hoursPage(c, UNFILLED))
  routes.post(path, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, { gem: saveAct(id) }, paths.contactUnitHours(id), (filled) => hoursPage(c, filled))
  })
  return routes
}

async function hoursPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const id = Number(c.req.param('id'))
  const now = Date.now()
  const found = await read(c, async (tx) => {
    const unit = await getUnitChoice(tx, id, now)
    return unit === null ? null : { unit, mayKeep: await mayKeepFor(tx, id) }
  })
  if (found === null) return notFoundPage(c)
  const trail = [
    { href: paths.contact, text: 'Kontaktcenter' },
    { href: paths.contactEmployees, text: 'Find en medarbejder' },
  ]
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: `Telefontid i ${found.unit.name}`, trail, status },
    <HoursView {...found} filled={filled} now={now} />,
  )
}

interface HoursViewProps {
  unit: UnitChoice
  mayKeep: boolean
  filled: Filled
  now: number
}

function HoursView({ unit, mayKeep, filled, now }: HoursViewProps) {
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Telefontid i {unit.name}</h1>
      <p class="lead">
        {unit.open === null ? 'Telefontiden er ikke oplyst.' : `${openText(unit.open, now)}.`}
      </p>
      {unit.hours.length === 0 ? null : <p>{weekText(unit.hours)}</p>}
      {mayKeep ? (
        <Form action={paths.contactUnitHours(unit.unitId)}>
          {DAYS.map(({ weekday, name, field }) => (
            <TextField
              name={field}
              label={name}
              {...(weekday === 1 && { hint: 'Som »9-15« eller »9-12 og 13-17«. Tom: lukket' })}
              width="short"
              optional
              value={valueOf(
                filled,
                'gem',
                field,
                writeHours(unit.hours.filter((each) => each.weekday === weekday)),
              )}
              error={errorOf(filled.errors, field)}
            />
          ))}
          <Button name={ACT} value="gem">
            Gem telefontiden
          </Button>
        </Form>
      ) : null}
    </>
  )
}

const DAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
  const word = WEEKDAYS[weekday % 7] ?? ''
  return {
    weekday,
    name: `${word.slice(0, 1).toLocaleUpperCase('da')}${word.slice(1)}`,
    field: `dag${weekday}`,
  }
})

const REFUSALS: Record<HoursRefusal, string> = {
  'not-hours': 'Skriv tiden som »9-15«.',
  'closes-before-it-opens': 'Der kan ikke lukkes, før der åbnes.',
  overlaps: 'Tiderne overlapper hinanden.',
}

const saveAct = (unitId: number) =>
  act(z.record(z.string(), z.unknown()), async (tx, form, { municipality }): Promise<Outcome> => {
    if (!(await mayKeepFor(tx, unitId))) return 'not-found'
    const errors: FieldError[] = []
    const hours: TelephoneHours[] = []
    for (const { weekday, field } of DAYS) {
      const read = readHours(String(form[field] ?? ''), weekday)
      if (typeof read === 'string') errors.push({ field, message: REFUSALS[read] })
      else hours.push(...read)
    }
    if (errors.length > 0) return errors
    await setUnitHours(tx, municipality, unitId, hours)
    return 'done'
  })
