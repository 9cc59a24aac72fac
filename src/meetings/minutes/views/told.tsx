/** Whom a decision is told to: ready words, what is done, what is missing. */
import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import type { HeldMeeting } from '../../record/meeting-head.ts'
import { OutcomeTag } from '../../views/outcome-tag.tsx'
import { type DecisionNotice, type DecisionToTell, readyText, type UntoldMeeting } from '../told.ts'
import { CHANNELS } from '../words.ts'
import { errorIn, errorsOfOne } from './item-choice.tsx'

export function UntoldView({ meetings }: { meetings: readonly UntoldMeeting[] }) {
  return (
    <>
      <h1>Beslutninger, der ikke er fortalt</h1>
      {meetings.length === 0 ? <p class="empty-state">Alt, hvad der skal fortælles, er fortalt.</p> : null}
      <UntoldList meetings={meetings} />
    </>
  )
}

/** Meetings, each with what is left. */
export function UntoldList({ meetings }: { meetings: readonly UntoldMeeting[] }) {
  return (
    <ul class="link-list nobullet-list">
      {meetings.map(({ meetingId, body, heldOn, waiting, unsaid }) => (
        <li>
          <a href={paths.toldDecisions(meetingId)}>
            {body}, {writeDate(heldOn)}
          </a>{' '}
          <span class="quiet">{leftText(waiting, unsaid)}</span>
        </li>
      ))}
    </ul>
  )
}

function leftText(waiting: number, unsaid: number): string {
  const decisions = `${unsaid} ${unsaid === 1 ? 'beslutning' : 'beslutninger'} uden modtager`
  const notices = `${waiting} ${waiting === 1 ? 'besked' : 'beskeder'} venter`
  return [...(waiting === 0 ? [] : [notices]), ...(unsaid === 0 ? [] : [decisions])].join(', ')
}

interface ToldProps {
  meeting: HeldMeeting
  decisions: readonly DecisionToTell[]
  filled: Filled
}

export function ToldView({ meeting, decisions, filled }: ToldProps) {
  return (
    <>
      <h1>
        Besked om beslutninger: {meeting.body}, {writeDate(meeting.heldOn)}
      </h1>
      <ErrorSummary errors={errorsOfOne(filled, filled.act === 'foej' ? 'punkt' : 'besked')} />
      {decisions.length === 0 ? <p class="empty-state">Der er ikke truffet beslutninger endnu.</p> : null}
      {decisions.map((decision) => (
        <section class="section" aria-labelledby={`punkt-${decision.agendaItemId}`}>
          <div class="heading-line">
            <h2 id={`punkt-${decision.agendaItemId}`}>{decision.title}</h2>
            <OutcomeTag outcome={decision.outcome} />
          </div>
          {decision.notices.length === 0 ? (
            <p class="empty-state">Det er ikke skrevet på, hvem der skal have besked.</p>
          ) : null}
          <ul class="nobullet-list">
            {decision.notices.map((notice) => (
              <NoticeLine notice={notice} address={paths.toldDecisions(meeting.id)} filled={filled} />
            ))}
          </ul>
          {decision.notices.length > 0 ? null : (
            <Form action={paths.toldDecisions(meeting.id)} class="action no-print">
              <HiddenField name="punkt" value={String(decision.agendaItemId)} />
              <Button kind="secondary" name={ACT} value="ingen" id={`ingen-${decision.agendaItemId}`}>
                Ingen skal have besked<span class="sr-only"> om {decision.title}</span>
              </Button>
            </Form>
          )}
          <AddForm decision={decision} meeting={meeting} filled={filled} />
        </section>
      ))}
    </>
  )
}

interface NoticeProps {
  notice: DecisionNotice
  /** Of the page. */
  address: string
  filled: Filled
}

function NoticeLine({ notice, address, filled }: NoticeProps) {
  const { channel, audience, text, toldOn, toldBy, droppedReason } = notice
  return (
    <li>
      <p>
        <strong>
          {CHANNELS[channel]}: {audience}
        </strong>{' '}
        {toldOn === null ? (
          droppedReason === null ? (
            <Badge colour="warning">Ikke fortalt</Badge>
          ) : (
            <span class="quiet">Undladt: {droppedReason}</span>
          )
        ) : (
          <Badge colour="success">
            Fortalt {writeDate(toldOn)}
            {toldBy === null ? '' : ` af ${toldBy}`}
          </Badge>
        )}
      </p>
      {text === '' ? null : <p class="pre-line">{text}</p>}
      {toldOn === null && droppedReason === null ? (
        <NoticeForms notice={notice} address={address} filled={filled} />
      ) : null}
    </li>
  )
}

function NoticeForms({ notice, address, filled }: NoticeProps) {
  const { id, audience } = notice
  const isSent = filled.typed['besked'] === String(id)
  return (
    <div class="no-print">
      <Form action={address} class="action">
        <HiddenField name="besked" value={String(id)} />
        <Button name={ACT} value="fortalt" id={`fortalt-${id}`}>
          Er fortalt<span class="sr-only">: {audience}</span>
        </Button>
      </Form>
      <details class="details" open={isSent && filled.act === 'undlad'}>
        <summary class="details-summary">
          Skal ikke fortælles alligevel<span class="sr-only">: {audience}</span>
        </summary>
        <div class="details-text">
          <Form action={address}>
            <HiddenField name="besked" value={String(id)} />
            <TextField
              name="grund"
              id={`grund-${id}`}
              label="Hvorfor ikke?"
              error={isSent ? errorIn(filled, 'undlad', 'grund') : undefined}
              value={isSent ? valueOf(filled, 'undlad', 'grund') : ''}
            />
            <Button kind="secondary" name={ACT} value="undlad" id={`undlad-${id}`}>
              Undlad beskeden
            </Button>
          </Form>
        </div>
      </details>
    </div>
  )
}

function AddForm({
  decision,
  meeting,
  filled,
}: {
  decision: DecisionToTell
  meeting: HeldMeeting
  filled: Filled
}) {
  const id = decision.agendaItemId
  const isSent = filled.act === 'foej' && filled.typed['punkt'] === String(id)
  const value = (name: string, otherwise = '') => (isSent ? valueOf(filled, 'foej', name) : otherwise)
  return (
    <details class="details no-print" open={isSent}>
      <summary class="details-summary">
        Skriv på, hvem der skal have besked<span class="sr-only"> om {decision.title}</span>
      </summary>
      <div class="details-text">
        <Form action={paths.toldDecisions(meeting.id)}>
          <HiddenField name="punkt" value={String(id)} />
          <SelectField
            name="kanal"
            id={`kanal-${id}`}
            label="Hvordan"
            value={value('kanal')}
            options={Object.entries(CHANNELS).map(([key, text]) => ({ value: key, text }))}
          />
          <TextField
            name="til"
            id={`til-${id}`}
            label="Hvem"
            error={isSent ? errorIn(filled, 'foej', 'til') : undefined}
            value={value('til')}
          />
          <TextArea
            name="tekst"
            id={`tekst-${id}`}
            label="Tekst, klar til at sende"
            optional
            rows={5}
            error={isSent ? errorIn(filled, 'foej', 'tekst') : undefined}
            value={value('tekst', readyText(decision, meeting))}
          />
          <Button kind="secondary" name={ACT} value="foej" id={`foej-${id}`}>
            Skriv på listen<span class="sr-only"> om {decision.title}</span>
          </Button>
        </Form>
      </div>
    </details>
  )
}
