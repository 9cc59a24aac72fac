/** Budget follow-up (budgetopfølgning): how the year goes by committee and frame, and what is done about it. */
import type { Register } from '../mechanism/register.ts'
import { followUpsShown } from './front-section.tsx'
import { areas, followUps, forecasts, KEY, lines, volumes, years } from './lists.ts'
import { contingencies, measures, monthlyReports, watches } from './lists-of-action.ts'
import { activities, activityStatuses, carryOvers, savings, supplements } from './lists-of-grants.ts'
import { MEASURES } from './measures.ts'
import { owedForecasts, owedMeasures, owedMonths, owedStatuses } from './owed.ts'
import { pages } from './pages.tsx'
import { PAPERS } from './paper.ts'

export const budgetFollowUp: Register = {
  key: KEY,
  title: 'Budgetopfølgning',
  intro:
    'Tre gange om året: hvad hvert udvalg og område venter at ende på, mod det oprindelige og det korrigerede budget, og hvad der gøres ved det. Afvigelser står med det fortegn, budgetåret er sat til; det siges ved tallene.',
  lists: [
    followUps,
    areas,
    lines,
    forecasts,
    volumes,
    measures,
    contingencies,
    activities,
    activityStatuses,
    supplements,
    carryOvers,
    savings,
    watches,
    monthlyReports,
    years,
  ],
  measures: MEASURES,
  papers: PAPERS,
  duties: [
    {
      key: 'budgetopfoelgning',
      title: 'Budgetopfølgning',
      rule: '3 gange om året',
      leadDays: 21,
      bodyKind: 'board',
      paperSource: `${KEY}/status`,
    },
    {
      key: 'budgetopfoelgning-beredskab',
      title: 'Beredskabsnotat',
      rule: 'hver august',
      leadDays: 21,
      bodyKind: 'board',
      paperSource: `${KEY}/beredskab`,
    },
  ],
  owed: [owedForecasts, owedStatuses, owedMeasures, owedMonths],
  sections: [followUpsShown],
  pages,
}
