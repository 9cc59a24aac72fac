/** A draft of minutes, or locked ones: first what the reader is to do, then what they say. */
import { raw } from 'hono/html'
import { writeDate } from '../../../language/dates.ts'
import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { DegreeBadge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, TextArea } from '../../../ui/fields.tsx'
import { LookAgain } from '../../../ui/look-again.tsx'
import { contentsOfItem } from '../../record/contents-of-item.ts'
import { renderItemBody } from '../../views/item-body.tsx'
import { nameOfItem } from '../../views/meeting.tsx'
import { MeetingTabs } from '../../views/meeting-tabs.tsx'
import { whoIsMissing } from '../model.ts'
import { AUDIENCE_TEXTS, FORM_TEXTS } from '../words.ts'
import { errorIn, errorsOfOne, ItemChoice, type MinutesProps } from './item-choice.tsx'
import { AnswerForms, Rounds, SecretaryForms } from './rounds.tsx'

export function MinutesView(props: MinutesProps) {
  const { draft, filled, isSecretary, person } = props
  const { meeting } = draft
  const locked = meeting.stage === 'locked'
  return (
    <>
      <MeetingTabs meeting={meeting} person={person} here="minutes" />
      <h1>
        {locked ? 'Referat' : 'Udkast til referat'}: {meeting.body}, {writeDate(meeting.heldOn)}
      </h1>
      <ErrorSummary errors={filled.act === 'svar' ? errorsOfOne(filled, 'person') : filled.errors} />
      {locked ? <Locked {...props} /> : <Waiting {...props} />}
      {isSecretary && meeting.stage !== 'running' ? (
        <p class="no-print">
          <a href={paths.toldDecisions(meeting.id)}>Hvem skal have besked om beslutningerne?</a>
        </p>
      ) : null}
      {props.below}
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
  if (state.locking)
    return (
      <div role="status">
        <Alert kind="info" heading="Referatet er ved at blive låst">
          Siden viser selv, når det er sket. Du kan også forlade den og komme tilbage.
        </Alert>
        <LookAgain />
      </div>
    )
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

function Locked(props: MinutesProps) {
  const { draft, additions, isSecretary, filled, filesState } = props
  const { meeting, built } = draft
  return (
    <>
      <p>
        Referatet er låst. Det ændres ikke mere; der kan kun føjes til.{' '}
        <a href={paths.meeting(meeting.id)}>Læs referatet</a>, eller hent det som fil.
      </p>
      <Files {...props} />
      <section class="section" aria-labelledby="tilfoejelser">
        <h2 id="tilfoejelser">Tilføjelser</h2>
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
        {isSecretary && filesState !== 'being-made' ? <AdditionForm draft={draft} filled={filled} /> : null}
      </section>
    </>
  )
}

function Files({ forms, additions, filesState }: MinutesProps) {
  const audiences = [...new Set(forms.map(({ audience }) => audience))]
  if (filesState === 'withheld')
    return <p>Du var inhabil i et punkt. Derfor kan du ikke hente referatet som fil her.</p>
  return (
    <>
      {filesState === 'being-made' ? (
        <div role="status">
          <p class="empty-state">
            {additions.length === 0
              ? 'Filerne bliver lavet. Siden viser selv, når de er klar.'
              : 'Filerne med den nye tilføjelse bliver lavet. Siden viser selv, når de er klar.'}
          </p>
          <LookAgain />
        </div>
      ) : null}
      {audiences.map((audience) => (
        <section class="section" aria-labelledby={`filer-${audience}`}>
          <h2 id={`filer-${audience}`}>{AUDIENCE_TEXTS[audience]}</h2>
          <ul>
            {forms
              .filter((each) => each.audience === audience)
              .map(({ id, form, byteCount, edition }) => (
                <li>
                  <a href={paths.minutesFile(id)} data-turbo="false">
                    {FORM_TEXTS[form]}
                    <span class="sr-only">: {AUDIENCE_TEXTS[audience]}</span>
                  </a>{' '}
                  <span class="quiet">
                    ({Math.max(1, Math.round(byteCount / 1000))} kB
                    {edition < additions.length ? ', uden den nyeste tilføjelse' : ''})
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function AdditionForm({ draft, filled }: Pick<MinutesProps, 'draft' | 'filled'>) {
  return (
    <Form action={paths.draftMinutes(draft.meeting.id)} class="no-print">
      <TextArea
        name="tilfoejelse"
        label="Føj til referatet"
        hint="En tilføjelse kan ikke rettes eller fjernes igen."
        rows={3}
        error={errorIn(filled, 'tilfoej', 'tilfoejelse')}
        value={valueOf(filled, 'tilfoej', 'tilfoejelse')}
      />
      <ItemChoice draft={draft} name="tilpunkt" value={valueOf(filled, 'tilfoej', 'tilpunkt')} />
      <Button kind="secondary" name={ACT} value="tilfoej" id="tilfoej">
        Føj til
      </Button>
    </Form>
  )
}
