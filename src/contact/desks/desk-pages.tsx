/** The page of the desk, what its form does, and the note that is stored while it is typed. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { page } from '../../organisation/page.tsx'
import { type Env, read, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { type FieldError, readForm, type TypedFields } from '../../platform/web/forms.ts'
import { errorOf, ErrorSummary } from '../../ui/error-summary.tsx'
import { agentsOnly, type ContactRole, getContactRole } from '../access.ts'
import { LiveContact } from '../call-control/live-pages.tsx'
import { employeeChoices, getEmployeeChoice, getUnitChoice } from '../employees/choices.ts'
import { guidesFor, pausesWithin } from '../employees/guides/queries.ts'
import { ContactTabs } from '../tabs.tsx'
import { obeyForm } from './desk-acts.ts'
import { deskForm, readWhom } from './desk-form.ts'
import { listEarlier } from './enquiry-queries.ts'
import { canPassOn, canResolve, type DeskMoment, type Telephone } from './model.ts'
import { findSubject, NOTE_LENGTH, writeNote } from './notes.ts'
import {
  type DeskCall,
  type ExchangeNow,
  getDeskSecret,
  getExchange,
  getOwnDesk,
  listDesks,
  listOwnCalls,
  listSubjects,
  listWaiting,
  type OwnDesk,
  TRIAL_EXCHANGE,
} from './queries.ts'
import { ChooseDesk } from './views/choose-desk.tsx'
import { DeskView } from './views/desk.tsx'
import { Earlier } from './views/earlier.tsx'
import { FindEmployee, MessageForm } from './views/find-employee.tsx'
import { Guidance } from './views/guidance.tsx'
import { TelephoneInBrowser } from './views/telephone.tsx'
import { dayOf } from './words.ts'

/** @param telephoneUrl where telephones in the browser register; null: there is no exchange that takes them */
export function deskPages(telephoneUrl: string | null): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactDesk, agentsOnly, (c) => deskPage(c, telephoneUrl, {}, []))
  routes.post(paths.contactDesk, agentsOnly, async (c) => {
    const form = await readForm(c, deskForm)
    if (!form.accepted) return deskPage(c, telephoneUrl, form.typed, form.errors)
    const done = await obeyForm(c, form.value)
    if ('seeAt' in done) return c.redirect(done.seeAt, 303)
    return deskPage(c, telephoneUrl, await c.req.parseBody({ all: true }), done)
  })
  routes.get(paths.contactDeskTelephone, agentsOnly, (c) => giveTelephone(c))
  routes.post(paths.contactDeskNote, agentsOnly, (c) => storeNote(c))
  return routes
}

const asked = z.object({
  hvem: z.string().trim().max(200).default(''),
  vejl: z.string().trim().max(200).default(''),
  besked: z.string().max(20).default(''),
})

