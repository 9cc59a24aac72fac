/** The leaders' page: who waits, desks, call-backs, what is wrong; and screens for the wall below it all. */
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { ACT } from '../../../organisation/administration.tsx'
import { Alert } from '../../../ui/alert.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { LiveContact } from '../../call-control/live-pages.tsx'
import { TRIAL_NAME } from '../../call-control/trial-name.ts'
import { ContactTabs } from '../../tabs.tsx'
import { clockText, sinceText } from '../moments.ts'
import type { Board } from '../wall/boards.ts'
import { WaitClock } from '../wait-clock.tsx'
import type { DeskNow, ExchangeNow, GoingCall, Overview } from './queries.ts'
import { DESK_STATES, phaseText } from './words.ts'

interface OverviewProps {
  now: Overview
  boards: readonly Board[]
  errors: readonly FieldError[]
  newBoard: string | null
}

export function OverviewView({ now, boards, errors, newBoard }: OverviewProps) {
  const [longest] = now.waiting
  return (
    <>
      <LiveContact />
      <ErrorSummary errors={errors} />
      <h1 id="overblik">Overblik</h1>
      <ContactTabs role="leader" here={paths.contactOverview} />
      <Wrong now={now} />
      <DefinitionList
        entries={[
          ['Venter nu', String(now.waiting.length)],
          [
            'Har ventet længst',
            longest ? <WaitClock since={longest.arrivedAt} now={now.now} /> : 'Ingen venter',
          ],
          ['Taler nu', String(now.talking)],
          ['Ledige pladser', String(now.desks.filter(({ state }) => state === 'free').length)],
          ['Tilbagekald', String(now.callbacks.length)],
          ['Telefoncentral', <ExchangeText exchange={now.exchange} of={now} />],
        ]}
      />
      <p class="no-print">
        <a href={paths.contactWall}>Vis tavlen på en stor skærm</a>
      </p>
      <Waiting now={now} />
      <Desks now={now} />
      <Callbacks now={now} />
      <Boards boards={boards} errors={errors} newBoard={newBoard} />
    </>
  )
}

function ExchangeText({ exchange, of }: { exchange: ExchangeNow | null; of: Overview }) {
  if (exchange === null) return <>Ikke startet</>
  if (exchange.isSilent) return <Badge colour="error">{exchange.name}: svarer ikke</Badge>
  return exchange.state === 'up' ? (
    <>
      {exchange.name}, i drift siden {sinceText(exchange.since, of.now)}
      {exchange.name === TRIAL_NAME ? (
        <>
          {' '}
          (<a href={paths.contactTrials}>Prøveopkald</a>)
        </>
      ) : null}
    </>
  ) : (
    <Badge colour="error">{exchange.name}: ingen forbindelse</Badge>
  )
}

