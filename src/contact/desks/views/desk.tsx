/** One page to work at all day. */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge, type BadgeColour } from '../../../ui/badge.tsx'
import { LiveContact } from '../../call-control/live-pages.tsx'
import type { DeskState } from '../../distributor/model.ts'
import {
  actsOf,
  canPause,
  DESK_ACTS,
  type DeskMoment,
  PAUSE_MINUTES,
  PAUSE_REASONS,
  STATE_TEXTS,
} from '../model.ts'
import type { DeskCall, DeskRow, ExchangeNow, OwnDesk, SubjectChoice, WaitingRow } from '../queries.ts'
import { adviceOf, clockText, headingOf, returnedText } from '../words.ts'
import { CallCard, EarlierCard } from './call-card.tsx'
import { CALL_FORM, DESK_FORM, DeskButton, TimeSince } from './parts.tsx'

export interface DeskViewProps {
  desk: OwnDesk
  /** With the desk now. */
  call: DeskCall | null
  previous: DeskCall | null
  moment: DeskMoment
  desks: readonly DeskRow[]
  waiting: readonly WaitingRow[]
  exchange: ExchangeNow | null
  subjects: readonly SubjectChoice[]
  now: Date
  typed: (name: string) => string | undefined
  /** Beside the call: whom to pass it on to, guidance, what the number asked before. */
  beside: Child
  telephone: Child
}

export function DeskView(props: DeskViewProps) {
  const { desk, call, previous, moment, now, typed, subjects } = props
  return (
    <>
      <LiveContact always />
      <WithoutScript {...props} />
      <desk-page state={desk.state} call={call?.id ?? ''} says={saysOf(props)}>
        <div id="plads-siger-assertive" class="sr-only" aria-live="assertive" data-turbo-permanent></div>
        <div id="plads-siger-polite" class="sr-only" aria-live="polite" data-turbo-permanent></div>
        <StatusBar {...props} />
        <ExchangeAlert exchange={props.exchange} />
        {props.telephone}
        <div class="desk-columns">
          <div class="desk-main">
            {call === null ? <NoCall {...props} /> : <CallCard {...{ desk, call, moment, now, typed }} />}
            {previous === null ? null : <EarlierCard call={previous} />}
          </div>
          <div class="desk-beside">
            {props.beside}
            <Colleagues {...props} />
          </div>
        </div>
        <form id={DESK_FORM} method="post" action={paths.contactDesk}></form>
        <datalist id="emner">
          {subjects.map(({ name, words, unit }) => (
            <option value={name}>{[words, unit].filter(Boolean).join(' – ')}</option>
          ))}
        </datalist>
      </desk-page>
    </>
  )
}

/** News come by asking again: by itself only where nothing can be half typed. */
function WithoutScript({ desk, call, previous }: DeskViewProps) {
  const mayTurn = previous === null && (call === null || desk.state === 'offered')
  return (
    <noscript>
      {mayTurn ? raw('<meta http-equiv="refresh" content="5">') : null}
      <p>
        <a href={paths.contactDesk}>Se, om der er nyt</a>
      </p>
    </noscript>
  )
}

function saysOf({ desk, call, now }: DeskViewProps): string {
  const returned = call === null ? null : returnedText(call)
  return [headingOf(desk, call, now), returned].filter(Boolean).join('. ')
}

const COLOURS: Record<DeskState, BadgeColour> = {
  'signed-out': 'plain',
  free: 'success',
  offered: 'warning',
  talking: 'info',
  'wrap-up': 'info',
  pause: 'plain',
  unreachable: 'error',
}

