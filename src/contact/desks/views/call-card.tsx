/** The call that is with the desk, and the one before it: who, how long, the note, the subject and what came of it. */
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { HiddenField } from '../../../ui/fields.tsx'
import {
  actsOf,
  canResolve,
  DESK_ACTS,
  type DeskMoment,
  durationText,
  numberText,
  RESOLUTION_ACTS,
  resolutionText,
} from '../model.ts'
import { NOTE_LENGTH } from '../notes.ts'
import type { DeskCall, OwnDesk } from '../queries.ts'
import { clockText, headingOf, returnedText } from '../words.ts'
import { CALL_FORM, DeskButton, TimeLeft, TimeSince } from './parts.tsx'

interface CallCardProps {
  desk: OwnDesk
  call: DeskCall
  moment: DeskMoment
  now: Date
  /** What was typed in a form that was refused. */
  typed: (name: string) => string | undefined
}

export function CallCard({ desk, call, moment, now, typed }: CallCardProps) {
  const returned = returnedText(call)
  return (
    <section class={`desk-card desk-${desk.state}`} id={`opkald-${call.id}`} aria-labelledby="opkald-navn">
      <h2 id="opkald-navn">{headingOf(desk, call, now)}</h2>
      {returned === null ? null : (
        <Alert kind="warning">
          <p>{returned}</p>
        </Alert>
      )}
      <CallFacts desk={desk} call={call} now={now} />
      <form id={CALL_FORM} method="post" action={paths.contactDesk} novalidate>
        {/* Enter in a field saves and looks; it must not press a button of the call. */}
        <button
          class="desk-default"
          type="submit"
          name="handling"
          value="gem"
          tabindex={-1}
          aria-hidden="true"
        >
          Gem
        </button>
        <HiddenField name="opkald" value={call.id} />
        <CallButtons moment={moment} />
        {desk.state === 'offered' ? null : (
          <>
            <NoteFields call={call} note={typed('note')} subject={typed('emne')} />
            {canResolve(moment) ? <Resolutions call={call} typed={typed} /> : null}
          </>
        )}
      </form>
    </section>
  )
}

