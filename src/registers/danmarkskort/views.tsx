import { writeDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { Alert } from '../../ui/alert.tsx'
import { LinkButton } from '../../ui/buttons.tsx'
import { Chart } from '../../ui/chart.tsx'
import { Table } from '../../ui/table.tsx'
import { writeMeasured } from '../mechanism/figure-words.ts'
import { sumOf, wholeOf } from './measures.ts'
import {
  decidedOf,
  isSmall,
  nextStep,
  PLACES,
  REGISTER_KEY,
  reversalRate,
  STEPS,
  treatBefore,
} from './model.ts'
import type { Figures, TreatmentOfYear } from './queries.ts'

export function DutyView({ year, treatment }: { year: number; treatment: TreatmentOfYear | null }) {
  const step = nextStep(treatment)
  if (step === 'done') return null
  const paperId = treatment?.paperId ?? null
  return (
    <Alert kind="warning" heading={`${STEPS[step]} for ${year}`}>
      <p>Det skal ske senest den {writeDate(treatBefore(year))}.</p>
      <p class="no-print">
        {paperId === null ? null : (
          <>
            <a href={paths.paper(paperId)}>Se oplægget</a>{' '}
          </>
        )}
        <a href={treatmentForm(treatment)}>Skriv, hvad byrådet besluttede</a>
      </p>
    </Alert>
  )
}

const treatmentForm = (treatment: TreatmentOfYear | null) =>
  treatment === null
    ? paths.newRegisterRow(REGISTER_KEY, 'behandling')
    : paths.registerRowForm(REGISTER_KEY, 'behandling', treatment.id)

interface ComparisonProps {
  /** Of five years. */
  figures: readonly Figures[]
  newest: number
}

/** Areas down; own years, and other places in the newest year, across. */
export function ComparisonView({ figures, newest }: ComparisonProps) {
  const years = [...new Set(figures.filter(isOwn).map(({ year }) => year))].sort((a, b) => a - b)
  const places = placesOf(figures.filter(({ year }) => year === newest))
  const areas = [...new Set(figures.map(({ area }) => area))]
  const small = figures.some((row) => isOwn(row) && isSmall(decidedOf(row)))
  return (
    <>
      <h2>Omgjorte afgørelser</h2>
      <Table
        caption={`Omgørelsesprocent, antal klager i parentes`}
        columns={[
          { text: 'Område', names: true },
          ...years.map((year) => ({ text: String(year), figures: true })),
          ...places.map(({ place }) => ({ text: `${place} ${newest}`, figures: true })),
        ]}
        rows={areas.map((area) => [
          area,
          ...years.map((year) =>
            cellOf(figures.filter((row) => isOwn(row) && row.area === area && row.year === year)),
          ),
          ...places.map(({ place }) =>
            cellOf(figures.filter((row) => row.place === place && row.area === area && row.year === newest)),
          ),
        ])}
        empty="Der er ingen tal."
      />
      {small ? <p>* Færre end 10 klager: en enkelt sag flytter procenten meget.</p> : null}
      <YearsChart figures={figures} years={years} />
    </>
  )
}

const isOwn = ({ placeKind }: Figures) => placeKind === 'own'

function placesOf(figures: readonly Figures[]): Figures[] {
  const others = figures.filter((row) => !isOwn(row))
  const first = [...new Map(others.map((row) => [row.place, row])).values()]
  return first.sort((a, b) => order(a) - order(b) || a.place.localeCompare(b.place, 'da'))
}

const order = ({ placeKind }: Figures) => Object.keys(PLACES).indexOf(placeKind)

function cellOf(rows: readonly Figures[]): string {
  if (rows.length === 0) return 'ingen tal'
  const outcomes = sumOf(rows)
  const decided = decidedOf(outcomes)
  return `${writeMeasured('per-cent', reversalRate(outcomes))}\u00A0(${writeMeasured('count', decided)})${isSmall(decided) ? '*' : ''}`
}

/** The whole, year by year, by place. */
function YearsChart({ figures, years }: { figures: readonly Figures[]; years: readonly number[] }) {
  if (years.length < 2) return null
  const places = [...new Map(figures.map((row) => [row.place, row])).values()].sort(
    (a, b) => order(a) - order(b),
  )
  return (
    <Chart
      title="Omgørelsesprocent år for år"
      description="Alle områder under ét, kommunen mod landet og andre kommuner."
      kind="line"
      along={{ categories: years.map(String) }}
      alongName="År"
      unit="%"
      series={places.map(({ place }) => ({
        name: place,
        points: years.map((year) =>
          reversalRate(sumOf(wholeOf(figures.filter((row) => row.place === place && row.year === year)))),
        ),
      }))}
    />
  )
}

export function NoActionPlan({ paperId }: { paperId: number }) {
  return (
    <Alert kind="warning" heading="Punktet om en handlingsplan mangler">
      <p>
        Byrådet skal tage stilling til, om der skal laves en handlingsplan, når det behandler Danmarkskortet.
        Indstillingen siger intet om det.
      </p>
      <p class="no-print">
        <LinkButton kind="secondary" href={paths.paperPoints(paperId)}>
          Skriv punktet
        </LinkButton>
      </p>
    </Alert>
  )
}
