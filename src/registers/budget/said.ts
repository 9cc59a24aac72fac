/** What a unit typed in the form of a follow-up: forecasts of its areas and statuses of its activities. Pure. */
import { parseAmount, writeAmount } from '../../language/amounts.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import type { SaidForecast, SaidStatus } from './commands.ts'
import type { AreaFigures } from './model.ts'
import type { Activity } from './picture.ts'
import { ACTIVITY_STATUSES, type ActivityStatus } from './words.ts'

export interface Said {
  forecasts: SaidForecast[]
  statuses: SaidStatus[]
  errors: FieldError[]
}

const LONGEST = 20_000

/** Øre as the field shows them; empty where nothing was said. */
export const forecastText = (ore: number | null) =>
  ore === null ? '' : writeAmount(ore).replace(/ kr\.$/u, '')

/** What stood in the fields when the form was opened: what was not touched is not said again, and undoes nobody's words. */
export const forecastShown = ({ forecast, explanation }: AreaFigures) =>
  `${forecastText(forecast)}|${explanation ?? ''}`
export const statusShown = ({ status, words }: Activity) => `${status ?? ''}|${words ?? ''}`

type Typed = Readonly<Record<string, string>>

const textOf = (typed: Typed, name: string) => (typed[name] ?? '').replaceAll('\r\n', '\n').trim()

/** An empty field says nothing, and leaves what was said before. */
export function readSaid(typed: Typed, areas: readonly AreaFigures[], activities: readonly Activity[]): Said {
  const said: Said = { forecasts: [], statuses: [], errors: [] }
  for (const area of areas) readForecast(typed, area, said)
  for (const activity of activities) readStatus(typed, activity, said)
  return said
}

function readForecast(typed: Typed, area: AreaFigures, said: Said): void {
  const name = `skoen-${area.id}`
  const text = textOf(typed, name)
  const explanation = textOf(typed, `hvorfor-${area.id}`)
  if (`${text}|${explanation}` === textOf(typed, `foer-${area.id}`)) return
  if (explanation.length > LONGEST)
    said.errors.push({ field: `hvorfor-${area.id}`, message: `Højst ${LONGEST} tegn.` })
  if (text === '') {
    if (explanation !== '')
      said.errors.push({ field: name, message: `Skriv også beløbet for ${area.code} ${area.name}.` })
    return
  }
  const forecast = parseAmount(text)
  if (forecast === null || Math.abs(forecast) > MOST)
    said.errors.push({ field: name, message: `«${text}» er ikke et beløb.` })
  else
    said.forecasts.push({
      areaId: area.id,
      unitId: area.unitId,
      forecast,
      explanation: explanation === '' ? null : explanation,
    })
}

/** What the column holds: thirteen digits of kroner. */
const MOST = 999_999_999_999_999

const isStatus = (text: string): text is ActivityStatus => Object.hasOwn(ACTIVITY_STATUSES, text)

function readStatus(typed: Typed, activity: Activity, said: Said): void {
  const status = typed[`status-${activity.id}`] ?? ''
  const words = textOf(typed, `ord-${activity.id}`)
  if (status === '' && words === '') return
  if (`${status}|${words}` === textOf(typed, `foer-status-${activity.id}`)) return
  if (!isStatus(status))
    said.errors.push({
      field: `status-${activity.id}`,
      message: `Vælg rød, gul eller grøn for ${activity.title}.`,
    })
  else if (words === '')
    said.errors.push({
      field: `ord-${activity.id}`,
      message: `Skriv med ord, hvordan det går med ${activity.title}.`,
    })
  else if (words.length > LONGEST)
    said.errors.push({ field: `ord-${activity.id}`, message: `Højst ${LONGEST} tegn.` })
  else said.statuses.push({ activityId: activity.id, unitId: activity.unitId, status, words })
}
