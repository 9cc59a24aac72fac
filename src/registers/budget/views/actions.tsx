import type { Child } from 'hono/jsx'
import { writeAmount } from '../../../language/amounts.ts'
import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { Badge, type BadgeColour } from '../../../ui/badge.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { KEY } from '../lists.ts'
import { areaName } from '../measures.ts'
import type { Activity, Picture } from '../picture.ts'
import { monthlySentences, odditySentences } from '../sentences.ts'
import { ACTIVITY_STATUSES, CERTAINTIES, MEASURE_STATES, OUTCOMES, PROJECT_STATES } from '../words.ts'

/** What is done about the figures, and what does not add up. */
export function ActionsView({ picture }: { picture: Picture }) {
  return (
    <>
      <Activities picture={picture} />
      <Measures picture={picture} />
      <Supplements picture={picture} />
      <Savings picture={picture} />
      <CarryOvers picture={picture} />
      <Told
        heading="Bør følges hver måned"
        sentences={monthlySentences(picture)}
        href={paths.registerList(KEY, 'maanedsopfoelgning')}
        link="Månedlig opfølgning"
      />
      <Told
        heading="Rettelser af budgettet, der mangler en forklaring"
        sentences={odditySentences(picture)}
        href={paths.registerList(KEY, 'tillaegsbevillinger')}
        link="Tillægsbevillinger"
      />
    </>
  )
}

interface PartProps {
  heading: string
  list: string
  caption?: string
  columns: readonly (Column | string)[]
  rows: readonly (readonly Child[])[]
}

/** A part stands only where there is something to say. */
function Part({ heading, list, caption, columns, rows }: PartProps) {
  if (rows.length === 0) return null
  return (
    <>
      <h2>{heading}</h2>
      <Table
        caption={caption ?? heading}
        captionHidden={caption === undefined}
        measure="working"
        columns={columns}
        rows={rows}
        empty="Her er intet."
      />
      <p class="no-print">
        <a href={paths.registerList(KEY, list)}>Hele listen</a>
      </p>
    </>
  )
}

const COLOURS: Record<NonNullable<Activity['status']>, BadgeColour> = {
  green: 'success',
  yellow: 'warning',
  red: 'error',
}

function Activities({ picture: { activities } }: { picture: Picture }) {
  return (
    <Part
      heading="Budgetaftalens aktiviteter"
      list="aktiviteter"
      columns={['Status', { text: 'Aktivitet', names: true }, 'Ansvarlig', 'Senest', 'Hvordan det går']}
      rows={activities.map(({ id, title, unit, owner, dueOn, status, words }) => [
        status === null ? (
          <Badge>Ikke meldt</Badge>
        ) : (
          <Badge colour={COLOURS[status]}>{ACTIVITY_STATUSES[status]}</Badge>
        ),
        <a href={paths.registerRow(KEY, 'aktiviteter', id)}>{title}</a>,
        `${owner}, ${unit}`,
        dueOn === null ? '' : writeDate(dueOn),
        words ?? '',
      ])}
    />
  )
}

function Measures({ picture: { measures, areas } }: { picture: Picture }) {
  const nameOf = namesOf(areas)
  const running = measures.filter(({ state }) => state !== 'dropped')
  const total = (of: (each: Picture['measures'][number]) => number | null) =>
    writeAmount(running.reduce((sum, each) => sum + (of(each) ?? 0), 0))
  const rows: Child[][] = measures.map(({ id, areaId, what, expected, achieved, owner, dueOn, state }) => [
    <a href={paths.registerRow(KEY, 'handleplaner', id)}>{what}</a>,
    nameOf(areaId),
    MEASURE_STATES[state],
    owner,
    writeDate(dueOn),
    writeAmount(expected),
    achieved === null ? '' : writeAmount(achieved),
  ])
  if (rows.length > 0)
    rows.push([
      <strong>I alt uden de opgivne</strong>,
      '',
      '',
      '',
      '',
      <strong>{total(({ expected }) => expected)}</strong>,
      <strong>{total(({ achieved }) => achieved)}</strong>,
    ])
  return (
    <Part
      heading="Handleplaner"
      list="handleplaner"
      columns={[
        { text: 'Tiltag', names: true },
        'Område',
        'Tilstand',
        'Ansvarlig',
        'Senest',
        { text: 'Ventet i år', figures: true },
        { text: 'Opnået', figures: true },
      ]}
      rows={rows}
    />
  )
}

