import { MONTHS, writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { type Option, SelectField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Load } from '../load.ts'
import type { Mark } from '../model.ts'
import type { RingOf } from '../picture.ts'
import { MARK_COLOURS, markText, noteText, placeText, seenPaper, type WheelFilter } from '../words.ts'
import { Legend, type Numbered, WheelPicture } from './picture.tsx'

export interface WheelProps {
  filter: WheelFilter
  bodies: readonly Option[]
  units: readonly Option[]
  owners: readonly Option[]
  /** Of the year, in order of days, numbered. */
  occurrences: readonly Numbered[]
  /** Meetings of the year to come that hold more than their hours. */
  overloaded: readonly Load[]
  mayKeep: boolean
  today: string
}

export function WheelView(props: WheelProps) {
  const { filter, occurrences, today, mayKeep } = props
  const { year } = filter
  return (
    <>
      <h1>Årshjul {year}</h1>
      <Choices {...props} />
      <nav class="button-row plan-years" aria-label="År">
        <a href={paths.annualWheelOf({ ...queryOf(filter), aar: year - 1 })}>{year - 1}</a>
        <a href={paths.annualWheelOf({ ...queryOf(filter), aar: year + 1 })}>{year + 1}</a>
      </nav>
      <Missing occurrences={occurrences} />
      <Overloaded loads={props.overloaded} />
      {occurrences.length === 0 ? (
        <p class="empty-state">
          Der er ingen pligter i {year}.{mayKeep ? ' Tryk «Ny pligt» for at lægge den første ind.' : ''}
        </p>
      ) : (
        <div class="wheel">
          <div class="wheel-drawn">
            <WheelPicture year={year} rings={ringsOf(occurrences)} today={today} />
            <Legend marks={marksOf(occurrences)} />
          </div>
          <div class="wheel-list">
            <h2>Måned for måned</h2>
            {MONTHS.map((name, index) => (
              <Month
                name={name}
                occurrences={occurrences.filter(({ on }) => Number(on.slice(5, 7)) === index + 1)}
              />
            ))}
          </div>
        </div>
      )}
      <p class="no-print">
        Hent året som <a href={paths.annualWheelFile('csv', queryOf(filter))}>CSV</a> eller{' '}
        <a href={paths.annualWheelFile('json', queryOf(filter))}>JSON</a>.
      </p>
    </>
  )
}

export function queryOf({ year, bodyId, unitId, owner }: WheelFilter) {
  return { aar: year, forum: bodyId ?? undefined, enhed: unitId ?? undefined, ansvarlig: owner ?? undefined }
}

function Choices({ filter, bodies, units, owners, mayKeep }: WheelProps) {
  return (
    <div class="plan-choices no-print">
      <form method="get" action={paths.annualWheel} class="row-form">
        <SelectField name="aar" label="År" options={yearsAround(filter.year)} value={String(filter.year)} />
        <SelectField
          name="forum"
          label="Forum"
          options={[{ value: '', text: 'Alle fora' }, ...bodies]}
          value={String(filter.bodyId ?? '')}
        />
        <SelectField
          name="enhed"
          label="Enhed"
          options={[{ value: '', text: 'Alle enheder' }, ...units]}
          value={String(filter.unitId ?? '')}
        />
        <SelectField
          name="ansvarlig"
          label="Ansvarlig"
          options={[{ value: '', text: 'Alle' }, ...owners]}
          value={filter.owner ?? ''}
        />
        <Button kind="secondary">Vis</Button>
      </form>
      <div class="button-row">
        {mayKeep ? <LinkButton href={paths.newDuty}>Ny pligt</LinkButton> : null}
        <LinkButton href={paths.duties} kind="secondary">
          Alle pligter
        </LinkButton>
        <LinkButton href={paths.dialogues} kind="secondary">
          Dialogkæder
        </LinkButton>
      </div>
    </div>
  )
}

function yearsAround(year: number): Option[] {
  return Array.from({ length: 8 }, (_, index) => String(year - 2 + index)).map((value) => ({
    value,
    text: value,
  }))
}

function Missing({ occurrences }: { occurrences: readonly Numbered[] }) {
  const missing = occurrences.filter(({ mark }) => mark === 'missing')
  if (missing.length === 0) return null
  return (
    <section>
      <h2>Mangler</h2>
      <ul class="link-list nobullet-list">
        {missing.map((each) => (
          <li>
            <a href={paths.dutyTime(each.duty.id, each.periodOn)}>{each.duty.title}</a>{' '}
            <span class="quiet">
              {[
                markText(each).toLowerCase(),
                placeText(each.duty),
                writeDate(each.on),
                ...noteText(each),
              ].join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Overloaded({ loads, level = 'h2' }: { loads: readonly Load[]; level?: 'h2' | 'h3' }) {
  if (loads.length === 0) return null
  const Heading = level
  return (
    <section>
      <Heading>Møder med mere, end de kan rumme</Heading>
      <ul class="link-list nobullet-list">
        {loads.map((load) => (
          <li>
            <a href={paths.arrangeAgenda(load.meetingId)}>
              {load.bodyName}, {writeDate(load.heldOn)}
            </a>{' '}
            <Badge colour="warning">{load.beyond} min. for meget</Badge>{' '}
            <span class="quiet">
              {load.predicted} min. til {load.length} min.: {load.items.length}{' '}
              {load.items.length === 1 ? 'punkt' : 'punkter'} og {load.duties}{' '}
              {load.duties === 1 ? 'pligt' : 'pligter'}, der ikke er på dagsordenen endnu
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Month({ name, occurrences }: { name: string; occurrences: readonly Numbered[] }) {
  const capital = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
  if (occurrences.length === 0) return null
  return (
    <>
      <h3>{capital}</h3>
      <Table
        caption={capital}
        captionHidden
        measure="working"
        columns={['Nr.', 'Dag', { text: 'Pligt', names: true }, 'Forum', 'Ansvarlig', 'Tilstand']}
        rows={occurrences.map((each) => [
          String(each.number),
          <span class="plan-when">{writeDate(each.on).replace(/ \d{4}$/u, '')}</span>,
          <a href={paths.dutyTime(each.duty.id, each.periodOn)}>{each.duty.title}</a>,
          placeText(each.duty),
          each.duty.ownerName,
          <State occurrence={each} />,
        ])}
        empty=""
      />
    </>
  )
}

export function State({ occurrence }: { occurrence: Omit<Numbered, 'number'> }) {
  const { mark, settled } = occurrence
  const paper = seenPaper(settled)
  return (
    <>
      <Badge colour={MARK_COLOURS[mark]}>{markText(occurrence)}</Badge>{' '}
      {paper === null ? null : <a href={paper}>Oplæg</a>}
      <span class="quiet"> {noteText(occurrence).join(', ')}</span>
    </>
  )
}

/** Bodies by name, those of units last; as many rings as can be read. */
function ringsOf(occurrences: readonly Numbered[]): RingOf<Numbered>[] {
  const rings = new Map<string, RingOf<Numbered> & { marks: Numbered[] }>()
  for (const each of occurrences) {
    const { bodyId, bodyName } = each.duty
    const key = bodyId === null ? 'enheder' : String(bodyId)
    const ring = rings.get(key) ?? { key, name: bodyName ?? 'Dialog i enhederne', marks: [] }
    ring.marks.push(each)
    rings.set(key, ring)
  }
  const all = [...rings.values()].toSorted((a, b) => b.marks.length - a.marks.length || a.name.localeCompare(b.name, 'da')) // prettier-ignore
  if (all.length <= MOST_RINGS) return all
  const others = all.slice(MOST_RINGS - 1)
  return [...all.slice(0, MOST_RINGS - 1), { key: 'andre', name: `${others.length} andre fora`, marks: others.flatMap(({ marks }) => marks) }] // prettier-ignore
}

const MOST_RINGS = 7

function marksOf(occurrences: readonly Numbered[]): Mark[] {
  const all: Mark[] = ['missing', 'drafted', 'coming', 'done', 'skipped']
  return all.filter((mark) => occurrences.some((each) => each.mark === mark))
}
