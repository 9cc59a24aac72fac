/** The rounds of approval: what those who were present answer, and what the secretary does with it. */
import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { DateField, Form, HiddenField, TextArea } from '../../../ui/fields.tsx'
import { type Answer, refuseLock, type Round } from '../model.ts'
import type { Draft } from '../queries.ts'
import { MINUTES_REFUSALS } from '../words.ts'
import { errorIn, ItemChoice, type MinutesProps } from './item-choice.tsx'

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
        <Form action={paths.draftMinutes(draft.meeting.id)}>
          <HiddenField name="runde" value={String(round.round)} />
          <Button name={ACT} value="godkend" id="godkend">
            Godkend referatet
          </Button>
        </Form>
      )}
      <details class="details" open={filled.act === 'bemaerk'}>
        <summary class="details-summary">Skriv en bemærkning i stedet</summary>
        <div class="details-text">
          <Form action={paths.draftMinutes(draft.meeting.id)}>
            <HiddenField name="runde" value={String(round.round)} />
            <TextArea
              name="bemaerkning"
              label="Bemærkning"
              rows={4}
              error={errorIn(filled, 'bemaerk', 'bemaerkning')}
              value={valueOf(filled, 'bemaerk', 'bemaerkning')}
            />
            <ItemChoice draft={draft} name="punkt" value={valueOf(filled, 'bemaerk', 'punkt')} />
            <Button kind="secondary" name={ACT} value="bemaerk" id="bemaerk">
              Send bemærkningen
            </Button>
          </Form>
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
      {isNew ? <SendForm draft={draft} filled={filled} /> : null}
      <Form action={paths.draftMinutes(draft.meeting.id)}>
        <p>Når referatet er låst, kan det ikke ændres. Der kan kun føjes til.</p>
        <Button
          kind={refusal === null ? 'primary' : 'secondary'}
          name={ACT}
          value="laas"
          id="laas"
          {...(refusal === null ? {} : { unavailable: `Kan ikke låses endnu: ${MINUTES_REFUSALS[refusal]}` })}
        >
          Lås referatet
        </Button>
      </Form>
    </section>
  )
}

function SendForm({ draft, filled }: Pick<MinutesProps, 'draft' | 'filled'>) {
  const { rounds, today, asked } = draft.state
  const round = rounds.at(-1)
  if (asked.length === 0) return <p>{MINUTES_REFUSALS['nobody-asked']}</p>
  return (
    <Form action={paths.draftMinutes(draft.meeting.id)}>
      {round !== undefined && !round.closed ? <p>Udkastet er ændret, siden det blev sendt.</p> : null}
      <DateField
        name="frist"
        label="Svar senest"
        error={errorIn(filled, 'send', 'frist')}
        value={valueOf(filled, 'send', 'frist', inDays(today, 7))}
      />
      <Button name={ACT} value="send" id="send-udkast">
        {asked.length === 1
          ? 'Send udkastet til den ene, der var til stede'
          : `Send udkastet til de ${asked.length}, der var til stede`}
      </Button>
    </Form>
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
        <Form action={paths.draftMinutes(draft.meeting.id)} class="no-print">
          <HiddenField name="person" value={String(answer.personId)} />
          <TextArea
            name="svar"
            id={id}
            label={`Svar til ${answer.name}`}
            rows={2}
            error={isSent ? errorIn(filled, 'svar', 'svar') : undefined}
            value={isSent ? valueOf(filled, 'svar', 'svar') : (answer.reply ?? '')}
          />
          <Button kind="secondary" name={ACT} value="svar" id={`gem-${id}`}>
            Gem svaret<span class="sr-only"> til {answer.name}</span>
          </Button>
        </Form>
      ) : null}
    </>
  )
}
