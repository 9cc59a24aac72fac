import { holdsOn } from '../model.ts'
import { endsBeforeItBegins } from '../periods.ts'
import type { FieldRow } from './columns.ts'
import type { HeldUnit, KnownOrganisation } from './known.ts'
import { type ImportPlan, lower, Planner, type RowPlan } from './plan.ts'

/** A unit is known by its name, or by its initials of today under another name. Parents may stand below their parts. */
export function planUnits(known: KnownOrganisation, rows: readonly FieldRow[], today: string): ImportPlan {
  const units = structuredClone(known.units)
  const planner = new Planner('enheder', today, units)
  const byName = Map.groupBy(units, ({ name }) => lower(name))
  const met: { row: RowPlan; fields: FieldRow['fields']; unit: HeldUnit }[] = []
  const named = new Set<number>()
  for (const fieldRow of rows) {
    const { fields, line } = fieldRow
    const name = fields['enhed'] ?? ''
    const row = planner.start(line, name)
    if (name === '') {
      planner.refuse(row, 'enhed', 'Enheden har intet navn.')
      continue
    }
    const unit = findOrAdd(planner, units, byName, row, fieldRow)
    if (unit === null) continue
    if (named.has(unit.id)) planner.refuse(row, 'enhed', 'Enheden står også i en tidligere række.')
    named.add(unit.id)
    met.push({ row, fields, unit })
  }
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  for (const { row, fields, unit } of met) placeUnder(planner, byName, byId, row, fields['under'] ?? '', unit)
  return { rows: planner.rows, errors: planner.errors, after: { ...known, units } }
}

type ByName = Map<string, HeldUnit[]>

function findOrAdd(
  planner: Planner,
  units: HeldUnit[],
  byName: ByName,
  row: RowPlan,
  fieldRow: FieldRow,
): HeldUnit | null {
  const { fields } = fieldRow
  const [initials = '', name = ''] = [fields['initialer'], fields['enhed']]
  const [from, until] = [planner.date(row, fieldRow, 'fra'), planner.date(row, fieldRow, 'til')]
  const same = byName.get(lower(name)) ?? []
  if (same.length > 1) {
    planner.refuse(row, 'enhed', 'Flere enheder hedder det samme. Ret den på dens egen side.')
    return null
  }
  const ofInitials = initials === '' ? undefined : planner.ownerOf(initials, planner.today)
  const found = same[0] ?? units.find(({ id }) => id === ofInitials?.id)
  const unit = found ?? { id: planner.newId(), name, parentId: null, validFrom: from ?? planner.today, validUntil: null, initials: [] } // prettier-ignore
  if (found === undefined) {
    units.push(unit)
    byName.set(lower(name), [...same, unit])
    row.state = row.state === 'wrong' ? 'wrong' : 'new'
  } else if (found.name !== name) {
    planner.change(row, `Navn: ${found.name} → ${name}`)
    found.name = name
    byName.set(lower(name), [found])
  }
  if (until !== null && until !== unit.validUntil) {
    unit.validUntil = until
    if (endsBeforeItBegins(unit)) planner.refuse(row, 'til', 'Enheden slutter, før den begynder.')
    else planner.change(row, `Sidste dag: ${until}`)
  }
  if (initials !== '') planner.giveInitials(row, unit, initials, from ?? planner.today)
  return unit
}

function placeUnder(
  planner: Planner,
  byName: ByName,
  byId: ReadonlyMap<number, HeldUnit>,
  row: RowPlan,
  under: string,
  unit: HeldUnit,
): void {
  if (under === '') return
  const ofInitials = planner.ownerOf(under, planner.today)
  const parent =
    byName.get(lower(under))?.find((each) => holdsOn(each, planner.today)) ?? byId.get(ofInitials?.id ?? 0)
  if (parent === undefined)
    return planner.refuse(row, 'under', `«${under}» findes hverken i filen eller i kommunen.`)
  if (parent.id === unit.parentId) return
  const way = new Set<number>()
  for (let above: HeldUnit | undefined = parent; above !== undefined; above = byId.get(above.parentId ?? 0)) {
    if (above === unit || way.has(above.id))
      return planner.refuse(
        row,
        'under',
        'En enhed kan ikke ligge under sig selv eller en af sine afdelinger.',
      )
    way.add(above.id)
  }
  unit.parentId = parent.id
  if (row.state !== 'new') planner.change(row, `Ligger under: ${parent.name}`)
}
