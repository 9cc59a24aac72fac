import { writeAmount } from '../../../language/amounts.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { Form, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Balance } from '../model.ts'
import type { Pool, yearOf } from '../queries.ts'

export const AMOUNT_COLUMNS: Column[] = ['Bevilget', 'Overført til', 'Trukket', 'Reserveret', 'Fri'].map(
  (text) => ({ text, figures: true }),
)

export function amountCells(balance: Balance) {
  const { grantedOre, carriedInOre, drawnOre, reservedOre, freeOre } = balance
  return [
    writeAmount(grantedOre),
    writeAmount(carriedInOre),
    writeAmount(drawnOre),
    writeAmount(reservedOre),
    <>
      {writeAmount(freeOre)} {freeOre < 0 ? <Badge colour="error">Overtrukket</Badge> : null}
    </>,
  ]
}

/** Said wherever sums stand: who sees fewer papers sees smaller sums. */
export function WhatIsCounted() {
  return <p class="quiet">Beløb i lukkede sager, du ikke har adgang til, er ikke talt med.</p>
}

interface PoolsProps {
  year: number
  pools: readonly { pool: Pool; balance: Balance | null }[]
  mayMake: boolean
}

export function PoolsView({ year, pools, mayMake }: PoolsProps) {
  const at = (other: number) => `${paths.pools}?aar=${other}`
  return (
    <>
      <h1>Puljer i {year}</h1>
      <p class="lead">Penge, et forum råder over. Indstillinger reserverer dem, beslutninger trækker dem.</p>
      <nav class="button-row" aria-label="År">
        <a href={at(year - 1)}>{year - 1}</a>
        <a href={at(year + 1)}>{year + 1}</a>
      </nav>
      <Table
        caption={`Puljer i ${year}`}
        captionHidden
        measure="working"
        columns={[{ text: 'Pulje', names: true }, 'Forum', ...AMOUNT_COLUMNS]}
        rows={pools.map(({ pool, balance }) => [
          <a href={balance === null ? paths.pool(pool.id) : paths.poolYear(pool.id, year)}>{pool.name}</a>,
          pool.bodyName,
          ...(balance === null ? ['Ingen bevilling', '', '', '', ''] : amountCells(balance)),
        ])}
        empty="Der er ingen puljer endnu."
      />
      <WhatIsCounted />
      {mayMake ? (
        <p>
          <LinkButton href={paths.newPool}>Ny pulje</LinkButton>
        </p>
      ) : null}
    </>
  )
}

interface WordsProps {
  text: (name: string) => string
  errors: readonly FieldError[]
}

function PoolWordFields({ text, errors }: WordsProps) {
  const field = (name: string) => ({ name, value: text(name), error: errorOf(errors, name) })
  return (
    <>
      <TextField {...field('navn')} label="Navn" hint="Som det skrives i indstillinger." />
      <TextField
        {...field('bevilger')}
        label="Hvem kan bevilge mere?"
        hint="Fx Økonomiudvalget ved budgetopfølgningen."
      />
      <TextField {...field('ejer')} label="Ansvarlig" hint="Initialer eller navn." optional />
      <TextArea {...field('formaal')} label="Formål" rows={3} optional />
    </>
  )
}

export function NewPoolView({
  bodies,
  text,
  errors,
}: WordsProps & { bodies: readonly { id: number; name: string }[] }) {
  const field = (name: string) => ({ name, value: text(name), error: errorOf(errors, name) })
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Ny pulje</h1>
      <Form action={paths.newPool}>
        <SelectField
          {...field('forum')}
          label="Forum, der råder over puljen"
          options={bodies.map(({ id, name }) => ({ value: String(id), text: name }))}
        />
        <PoolWordFields text={text} errors={errors} />
        <TextField {...field('aar')} label="År" width="short" />
        <TextField {...field('bevilling')} label="Bevilget" hint="Kroner, fx 150.000." width="short" />
        <Button name={ACT} value="ny">
          Lav puljen
        </Button>
      </Form>
    </>
  )
}

interface PoolProps {
  pool: Pool
  years: readonly NonNullable<ReturnType<typeof yearOf>>[]
  filled: Filled
  nextYear: number
}

export function PoolView({ pool, years, filled, nextYear }: PoolProps) {
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{pool.name}</h1>
      <DefinitionList
        entries={[
          ['Forum', <a href={paths.body(pool.bodyId)}>{pool.bodyName}</a>],
          ['Kan bevilge mere', pool.grantedBy],
          ['Ansvarlig', pool.ownerName],
          ['Formål', pool.purpose],
        ]}
      />
      <h2>År for år</h2>
      <Table
        caption="År for år"
        captionHidden
        measure="working"
        columns={[{ text: 'År', names: true }, ...AMOUNT_COLUMNS]}
        rows={years.map(({ year, balance }) => [
          <a href={paths.poolYear(pool.id, year.year)}>{year.year}</a>,
          ...amountCells(balance),
        ])}
        empty="Puljen har ingen bevilling endnu."
      />
      <WhatIsCounted />
      {pool.mayKeep ? <KeeperForms pool={pool} filled={filled} nextYear={nextYear} /> : null}
    </>
  )
}

function KeeperForms({ pool, filled, nextYear }: Omit<PoolProps, 'years'>) {
  const kept: Record<string, string> = {
    navn: pool.name,
    bevilger: pool.grantedBy,
    ejer: pool.ownerName ?? '',
    formaal: pool.purpose,
  }
  return (
    <>
      <h2>Bevilling for et år</h2>
      <Form action={paths.pool(pool.id)}>
        <TextField
          name="aar"
          label="År"
          width="short"
          value={valueOf(filled, 'bevilg', 'aar', String(nextYear))}
          error={errorOf(filled.errors, 'aar')}
        />
        <TextField
          name="bevilling"
          label="Bevilget i alt"
          hint="Kroner, fx 150.000."
          width="short"
          value={valueOf(filled, 'bevilg', 'bevilling')}
          error={errorOf(filled.errors, 'bevilling')}
        />
        <Button kind="secondary" name={ACT} value="bevilg">
          Gem bevillingen
        </Button>
      </Form>
      <h2>Ret puljen</h2>
      <Form action={paths.pool(pool.id)}>
        <PoolWordFields
          text={(name) => valueOf(filled, 'ret', name, kept[name] ?? '')}
          errors={filled.errors}
        />
        <Button kind="secondary" name={ACT} value="ret">
          Gem puljen
        </Button>
      </Form>
    </>
  )
}
