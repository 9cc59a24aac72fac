/** A pool in one year: what there is, every drawing, and what its keeper does. */
import { writeAmount } from '../../../language/amounts.ts'
import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge, type BadgeColour } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, SelectField, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { DRAWING_STATES, type DrawingState, refuseCarry } from '../model.ts'
import type { Pool, ShownDrawing, ShownEntry, yearOf } from '../queries.ts'
import { POOL_REFUSALS } from '../words.ts'
import { WhatIsCounted } from './pools.tsx'

type Shown = NonNullable<ReturnType<typeof yearOf>>

interface PoolYearProps {
  pool: Pool
  shown: Shown
  filled: Filled
  today: string
}

export function PoolYearView({ pool, shown, filled, today }: PoolYearProps) {
  const { year, balance, drawings, entries } = shown
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>
        {pool.name} {year.year}
      </h1>
      <DefinitionList
        entries={[
          ['Bevilget', writeAmount(balance.grantedOre)],
          [
            `Overført fra ${year.year - 1}`,
            balance.carriedInOre === 0 ? null : writeAmount(balance.carriedInOre),
          ],
          ['Trukket', writeAmount(balance.drawnOre)],
          [
            `Overført til ${year.year + 1}`,
            year.carriedOutOre === null ? null : writeAmount(year.carriedOutOre),
          ],
          ['Tilbage', writeAmount(balance.leftOre)],
          ['Reserveret', writeAmount(balance.reservedOre)],
          ['Fri', <strong>{writeAmount(balance.freeOre)}</strong>],
          ['Afslået', balance.refusedOre === 0 ? null : writeAmount(balance.refusedOre)],
          ['Frigivet', balance.releasedOre === 0 ? null : writeAmount(balance.releasedOre)],
          ['Kan bevilge mere', pool.grantedBy],
        ]}
      />
      <WhatIsCounted />
      <h2>Træk og reservationer</h2>
      <Table
        caption="Træk og reservationer"
        captionHidden
        measure="working"
        columns={[
          { text: 'Hvad', names: true },
          'Sag',
          { text: 'Beløb', figures: true },
          'Tilstand',
          'Besluttet',
          ...(pool.mayKeep ? ['Fjern'] : []),
        ]}
        rows={[
          ...drawings.map((drawing) => [...drawingCells(drawing), ...(pool.mayKeep ? [''] : [])]),
          ...entries.map((entry) => [
            ...entryCells(entry),
            ...(pool.mayKeep ? [<RemoveForm pool={pool} year={year.year} entry={entry} />] : []),
          ]),
        ]}
        empty="Ingen indstilling har bedt om penge af puljen."
      />
      <p>
        <a href={paths.poolYearFile(pool.id, year.year)} data-turbo="false">
          Hent som CSV
        </a>
      </p>
      {pool.mayKeep ? <KeeperForms {...{ pool, shown, filled, today }} /> : null}
    </>
  )
}

const COLOURS: Record<DrawingState, BadgeColour> = {
  draft: 'plain',
  reserved: 'info',
  drawn: 'success',
  refused: 'warning',
  released: 'plain',
}

function drawingCells({
  paperId,
  paperTitle,
  pointNumber,
  caseNumber,
  ore,
  state,
  itemId,
  decidedOn,
  permanence,
}: ShownDrawing) {
  return [
    <>
      <a href={paths.paper(paperId)}>{paperTitle}</a>
      {pointNumber === '' ? '' : `, punkt ${pointNumber}`}
      {permanence === 'permanent' ? ' (hvert år)' : ''}
    </>,
    caseNumber,
    writeAmount(ore),
    <Badge colour={COLOURS[state]}>{DRAWING_STATES[state]}</Badge>,
    itemId === null || decidedOn === null ? '' : <a href={paths.item(itemId)}>{writeDate(decidedOn)}</a>,
  ]
}

function entryCells({ what, kind, ore, notedOn, itemId }: ShownEntry) {
  return [
    what,
    '',
    writeAmount(kind === 'released' ? -ore : ore),
    <Badge colour={COLOURS[kind]}>{DRAWING_STATES[kind]}</Badge>,
    itemId === null ? writeDate(notedOn) : <a href={paths.item(itemId)}>{writeDate(notedOn)}</a>,
  ]
}

function RemoveForm({ pool, year, entry }: { pool: Pool; year: number; entry: ShownEntry }) {
  return (
    <Form action={paths.poolYear(pool.id, year)} class="row-form">
      <HiddenField name="postering" value={String(entry.id)} />
      <Button kind="tertiary" name={ACT} value="fjern">
        Fjern<span class="sr-only"> {entry.what}</span>
      </Button>
    </Form>
  )
}

function KeeperForms({ pool, shown: { year, balance }, filled, today }: PoolYearProps) {
  const action = paths.poolYear(pool.id, year.year)
  const refused = refuseCarry(year, balance)
  const field = (act: string, name: string, otherwise = '') => ({
    name,
    value: valueOf(filled, act, name, otherwise),
    error: filled.act === act ? errorOf(filled.errors, name) : undefined,
  })
  return (
    <>
      <h2>Overfør til {year.year + 1}</h2>
      <Form action={action}>
        {year.carriedOutOre === null ? (
          <Button
            kind="secondary"
            name={ACT}
            value="overfoer"
            {...(refused !== null && { unavailable: POOL_REFUSALS[refused] })}
          >
            Overfør {writeAmount(balance.leftOre)} til {year.year + 1}
          </Button>
        ) : (
          <Button kind="tertiary" name={ACT} value="overfoer-tilbage">
            Tag overførslen tilbage
          </Button>
        )}
      </Form>
      <h2>Skriv et træk</h2>
      <p>Til beslutninger uden oplæg her, og til det, der ikke blev brugt af et træk.</p>
      <Form action={action}>
        <SelectField
          {...field('skriv', 'slags', 'drawn')}
          label="Hvad er sket?"
          options={[
            { value: 'drawn', text: 'Trukket ved en beslutning' },
            { value: 'released', text: 'Frigivet: ikke brugt af et træk' },
          ]}
        />
        <TextField {...field('skriv', 'beloeb')} label="Beløb" hint="Kroner, fx 74.597." width="short" />
        <TextField {...field('skriv', 'hvad')} label="Til hvad" />
        <DateField {...field('skriv', 'dato', today)} label="Dato" />
        <TextField {...field('skriv', 'punkt')} label="Punktets adresse" hint="Fx /punkter/12." optional />
        <Button kind="secondary" name={ACT} value="skriv">
          Gem trækket
        </Button>
      </Form>
      <h2>Ret bevillingen</h2>
      <Form action={action}>
        <TextField
          {...field('bevilg', 'bevilling', writeAmount(year.grantedOre))}
          label="Bevilget i alt"
          width="short"
        />
        <Button kind="secondary" name={ACT} value="bevilg">
          Gem bevillingen
        </Button>
      </Form>
    </>
  )
}
