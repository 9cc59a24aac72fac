import type { Child } from 'hono/jsx'
import { paths } from '../../paths.ts'
import { Table } from '../../ui/table.tsx'
import { holdsOn } from '../model.ts'
import type { Employment, Initials, UnitSummary } from '../queries.ts'
import { periodText } from './periods.ts'

export function UnitsView({ units, today }: { units: readonly UnitSummary[]; today: string }) {
  const known = new Set(units.map((unit) => unit.id))
  const roots = units.filter((unit) => unit.parentId === null || !known.has(unit.parentId))
  return (
    <>
      <h1>Enheder</h1>
      <p class="lead">Centre og afdelinger, som referaterne nævner dem ved deres initialer.</p>
      {roots.length === 0 ? <p class="empty-state">Der er ingen enheder endnu.</p> : null}
      <UnitTree units={roots} all={units} today={today} />
    </>
  )
}

function UnitTree(props: { units: readonly UnitSummary[]; all: readonly UnitSummary[]; today: string }) {
  if (props.units.length === 0) return null
  return (
    <ul class="link-list nobullet-list no-max-width">
      {props.units.map((unit) => (
        <li>
          <UnitLink unit={unit} />
          {holdsOn(unit, props.today) ? null : <span class="quiet"> (nedlagt: {periodText(unit)})</span>}
          <UnitTree {...props} units={props.all.filter((each) => each.parentId === unit.id)} />
        </li>
      ))}
    </ul>
  )
}

function UnitLink({ unit }: { unit: UnitSummary }) {
  return (
    <>
      <a href={paths.unit(unit.id)}>{unit.name}</a>
      {unit.initials === null ? null : <span class="quiet"> {unit.initials}</span>}
    </>
  )
}

interface UnitProps {
  unit: UnitSummary
  initials: readonly Initials[]
  parts: readonly UnitSummary[]
  /** Null where the reader may not know who works here. */
  employments: readonly Employment[] | null
  today: string
  sections: readonly Child[]
}

export function UnitView({ unit, initials, parts, employments, today, sections }: UnitProps) {
  return (
    <>
      <h1>
        {unit.name}
        {unit.initials === null ? null : ` (${unit.initials})`}
      </h1>
      {parts.length > 0 ? (
        <>
          <h2>Afdelinger</h2>
          <UnitTree units={parts} all={[]} today={today} />
        </>
      ) : null}
      {sections}
      <InitialsTable initials={initials} />
      {employments === null ? null : (
        <>
          <h2>Ledere og medarbejdere</h2>
          <EmploymentTable employments={employments} of="unit" />
        </>
      )}
    </>
  )
}

/** What the unit or person has been called in minutes through the years. */
export function InitialsTable({ initials }: { initials: readonly Initials[] }) {
  if (initials.length === 0) return null
  return (
    <>
      <h2>Initialer gennem årene</h2>
      <Table
        caption="Initialer gennem årene"
        captionHidden
        measure="working"
        columns={[{ text: 'Initialer', names: true }, 'Periode']}
        rows={initials.map((each) => [each.initials, periodText(each)])}
        empty=""
      />
    </>
  )
}

export function EmploymentTable({
  employments,
  of,
}: {
  employments: readonly Employment[]
  of: 'unit' | 'person'
}) {
  return (
    <Table
      caption={of === 'unit' ? 'Ledere og medarbejdere' : 'Ansættelser'}
      captionHidden
      measure="working"
      columns={[of === 'unit' ? 'Navn' : 'Enhed', 'Stilling', 'Rolle', 'Periode']}
      rows={employments.map((each) => [
        of === 'unit' ? (
          <a href={paths.person(each.personId)}>{each.personName}</a>
        ) : (
          <a href={paths.unit(each.unitId)}>{each.unitName}</a>
        ),
        each.title,
        each.role === 'manager' ? 'Leder' : 'Medarbejder',
        periodText(each),
      ])}
      empty="Ingen er registreret."
    />
  )
}
