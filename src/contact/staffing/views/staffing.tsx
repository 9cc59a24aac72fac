/** The page that staffing is decided on: what there is, what one desk more gives, and where. */
import { writeFigure } from '../../../language/figures.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { LinkButton } from '../../../ui/buttons.tsx'
import { Chart } from '../../../ui/chart.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { LookAgain } from '../../../ui/look-again.tsx'
import { Table } from '../../../ui/table.tsx'
import type { ContactRole } from '../../access.ts'
import { ContactTabs } from '../../tabs.tsx'
import { type AskedStaffing, queryOf } from '../asked.ts'
import type { Basis } from '../basis.ts'
import type { Computed } from '../compute-apart.ts'
import type { StaffedQueue } from '../queries.ts'
import { figuresOf, isBeyondDesks, type Level, type StaffingAnswer, worstHalfHour } from '../staffing.ts'
import {
  capital,
  gainSentences,
  levelName,
  lostInMonth,
  occupancyText,
  targetSentence,
  TOO_BUSY,
  weekdayName,
  writeAbout,
  worstSentence,
  writeHalfHour,
  writeHour,
  writeShare,
  writeWait,
} from '../words.ts'
import { BasisForm, BasisView } from './basis.tsx'
import { CallBackView } from './call-back.tsx'
import { Method } from './method.tsx'
import { WeekTable } from './week-table.tsx'

export interface StaffingProps {
  role: ContactRole | null
  asked: AskedStaffing
  basis: Basis
  queues: readonly StaffedQueue[]
  usualLimit: number
  /** Null: what was typed must be put right first. */
  computed: Computed | null
}

export function StaffingView({ role, asked, basis, queues, usualLimit, computed }: StaffingProps) {
  const answer = computed?.state === 'done' && !isBeyondDesks(computed.answer) ? computed.answer : null
  return (
    <>
      <ErrorSummary errors={asked.errors} />
      <h1>Bemanding</h1>
      <ContactTabs role={role} here={paths.contactStaffing} />
      {answer === null ? (
        <NoAnswer computed={computed} basis={basis} />
      ) : (
        <InShort {...{ asked, basis, answer }} />
      )}
      {/* Closed while the page looks again: nobody is to type into what is about to change. */}
      <details open={answer === null && computed?.state !== 'computing'} class="no-print">
        <summary>Regn med noget andet</summary>
        <BasisForm {...{ asked, basis, queues, usualLimit }} />
      </details>
      {answer === null ? null : <InDetail {...{ asked, basis, answer }} />}
      <BasisView basis={basis} answer={answer} weeks={asked.weeks} />
      <Method />
    </>
  )
}

function NoAnswer({ computed, basis }: { computed: Computed | null; basis: Basis }) {
  if (computed === null) return <p class="lead">Ret det, der er skrevet, så regner siden igen.</p>
  if (computed.state === 'computing')
    return (
      <>
        <Alert kind="info" heading="Beregningen er i gang">
          Siden viser tallene, så snart de er klar.
        </Alert>
        <LookAgain />
      </>
    )
  if (computed.state === 'given-up')
    return (
      <Alert kind="warning" heading="Der er ikke regnet færdig">
        {computed.why === 'too-many'
          ? 'Mange regner på bemanding lige nu. Prøv igen om et øjeblik.'
          : 'Så mange opkald og så lang en kø kan ikke regnes her. Prøv med færre opkald eller flere pladser.'}
      </Alert>
    )
  const most = isBeyondDesks(computed.answer) ? computed.answer.mostAnswered : 0
  return (
    <Alert kind="warning" heading="Så mange opkald kan pladserne ikke besvare">
      {`Med en ekspeditionstid på ${writeFigure(basis.order.handling, 0)} sekunder kan pladserne højst besvare omkring ${writeAbout(most)} opkald om måneden, når alle taler hele tiden. ${writeFigure(basis.callsInMonth, 0)} er derfor enten alle opkald, eller også er ekspeditionstiden kortere.`}
    </Alert>
  )
}

interface AnswerProps {
  asked: AskedStaffing
  basis: Basis
  answer: StaffingAnswer
}

function InShort({ asked, basis, answer }: AnswerProps) {
  const planned = answer.levels.find(({ shift }) => shift === 0)
  if (planned === undefined) return null
  const even = basis.evenDesks
  const occupancy = figuresOf(planned.days.flat()).occupancy
  return (
    <>
      <Summary {...{ answer, planned, even }} target={asked.target} />
      {occupancy > TOO_BUSY ? (
        <Alert kind="warning" heading={`Pladserne er optaget ${writeShare(occupancy)} af tiden`}>
          Over 90 % er der ingen luft mellem opkaldene. Så giver en syg medarbejder eller et par lange opkald
          straks en lang kø, og det kan ingen holde til i længden.
        </Alert>
      ) : null}
      <Levels answer={answer} even={even} />
      <p class="button-row no-print">
        <LinkButton href={paths.contactStaffingPaperOf(queryOf(asked))}>Brug i en sag</LinkButton>
        <LinkButton kind="secondary" turbo={false} href={paths.contactStaffingFileOf(queryOf(asked))}>
          Hent som CSV
        </LinkButton>
      </p>
    </>
  )
}

