/** The ways out of effects. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const EFFECT_OUTLETS: Outlet[] = [
  {
    route: 'GET /effekter',
    addresses: ({ indicators }, { body }) => [
      paths.effects,
      paths.effectsOf({ forum: body('direktionen'), vis: 'mangler' }),
      ...indicators.years.map((aar) => paths.effectsOf({ aar })),
    ],
  },
  {
    route: 'GET /effekter/ny',
    addresses: ({ items }) => [paths.newIndicator, ...Object.values(items).map(paths.newIndicatorOf)],
  },
  {
    route: 'POST /effekter/ny',
    addresses: ({ items }) => Object.values(items).map(paths.newIndicatorOf),
  },
  { route: 'GET /effekter/indlaes', addresses: () => [paths.figuresImport] },
  { route: 'POST /effekter/indlaes', addresses: () => [paths.figuresImport] },
  {
    route: 'GET /effekter/indlaes/skabelon/:form',
    addresses: () => [paths.figuresSheet('csv')],
  },
  {
    route: 'GET /effekter/beslutning/:id',
    addresses: ({ items }) => Object.values(items).map(paths.effectsOfDecision),
  },
  {
    route: 'GET /effekter/aar/:aar',
    addresses: ({ indicators }) => indicators.years.map(paths.effectsOfYear),
  },
  { route: 'GET /effekter/:id', addresses: ({ indicators }) => indicators.ids.map(paths.indicator) },
  { route: 'POST /effekter/:id', addresses: ({ indicators }) => indicators.ids.map(paths.indicator) },
  { route: 'GET /effekter/:id/ret', addresses: ({ indicators }) => indicators.ids.map(paths.indicatorForm) },
  { route: 'POST /effekter/:id/ret', addresses: ({ indicators }) => indicators.ids.map(paths.indicatorForm) },
]