function StatusBar(props: DeskViewProps) {
  const { desk, call, moment, waiting, now } = props
  const form = call === null ? DESK_FORM : CALL_FORM
  return (
    <div class="desk-bar">
      <p>
        <Badge colour={COLOURS[desk.state]}>{STATE_TEXTS[desk.state]}</Badge> i{' '}
        <TimeSince since={desk.since} now={now} />
      </p>
      {waiting.map(({ queue, waiting: count, longestSince }) => (
        <p>
          {queue}: <strong>{count}</strong> venter
          {longestSince === null ? (
            ''
          ) : (
            <>
              {' '}
              (længst <TimeSince since={longestSince} now={now} />)
            </>
          )}
        </p>
      ))}
      <div class="desk-bar-acts">
        <desk-switches id="plads-valg" data-turbo-permanent></desk-switches>
        {canPause(moment) ? <PauseForm form={form} talks={desk.state === 'talking'} /> : null}
        <DeskButton act="log-af" form={form} kind="tertiary">
          Log af pladsen
        </DeskButton>
      </div>
    </div>
  )
}

function PauseForm({ form, talks }: { form: string; talks: boolean }) {
  return (
    <details class="desk-pause" id="pause">
      <summary data-tast="p" aria-keyshortcuts="p">
        Pause{' '}
        <kbd class="desk-key" aria-hidden="true">
          P
        </kbd>
      </summary>
      <div class="desk-pause-body">
        <div class="form-group">
          <label class="form-label" for="grund">
            Hvorfor?
          </label>
          <select class="form-select" id="grund" name="grund" form={form}>
            {PAUSE_REASONS.map((reason, index) => (
              <option value={reason} selected={index === 0}>
                {reason}
              </option>
            ))}
          </select>
        </div>
        <div class="form-group">
          <label class="form-label" for="andet">
            Eller skriv <span class="weight-normal">(frivilligt)</span>
          </label>
          <input class="form-input" id="andet" name="andet" type="text" maxlength={80} form={form} />
        </div>
        <div class="form-group">
          <label class="form-label" for="varighed">
            Hvor længe?
          </label>
          <select class="form-select" id="varighed" name="varighed" form={form}>
            <option value="" selected>
              Til jeg trykker Klar
            </option>
            {PAUSE_MINUTES.map((minutes) => (
              <option value={String(minutes)}>{minutes} minutter</option>
            ))}
          </select>
        </div>
        {talks ? <p class="form-hint">Pausen begynder, når samtalen er slut.</p> : null}
        <DeskButton act="pause" form={form}>
          Hold pause
        </DeskButton>
      </div>
    </details>
  )
}

function NoCall({ desk, moment, now }: DeskViewProps) {
  const advice = adviceOf(desk)
  return (
    <section class={`desk-card desk-${desk.state}`} aria-labelledby="opkald-navn">
      <h2 id="opkald-navn">{headingOf(desk, null, now)}</h2>
      {advice === null ? null : <p>{advice}</p>}
      <div class="button-row">
        {actsOf(moment)
          .filter((act) => act === 'klar')
          .map((act) => (
            <DeskButton act={act} form={DESK_FORM} shortcut={DESK_ACTS[act].key} kind="primary">
              {DESK_ACTS[act].text}
            </DeskButton>
          ))}
      </div>
    </section>
  )
}

function ExchangeAlert({ exchange }: { exchange: ExchangeNow | null }) {
  if (exchange !== null && exchange.isFresh && exchange.state === 'up') return null
  return (
    <Alert kind="error" heading="Telefoncentralen svarer ikke">
      <p>
        Opkald kan ringe direkte på pladsens telefon uden at stå her. Siden kommer med igen af sig selv, når
        forbindelsen er tilbage.
      </p>
    </Alert>
  )
}

function Colleagues({ desks, desk }: DeskViewProps) {
  const others = desks.filter(({ id, state }) => id !== desk.id && state !== 'signed-out')
  return (
    <section>
      <h2>Kolleger ved pladserne</h2>
      {others.length === 0 ? (
        <p>Ingen andre er logget på.</p>
      ) : (
        <ul class="desk-colleagues nobullet-list">
          {others.map(({ title, person, state, since }) => (
            <li>
              <span>
                {person ?? 'En kollega'}, {title}
              </span>
              <span>
                <Badge colour={COLOURS[state]}>{STATE_TEXTS[state]}</Badge>
                {since === null ? '' : ` siden kl. ${clockText(since)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
