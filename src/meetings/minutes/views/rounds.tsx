/** The rounds of approval: what those who were present answer, and what the secretary does with it. */
import { writeDate } from '../../../language/dates.ts'
import { type Filled, valueOf } from '../../../organisation/administration.tsx'
import type { Answer, Round } from '../model.ts'
import { refuseLock } from '../model.ts'
import type { Draft } from '../queries.ts'
import { MINUTES_REFUSALS } from '../words.ts'
import { ItemChoice, type MinutesProps } from './item-choice.tsx'

/** What is wrong with a field of the form that was sent. */
export function errorOf(filled: Filled, name: string, field: string) {
  const found = filled.act === name ? filled.errors.find((error) => error.field === field) : undefined
  return found === undefined ? null : <p class="form-error-message">{found.message}</p>
}

export function AnswerForms({ draft, filled, person, round }: MinutesProps & { round: Round }) {
  const own = round.answers.find(({ personId }) => personId === person.id)
  return (
    <section class="section no-print" aria-labelledby="dit-svar">
      <h2 id="dit-svar">Dit svar</h2>
      {own === undefined ? null : (
        <p>
          {own.answer === 'approved' ? 'Du har godkendt udkastet.' : `Du har bemærket: ${own.text}`} Du kan
          svare igen til og med {writeDate(round.dueOn)}.
        </p>
      )}
      {own?.answer === 'approved' ? null : (
        <form method="post">
          <input type="hidden" name="runde" value={String(round.round)} />
          <button class="button button-primary" name="handling" value="godkend">
            Godkend referatet
          </button>
        </form>
      )}
      <details class="details" open={filled.act === 'bemaerk'}>
        <summary class="details-summary">Skriv en bemærkning i stedet</summary>
        <div class="details-text">
          <form method="post">
            <input type="hidden" name="runde" value={String(round.round)} />
            <div class="form-group">
              <label class="form-label" for="bemaerkning">
                Bemærkning
              </label>
              {errorOf(filled, 'bemaerk', 'bemaerkning')}
              <textarea class="form-input" id="bemaerkning" name="bemaerkning" rows={4} required>
                {valueOf(filled, 'bemaerk', 'bemaerkning')}
              </textarea>
            </div>
            <ItemChoice draft={draft} name="punkt" value={valueOf(filled, 'bemaerk', 'punkt')} />
            <button class="button button-secondary" name="handling" value="bemaerk">
              Send bemærkningen
            </button>
          </form>
        </div>
      </details>
    </section>
  )
}

export function SecretaryForms({ draft, filled }: MinutesProps) {
  const { state } = draft
  const refusal = refuseLock(state)
  const round = state.rounds.at(-1)
  const isNew = round === undefined || round.closed || round.contentDigest !== state.digest
  return (
    <section class="section no-print" aria-labelledby="godkendelse">
      <h2 id="godkendelse">Godkendelse</h2>
      {isNew ? (
        <form method="post">
          {round !== undefined && !round.closed ? <p>Udkastet er ændret, siden det blev sendt.</p> : null}
          <div class="form-group">
            <label class="form-label" for="frist">
              Svar senest
            </label>
            {errorOf(filled, 'send', 'frist')}
            <input
              class="form-input input-short"
              type="date"
              id="frist"
              name="frist"
              required
              min={state.today}
              value={valueOf(filled, 'send', 'frist', inDays(state.today, 7))}
            />
          </div>
          <button class="button button-primary" name="handling" value="send">
            Send udkastet til de {state.asked.length}, der var til stede
          </button>
        </form>
      ) : null}
      <form method="post">
        {refusal === null ? null : <p class="quiet">Kan ikke låses endnu: {MINUTES_REFUSALS[refusal]}</p>}
        <button
          class={refusal === null ? 'button button-primary' : 'button button-secondary'}
          name="handling"
          value="laas"
          disabled={refusal !== null}
        >
          Lås referatet
        </button>
      </form>
    </section>
  )
}

function inDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

export function Rounds({ draft, isSecretary, filled }: MinutesProps) {
  const { rounds } = draft.state
  if (rounds.length === 0) return null
  return (
    <section class="section" aria-labelledby="svar">
      <h2 id="svar">Svar</h2>
      {rounds.toReversed().map((round, index) => (
        <details class="details" open={index === 0}>
          <summary class="details-summary">
            Runde {round.round}, sendt {writeDate(round.sentOn)}
          </summary>
          <div class="details-text">
            {round.answers.length === 0 ? <p class="empty-state">Ingen har svaret endnu.</p> : null}
            {round.answers.map((answer) => (
              <AnswerOf
                {...{ answer, draft, filled }}
                replies={isSecretary && index === 0 && !round.closed}
              />
            ))}
          </div>
        </details>
      ))}
    </section>
  )
}

function AnswerOf(props: { answer: Answer; draft: Draft; filled: Filled; replies: boolean }) {
  const { answer, draft, filled, replies } = props
  const number = draft.built.items.find(({ agendaItemId }) => agendaItemId === answer.agendaItemId)?.number
  if (answer.answer === 'approved') return <p>{answer.name} har godkendt.</p>
  const id = `svar-${answer.personId}`
  const isSent = filled.act === 'svar' && filled.typed['person'] === String(answer.personId)
  return (
    <>
      <p>
        <strong>
          {answer.name}
          {number === undefined ? '' : `, punkt ${number}`}:
        </strong>{' '}
        {answer.text}
      </p>
      {answer.reply ? <p class="quiet">Svar: {answer.reply}</p> : null}
      {replies ? (
        <form method="post" class="no-print">
          <input type="hidden" name="person" value={String(answer.personId)} />
          <div class="form-group">
            <label class="form-label" for={id}>
              Svar til {answer.name}
            </label>
            {isSent ? errorOf(filled, 'svar', 'svar') : null}
            <textarea class="form-input" id={id} name="svar" rows={2} required>
              {isSent ? valueOf(filled, 'svar', 'svar') : (answer.reply ?? '')}
            </textarea>
          </div>
          <button class="button button-secondary" name="handling" value="svar">
            Gem svaret
          </button>
        </form>
      ) : null}
    </>
  )
}