function Wrong({ now: { alarms, now } }: { now: Overview }) {
  if (alarms.length === 0) return null
  return (
    <Alert kind="error" heading={alarms.length === 1 ? 'En alarm' : `${alarms.length} alarmer`}>
      <ul>
        {alarms.map(({ message, raisedAt }) => (
          <li>
            {message} (siden {sinceText(raisedAt, now)})
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function Waiting({ now: { waiting, queues, now } }: { now: Overview }) {
  return (
    <section aria-labelledby="venter">
      <h2 id="venter">Venter nu</h2>
      <Table
        caption="Opkald, der venter"
        captionHidden
        measure="working"
        columns={[
          { text: 'Ringede', names: true },
          { text: 'Har ventet', figures: true },
          'Kø',
          'Tilstand',
          { text: 'Sagt som nummer', figures: true },
          'Flyt',
        ]}
        rows={waiting.map((call) => [
          clockText(call.arrivedAt),
          <WaitClock since={call.arrivedAt} now={now} />,
          call.queue,
          phaseText(call.phase),
          call.placeTold === null ? '' : String(call.placeTold),
          <MoveForm call={call} queues={queues} />,
        ])}
        empty="Ingen venter i køen."
      />
    </section>
  )
}

function MoveForm({ call, queues }: { call: GoingCall; queues: Overview['queues'] }) {
  const others = queues.filter(({ id }) => id !== call.queueId)
  if (others.length === 0) return <span class="quiet">Der er kun én kø</span>
  const name = clockText(call.arrivedAt)
  return (
    <Form action={paths.contactOverview} class="row-form">
      <HiddenField name="opkald" value={call.id} />
      <SelectField
        id={`koe-${call.id}`}
        name="koe"
        label={`Flyt opkaldet fra ${name} til`}
        labelHidden
        options={others.map(({ id, title }) => ({ value: String(id), text: title }))}
      />
      <Button kind="tertiary" name={ACT} value="flyt">
        Flyt<span class="sr-only"> opkaldet fra {name}</span>
      </Button>
    </Form>
  )
}

function Desks({ now: { desks, now } }: { now: Overview }) {
  return (
    <section aria-labelledby="pladser">
      <h2 id="pladser">Pladser</h2>
      <Table
        caption="Hvad hver plads gør"
        captionHidden
        measure="working"
        columns={[
          { text: 'Plads', names: true },
          'Tilstand',
          { text: 'I så lang tid', figures: true },
          'Hvem',
          'Log af',
        ]}
        rows={desks.map((desk) => [
          [desk.title, desk.place].filter(Boolean).join(', '),
          <DeskText desk={desk} />,
          desk.since === null || desk.state === 'signed-out' ? (
            ''
          ) : (
            <WaitClock since={desk.since} now={now} />
          ),
          desk.person ?? '',
          <SignOut desk={desk} />,
        ])}
        empty="Der er ingen pladser endnu."
      />
    </section>
  )
}

function DeskText({ desk: { state, reason, until } }: { desk: DeskNow }) {
  const { text, colour } = DESK_STATES[state]
  const more = [reason, until === null ? null : `til ${clockText(until)}`].filter(Boolean).join(', ')
  return (
    <>
      <Badge colour={colour}>{text}</Badge> {state === 'pause' ? more : ''}
    </>
  )
}

/** Only a desk without a call can be signed out. */
function SignOut({ desk: { id, title, state } }: { desk: DeskNow }) {
  if (state === 'signed-out') return <></>
  if (state === 'talking' || state === 'offered') return <span class="quiet">Har et opkald</span>
  return (
    <Form action={paths.contactOverview} class="row-form">
      <HiddenField name="plads" value={String(id)} />
      <Button kind="tertiary" name={ACT} value="log-af">
        Log af<span class="sr-only"> {title}</span>
      </Button>
    </Form>
  )
}

function Callbacks({ now: { callbacks, now } }: { now: Overview }) {
  return (
    <section aria-labelledby="tilbagekald">
      <h2 id="tilbagekald">Tilbagekald</h2>
      <Table
        caption="Borgere, der skal ringes op"
        captionHidden
        measure="working"
        columns={[
          { text: 'Ønsket', names: true },
          'Tidligst',
          'Kø',
          'Tilstand',
          { text: 'Forsøg', figures: true },
          'Træk tilbage',
        ]}
        rows={callbacks.map((call) => [
          sinceText(call.callbackWishedAt ?? call.arrivedAt, now),
          call.callbackDueAt === null ? 'Når det er borgerens tur' : sinceText(call.callbackDueAt, now),
          call.queue,
          phaseText(call.phase),
          String(call.callbackTries),
          <Form action={paths.contactOverview} class="row-form">
            <HiddenField name="opkald" value={call.id} />
            <Button kind="tertiary" name={ACT} value="traek-tilbage">
              Træk tilbage
              <span class="sr-only">
                {' '}
                ønsket fra {sinceText(call.callbackWishedAt ?? call.arrivedAt, now)}
              </span>
            </Button>
          </Form>,
        ])}
        empty="Ingen skal ringes op."
      />
    </section>
  )
}

function Boards({ boards, errors, newBoard }: Pick<OverviewProps, 'boards' | 'errors' | 'newBoard'>) {
  return (
    <section class="no-print" aria-labelledby="skaerme">
      <h2 id="skaerme">Skærme på væggen</h2>
      <p>
        En skærm viser køen uden navne og numre og uden, at nogen er logget ind. Den har sin egen adresse.
      </p>
      {newBoard === null ? null : (
        <Alert kind="success" heading="Skærmen er klar">
          <p>
            Åbn denne adresse på skærmen. Den vises kun nu: <code class="long-code">{newBoard}</code>
          </p>
        </Alert>
      )}
      <Table
        caption="Skærme"
        captionHidden
        columns={[{ text: 'Skærm', names: true }, 'Farver', 'Fjern']}
        rows={boards.map(({ id, title, dark }) => [
          title,
          dark ? 'Mørk' : 'Lys',
          <Form action={paths.contactOverview} class="row-form">
            <HiddenField name="skaerm" value={String(id)} />
            <Button kind="tertiary" name={ACT} value="fjern-skaerm">
              Fjern<span class="sr-only"> {title}</span>
            </Button>
          </Form>,
        ])}
        empty="Der er ingen skærme endnu."
      />
      <Form action={paths.contactOverview}>
        <TextField name="navn" label="Hvor skærmen hænger" error={errorOf(errors, 'navn')} />
        <SelectField
          name="tema"
          label="Farver"
          options={[
            { value: 'lys', text: 'Lys' },
            { value: 'moerk', text: 'Mørk' },
          ]}
        />
        <Button kind="secondary" name={ACT} value="ny-skaerm">
          Lav en adresse til skærmen
        </Button>
      </Form>
    </section>
  )
}
