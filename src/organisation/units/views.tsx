import { paths } from '../../paths.ts'
import { Button, LinkButton } from '../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { DateField, Form, type Option, SelectField, TextField } from '../../ui/fields.tsx'
import { Table } from '../../ui/table.tsx'
import { ACT, type Filled, valueOf } from '../administration.tsx'
import { holdsOn } from '../model.ts'
import type { Employment, Initials, UnitSummary } from '../queries.ts'
import { periodText } from '../views/periods.ts'
import { EmploymentTable, InitialsTable } from '../views/units.tsx'
import { inTreeOrder, openUnits } from './model.ts'

export function KeptUnitsView({ units, today }: { units: readonly UnitSummary[]; today: string }) {
  return (
    <>
      <h1>Enheder</h1>
      <p class="lead">Kommunens enheder og hvad de ligger under. Vælg en enhed for at ændre den.</p>
      <p>
        <LinkButton href={paths.newUnit}>Tilføj en enhed</LinkButton>
      </p>
      <Table
        caption="Enheder"
        captionHidden
        measure="working"
        columns={[{ text: 'Navn', names: true }, 'Initialer', 'Ligger under', 'Periode']}
        rows={inTreeOrder(units).map(({ unit, depth }) => [
          <span class={`tree-level tree-level-${Math.min(depth, 5)}`}>
            <a href={paths.keptUnit(unit.id)}>{unit.name}</a>
          </span>,
          unit.initials,
          units.find(({ id }) => id === unit.parentId)?.name,
          holdsOn(unit, today) ? periodText(unit) : <span class="quiet">{periodText(unit)}</span>,
        ])}
        empty="Der er ingen enheder endnu. Tilføj den første, eller indlæs dem fra en fil."
      />
    </>
  )
}

interface NewUnitProps {
  units: readonly UnitSummary[]
  /** Id of the unit it is to lie under, from the address. */
  under: string
  filled: Filled
  today: string
}

export function NewUnitView({ units, under, filled, today }: NewUnitProps) {
  const value = (name: string, otherwise = '') => valueOf(filled, 'tilfoej', name, otherwise)
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Ny enhed</h1>
      <Form action={paths.newUnit}>
        <TextField name="navn" label="Navn" value={value('navn')} error={errorOf(filled.errors, 'navn')} />
        <SelectField
          name="under"
          label="Ligger under"
          options={unitOptions(units, today, 'Ingen: øverst')}
          value={value('under', under)}
          error={errorOf(filled.errors, 'under')}
        />
        <TextField
          name="initialer"
          label="Initialer"
          hint="To til fem store bogstaver, som referaterne bruger."
          width="short"
          value={value('initialer')}
          optional
          error={errorOf(filled.errors, 'initialer')}
        />
        <DateField
          name="fra"
          label="Begynder"
          value={value('fra', today)}
          error={errorOf(filled.errors, 'fra')}
        />
        <div class="button-row">
          <Button name={ACT} value="tilfoej">
            Tilføj enheden
          </Button>
          <LinkButton href={paths.keptUnits} kind="tertiary">
            Fortryd
          </LinkButton>
        </div>
      </Form>
    </>
  )
}

/** Units as a list's options, each indented under the one above it. */
export function unitOptions(units: readonly UnitSummary[], today: string, none: string | null): Option[] {
  const options = openUnits(units, today).map(({ unit, depth }) => ({
    value: String(unit.id),
    text: `${'– '.repeat(depth)}${unit.name}`,
  }))
  return none === null ? options : [{ value: '', text: none }, ...options]
}

interface KeptUnitProps {
  unit: UnitSummary
  units: readonly UnitSummary[]
  initials: readonly Initials[]
  parts: readonly UnitSummary[]
  employments: readonly Employment[]
  filled: Filled
  today: string
}

