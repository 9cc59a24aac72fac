/** What a picture says in Danish, the same on its page and in its paper. */
import { writeDate } from '../../language/dates.ts'
import { checkServiceFrame, listOverspending, serviceFrameSentence } from './frames.ts'
import {
  type AreaFigures,
  deviationOf,
  signSentence,
  sumOf,
  tenthsOfMillion,
  writeMillions,
} from './model.ts'
import { listOddities, type Picture } from './picture.ts'

/** Øre over the budget, as people say it. */
export function overspendWords(over: number): string {
  const shown = tenthsOfMillion(over)
  if (shown === 0) return 'at budgettet holder'
  return `et ${shown > 0 ? 'merforbrug' : 'mindreforbrug'} på ${writeMillions(Math.abs(over))} mio. kr.`
}

export function summarySentences(picture: Picture): string[] {
  const { areas, asOf, name, sign, serviceFrame } = picture
  const sums = sumOf(areas, 'overspend-positive')
  return [
    `${name} har tal pr. ${writeDate(asOf)}.`,
    `Der ventes ${overspendWords(sums.fromCorrected)} i forhold til det korrigerede budget og ${overspendWords(sums.fromOriginal)} i forhold til det oprindelige.`,
    ...(sums.unsaid === 0
      ? []
      : [
          sums.unsaid === 1
            ? 'Ét område har intet skøn og regnes som sit korrigerede budget.'
            : `${sums.unsaid} områder har intet skøn og regnes som deres korrigerede budget.`,
        ]),
    ...(areas.some(({ frame }) => frame === 'service')
      ? [serviceFrameSentence(checkServiceFrame(areas, serviceFrame))]
      : []),
    signSentence(sign),
  ]
}

/** Units to be followed every month by the rule of the year. */
export function monthlySentences({ areas, monthlyFrom }: Picture): string[] {
  return listOverspending(areas, monthlyFrom).map(
    ({ unit, over, perCent }) =>
      `${unit} venter ${overspendWords(over)}, ${writePerCent(perCent)} af sit korrigerede budget til service og anlæg. Grænsen for månedlig opfølgning er ${writePerCent(monthlyFrom)}.`,
  )
}

const writePerCent = (value: number) => `${String(value).replace('.', ',')} %`

/** Corrections of the budget that nothing in the register tells of. */
export function odditySentences(picture: Picture): string[] {
  return listOddities(picture).map(
    ({ name, unexplained }) =>
      `${name}: det korrigerede budget er ${writeMillions(Math.abs(unexplained))} mio. kr. ${unexplained > 0 ? 'større' : 'mindre'}, end de givne tillægsbevillinger, overførsler og bogførte besparelser siger.`,
  )
}

/** Areas that deviate most from their corrected budget, and why. */
export function largestDeviations(
  { areas, sign }: Picture,
  most: number,
): { area: AreaFigures; deviation: number }[] {
  return areas
    .map((area) => ({ area, deviation: deviationOf(sign, area.corrected, area.forecast ?? area.corrected) }))
    .filter(({ deviation }) => tenthsOfMillion(deviation) !== 0)
    .toSorted((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation))
    .slice(0, most)
}
