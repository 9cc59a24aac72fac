/** What the fields of a row must satisfy together; forms and files are held to the same. */
import type { RowError, RowValues } from '../mechanism/register.ts'

const wrong = (column: string, message: string): RowError => ({ column, message })

/** A saving is money only when somebody has decided to do what gives it. */
export function checkSaving(row: RowValues): RowError[] {
  const { project_state: state, decided_on: decided, booked_on: booked, decision } = row
  const errors: RowError[] = []
  if (state === 'decided' && decided === null)
    errors.push(wrong('decided_on', 'Skriv, hvornår projektet blev besluttet.'))
  if (state === 'decided' && decision === null)
    errors.push(wrong('decision', 'Skriv, hvor beslutningen står: punktets adresse eller mødet og punktet.'))
  if (booked !== null && state !== 'decided')
    errors.push(
      wrong(
        'booked_on',
        'En besparelse kan først bogføres, når projektet bag den er besluttet. Lad datoen stå tom.',
      ),
    )
  else if (booked !== null && decided !== null && String(booked) < String(decided))
    errors.push(wrong('booked_on', 'Bogføringen kan ikke ligge før beslutningen.'))
  return errors
}

export function checkSupplement(row: RowValues): RowError[] {
  const { applied_on: applied, outcome, decided_on: decided } = row
  const errors: RowError[] = []
  if (outcome !== null && applied === null)
    errors.push(wrong('applied_on', 'Der er et svar, men ikke søgt: skriv, hvornår bevillingen blev søgt.'))
  if (outcome !== null && decided === null)
    errors.push(wrong('decided_on', 'Skriv, hvornår der blev svaret.'))
  if (outcome === null && decided !== null)
    errors.push(wrong('outcome', 'Skriv, om bevillingen blev givet eller afslået.'))
  if (applied !== null && decided !== null && String(decided) < String(applied))
    errors.push(wrong('decided_on', 'Svaret kan ikke være ældre end ansøgningen.'))
  return errors
}

export function checkCarryOver(row: RowValues): RowError[] {
  const { applied, approved, decided_on: decided } = row
  const errors: RowError[] = []
  if (approved !== null && decided === null)
    errors.push(wrong('decided_on', 'Skriv, hvornår overførslen blev godkendt eller afslået.'))
  if (approved === null && decided !== null)
    errors.push(wrong('approved', 'Skriv det godkendte beløb; 0, hvis overførslen blev afslået.'))
  if (typeof applied === 'number' && typeof approved === 'number' && !isWithin(approved, applied))
    errors.push(wrong('approved', 'Der kan ikke overføres mere, end der er søgt om.'))
  return errors
}

/** Between nothing and all that was applied for, surplus and debt alike. */
const isWithin = (approved: number, applied: number) =>
  Math.abs(approved) <= Math.abs(applied) && approved * applied >= 0

export function checkMeasure(row: RowValues): RowError[] {
  const { state, achieved, expected, full_year: fullYear } = row
  const errors: RowError[] = []
  if (state === 'done' && achieved === null)
    errors.push(wrong('achieved', 'Handleplanen er gennemført: skriv, hvad den har givet.'))
  if (typeof fullYear === 'number' && typeof expected === 'number' && fullYear < expected)
    errors.push(wrong('full_year', 'Virkningen i et helt år kan ikke være mindre end virkningen i år.'))
  return errors
}

export function checkFollowUp(row: RowValues): RowError[] {
  const { year, as_of: asOf, forecasts_due_on: due } = row
  const errors: RowError[] = []
  if (Number(String(asOf).slice(0, 4)) !== year)
    errors.push(wrong('as_of', 'Opfølgningens dato skal ligge i budgetåret.'))
  if (String(due) < String(asOf))
    errors.push(wrong('forecasts_due_on', 'Skønnene kan ikke afleveres før den dato, tallene er fra.'))
  return errors
}

export function checkWatch(row: RowValues): RowError[] {
  const { from_month: from, until_month: until } = row
  return until !== null && String(until) < String(from)
    ? [wrong('until_month', 'Den månedlige opfølgning kan ikke slutte, før den begynder.')]
    : []
}

export function checkMonthlyReport(row: RowValues): RowError[] {
  return String(row['month']).endsWith('-01')
    ? []
    : [wrong('month', 'Skriv den første dag i måneden: 01-05-2026 for maj.')]
}