async function deskPage(
  c: Context<Env>,
  telephoneUrl: string | null,
  typed: TypedFields,
  errors: readonly FieldError[],
): Promise<Response> {
  const { person, municipality } = c.var.reader
  const query = asked.safeParse(errors.length > 0 ? wordsOf(typed) : c.req.query())
  const words = query.success ? query.data : { hvem: '', vejl: '', besked: '' }
  const now = new Date()
  const found = await read(c, async (tx) => {
    const desk = await getOwnDesk(tx, municipality.id, person?.id ?? 0)
    return {
      role: await getContactRole(tx),
      desk,
      desks: await listDesks(tx, municipality.id),
      exchange: await getExchange(tx, municipality.id),
      at: desk === null ? null : await readDesk(tx, municipality.id, person?.id ?? 0, desk, words),
    }
  })
  const { role, desk, at } = found
  const status = errors.length > 0 ? 422 : 200
  if (desk === null || at === null) return choosePage(c, { ...found, errors, status })
  const moment = momentOf(desk, at.call, found.exchange, telephoneUrl)
  const typedText = (name: string) => {
    const value = errors.length > 0 ? typed[name] : undefined
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return page(
    c,
    { title: desk.title, measure: 'working', kind: 'contact-desk', trail: [TRAIL], status },
    <>
      <h1>{desk.title}</h1>
      <ContactTabs role={role} here={paths.contactDesk} />
      <ErrorSummary errors={errors} />
      <DeskView
        {...found}
        {...at}
        desk={desk}
        moment={moment}
        now={now}
        typed={typedText}
        telephone={<TelephoneInBrowser moment={moment} url={telephoneUrl} />}
        beside={<Beside {...{ moment, at, words, now, errors, typedText }} />}
      />
    </>,
  )
}

const TRAIL = { href: paths.contact, text: 'Kontaktcenter' }

/** Of a form that was refused: what one was looking for. */
function wordsOf(typed: TypedFields): Record<string, unknown> {
  const [act, whom] = String(typed['handling'] ?? '').split(':', 2)
  return { ...typed, besked: act === 'send' ? whom : '' }
}

interface Words {
  hvem: string
  vejl: string
  besked: string
}

async function readDesk(tx: Transaction, municipality: number, person: number, desk: OwnDesk, words: Words) {
  const calls = await listOwnCalls(tx, municipality, person, desk.callId)
  const call = calls.find(({ id }) => id === desk.callId) ?? null
  const whom = readWhom(words.besked)
  const to =
    whom === null || whom.kind === 'number'
      ? null
      : await (whom.kind === 'person' ? getEmployeeChoice(tx, whom.id) : getUnitChoice(tx, whom.id))
  return {
    call,
    previous: calls.find(({ id }) => id !== desk.callId) ?? null,
    waiting: await listWaiting(tx, municipality),
    subjects: await listSubjects(tx, municipality),
    ...(call === null ? { guides: [], pauses: [] } : await readGuidance(tx, call, words.vejl)),
    earlier: call === null ? [] : await listEarlier(tx, municipality, call.id),
    choices: call === null || words.hvem === '' ? null : await employeeChoices(tx, words.hvem),
    to: to === null ? null : { whom: words.besked, name: to.name },
  }
}

/** For the subject that was chosen, else that of the queue; the words asked for go with it. */
async function readGuidance(tx: Transaction, call: DeskCall, words: string) {
  const subjectId = call.enquiry?.subjectId ?? call.subjectId
  const about = call.enquiry?.subject ?? call.subject
  const now = new Date()
  const pauses = await pausesWithin(tx, now, new Date(now.getTime() + 1))
  return {
    guides: await guidesFor(tx, words, subjectId),
    pauses: pauses
      .filter(({ subject }) => subject === null || subject === about)
      .map(({ subject, reason }) => (subject === null ? reason : `${subject}: ${reason}`)),
  }
}

function momentOf(
  { state, kind }: OwnDesk,
  call: DeskCall | null,
  exchange: ExchangeNow | null,
  telephoneUrl: string | null,
): DeskMoment {
  const telephone: Telephone =
    exchange?.name === TRIAL_EXCHANGE
      ? 'trial'
      : kind === 'browser' && telephoneUrl !== null
        ? 'browser'
        : 'table'
  return { state, phase: call?.phase ?? null, resolution: call?.resolution ?? null, telephone }
}

interface BesideProps {
  moment: DeskMoment
  at: Awaited<ReturnType<typeof readDesk>>
  words: Words
  now: Date
  errors: readonly FieldError[]
  typedText: (name: string) => string | undefined
}

function Beside({ moment, at, words, now, errors, typedText }: BesideProps) {
  const { call, to } = at
  if (call === null) return null
  return (
    <>
      {to === null ? null : (
        <MessageForm
          {...to}
          note={call.enquiry?.note ?? ''}
          due={dayOf(new Date(now.getTime() + 86_400_000))}
          typed={typedText}
          errors={(field) => errorOf(errors, field)}
        />
      )}
      {canPassOn(moment) || canResolve(moment) ? (
        <FindEmployee
          callId={call.id}
          words={words.hvem}
          choices={at.choices}
          mayPassOn={canPassOn(moment)}
          now={now}
          typedNumber={typedText('til-nummer')}
        />
      ) : null}
      {moment.state === 'offered' ? null : (
        <Guidance callId={call.id} words={words.vejl} guides={at.guides} pauses={at.pauses} />
      )}
      <Earlier rows={at.earlier} isHidden={call.number === null} />
    </>
  )
}

interface ChooseProps {
  role: ContactRole | null
  desks: Awaited<ReturnType<typeof listDesks>>
  exchange: ExchangeNow | null
  errors: readonly FieldError[]
  status: 200 | 422
}

function choosePage(
  c: Context<Env>,
  { role, desks, exchange, errors, status }: ChooseProps,
): Promise<Response> {
  return page(
    c,
    { title: 'Vælg en plads', measure: 'working', trail: [TRAIL], status },
    <>
      <h1>Vælg en plads</h1>
      <ContactTabs role={role} here={paths.contactDesk} />
      <LiveContact />
      <ErrorSummary errors={errors} />
      <ChooseDesk desks={desks} hasTrial={exchange?.name === TRIAL_EXCHANGE} />
    </>,
  )
}

const noteForm = z.object({
  opkald: z.uuid(),
  note: z.string().max(NOTE_LENGTH),
  emne: z.string().trim().max(200).default(''),
})

/** For the script that saves while one types; without it the form's own button does. */
async function storeNote(c: Context<Env>): Promise<Response> {
  const form = await readForm(c, noteForm)
  if (!form.accepted) return c.json({ message: `Notatet må højst fylde ${NOTE_LENGTH} tegn.` }, 422)
  const { opkald, note, emne } = form.value
  const { id: municipality } = c.var.reader.municipality
  const saved = await write(c, async (tx, person) => {
    const subjectId = await findSubject(tx, municipality, emne)
    const id = await writeNote(tx, municipality, person.id, opkald, { note, subjectId })
    return id === null ? null : { subjectIsKnown: subjectId !== undefined }
  })
  if (saved === null)
    return c.json({ message: 'Opkaldet er ikke længere dit, så notatet blev ikke gemt.' }, 404)
  return c.json(saved)
}

/** The password of the telephone in the browser, for the one who sits at the desk; nobody keeps it on the way. */
async function giveTelephone(c: Context<Env>): Promise<Response> {
  const { person, municipality } = c.var.reader
  const secret = await read(c, (tx) => getDeskSecret(tx, municipality.id, person?.id ?? 0))
  c.header('Cache-Control', 'no-store')
  return secret === null ? c.json({}, 404) : c.json(secret)
}
