/** The page on which an agenda is sent. */
import { writeDate, writeDateWithWeekday } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import type { SignedInPerson } from '../../../organisation/model.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { CheckboxGroup, Form, HiddenField, TextArea } from '../../../ui/fields.tsx'
import { LookAgain } from '../../../ui/look-again.tsx'
import { letterOf } from '../../record/send-agenda.ts'
import { MeetingTabs } from '../../views/meeting-tabs.tsx'
import { type Missing, mustBeConfirmed } from '../model.ts'
import type { SendPage } from '../pages.tsx'
import type { SentVersion } from '../queries.ts'
import { Trial } from './trial.tsx'

interface SendProps extends SendPage {
  person: SignedInPerson | null
  filled: Filled
  /** ISO date. */
  today: string
  /** What was typed as a deadline to try, where it is none. */
  refusedTrial: string | null
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
        <div role="status">
          <Alert kind="info" heading="Dagsordenen er ved at blive sendt">
            Siden viser selv, når det er sket. Du kan også forlade den og komme tilbage.
          </Alert>
          <LookAgain />
        </div>
      ) : null}
      {sendable ? null : (
        <p>{NOT_SENDABLE[meeting.stage] ?? 'Mødet er holdt. Dagsordenen sendes ikke mere.'}</p>
      )}
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

const NOT_SENDABLE: Record<string, string> = {
  running: 'Mødet er i gang. Dagsordenen sendes ikke mere.',
  cancelled: 'Mødet er aflyst. Dagsordenen sendes ikke.',
}

function MissingList({ missing, again }: Pick<SendProps, 'missing'> & { again: boolean }) {
  if (missing.length === 0)
    return <p>{again ? 'Alle oplæg er godkendt.' : 'Alle oplæg er godkendt, og fristen er ikke gået.'}</p>
  const grave = mustBeConfirmed(missing) || missing.some(({ what }) => what === 'nothing-on-it')
  return (
    <Alert kind={grave ? 'warning' : 'info'} heading={grave ? 'Det mangler' : 'Værd at vide'} level="h3">
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
  return (
    <section class="section no-print" aria-labelledby="send-overskrift">
      <h2 id="send-overskrift">{next === 1 ? 'Send første gang' : `Send version ${letterOf(next)}`}</h2>
      <MissingList missing={missing} again={next > 1} />
      <Form action={paths.sendAgenda(agenda.meeting.id)}>
        <HiddenField name="udgave" value={String(next)} />
        {next === 1 ? (
          <HiddenField name="grund" value="" />
        ) : (
          <TextArea
            name="grund"
            label="Hvorfor sendes den igen?"
            hint="Grunden står ved versionen på denne side."
            rows={2}
            error={errorOf(filled.errors, 'grund')}
            value={valueOf(filled, 'send', 'grund')}
          />
        )}
        {mustBeConfirmed(missing) && !hinders ? (
          <CheckboxGroup
            name="alligevel"
            label="Noget mangler"
            error={errorOf(filled.errors, 'alligevel')}
            options={[{ value: 'ja', text: 'Send, selv om noget mangler' }]}
            chosen={valueOf(filled, 'send', 'alligevel') === 'ja' ? ['ja'] : []}
          />
        ) : null}
        <Button
          name={ACT}
          value="send"
          id="send"
          {...(hinders ? { unavailable: 'Der er ingen punkter at sende.' } : {})}
        >
          Send til forummets medlemmer
        </Button>
      </Form>
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
    case 'held-back':
      return (
        <>
          Punkt {missing.number}: {missing.title}. <a href={missing.href}>{missing.text}</a>
        </>
      )
    case 'no-minutes':
      return `${missing.count} ${missing.count === 1 ? 'punkt har' : 'punkter har'} ingen tid, så klokkeslættene efter det er for tidlige.`
    case 'late':
      return `Fristen var ${writeDate(missing.dispatchBy)}.`
  }
}

function Versions({ versions, agenda }: SendProps) {
  return (
    <section class="section" aria-labelledby="udgaver">
      <h2 id="udgaver">Sendte versioner</h2>
      {versions.length === 0 ? <p class="empty-state">Dagsordenen er ikke sendt endnu.</p> : null}
      <ul>
        {versions.map((version) => (
          <li>{versionText(version)}</li>
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

function versionText({ version, sentAt, sentBy, items, news, reason, stored }: SentVersion) {
  const on = `${writeDate(sentAt.slice(0, 10))} kl. ${sentAt.slice(11).replace(':', '.')} af ${sentBy}`
  const what = `${items} ${items === 1 ? 'punkt' : 'punkter'}${news === 0 ? '' : `, ${news} ${news === 1 ? 'nyt eller ændret' : 'nye eller ændrede'}`}`
  return (
    <>
      <strong>Version {letterOf(version)}</strong>, {on}: {stored ? what : 'sendes nu'}.
      {reason === null ? null : (
        <>
          <br />
          Grund: {reason}
        </>
      )}
    </>
  )
}
