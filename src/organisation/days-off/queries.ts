import { isOccasion, type NamedDay, type Occasion } from '../../language/danish-holidays.ts'
import { WeekdayCalendar } from '../../language/weekdays.ts'
import type { Transaction } from '../../platform/database.ts'

export interface YearlyDayOff {
  id: number
  occasion: Occasion
  validFrom: string
  validUntil: string | null
}

export interface ChosenDaysOff {
  /** Newest first. */
  single: NamedDay[]
  yearly: YearlyDayOff[]
}

export async function listDaysOff(tx: Transaction): Promise<ChosenDaysOff> {
  const single = await tx.selectFrom('days_off').select(['day', 'name']).orderBy('day', 'desc').execute()
  const yearly = await tx
    .selectFrom('yearly_days_off')
    .select(['id', 'occasion', 'valid_from as validFrom', 'valid_until as validUntil'])
    .orderBy('valid_from')
    .execute()
  return {
    single,
    yearly: yearly.flatMap((each) =>
      isOccasion(each.occasion) ? [{ ...each, occasion: each.occasion }] : [],
    ),
  }
}

/** The municipality's weekdays, for deadlines. */
export async function getCalendar(tx: Transaction): Promise<WeekdayCalendar> {
  return new WeekdayCalendar(await listDaysOff(tx))
}
