/** What the buttons of the desk do: words are saved first, then call control is asked, then the enquiry says what came of it. */
import type { Context } from 'hono'
import { type Env, read, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { placeOrder } from '../call-control/order.ts'
import { type Order, RESOLUTIONS, type Resolution } from '../distributor/model.ts'
import { instantOf } from '../employees/danish-clock.ts'
import { type Asked, type DeskActing, type Done, refused } from './asked.ts'
import { type DeskForm, isDay, readTypedNumber, readWhom } from './desk-form.ts'
import { sendMessage } from './messages.ts'
import { findSubject, hasEnquiry, resolveEnquiry, writeNote } from './notes.ts'
import { passOnTo } from './pass-on.ts'
import { getExchange, getOwnDesk, TRIAL_EXCHANGE } from './queries.ts'

export async function obeyForm(c: Context<Env>, form: DeskForm): Promise<Done> {
  const { municipality, person } = c.var.reader
  const [act = '', about = ''] = form.handling.split(':', 2)
  if (act === 'tag') return sitDown(c, Number(about))
  const errors = await saveWords(c, form, act)
  const desk = await read(c, (tx) => getOwnDesk(tx, municipality.id, person?.id ?? 0))
  if (desk === null)
    return errors.length > 0
      ? errors
      : act === 'gem'
        ? { seeAt: paths.contactDesk }
        : refused('Du er ikke logget på en plads.')
  const asked = { c, desk, form, about, callId: form.opkald === '' ? null : form.opkald }
  if (act === 'gem') return errors.length > 0 ? errors : { seeAt: seeAgain(form) }
  const obey = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined
  return obey === undefined ? refused('Det kan pladsen ikke.') : obey(asked)
}

/** The page with what one was looking for. */
const seeAgain = ({ hvem, vejl }: DeskForm, besked?: string): string =>
  paths.contactDeskOf({ hvem, vejl, besked })

async function sitDown(c: Context<Env>, desk: number): Promise<Done> {
  const personId = c.var.reader.person?.id ?? 0
  if (!Number.isSafeInteger(desk)) return refused('Pladsen findes ikke længere.')
  const refusal = await placeOrder(c, { kind: 'sign-in', desk, personId })
  return refusal === null ? { seeAt: paths.contactDesk } : refused(refusal)
}

/** An enquiry is made when there is something to write down. */
async function saveWords(c: Context<Env>, form: DeskForm, act: string): Promise<FieldError[]> {
  const { note, opkald, emne } = form
  if (note === undefined || opkald === '') return []
  const isWorthMaking = note !== '' || emne !== '' || ['udfald', 'videre', 'ring', 'send'].includes(act)
  return write(c, async (tx, person) => {
    const municipality = c.var.reader.municipality.id
    const subjectId = await findSubject(tx, municipality, emne)
    const known = isWorthMaking || (await hasEnquiry(tx, municipality, opkald))
    const id = known ? await writeNote(tx, municipality, person.id, opkald, { note, subjectId }) : 0
    if (id === null)
      return [{ field: null, message: 'Opkaldet er ikke længere dit, så notatet blev ikke gemt.' }]
    return subjectId === undefined && act === 'gem'
      ? [
          {
            field: `emne-${opkald}`,
            message: `Emnet »${emne}« findes ikke. Vælg et fra listen, eller lad feltet være tomt.`,
          },
        ]
      : []
  })
}

/** One order, and back to the page. */
const order =
  (orderOf: (asked: Asked) => Order): DeskActing =>
  async (asked) => {
    const refusal = await placeOrder(asked.c, orderOf(asked))
    return refusal === null ? { seeAt: seeAgain(asked.form) } : refused(refusal)
  }

const simple = (
  kind: 'sign-out' | 'ready' | 'hold' | 'resume' | 'complete' | 'take-back' | 'hang-up',
): DeskActing => order(({ desk }) => ({ kind, desk: desk.id }))

const ACTS: Record<string, DeskActing> = {
  besvar: (asked) => answerTrial(asked),
  afvis: simple('hang-up'),
  parker: simple('hold'),
  genoptag: simple('resume'),
  gennemstil: simple('complete'),
  tilbage: simple('take-back'),
  'laeg-paa': simple('hang-up'),
  klar: simple('ready'),
  'log-af': simple('sign-out'),
  pause: order(({ desk, form }) => ({
    kind: 'pause',
    desk: desk.id,
    reason: form.andet || form.grund || 'Pause',
    until: form.varighed === '' ? null : Date.now() + form.varighed * 60_000,
  })),
  ring: (asked) => passOnTo(asked, 'warm'),
  videre: (asked) => passOnTo(asked, 'blind'),
  skriv: async ({ form, about }) => ({ seeAt: seeAgain(form, about) }),
  send: (asked) => leaveMessageTo(asked),
  udfald: (asked) => resolve(asked),
}

/** The telephone in the browser is answered by its script; only the trial telephone is answered by us. */
async function answerTrial({ c, desk }: Asked): Promise<Done> {
  const exchange = await read(c, (tx) => getExchange(tx, c.var.reader.municipality.id))
  if (exchange?.name !== TRIAL_EXCHANGE)
    return refused(
      'Opkaldet besvares på telefonen. Telefonen i browseren virker kun, når JavaScript er slået til.',
    )
  const refusal = await placeOrder(c, { kind: 'trial-answer', telephone: desk.telephone })
  return refusal === null ? { seeAt: paths.contactDesk } : refused(refusal)
}

async function leaveMessageTo(asked: Asked): Promise<Done> {
  const whom = readWhom(asked.about)
  if (whom === null || whom.kind === 'number') return refused('Vælg, hvem beskeden er til.')
  const errors = await sendMessage(asked, whom)
  return errors.length > 0 ? errors : settle(asked, 'message-taken')
}

async function resolve(asked: Asked): Promise<Done> {
  const resolution = RESOLUTIONS.find((each) => each === asked.about)
  if (resolution === undefined) return refused('Vælg et udfald.')
  if (resolution === 'callback-agreed') {
    const errors = await agreeCallback(asked)
    if (errors.length > 0) return errors
  }
  return settle(asked, resolution)
}

/** Counted on the call, and written on the enquiry. */
async function settle({ c, desk, form, callId }: Asked, resolution: Resolution): Promise<Done> {
  const refusal = await placeOrder(c, { kind: 'resolve', desk: desk.id, resolution })
  if (refusal !== null) return refused(refusal)
  if (callId !== null)
    await write(c, async (tx, person) => {
      const municipality = c.var.reader.municipality.id
      const subjectId = await findSubject(tx, municipality, form.emne)
      const words = { note: form.note, subjectId }
      const id = await writeNote(tx, municipality, person.id, callId, words)
      if (id !== null) await resolveEnquiry(tx, municipality, id, resolution)
    })
  return { seeAt: paths.contactDesk }
}

async function agreeCallback({ c, desk, form }: Asked): Promise<readonly FieldError[]> {
  const number = form.nummer === '' ? null : readTypedNumber(form.nummer)
  if (form.nummer !== '' && number === null)
    return refused('Skriv nummeret med tal, fx 12 34 56 78.', 'nummer')
  const at = callbackAt(form.dag, form.klokken, Date.now())
  if (typeof at === 'string') return refused(at, form.dag === '' ? 'klokken' : 'dag')
  const refusal = await placeOrder(c, { kind: 'agree-callback', desk: desk.id, number, at })
  return refusal === null ? [] : refused(refusal, 'nummer')
}

const FURTHEST_MS = 31 * 86_400_000

/** Null: as soon as there is time. A day without a time begins at eight; a time without a day is today's. */
export function callbackAt(day: string, time: string, now: number): number | null | string {
  if (day === '' && time === '') return null
  if (day !== '' && !isDay(day)) return 'Skriv en dag, der findes.'
  if (time !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/u.test(time)) return 'Skriv et klokkeslæt, fx 10.30.'
  const asked =
    day === '' ? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(now) : day
  const at = instantOf(asked, time === '' ? '08:00' : time)
  if (at < now) return 'Tidspunktet er gået. Vælg et senere.'
  return at - now > FURTHEST_MS ? 'Der kan højst aftales en måned frem.' : at
}
