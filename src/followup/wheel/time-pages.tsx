/** One time a duty falls due: what is to happen when, its draft, and what is said of it by hand. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { yearOf } from '../../language/due-calendar.ts'
import {
  ACT,
  act,
  type Filled,
  ID,
  type Outcome,
  requiredText,
  takeAct,
  today,
  UNFILLED,
  valueOf,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { Button, LinkButton } from '../../ui/buttons.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form, TextField } from '../../ui/fields.tsx'
import { writeDate } from '../../language/dates.ts'
import { listManagedUnits } from '../../cases/queries.ts'
import type { LoopSlots, PaperSource } from '../slots.ts'
import { canKeepDuty, canSeeWheel, canSettle } from './access.ts'
import { settleByHand, unsettle } from './duty-commands.ts'
import { DRAFT_REFUSALS, makeDraft } from './make-draft.ts'
import { levelText, type Occurrence, turnWheel } from './model.ts'
import { NOTES } from './occurrences.ts'
import { getDuty, getWheel, listTended } from './queries.ts'
import { State } from './views/wheel.tsx'
import { dayText, placeText } from './words.ts'

const PERIOD = String.raw`\d{4}-\d{2}-\d{2}`

export function timePages(slots: Pick<LoopSlots, 'paperSources'>): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.dutyTime(`:id{${ID}}`, `:periode{${PERIOD}}`)
  routes.get(path, signedInOnly, (c) => showTime(c, UNFILLED, slots))
  routes.post(path, signedInOnly, (c) => {
    if (!canSeeWheel(c.var.reader.person)) return notFoundPage(c)
    const { id, periode } = askedFor(c)
    return takeAct(c, actsOf(id, periode, slots), paths.dutyTime(id, periode), (filled) => showTime(c, filled, slots)) // prettier-ignore
  })
  return routes
}

function askedFor(c: Context<Env>): { id: number; periode: string } {
  return { id: Number(c.req.param('id')), periode: c.req.param('periode') ?? '' }
}

async function findTime(
  tx: Transaction,
  municipality: number,
  { id, periode }: { id: number; periode: string },
  day: string,
): Promise<Occurrence | null> {
  const duty = await getDuty(tx, municipality, id)
  const year = yearOf(periode)
  if (duty === null || year < 2000 || year > 2199) return null
  const wheel = await getWheel(tx, municipality, { from: year, until: year + 1 })
  const own = { ...wheel, duties: [duty] }
  const found = turnWheel(own, { from: `${year}-01-01`, until: `${year + 1}-12-31`, today: day })
  return found.find(({ periodOn }) => periodOn === periode) ?? null
}

async function showTime(
  c: Context<Env>,
  filled: Filled,
  slots: Pick<LoopSlots, 'paperSources'>,
): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (person === null || !canSeeWheel(person)) return notFoundPage(c)
  const found = await read(c, async (tx) => {
    const time = await findTime(tx, municipality.id, askedFor(c), today())
    if (time === null) return null
    const rights = { ...(await listTended(tx)), managedUnits: await listManagedUnits(tx) }
    return {
      time,
      maySettle: canSettle(rights, time.duty.id),
      mayKeep: canKeepDuty(person, rights, time.duty),
    }
  })
  if (found === null) return notFoundPage(c)
  const { duty, on } = found.time
  const source = slots.paperSources.find(({ key }) => key === duty.paperSource)
  const trail = [{ href: paths.annualWheelOf({ aar: on.slice(0, 4) }), text: `Årshjul ${on.slice(0, 4)}` }]
  return page(
    c,
    { title: duty.title, trail, status: filled.errors.length > 0 ? 422 : 200 },
    <TimeView {...found} filled={filled} source={source ?? null} />,
  )
}

interface TimeProps {
  time: Occurrence
  maySettle: boolean
  mayKeep: boolean
  source: PaperSource | null
  filled: Filled
}

function TimeView({ time, maySettle, mayKeep, source, filled }: TimeProps) {
  const { duty, on, periodOn, draftOn, note, meetingId, mark } = time
  const here = paths.dutyTime(duty.id, periodOn)
  const open = mark === 'missing' || mark === 'coming'
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{duty.title}</h1>
      <p class="lead">
        {placeText(duty)}, {dayText(on)}
      </p>
      <DefinitionList
        entries={[
          ['Tilstand', <State occurrence={time} />],
          ['Møde', meetingId === null ? null : <a href={paths.plannedMeeting(meetingId)}>{dayText(on)}</a>],
          ['Dagen', note === null || duty.bodyId === null ? null : NOTES[note]],
          ['Kladde laves fra', duty.bodyId === null ? null : writeDate(draftOn)],
          ['Ansvarlig', duty.ownerName],
          ['Regel', duty.rule],
          ['Tid på mødet', `${duty.minutes} min.`],
          ['Tal fra', source?.title ?? null],
          ['Niveau', duty.level === null ? null : levelText(duty.level)],
          ['Med', duty.counterpart],
          [
            'Dialogkæde',
            duty.chainId === null ? null : <a href={paths.dialogue(duty.chainId)}>Hele kæden</a>,
          ],
        ]}
      />
      {maySettle && open && duty.bodyId !== null ? (
        <Form action={here}>
          <Button name={ACT} value="kladde">
            Lav kladden nu
          </Button>
        </Form>
      ) : null}
      {maySettle && open ? <ByHand here={here} filled={filled} /> : null}
      {maySettle && (mark === 'skipped' || (mark === 'done' && time.settled?.held === false)) ? (
        <Form action={here}>
          <Button kind="secondary" name={ACT} value="fortryd">
            Fortryd
          </Button>
        </Form>
      ) : null}
      {mayKeep ? (
        <p>
          <LinkButton href={paths.dutyForm(duty.id)} kind="secondary">
            Ret pligten
          </LinkButton>
        </p>
      ) : null}
    </>
  )
}

function ByHand({ here, filled }: { here: string; filled: Filled }) {
  return (
    <section>
      <h2>Uden kladde</h2>
      <Form action={here}>
        <TextField
          name="grund"
          label="Hvordan er det klaret, eller hvorfor springes det over?"
          value={valueOf(filled, 'udfoert', 'grund') || valueOf(filled, 'spring', 'grund')}
          error={filled.errors.find(({ field }) => field === 'grund')?.message}
        />
        <div class="button-row">
          <Button kind="secondary" name={ACT} value="udfoert">
            Markér som udført
          </Button>
          <Button kind="secondary" name={ACT} value="spring">
            Spring over
          </Button>
        </div>
      </Form>
    </section>
  )
}

const reasonForm = z.object({ grund: requiredText('Skriv en kort begrundelse.', 300) })

function actsOf(id: number, periode: string, { paperSources }: Pick<LoopSlots, 'paperSources'>) {
  const byHand = (state: 'done' | 'skipped') =>
    act(reasonForm, async (tx, { grund }, { municipality, person, today: day }): Promise<Outcome> => {
      const time = await findTime(tx, municipality, { id, periode }, day)
      if (time === null) return 'not-found'
      return settleByHand(tx, municipality, person, { dutyId: id, periodOn: periode, fallsOn: time.on, state, reason: grund }) // prettier-ignore
    })
  return {
    udfoert: byHand('done'),
    spring: byHand('skipped'),
    fortryd: act(z.object({}), (tx, _, { municipality }) => unsettle(tx, municipality, id, periode)),
    kladde: act(z.object({}), async (tx, _, { municipality, person, today: day }): Promise<Outcome> => {
      const time = await findTime(tx, municipality, { id, periode }, day)
      if (time === null || !canSettle(await listTended(tx), id)) return 'not-found'
      const source = paperSources.find(({ key }) => key === time.duty.paperSource)
      const figures = source === undefined ? null : await source.draft(tx, { municipality, on: day })
      const made = await makeDraft(tx, municipality, time.duty, time, { person, today: day, figures })
      if (typeof made === 'string') return [{ field: null, message: DRAFT_REFUSALS[made] }]
      return { seeAt: paths.paper(made.paperId) }
    }),
  }
}
