/** On the register's front page: waits by month with what was decided, expectations and targets beside what was measured, and the index of telephone service. */
import type { Context } from 'hono'
import { writeDate } from '../../../language/dates.ts'
import { addMonths, lastOfMonth, monthOf, yearOf } from '../../../language/due-calendar.ts'
import { today } from '../../../organisation/administration.tsx'
import { type Env, read } from '../../../organisation/reader.ts'
import type { Section } from '../../../organisation/slots.ts'
import { paths } from '../../../paths.ts'
import type { Transaction } from '../../../platform/database.ts'
import { writeMeasured, writePeriod } from '../../../registers/mechanism/figure-words.ts'
import type { Register } from '../../../registers/mechanism/register.ts'
import { listCampaigns, readWholeIndexes } from '../../../registers/telephone/queries.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { ChartMark } from '../../../ui/chart/model.ts'
import { Chart } from '../../../ui/chart.tsx'
import { Table } from '../../../ui/table.tsx'
import { figuresOf } from '../model.ts'
import { readSums } from '../queries.ts'
import { listMarks } from './decisions.ts'
import { KEY } from './key.ts'
import { KINDS, valueOfKind, wantedText, writeKind } from './kinds.ts'
import {
  type Expectation,
  listExpectations,
  listTargets,
  measure,
  type Measured,
  type Target,
  timeOfExpectation,
  timeOfTarget,
} from './wanted.ts'

const MONTHS_SHOWN = 18

interface Shown {
  /** First days of the months with calls. */
  months: { day: string; minutes: number | null }[]
  marks: ChartMark[]
  /** Of the mean wait, in minutes. */
  target: number | null
  expectations: { of: Expectation; measured: Measured | null }[]
  targets: { of: Target; measured: Measured | null }[]
  service: { title: string; endsOn: string; index: number | null }[]
}

export const contactSection: Section<{ register: Register }> = async (c) => {
  const shown = await read(c, (tx) => readShown(tx, c))
  return (
    <>
      <Waits shown={shown} />
      <Wanted shown={shown} />
      <Service shown={shown} />
    </>
  )
}

async function readShown(tx: Transaction, c: Context<Env>): Promise<Shown> {
  const municipality = c.var.reader.municipality.id
  const day = today()
  const from = addMonths(`${day.slice(0, 7)}-01`, 1 - MONTHS_SHOWN)
  const sums = await readSums(tx, { municipality, from, until: day, by: 'month' })
  const targets = await listTargets(tx, municipality)
  const months = [...sums]
    .map(([month, sum]) => ({ day: month, minutes: valueOfKind('wait', figuresOf(sum), null) }))
    .toSorted((a, b) => a.day.localeCompare(b.day))
  const measuredOf = async (of: Expectation | Target) => {
    const time = 'byOn' in of ? timeOfExpectation(of, day) : timeOfTarget(of, day)
    return time === null ? null : measure(tx, municipality, of, time)
  }
  const expectations: Shown['expectations'] = []
  for (const of of await listExpectations(tx, municipality))
    expectations.push({ of, measured: await measuredOf(of) })
  const measuredTargets: Shown['targets'] = []
  for (const of of targets) measuredTargets.push({ of, measured: await measuredOf(of) })
  const campaigns = (await listCampaigns(tx, municipality)).slice(0, 6)
  const indexes = await readWholeIndexes(tx, municipality, campaigns)
  return {
    months,
    marks: await listMarks(tx, municipality, targets),
    target: targets.find(({ figure, validFrom }) => figure === 'wait' && validFrom <= day)?.value ?? null,
    expectations,
    targets: measuredTargets,
    service: campaigns.map(({ id, title, endsOn }) => ({ title, endsOn, index: indexes.get(id) ?? null })),
  }
}

function Waits({ shown: { months, marks, target } }: { shown: Shown }) {
  const minutesOf = new Map(months.map(({ day, minutes }) => [day, minutes]))
  const shown = monthsBetween([...minutesOf.keys(), ...marks.map(({ at }) => `${at.slice(0, 7)}-01`)])
  return (
    <section aria-labelledby="ventetid">
      <h2 id="ventetid">Ventetid måned for måned</h2>
      {months.length === 0 ? (
        <p class="empty-state">Der er ingen opkald endnu.</p>
      ) : (
        <Chart
          title="Ventetid i gennemsnit efter måned"
          description="Ventetid i gennemsnit for besvarede opkald, i minutter, med beslutningerne som streger."
          kind="line"
          unit="min."
          along={{ categories: shown.map(monthText) }}
          alongName="Måned"
          series={[{ name: 'Ventetid', points: shown.map((month) => minutesOf.get(month) ?? null) }]}
          marks={marks.map(({ at, text, ...mark }) => ({
            ...mark,
            at: monthText(at),
            text: `${text} (${writeDate(at)})`,
          }))}
          {...(target !== null && { target: { value: target, text: 'Besluttet mål' } })}
        />
      )}
      <p class="no-print">
        <a href={paths.contactFigures}>Se alle tal for kontaktcentret</a>
      </p>
    </section>
  )
}

