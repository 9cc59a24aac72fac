/** A draft of minutes, or locked ones: first what the reader is to do, then what they say. */
import { raw } from 'hono/html'
import { writeDate } from '../../../language/dates.ts'
import { valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { DegreeBadge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/buttons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { contentsOfItem } from '../../record/contents-of-item.ts'
import { renderItemBody } from '../../views/item-body.tsx'
import { nameOfItem } from '../../views/meeting.tsx'
import { MeetingTabs } from '../../views/meeting-tabs.tsx'
import { whoIsMissing } from '../model.ts'

import { AUDIENCE_TEXTS, FORM_TEXTS } from '../words.ts'
import { ItemChoice, type MinutesProps } from './item-choice.tsx'
import { AnswerForms, errorOf, Rounds, SecretaryForms } from './rounds.tsx'

export function MinutesView(props: MinutesProps) {
  const { draft, filled, isSecretary, person } = props
  const { meeting } = draft
  const locked = meeting.stage === 'locked'
  return (
    <>
      <MeetingTabs meeting={meeting} person={person} here="minutes" />
      <h1>
        {locked ? 'Låst referat' : 'Udkast til referat'}: {meeting.body}, {writeDate(meeting.heldOn)}
      </h1>
      <ErrorSummary errors={filled.errors} />
      {locked ? <Locked {...props} /> : <Waiting {...props} />}
      {isSecretary ? (
        <p class="no-print">
          <a href={paths.toldDecisions(meeting.id)}>Hvem skal have besked om beslutningerne?</a>
        </p>
      ) : null}
      {locked ? null : <DraftText {...props} />}
    </>
  )
}

function Waiting(props: MinutesProps) {
  const { draft, isSecretary, isAsked } = props
  const { meeting, state } = draft
  const round = state.rounds.at(-1)
  if (meeting.stage !== 'ended')
    return <p>Mødet er ikke afsluttet. Her kan du se referatet, som det er indtil nu.</p>
  const missing = whoIsMissing(state)
  return (
    <>
      {round === undefined || round.closed ? (
        <p>Udkastet er ikke sendt til godkendelse endnu.</p>
      ) : (
        <Alert kind="info" heading={`Runde ${round.round}: svar senest ${writeDate(round.dueOn)}`}>
          {missing.length === 0
            ? 'Alle har svaret.'
            : `Venter på ${missing.map(({ name }) => name).join(', ')}.`}
        </Alert>
      )}
      {isAsked && round !== undefined && !round.closed ? <AnswerForms {...props} round={round} /> : null}
      {isSecretary ? <SecretaryForms {...props} /> : null}
      <Rounds {...props} />
    </>
  )
}

function DraftText({ draft }: MinutesProps) {
  const { minutes } = draft.built
  const { participants, absent, attendance = [] } = minutes.meeting
  return (
    <>
      <p>
        <strong>Deltagere:</strong> {participants.map(({ name }) => name).join(', ') || 'ikke noteret endnu'}
        {absent.length === 0 ? '' : `. Afbud: ${absent.join(', ')}`}
      </p>
      {attendance.map(({ name, change, time, item }) => (
        <p>
          {name} {change === 'comes' ? 'kom' : 'gik'} kl. {time.replace(':', '.')}
          {item === null ? '' : ` under punkt ${item}`}
        </p>
      ))}
      {minutes.items.map((item, index) => (
        <article class="item" id={`punkt-${index + 1}`} aria-labelledby={`punkt-${index + 1}-titel`}>
          <div class="heading-line">
            <h2 id={`punkt-${index + 1}-titel`}>{nameOfItem(item)}</h2>
            {item.closed ? <DegreeBadge degree="closed" /> : null}
          </div>
          {raw(renderItemBody(contentsOfItem(item, index), 3).html)}
        </article>
      ))}
    </>
  )
}

function Locked({ draft, forms, additions, isSecretary, filled }: MinutesProps) {
  const { meeting, built } = draft
  const audiences = [...new Set(forms.map(({ audience }) => audience))]
  return (
    <>
      <p>
        Referatet er låst. Det ændres ikke mere; der kan kun føjes til.{' '}
        <a href={paths.meeting(meeting.id)}>Læs det</a>, eller hent det som fil.
      </p>
      {forms.length === 0 ? <p class="empty-state">Filerne bliver lavet. Genindlæs siden om lidt.</p> : null}
      {audiences.map((audience) => (
        <section class="section">
          <h2>{AUDIENCE_TEXTS[audience]}</h2>
          <ul>
            {forms
              .filter((each) => each.audience === audience)
              .map(({ id, form, byteCount }) => (
                <li>
                  <a href={paths.minutesFile(id)} data-turbo="false">
                    {FORM_TEXTS[form]}
                  </a>{' '}
                  <span class="quiet">({Math.max(1, Math.round(byteCount / 1000))} kB)</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <section class="section">
        <h2>Tilføjelser</h2>
        {additions.length === 0 ? <p class="empty-state">Der er ikke føjet noget til.</p> : null}
        {additions.map(({ on, by, text, agendaItemId }) => (
          <p>
            <strong>
              {writeDate(on)}, {by}
              {agendaItemId === null
                ? ''
                : `, punkt ${built.items.find((item) => item.agendaItemId === agendaItemId)?.number ?? ''}`}
              :
            </strong>{' '}
            {text}
          </p>
        ))}
        {isSecretary ? <AdditionForm draft={draft} filled={filled} /> : null}
      </section>
    </>
  )
}

function AdditionForm({ draft, filled }: Pick<MinutesProps, 'draft' | 'filled'>) {
  return (
    <form method="post" class="no-print">
      <div class="form-group">
        <label class="form-label" for="tilfoejelse">
          Føj til referatet
        </label>
        {errorOf(filled, 'tilfoej', 'tilfoejelse')}
        <textarea class="form-input" id="tilfoejelse" name="tilfoejelse" rows={3} required>
          {valueOf(filled, 'tilfoej', 'tilfoejelse')}
        </textarea>
      </div>
      <ItemChoice draft={draft} name="tilpunkt" value={valueOf(filled, 'tilfoej', 'tilpunkt')} />
      <div class="button-row">
        <button class="button button-primary" name="handling" value="tilfoej">
          Føj til
        </button>
        <LinkButton href={paths.meeting(draft.meeting.id)} kind="secondary">
          Fortryd
        </LinkButton>
      </div>
    </form>
  )
}
