import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { canKeepOrganisation, canSeeRules } from '../access.ts'
import {
  act,
  administratorsOnly,
  type Filled,
  ID,
  type Outcome,
  requiredDate,
  requiredId,
  takeAct,
  today,
  UNFILLED,
} from '../administration.tsx'
import { getCalendar } from '../days-off/queries.ts'
import { notFoundPage, page } from '../page.tsx'
import { getBody } from '../queries.ts'
import { type Env, read, signedInOnly } from '../reader.ts'
import { removeRules, saveRules } from './commands.ts'
import {
  AGENDA_READERS,
  deadlinesOf,
  NUMBERINGS,
  PUBLISHED_PARTS,
  QUORUMS,
  type RulesRefusal,
  rulesOn,
} from './model.ts'
import { listRules } from './queries.ts'
import { BodyRulesView } from './views.tsx'

/** What a body goes by, for its secretary to see and an administrator to change. */
export function bodyRulesPages(): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.bodyRules(`:id{${ID}}`)
  routes.get(path, signedInOnly, (c) => rulesPage(c, UNFILLED))
  routes.post(path, administratorsOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.bodyRules(id), (filled) => rulesPage(c, filled))
  })
  return routes
}

async function rulesPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { person } = c.var.reader
  const id = Number(c.req.param('id'))
  if (!canSeeRules(person, id)) return notFoundPage(c)
  const found = await read(c, async (tx) => {
    const body = await getBody(tx, id)
    return body === null ? null : { body, rules: await listRules(tx, id), calendar: await getCalendar(tx) }
  })
  if (found === null) return notFoundPage(c)
  const { body, rules, calendar } = found
  const asked = requiredDate().safeParse(c.req.query('moede'))
  const heldOn = asked.success ? asked.data : null
  const onThatDay = heldOn === null ? null : rulesOn(heldOn, rules.own, rules.ofKind)
  const trial =
    heldOn === null || onThatDay === null ? null : { heldOn, ...deadlinesOf(onThatDay, heldOn, calendar) }
  const mayKeep = canKeepOrganisation(person)
  const status = filled.errors.length > 0 ? 422 : 200
  const above = mayKeep
    ? { href: paths.keptBody(id), text: body.name }
    : { href: paths.body(id), text: body.name }
  return page(
    c,
    { title: 'Regler', trail: [{ href: paths.bodies, text: 'Fora' }, above], status },
    <BodyRulesView
      body={body}
      {...rules}
      holding={rulesOn(today(), rules.own, rules.ofKind)}
      trial={trial}
      mayKeep={mayKeep}
      filled={filled}
      today={today()}
    />,
  )
}

const wordIn = <Words extends Record<string, string>>(words: Words) =>
  z.custom<keyof Words & string>(
    (word) => typeof word === 'string' && Object.hasOwn(words, word),
    'Vælg en mulighed.',
  )

const count = (least: number, most: number, message: string) =>
  z
    .string({ error: message })
    .trim()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((number) => number >= least && number <= most, message)

const rulesForm = z.object({
  fra: requiredDate('Skriv, fra hvornår reglerne gælder.'),
  udsendelse: count(0, 60, 'Skriv et antal hverdage fra 0 til 60.'),
  sager: count(0, 90, 'Skriv et antal hverdage fra 0 til 90.'),
  loerdag: z.literal('ja').optional(),
  nummerering: wordIn(NUMBERINGS),
  offentligt: wordIn(PUBLISHED_PARTS),
  fremmoede: wordIn(QUORUMS),
  stemmer: z.literal('ja').optional(),
  standsning: z.literal('ja').optional(),
  dagsorden: wordIn(AGENDA_READERS),
  varighed: count(5, 1440, 'Skriv mødets længde i minutter, mindst 5.'),
})

function actsOn(bodyId: number) {
  return {
    gem: act(rulesForm, async (tx, form, { municipality, today }): Promise<Outcome> => {
      const rules = {
        validFrom: form.fra,
        dispatchWeekdays: form.udsendelse,
        paperWeekdays: form.sager,
        countsSaturday: form.loerdag === 'ja',
        numbering: form.nummerering,
        publishes: form.offentligt,
        quorum: form.fremmoede,
        votes: form.stemmer === 'ja',
        mayStopDecision: form.standsning === 'ja',
        agendaSeenBy: form.dagsorden,
        durationMinutes: form.varighed,
      }
      const refused = await saveRules(tx, municipality, bodyId, rules, today)
      if (refused === null || refused === 'not-found') return refused ?? 'done'
      return [REFUSALS[refused]]
    }),
    fjern: act(
      z.object({ regler: requiredId('Vælg nogle regler.') }),
      async (tx, { regler }, { municipality, today }): Promise<Outcome> =>
        (await removeRules(tx, municipality, bodyId, regler, today)) ?? 'done',
    ),
  }
}

const REFUSALS: Record<RulesRefusal, FieldError> = {
  'papers-after-dispatch': {
    field: 'sager',
    message: 'Sagerne skal være færdige, før dagsordenen sendes ud: mindst lige så mange hverdage før mødet.',
  },
  'from-passed': {
    field: 'fra',
    message: 'Nye regler gælder fra i dag eller senere. Møder, der er holdt, beholder deres.',
  },
  'later-exist': {
    field: 'fra',
    message: 'Der er allerede regler, som begynder senere. Fjern dem først, eller vælg en senere dato.',
  },
}