function Supplements({ picture: { supplements, areas } }: { picture: Picture }) {
  const nameOf = namesOf(areas)
  return (
    <Part
      heading="Tillægsbevillinger"
      list="tillaegsbevillinger"
      caption="En udgift er positiv."
      columns={[
        { text: 'Til hvad', names: true },
        'Område',
        { text: 'Beløb', figures: true },
        'Beløbet er',
        'Søgt',
        'Forelægges',
        'Svar',
      ]}
      rows={supplements.map(({ id, what, areaId, amount, certainty, appliedOn, toBody, outcome }) => [
        <a href={paths.registerRow(KEY, 'tillaegsbevillinger', id)}>{what}</a>,
        nameOf(areaId),
        writeAmount(amount),
        CERTAINTIES[certainty],
        appliedOn === null ? 'Ikke søgt' : writeDate(appliedOn),
        toBody,
        outcome === null ? '' : OUTCOMES[outcome],
      ])}
    />
  )
}

function Savings({ picture: { savings, areas } }: { picture: Picture }) {
  const nameOf = namesOf(areas)
  return (
    <Part
      heading="Besparelser ved projekter"
      list="besparelser"
      columns={[
        { text: 'Besparelse', names: true },
        'Område',
        { text: 'Beløb', figures: true },
        'Projekt',
        'Projektet er',
        'Beslutning',
        'Bogført',
      ]}
      rows={savings.map(({ id, title, areaId, amount, project, projectState, decision, bookedOn }) => [
        <a href={paths.registerRow(KEY, 'besparelser', id)}>{title}</a>,
        nameOf(areaId),
        writeAmount(amount),
        project,
        PROJECT_STATES[projectState],
        decision === null ? '' : <DecisionLink decision={decision} />,
        bookedOn === null
          ? projectState === 'decided'
            ? 'Ikke endnu'
            : 'Venter på projektet'
          : writeDate(bookedOn),
      ])}
    />
  )
}

/** An address of the house is a link; anything else is words. */
function DecisionLink({ decision }: { decision: string }) {
  return /^\/[a-z]+\/\d+$/u.test(decision) ? <a href={decision}>{decision}</a> : decision
}

function CarryOvers({ picture: { carryOvers } }: { picture: Picture }) {
  return (
    <Part
      heading="Overført fra tidligere år"
      list="overfoersler"
      caption="Uforbrugte midler er positive; merforbrug, der skal afvikles, er negativt."
      columns={[
        { text: 'Fra', names: true },
        { text: 'Søgt', figures: true },
        { text: 'Godkendt', figures: true },
      ]}
      rows={carryOvers.map(({ id, from, applied, approved }) => [
        <a href={paths.registerRow(KEY, 'overfoersler', id)}>{from}</a>,
        writeAmount(applied),
        approved === null ? 'ikke afgjort' : writeAmount(approved),
      ])}
    />
  )
}

function namesOf(areas: Picture['areas']): (id: number) => string {
  const names = new Map(areas.map((area) => [area.id, areaName(area)]))
  return (id) => names.get(id) ?? ''
}

interface ToldProps {
  heading: string
  sentences: readonly string[]
  href: string
  link: string
}

function Told({ heading, sentences, href, link }: ToldProps) {
  if (sentences.length === 0) return null
  return (
    <>
      <h2>{heading}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p class="no-print">
        <a href={href}>{link}</a>
      </p>
    </>
  )
}
