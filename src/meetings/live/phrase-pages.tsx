/** The page by which a body's secretary keeps the standard phrases of its decisions. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { OUTCOMES } from '../../minutes/model.ts'
import {
  ACT,
  type Act,
  act,
  type Filled,
  ID,
  requiredId,
  requiredText,
  takeAct,
  UNFILLED,
  valueOf,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { getBody } from '../../organisation/queries.ts'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextField } from '../../ui/fields.tsx'
import { OUTCOME_TAGS } from '../words.ts'
import { canKeepRecord } from './access.ts'
import { fillPhrase } from './decisions.ts'
import { addPhrase, listPhrases, type Phrase, removePhrase } from './phrases.ts'

export function phraseRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  const at = paths.decisionPhrases(`:id{${ID}}`)
  routes.get(at, signedInOnly, (c) => phrasesPage(c, UNFILLED))
  routes.post(at, signedInOnly, (c) => {
    const bodyId = Number(c.req.param('id'))
    return takeAct(c, actsOn(bodyId), paths.decisionPhrases(bodyId), (filled) => phrasesPage(c, filled))
  })
  return routes
}

const actsOn = (bodyId: number): Record<string, Act> => ({
  tilfoej: act(
    z.object({
      udfald: z.enum(OUTCOMES, { error: 'Vælg et udfald.' }),
      tekst: requiredText('Skriv formuleringen.', 500),
    }),
    async (tx, { udfald, tekst }, { municipality, person }) => {
      const answer = await addPhrase(tx, municipality, person, bodyId, { outcome: udfald, text: tekst })
      return answer === 'known-already'
        ? [{ field: 'tekst', message: 'Formuleringen findes allerede.' }]
        : answer
    },
  ),
  slet: act(
    z.object({ formulering: requiredId('Vælg en formulering.') }),
    (tx, { formulering }, { municipality, person }) =>
      removePhrase(tx, municipality, person, bodyId, formulering),
  ),
})

async function phrasesPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { person, municipality } = c.var.reader
  const bodyId = Number(c.req.param('id'))
  if (!canKeepRecord(person, bodyId)) return notFoundPage(c)
  const found = await read(c, async (tx) => {
    const body = await getBody(tx, bodyId)
    return body === null ? null : { body, phrases: await listPhrases(tx, municipality.id, bodyId) }
  })
  if (found === null) return notFoundPage(c)
  return page(
    c,
    {
      title: 'Standardformuleringer',
      trail: [
        { href: paths.bodies, text: 'Fora' },
        { href: paths.body(bodyId), text: found.body.name },
      ],
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <PhrasesView bodyId={bodyId} body={found.body.name} phrases={found.phrases} filled={filled} />,
  )
}

function PhrasesView(props: { bodyId: number; body: string; phrases: readonly Phrase[]; filled: Filled }) {
  const { bodyId, body, phrases, filled } = props
  const action = paths.decisionPhrases(bodyId)
  const outcomes = OUTCOMES.map((outcome) => ({ value: outcome, text: OUTCOME_TAGS[outcome].text }))
  return (
    <>
      <h1>Standardformuleringer</h1>
      <ErrorSummary errors={filled.errors} />
      <p class="lead">
        Formuleringerne står som knapper, når en beslutning skrives på mødet. Forummets egne står først.
      </p>
      <ul class="nobullet-list">
        {phrases.map(({ id, outcome, text, isOwn }) => (
          <li>
            <form method="post" action={action} class="row-form">
              <HiddenField name={ACT} value="slet" />
              <HiddenField name="formulering" value={String(id)} />
              <span>
                <strong>{OUTCOME_TAGS[outcome].text}:</strong> {fillPhrase(text, body)}
              </span>{' '}
              {isOwn ? (
                <button class="button button-tertiary" type="submit">
                  Slet<span class="sr-only">: {fillPhrase(text, body)}</span>
                </button>
              ) : null}
            </form>
          </li>
        ))}
      </ul>
      <h2>Ny formulering</h2>
      <Form action={action}>
        <HiddenField name={ACT} value="tilfoej" />
        <SelectField
          name="udfald"
          label="Udfald"
          options={outcomes}
          value={valueOf(filled, 'tilfoej', 'udfald')}
          error={errorOf(filled.errors, 'udfald')}
        />
        <TextField
          name="tekst"
          label="Formulering"
          hint="Skriv {forum}, hvor forummets navn skal stå."
          value={valueOf(filled, 'tilfoej', 'tekst')}
          error={errorOf(filled.errors, 'tekst')}
        />
        <Button>Tilføj</Button>
      </Form>
    </>
  )
}
