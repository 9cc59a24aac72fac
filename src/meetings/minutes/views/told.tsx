/** Whom a decision is told to: ready words, what is done, what is missing. */
import { writeDate } from '../../../language/dates.ts'
import { type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { HeldMeeting } from '../../record/meeting-head.ts'
import { OutcomeTag } from '../../views/outcome-tag.tsx'
import { type DecisionNotice, type DecisionToTell, readyText, type UntoldMeeting } from '../told.ts'
import { CHANNELS } from '../words.ts'
import { errorOf } from './rounds.tsx'

export function UntoldView({ meetings }: { meetings: readonly UntoldMeeting[] }) {
  return (
    <>
      <h1>Beslutninger, der ikke er fortalt</h1>
      {meetings.length === 0 ? <p class="empty-state">Alt, hvad der skal fortælles, er fortalt.</p> : null}
      <ul>
        {meetings.map(({ meetingId, body, heldOn, waiting, unsaid }) => (
          <li>
            <a href={paths.toldDecisions(meetingId)}>
              {body}, {writeDate(heldOn)}
            </a>
            :{' '}
            {[
              waiting === 0 ? null : `${waiting} ${waiting === 1 ? 'besked' : 'beskeder'} venter`,
              unsaid === 0 ? null : `${unsaid} uden modtager`,
            ]
              .filter((part) => part !== null)
              .join(', ')}
          </li>
        ))}
      </ul>
    </>
  )
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
      <ErrorSummary errors={filled.errors} />
      {decisions.length === 0 ? <p class="empty-state">Der er ikke truffet beslutninger endnu.</p> : null}
      {decisions.map((decision) => (
        <section class="section" aria-labelledby={`punkt-${decision.agendaItemId}`}>
          <div class="heading-line">
            <h2 id={`punkt-${decision.agendaItemId}`}>{decision.title}</h2>
            <OutcomeTag outcome={decision.outcome} />
          </div>
          {decision.notices.length === 0 ? <p class="empty-state">Ingen er sat til at få besked.</p> : null}
          <ul class="nobullet-list">
            {decision.notices.map((notice) => (
              <NoticeLine notice={notice} filled={filled} />
            ))}
          </ul>
          <AddForm decision={decision} meeting={meeting} filled={filled} />
        </section>
      ))}
    </>
  )
}

function NoticeLine({ notice, filled }: { notice: DecisionNotice; filled: Filled }) {
  const { id, channel, audience, text, toldOn, toldBy, droppedReason } = notice
  const isSent = filled.typed['besked'] === String(id)
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
        <div class="no-print">
          <form method="post">
            <input type="hidden" name="besked" value={String(id)} />
            <button class="button button-primary" name="handling" value="fortalt">
              Er fortalt<span class="sr-only">: {audience}</span>
            </button>
          </form>
          <details class="details" open={isSent && filled.act === 'undlad'}>
            <summary class="details-summary">Skal ikke fortælles alligevel</summary>
            <form method="post" class="details-text">
              <input type="hidden" name="besked" value={String(id)} />
              <label class="form-label" for={`grund-${id}`}>
                Hvorfor ikke?
              </label>
              {isSent ? errorOf(filled, 'undlad', 'grund') : null}
              <input
                class="form-input"
                id={`grund-${id}`}
                name="grund"
                required
                value={isSent ? valueOf(filled, 'undlad', 'grund') : ''}
              />
              <button class="button button-secondary" name="handling" value="undlad">
                Undlad beskeden
              </button>
            </form>
          </details>
        </div>
      ) : null}
    </li>
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
    <details class="details no-print" open={isSent || decision.notices.length === 0}>
      <summary class="details-summary">Sæt en til at få besked</summary>
      <form method="post" class="details-text">
        <input type="hidden" name="punkt" value={String(id)} />
        <label class="form-label" for={`kanal-${id}`}>
          Hvordan
        </label>
        <select class="form-select" id={`kanal-${id}`} name="kanal">
          {Object.entries(CHANNELS).map(([key, text]) => (
            <option value={key} selected={value('kanal') === key}>
              {text}
            </option>
          ))}
        </select>
        <label class="form-label" for={`til-${id}`}>
          Hvem
        </label>
        {isSent ? errorOf(filled, 'foej', 'til') : null}
        <input class="form-input" id={`til-${id}`} name="til" required value={value('til')} />
        <label class="form-label" for={`tekst-${id}`}>
          Tekst, klar til at sende
        </label>
        <textarea class="form-input" id={`tekst-${id}`} name="tekst" rows={5}>
          {value('tekst', readyText(decision, meeting))}
        </textarea>
        <button class="button button-secondary" name="handling" value="foej">
          Sæt på listen
        </button>
      </form>
    </details>
  )
}