function CallFacts({ desk, call, now }: { desk: OwnDesk; call: DeskCall; now: Date }) {
  const { number, queue, subject, waitedMs, answeredAt, placeTold } = call
  return (
    <dl class="desk-facts">
      <Fact term="Nummer">
        <span class="figures">{numberText(number)}</span>
      </Fact>
      <Fact term="Kø">{queue}</Fact>
      {subject === null ? null : <Fact term="Emne">{subject}</Fact>}
      <Fact term="Har ventet">
        {waitedMs === null ? <TimeSince since={call.arrivedAt} now={now} /> : durationText(waitedMs)}
      </Fact>
      {placeTold === null || answeredAt !== null ? null : <Fact term="Plads i køen">nr. {placeTold}</Fact>}
      {desk.state === 'talking' && answeredAt !== null ? (
        <Fact term="Samtale">
          <TimeSince since={answeredAt} now={now} />
        </Fact>
      ) : null}
      {desk.until !== null && desk.state === 'offered' ? (
        <Fact term="Ringer endnu">
          <TimeLeft until={desk.until} now={now} />
        </Fact>
      ) : null}
      {desk.until !== null && desk.state === 'wrap-up' ? (
        <Fact term="Efterbehandling, tid tilbage">
          <TimeLeft until={desk.until} now={now} />
        </Fact>
      ) : null}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children?: unknown }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function CallButtons({ moment }: { moment: DeskMoment }) {
  const acts = actsOf(moment)
  if (acts.length === 0) return null
  return (
    <div class="button-row">
      {acts.map((act, index) => (
        <DeskButton act={act} shortcut={DESK_ACTS[act].key} kind={index === 0 ? 'primary' : 'secondary'}>
          {DESK_ACTS[act].text}
        </DeskButton>
      ))}
    </div>
  )
}

interface NoteProps {
  call: DeskCall
  note: string | undefined
  subject: string | undefined
}

/** Ids bear the call's, so that a page that is read anew never puts one call's words into another's field. */
function NoteFields({ call, note, subject }: NoteProps) {
  const { enquiry } = call
  return (
    <desk-note id={`notat-${call.id}`} src={paths.contactDeskNote} call={call.id}>
      <div class="form-group">
        <label class="form-label" for={`note-${call.id}`}>
          Notat
        </label>
        <span class="form-hint" id={`note-${call.id}-hint`}>
          Følger opkaldet. Den, du stiller videre til, kan læse det.
        </span>
        <textarea
          class="form-input"
          id={`note-${call.id}`}
          name="note"
          rows={4}
          maxlength={NOTE_LENGTH}
          data-tast="n"
          aria-keyshortcuts="n"
          aria-describedby={`note-${call.id}-hint`}
        >
          {note ?? enquiry?.note ?? ''}
        </textarea>
      </div>
      <div class="form-group">
        <label class="form-label" for={`emne-${call.id}`}>
          Emne <span class="weight-normal">(frivilligt)</span>
        </label>
        <input
          class="form-input"
          id={`emne-${call.id}`}
          name="emne"
          type="text"
          list="emner"
          autocomplete="off"
          data-tast="e"
          aria-keyshortcuts="e"
          value={subject ?? enquiry?.subject ?? call.subject ?? ''}
        />
      </div>
      <p class="desk-saved" role="status"></p>
      <p>
        <button class="button button-tertiary" type="submit" name="handling" value="gem">
          Gem notat
        </button>
      </p>
    </desk-note>
  )
}

function Resolutions({ call, typed }: { call: DeskCall; typed: CallCardProps['typed'] }) {
  const shown = call.resolution ?? null
  return (
    <fieldset class="desk-outcomes">
      <legend class="form-label">Hvad kom der ud af det?</legend>
      {call.isPaused ? (
        <p class="form-hint">Straksafklaring er sat på pause. Tallet mærkes i statistikken.</p>
      ) : null}
      <div class="button-row">
        {RESOLUTION_ACTS.map(({ resolution, text, key }) => (
          <DeskButton act={`udfald:${resolution}`} shortcut={key} pressed={shown === resolution}>
            {text}
          </DeskButton>
        ))}
      </div>
      <details open={typed('nummer') !== undefined}>
        <summary>Hvornår og hvor skal der ringes tilbage?</summary>
        <div class="field-columns">
          <Small id="nummer" label="Nummer" type="tel" value={typed('nummer') ?? numberOf(call)} />
          <Small id="dag" label="Dag" type="date" value={typed('dag') ?? ''} />
          <Small id="klokken" label="Klokken" type="time" value={typed('klokken') ?? ''} />
        </div>
        <p class="form-hint">Uden dag og klokkeslæt ringes der op, så snart der er tid.</p>
      </details>
    </fieldset>
  )
}

const numberOf = ({ number }: DeskCall): string => (number === null ? '' : numberText(number))

function Small(props: { id: string; label: string; type: string; value: string }) {
  return (
    <div class="form-group">
      <label class="form-label" for={props.id}>
        {props.label}
      </label>
      <input
        class="form-input input-short"
        id={props.id}
        name={props.id}
        type={props.type}
        value={props.value}
      />
    </div>
  )
}

/** The call before: its note is still open, for what one did not finish. */
export function EarlierCard({ call }: { call: DeskCall }) {
  return (
    <section class="desk-card" id={`opkald-${call.id}`} aria-labelledby={`navn-${call.id}`}>
      <h2 id={`navn-${call.id}`}>Forrige opkald</h2>
      <p>
        {numberText(call.number)}
        {call.answeredAt === null ? '' : `, besvaret kl. ${clockText(call.answeredAt)}`}.{' '}
        {resolutionText(call.resolution)}.{' '}
        {call.enquiry === null ? null : <a href={paths.contactEnquiry(call.enquiry.id)}>Åbn henvendelsen</a>}
      </p>
      <form method="post" action={paths.contactDesk} novalidate>
        <HiddenField name="opkald" value={call.id} />
        <NoteFields call={call} note={undefined} subject={undefined} />
      </form>
    </section>
  )
}
