/**
 * Short ways to write the demo's papers: one function per section of the board's template, and numbered points.
 */
import type { RecommendationPoint } from '../../src/minutes/model.ts'
import type { DemoSection } from '../model.ts'

const headed = (kind: DemoSection['kind'], heading: string) => {
  return (text: string): DemoSection => ({ kind, heading, text })
}

export const background = headed('background', 'Baggrund')
export const presentation = headed('presentation', 'Sagsfremstilling')
export const economy = headed('economy', 'Økonomi')
export const consultation = headed('consultation', 'Høring')
export const legal = headed('legal', 'Retsgrundlag')
export const policy = headed('policy', 'Politik/Plan')
export const information = headed('information', 'Information')
export const assessment = headed('assessment', 'Vurdering')
export const documents = headed('documents', 'Andre relevante dokumenter')
export const summary = headed('summary', 'Resumé')
export const route = headed('route', 'Videre forløb')

/** Points labelled 1, 2, 3 … in the order given. */
export const numbered = (...texts: string[]): RecommendationPoint[] =>
  texts.map((text, index) => ({ label: String(index + 1), text, points: [] }))

/** A recommendation of one sentence, without a label. */
export const single = (text: string): RecommendationPoint[] => [{ label: null, text, points: [] }]
