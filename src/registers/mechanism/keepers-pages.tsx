/** Who keeps a register: known to colleagues, said by administrators. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import {
  ACT,
  act,
  type Filled,
  optionalId,
  requiredId,
  takeAct,
  UNFILLED,
  valueOf,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { Button } from '../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField } from '../../ui/fields.tsx'
import { Table } from '../../ui/table.tsx'
import { findRegister, REGISTER, trailTo } from './known-register.ts'
import type { Register } from './register.ts'

interface Keeper {
  id: number
  person: string
  unit: string | null
}

interface Named {
  id: number
  name: string
}

export function keeperRoutes(registers: readonly Register[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.registerKeepers(REGISTER), signedInOnly, (c) => {
    const register = findRegister(c, registers)
    return register === null ? notFoundPage(c) : keepersPage(c, register, UNFILLED)
  })
  routes.post(paths.registerKeepers(REGISTER), signedInOnly, (c) => {
    const register = findRegister(c, registers)
    if (register === null || !c.var.reader.person?.isAdministrator) return notFoundPage(c)
    return takeAct(c, actsOf(register), paths.registerKeepers(register.key), (filled) =>
      keepersPage(c, register, filled),
    )
  })
  return routes
}

function actsOf({ key }: Register) {
  return {
    tilfoej: act(
      z.object({ person: requiredId('Vælg en person.'), enhed: optionalId }),
      async (tx, { person, enhed }, { municipality }) => {
        await sql`
          insert into register_keepers (municipality_id, register, person_id, unit_id)
          values (${municipality}, ${key}, ${person}, ${enhed}) on conflict do nothing`.execute(tx)
        return 'done'
      },
    ),
    fjern: act(z.object({ id: requiredId('Vælg en.') }), async (tx, { id }, { municipality }) => {
      const { rows } = await sql`
        delete from register_keepers where municipality_id = ${municipality} and register = ${key} and id = ${id} returning id`.execute(
        tx,
      )
      return rows.length === 1 ? 'done' : 'not-found'
    }),
  }
}

async function listKeepers(tx: Transaction, municipality: number, key: string): Promise<Keeper[]> {
  const { rows } = await sql<Keeper>`
    select k.id, p.name as person, u.name as unit from register_keepers k
      join persons p on p.municipality_id = k.municipality_id and p.id = k.person_id
      left join units u on u.municipality_id = k.municipality_id and u.id = k.unit_id
    where k.municipality_id = ${municipality} and k.register = ${key} order by u.name nulls first, p.name`.execute(
    tx,
  )
  return rows
}

async function listChoices(
  tx: Transaction,
  municipality: number,
): Promise<{ persons: Named[]; units: Named[] }> {
  const persons = await sql<Named>`
    select p.id, p.name from persons p where p.municipality_id = ${municipality} and exists (
      select 1 from employments e where e.municipality_id = p.municipality_id and e.person_id = p.id
        and app.holds_today(e.valid_from, e.valid_until)) order by p.name`.execute(tx)
  const units = await sql<Named>`
    select id, name from units where municipality_id = ${municipality} and app.holds_today(valid_from, valid_until) order by name`.execute(
    tx,
  )
  return { persons: persons.rows, units: units.rows }
}

async function keepersPage(c: Context<Env>, register: Register, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  const found = await read(c, async (tx) => ({
    keepers: await listKeepers(tx, municipality.id, register.key),
    ...(await listChoices(tx, municipality.id)),
  }))
  const mayKeep = person?.isAdministrator === true
  return page(
    c,
    {
      title: `Hvem fører ${register.title}`,
      trail: trailTo(register),
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Hvem fører registret</h1>
      <p>
        Direktionens sekretær kan altid føre det hele. En leder kan føre sin egen enheds rækker. Andre skal
        stå her.
      </p>
      <Table
        caption="Hvem fører registret"
        captionHidden
        columns={['Person', 'Fører', ...(mayKeep ? ['Fjern'] : [])]}
        rows={found.keepers.map((keeper) => [
          keeper.person,
          keeper.unit ?? 'Hele registret',
          ...(mayKeep ? [<RemoveKeeper register={register} keeper={keeper} />] : []),
        ])}
        empty="Ingen andre fører registret endnu."
      />
      {mayKeep ? (
        <KeeperForm register={register} filled={filled} persons={found.persons} units={found.units} />
      ) : null}
    </>,
  )
}

function RemoveKeeper({ register, keeper }: { register: Register; keeper: Keeper }) {
  return (
    <form class="action" method="post" action={paths.registerKeepers(register.key)}>
      <HiddenField name="id" value={String(keeper.id)} />
      <Button kind="tertiary" name={ACT} value="fjern" id={`fjern-${keeper.id}`}>
        Fjern<span class="sr-only"> {keeper.person}</span>
      </Button>
    </form>
  )
}

function KeeperForm(props: {
  register: Register
  filled: Filled
  persons: readonly Named[]
  units: readonly Named[]
}) {
  const options = (named: readonly Named[]) =>
    named.map(({ id, name }) => ({ value: String(id), text: name }))
  return (
    <Form action={paths.registerKeepers(props.register.key)}>
      <h2>Tilføj en, der fører det</h2>
      <SelectField
        name="person"
        label="Person"
        options={[{ value: '', text: 'Vælg' }, ...options(props.persons)]}
        value={valueOf(props.filled, 'tilfoej', 'person')}
        error={errorOf(props.filled.errors, 'person')}
      />
      <SelectField
        name="enhed"
        label="Enhed"
        optional
        hint="Uden enhed føres hele registret, og filer kan indlæses."
        options={[{ value: '', text: 'Hele registret' }, ...options(props.units)]}
        value={valueOf(props.filled, 'tilfoej', 'enhed')}
      />
      <Button name={ACT} value="tilfoej">
        Tilføj
      </Button>
    </Form>
  )
}