/** From the first to the last, but no more than are shown: a decision may be from before there were figures. */
function monthsBetween(days: readonly string[]): string[] {
  const [first] = days.toSorted()
  const last = days.toSorted().at(-1)
  if (first === undefined || last === undefined) return []
  const all = Array.from({ length: MONTHS_SHOWN }, (_, index) => addMonths(last, index + 1 - MONTHS_SHOWN))
  return all.filter((month) => month >= first)
}

const monthText = (day: string) =>
  writePeriod({ from: `${day.slice(0, 7)}-01`, until: lastOfMonth(yearOf(day), monthOf(day)) })

function Wanted({ shown: { expectations, targets } }: { shown: Shown }) {
  return (
    <>
      <section aria-labelledby="maal">
        <h2 id="maal">Besluttede mål</h2>
        <Table
          caption="Besluttede mål og det målte"
          captionHidden
          columns={[{ text: 'Tal', names: true }, 'Mål', 'Gælder', 'Besluttet', 'Målt, de seneste 30 dage']}
          rows={targets.map(({ of, measured }) => [
            <a href={paths.registerRow(KEY, 'maal', of.id)}>{KINDS[of.figure]}</a>,
            wantedText(of.figure, of.value),
            of.validUntil === null
              ? `fra ${writeDate(of.validFrom)}`
              : `${writeDate(of.validFrom)} – ${writeDate(of.validUntil)}`,
            `${of.body}, ${writeDate(of.decidedOn)}`,
            <MeasuredText figure={of.figure} measured={measured} otherwise="Gælder ikke endnu" />,
          ])}
          empty="Der er ikke besluttet noget mål."
        />
      </section>
      <section aria-labelledby="forventninger">
        <h2 id="forventninger">Forventninger</h2>
        <p class="quiet">Hvad der er sagt, at man regner med. Det er ikke besluttet.</p>
        <Table
          caption="Forventninger og det målte"
          captionHidden
          columns={[
            { text: 'Tal', names: true },
            'Forventet',
            'Betingelse',
            'Sagt',
            'Målt, 30 dage derefter',
          ]}
          rows={expectations.map(({ of, measured }) => [
            <a href={paths.registerRow(KEY, 'forventninger', of.id)}>{KINDS[of.figure]}</a>,
            `${wantedText(of.figure, of.value)} senest ${writeDate(of.byOn)}`,
            <Condition of={of} />,
            `${of.body === null ? '' : `${of.body}, `}${writeDate(of.statedOn)}`,
            <MeasuredText figure={of.figure} measured={measured} otherwise="Datoen er ikke kommet" />,
          ])}
          empty="Der er ingen forventninger."
        />
      </section>
    </>
  )
}

function Condition({ of: { condition, conditionMet } }: { of: Expectation }) {
  if (condition === null) return <span class="quiet">Ingen</span>
  const met = conditionMet === null ? 'ikke afgjort' : conditionMet ? 'opfyldt' : 'ikke opfyldt'
  return (
    <>
      {condition} ({met})
    </>
  )
}

function MeasuredText(props: {
  figure: Expectation['figure']
  measured: Measured | null
  otherwise: string
}) {
  const { figure, measured, otherwise } = props
  if (measured === null) return <span class="quiet">{otherwise}</span>
  return (
    <>
      {writeKind(figure, measured.value)}{' '}
      {measured.reached === null ? null : measured.reached ? (
        <Badge colour="success">Nået</Badge>
      ) : (
        <Badge colour="warning">Ikke nået</Badge>
      )}
      <br />
      <span class="quiet">{writePeriod(measured)}</span>
    </>
  )
}

function Service({ shown: { service } }: { shown: Shown }) {
  return (
    <section aria-labelledby="service">
      <h2 id="service">Telefonmålingen ved siden af</h2>
      <p class="quiet">
        Serviceindekset siger, hvordan enhederne svarer. Ventetiden siger, hvor længe borgeren venter på det.
      </p>
      <Table
        caption="Serviceindeks efter måling"
        captionHidden
        columns={[{ text: 'Måling', names: true }, 'Sluttede', { text: 'Serviceindeks', figures: true }]}
        rows={service.map(({ title, endsOn, index }) => [
          title,
          writeDate(endsOn),
          writeMeasured('index', index),
        ])}
        empty="Der er ikke målt endnu."
      />
      <p class="no-print">
        <a href={paths.register('telefonmaaling')}>Se telefonmålingen</a>
      </p>
    </section>
  )
}