function InDetail({ asked, basis, answer }: AnswerProps) {
  const planned = answer.levels.find(({ shift }) => shift === 0)
  if (planned === undefined) return null
  return (
    <>
      <DayChart {...{ asked, answer, planned }} even={basis.evenDesks} />
      <BestHours answer={answer} />
      <CallBackView answer={answer} planned={planned} rule={basis.order.callBack} />
      <WeekTable asked={asked} answer={answer} desks={basis.order.desks} handling={basis.order.handling} />
    </>
  )
}

interface PlannedProps {
  answer: StaffingAnswer
  planned: Level
  even: number | null
}

function Summary({ answer, planned, even, target }: PlannedProps & { target: number | null }) {
  const { wait, lost } = figuresOf(planned.days.flat())
  const worst = worstSentence(answer.week, planned)
  return (
    <>
      <p class="lead">
        {`${levelName(0, even)}: den, der ringer, venter ${writeWait(wait)} i snit, og ${writeShare(lost)} opgiver.`}
        {worst === null ? '' : ` ${worst}`}
      </p>
      <ul>
        {gainSentences(answer.levels, even).map((sentence) => (
          <li>{sentence}</li>
        ))}
        {target === null ? null : <li>{targetSentence(answer.levels, even, target)}</li>}
      </ul>
    </>
  )
}

function Levels({ answer, even }: Omit<PlannedProps, 'planned'>) {
  const figures = (text: string) => ({ text, figures: true })
  return (
    <Table
      caption="Hvad antallet af pladser betyder i en uge"
      columns={[
        { text: 'Pladser', names: true },
        figures('Ventetid i snit'),
        figures('Værste halve time'),
        figures('Opgiver'),
        figures('Opgiver om måneden'),
        figures('Belægning'),
      ]}
      rows={answer.levels.map(({ shift, days }) => {
        const all = figuresOf(days.flat())
        return [
          <span class="staffing-name">{levelName(shift, even)}</span>,
          writeWait(all.wait),
          writeWait(all.worst),
          writeShare(all.lost),
          writeAbout(lostInMonth(all)),
          occupancyText(all.occupancy),
        ]
      })}
      empty="Der er ingen opkald at regne på."
    />
  )
}

function DayChart({ asked, answer, planned, even }: PlannedProps & { asked: AskedStaffing }) {
  const worst = worstHalfHour(answer.week, planned)
  const at = answer.week.findIndex(({ weekday }) => weekday === (asked.weekday ?? worst?.weekday))
  const index = Math.max(0, at)
  const day = answer.week[index]
  if (day === undefined) return null
  return (
    <section>
      <h2 id="dag">Ventetid {weekdayName(day.weekday)}</h2>
      <p>Så mange minutter venter den, der bliver i køen, efter hvornår der bliver ringet op.</p>
      <ul class="nobullet-list staffing-days no-print" aria-label="Vælg ugedag">
        {answer.week.map(({ weekday }) => (
          <li>
            <a
              href={`${paths.contactStaffingOf(queryOf(asked, { dag: weekday }))}#dag`}
              aria-current={weekday === day.weekday ? 'true' : undefined}
            >
              {capital(weekdayName(weekday))}
            </a>
          </li>
        ))}
      </ul>
      <Chart
        title={`Ventetid ${weekdayName(day.weekday)} for den, der bliver i køen`}
        description="Minutter for hver halve time, en linje for hvert antal pladser."
        kind="line"
        along={{ categories: day.calls.map((_, half) => writeHalfHour(day.opens + half)) }}
        alongName="Fra klokken"
        unit="min."
        series={answer.levels.map(({ shift, days }) => ({
          name: levelName(shift, even),
          points: (days[index] ?? []).map(({ virtualWait }) => virtualWait / 60),
        }))}
      />
    </section>
  )
}

const MOST_HOURS = 6

function BestHours({ answer }: { answer: StaffingAnswer }) {
  const best = answer.gains.filter(({ waitedLess }) => waitedLess >= 60).slice(0, MOST_HOURS)
  if (best.length === 0) return null
  return (
    <section>
      <h2>Hvor en plads mere hjælper mest</h2>
      <p>Kommer der kun en medarbejder mere i en enkelt time om ugen, er det her, det mærkes mest.</p>
      <Table
        caption="De timer, hvor en plads mere hjælper mest"
        captionHidden
        columns={[
          { text: 'Time', names: true },
          { text: 'Ventetid, der spares om ugen', figures: true },
          { text: 'Færre opgiver om ugen', figures: true },
        ]}
        rows={best.map(({ weekday, hour, waitedLess, lostFewer }) => [
          <span class="staffing-name">{`${capital(weekdayName(weekday))} ${writeHour(hour)}`}</span>,
          writeWait(waitedLess),
          writeFigure(Math.max(0, lostFewer), 1),
        ])}
        empty=""
      />
    </section>
  )
}
