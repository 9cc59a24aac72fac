/** The page on which an agenda is sent. */
import { writeDate, writeDateWithWeekday } from '../../../language/dates.ts'
import { type Filled, valueOf } from '../../../organisation/administration.tsx'
import type { SignedInPerson } from '../../../organisation/model.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { LinkButton } from '../../../ui/buttons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { letterOf } from '../../record/send-agenda.ts'
import { MeetingTabs } from '../../views/meeting-tabs.tsx'
import type { Missing } from '../model.ts'
import type { SendPage } from '../pages.tsx'
import { Trial } from './trial.tsx'

interface SendProps extends SendPage {
  person: SignedInPerson | null
  filled: Filled
  /** ISO date. */
  today: string
}

export function SendView(props: SendProps) {
  const { agenda, versions, dispatchBy, today, person, filled } = props
  const { meeting } = agenda
  const isSending = versions.some(({ stored }) => !stored)
  const sendable = meeting.stage === 'planned' || meeting.stage === 'dispatched'
  return (
    <>
      <MeetingTabs meeting={meeting} person={person} here="send" />
      <h1>
        Send dagsordenen: {meeting.body}, {writeDate(meeting.heldOn)}
      </h1>
      <ErrorSummary errors={filled.errors} />
      {dispatchBy === null ? null : (
        <p>
          Efter forummets regler skal dagsordenen være ude senest{' '}
          <strong>{writeDateWithWeekday(dispatchBy)}</strong>
          {today > dispatchBy ? ' – det er den ikke.' : '.'}
        </p>
      )}
      {isSending ? (
        <Alert kind="info" heading="Dagsordenen er ved at blive sendt">
          Den kan læses om et øjeblik. <a href={paths.sendAgenda(meeting.id)}>Genindlæs siden</a>.
        </Alert>
      ) : null}
      <p class="no-print">
        <LinkButton href={paths.agendaDraft(meeting.id)} kind="secondary" turbo={false}>
          Se udkastet som PDF
        </LinkButton>
      </p>
      {sendable && !isSending ? <SendForm {...props} /> : null}
      <Versions {...props} />
      <Trial {...props} />
    </>
  )
}

function MissingList({ missing }: Pick<SendProps, 'missing'>) {
  if (missing.length === 0) return <p>Alt er klar.</p>
  return (
    <Alert kind="warning" heading="Det mangler" level="h3">
      <ul>
        {missing.map((each) => (
          <li>{missingText(each)}</li>
        ))}
      </ul>
    </Alert>
  )
}

function SendForm({ agenda, versions, missing, filled }: SendProps) {
  const next = (versions[0]?.version ?? 0) + 1
  const hinders = missing.some(({ what }) => what === 'nothing-on-it')
  const errorOf = (field: string) => {
    const found = filled.errors.find((error) => error.field === field)
    return found === undefined ? null : <p class="form-error-message">{found.message}</p>
  }
  return (
    <section class="section no-print" aria-labelledby="send-overskrift">
      <h2 id="send-overskrift">{next === 1 ? 'Send dagsordenen' : `Send udgave ${letterOf(next)}`}</h2>
      <MissingList missing={missing} />
      <form method="post" action={paths.sendAgenda(agenda.meeting.id)}>
        <input type="hidden" name="udgave" value={String(next)} />
        {next === 1 ? (
          <input type="hidden" name="grund" value="" />
        ) : (
          <div class="form-group">
            <label class="form-label" for="grund">
              Hvorfor sendes den igen?
            </label>
            {errorOf('grund')}
            <textarea class="form-input" id="grund" name="grund" rows={2} required>
              {valueOf(filled, 'send', 'grund')}
            </textarea>
          </div>
        )}
        {missing.length === 0 || hinders ? null : (
          <div class="form-group">
            <input type="hidden" name="mangler" value="ja" />
            {errorOf('alligevel')}
            <div class="form-group-checkbox">
              <input class="form-checkbox" type="checkbox" id="alligevel" name="alligevel" value="ja" />
              <label for="alligevel">Send, selv om noget mangler</label>
            </div>
          </div>
        )}
        <button class="button button-primary" name="handling" value="send" disabled={hinders}>
          Send til forummets medlemmer
        </button>
      </form>
    </section>
  )
}

function missingText(missing: Missing) {
  switch (missing.what) {
    case 'nothing-on-it':
      return 'Der er ingen punkter på dagsordenen.'
    case 'not-approved':
      return (
        <>
          Punkt {missing.number}: <a href={paths.paper(missing.paperId)}>{missing.title}</a> er ikke godkendt.
        </>
      )
    case 'no-minutes':
      return `${missing.count} ${missing.count === 1 ? 'punkt har' : 'punkter har'} ingen tid, så klokken kan ikke forudsiges helt.`
    case 'late':
      return `Fristen var ${writeDate(missing.dispatchBy)}.`
  }
}

function Versions({ versions, agenda }: SendProps) {
  return (
    <section class="section" aria-labelledby="udgaver">
      <h2 id="udgaver">Sendte udgaver</h2>
      {versions.length === 0 ? <p class="empty-state">Dagsordenen er ikke sendt endnu.</p> : null}
      <ul>
        {versions.map(({ version, sentAt, sentBy, items, news, reason, stored }) => (
          <li>
            <strong>Udgave {letterOf(version)}</strong>, {writeDate(sentAt.slice(0, 10))} kl.{' '}
            {sentAt.slice(11).replace(':', '.')} af {sentBy}
            {stored
              ? `: ${items} ${items === 1 ? 'punkt' : 'punkter'}${news === 0 ? '' : `, ${news} nye eller ændrede`}`
              : ': sendes nu'}
            {reason === null ? '' : `. ${reason}`}
          </li>
        ))}
      </ul>
      {versions.some(({ stored }) => stored) ? (
        <p>
          <a href={paths.meeting(agenda.meeting.id)}>Læs dagsordenen</a>, hent den{' '}
          <a href={paths.meetingFile(agenda.meeting.id, 'pdf')} data-turbo="false">
            som PDF
          </a>{' '}
          eller{' '}
          <a href={paths.meetingFile(agenda.meeting.id, 'samlet')} data-turbo="false">
            samlet med alle bilag
          </a>
          .
        </p>
      ) : null}
    </section>
  )
}