export function KeptUnitView(props: KeptUnitProps) {
  const { unit, parts, employments, filled } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{unit.name}</h1>
      <p class="lead">{periodText(unit)}</p>
      <NameForm {...props} />
      <MoveForm {...props} />
      <InitialsTable initials={props.initials} />
      <InitialsForm {...props} />
      <h2>Afdelinger</h2>
      {parts.length === 0 ? <p>Ingen.</p> : null}
      <ul class="link-list nobullet-list">
        {parts.map((part) => (
          <li>
            <a href={paths.keptUnit(part.id)}>{part.name}</a>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href={`${paths.newUnit}?under=${unit.id}`} kind="secondary">
          Tilføj en afdeling
        </LinkButton>
      </p>
      <h2>Ledere og medarbejdere</h2>
      <p class="quiet">Ansættelser ændres på personens side.</p>
      <EmploymentTable employments={employments} of="unit" />
      <CloseForm {...props} />
    </>
  )
}

function NameForm({ unit, filled }: KeptUnitProps) {
  return (
    <>
      <h2>Navn</h2>
      <Form action={paths.keptUnit(unit.id)}>
        <TextField
          name="navn"
          label="Enhedens navn"
          value={valueOf(filled, 'omdoeb', 'navn', unit.name)}
          error={errorOf(filled.errors, 'navn')}
        />
        <Button kind="secondary" name={ACT} value="omdoeb">
          Gem navnet
        </Button>
      </Form>
    </>
  )
}

function MoveForm({ unit, units, filled, today }: KeptUnitProps) {
  const current = unit.parentId === null ? '' : String(unit.parentId)
  return (
    <>
      <h2>Plads</h2>
      <Form action={paths.keptUnit(unit.id)}>
        <SelectField
          name="under"
          label="Ligger under"
          options={unitOptions(units, today, 'Ingen: øverst')}
          value={valueOf(filled, 'flyt', 'under', current)}
          error={errorOf(filled.errors, 'under')}
        />
        <Button kind="secondary" name={ACT} value="flyt">
          Flyt enheden
        </Button>
      </Form>
    </>
  )
}

function InitialsForm({ unit, filled, today }: KeptUnitProps) {
  const value = (name: string, otherwise = '') => valueOf(filled, 'initialer', name, otherwise)
  return (
    <>
      <h3>Nye initialer</h3>
      <Form action={paths.keptUnit(unit.id)}>
        <InitialsFields errors={filled.errors} value={value} today={today} />
        <Button kind="secondary" name={ACT} value="initialer">
          Tilføj initialerne
        </Button>
      </Form>
    </>
  )
}

interface InitialsFieldsProps {
  errors: Filled['errors']
  value: (name: string, otherwise?: string) => string
  today: string
}

/** Initials with their days; of units and persons alike. */
export function InitialsFields({ errors, value, today }: InitialsFieldsProps) {
  return (
    <>
      <TextField
        name="initialer"
        label="Initialer"
        hint="De, der gælder i dag, slutter dagen før de nye begynder."
        width="short"
        value={value('initialer')}
        error={errorOf(errors, 'initialer')}
      />
      <DateField
        name="initialer-fra"
        label="Initialerne gælder fra"
        value={value('initialer-fra', today)}
        error={errorOf(errors, 'initialer-fra')}
      />
      <DateField
        name="initialer-til"
        label="Initialerne gælder til"
        value={value('initialer-til')}
        optional
        error={errorOf(errors, 'initialer-til')}
      />
    </>
  )
}

function CloseForm({ unit, filled }: KeptUnitProps) {
  return (
    <>
      <h2>Nedlæg enheden</h2>
      <p>
        Enheden bliver stående i gamle referater og kan findes igen. Lad datoen være tom, hvis den fortsætter.
      </p>
      <Form action={paths.keptUnit(unit.id)}>
        <DateField
          name="slut"
          label="Enhedens sidste dag"
          value={valueOf(filled, 'luk', 'slut', unit.validUntil ?? '')}
          optional
          error={errorOf(filled.errors, 'slut')}
        />
        <Button kind="secondary" name={ACT} value="luk">
          Gem sidste dag
        </Button>
      </Form>
    </>
  )
}
