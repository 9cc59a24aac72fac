import { writeDate, writeShortDate } from '../../../language/dates.ts'
import { type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { Chart } from '../../../ui/chart.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { DateField, Form, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { writeDecimal } from '../../mechanism/values.ts'
import type { Campaign, SheetCriterion, UnitResult } from '../queries.ts'

interface CampaignProps {
  campaign: Campaign
  criteria: readonly SheetCriterion[]
  results: readonly UnitResult[]
  keeps: boolean
  filled: Filled
  /** Name of the button that says which form was sent. */
  act: string
}

const figure = (value: number | null) =>
  value === null ? 'ingen tal' : writeDecimal(Math.round(value * 10) / 10)

export function CampaignView(props: CampaignProps) {
  const { campaign, results, criteria, keeps, filled } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{campaign.title}</h1>
      <p class="lead">
        {writeDate(campaign.beginsOn)} – {writeDate(campaign.endsOn)}. Målet er et indeks på mindst{' '}
        {writeDecimal(campaign.goal)}.
      </p>
      {keeps ? (
        <p class="no-print">
          <LinkButton href={paths.testCallOf(campaign.id)}>Bedøm et opkald</LinkButton>
        </p>
      ) : null}
      <Results {...props} />
      {results.length > 0 ? (
        <Chart
          title={`Indeks pr. enhed, ${campaign.title}`}
          kind="bar"
          along={{ categories: results.map(({ unit }) => unit) }}
          alongName="Enhed"
          series={[{ name: 'Indeks', points: results.map(({ index }) => index) }]}
          target={{ value: campaign.goal, text: 'Mål' }}
          figures="elsewhere"
        />
      ) : null}
      <h2>Skemaet</h2>
      <Table
        caption={`Kriterier i ${campaign.sheet}`}
        columns={['Kriterium', { text: 'Vægt', figures: true }, { text: 'Højeste point', figures: true }]}
        rows={criteria.map(({ title, weight, mostPoints }) => [title, writeDecimal(weight), mostPoints])}
        empty="Skemaet har ingen kriterier endnu."
      />
      {keeps ? <RepeatForm {...props} /> : null}
    </>
  )
}

function Results({ campaign, results }: CampaignProps) {
  return (
    <Table
      caption="Resultat"
      measure="working"
      columns={[
        { text: 'Enhed', names: true },
        { text: 'Opkald', figures: true },
        { text: 'Besvaret', figures: true },
        { text: 'Indeks', figures: true },
        'Mål',
        { text: 'Siden sidst', figures: true },
        'Handleplan',
      ]}
      rows={results.map((result) => [
        result.unit,
        result.calls,
        result.answered,
        figure(result.index),
        result.met === null ? (
          ''
        ) : (
          <Badge colour={result.met ? 'success' : 'error'}>{result.met ? 'Nået' : 'Ikke nået'}</Badge>
        ),
        result.development === null
          ? ''
          : `${result.development > 0 ? '+' : ''}${writeDecimal(result.development)}`,
        <Plans result={result} />,
      ])}
      empty={`Der er ingen opkald i ${campaign.title} endnu.`}
    />
  )
}

function Plans({ result }: { result: UnitResult }) {
  if (result.plans.length === 0) return result.met === false && result.unitId !== null ? <>Mangler</> : null
  return (
    <>
      {result.plans.map(({ id, what, dueOn, doneOn }) => (
        <p class="mb-0">
          <a href={paths.registerRow('telefonmaaling', 'handleplaner', id)}>{what}</a>
          {doneOn === null ? ` (senest ${writeShortDate(dueOn)})` : ' (gjort)'}
        </p>
      ))}
    </>
  )
}

function RepeatForm({ campaign, filled, act }: CampaignProps) {
  const typed = (name: string, otherwise = '') => valueOf(filled, 'gentag', name, otherwise)
  return (
    <Form action={paths.telephoneCampaign(campaign.id)} class="no-print">
      <h2>Gentag målingen</h2>
      <p>Skema og mål er de samme, så tallene kan sammenlignes.</p>
      <TextField name="titel" label="Navn" value={typed('titel')} error={errorOf(filled.errors, 'titel')} />
      <DateField
        name="begynder"
        label="Begynder"
        value={typed('begynder')}
        error={errorOf(filled.errors, 'begynder')}
      />
      <DateField
        name="slutter"
        label="Slutter"
        value={typed('slutter')}
        error={errorOf(filled.errors, 'slutter')}
      />
      <Button name={act} value="gentag" kind="secondary">
        Gentag
      </Button>
    </Form>
  )
}
