import { announcedCount } from './announced-count.ts'
import { attachmentMissing } from './attachment-missing.ts'
import { attachmentOrder } from './attachment-order.ts'
import { attachmentUnmentioned } from './attachment-unmentioned.ts'
import { beyondRecommendation } from './beyond-recommendation.ts'
import { closedItem } from './closed-item.ts'
import { contentsTitle } from './contents-title.ts'
import { councilTerm } from './council-term.ts'
import { decisionBeforeConsultation } from './decision-before-consultation.ts'
import { drivePath } from './drive-path.ts'
import { emptyItem } from './empty-item.ts'
import { emptySection } from './empty-section.ts'
import { headingWithoutText } from './heading-without-text.ts'
import { itemNumbering } from './item-numbering.ts'
import { meetingHead } from './meeting-head.ts'
import { noRemarksContradicted } from './no-remarks-contradicted.ts'
import { passedDate } from './passed-date.ts'
import { percentages } from './percentages.ts'
import { personalNumber } from './personal-number.ts'
import { planDuration } from './plan-duration.ts'
import { planOrder } from './plan-order.ts'
import { pointNumbering } from './point-numbering.ts'
import { pointWithoutOutcome } from './point-without-outcome.ts'
import { postponedWithoutDate } from './postponed-without-date.ts'
import { privateEmail, telephone } from './private-contact.ts'
import { promiseComplete } from './promise-complete.ts'
import { longSentence, paperLength, readability } from './readability.ts'
import { recommendedInText } from './recommended-in-text.ts'
import { recurrenceDates } from './recurrence-dates.ts'
import type { CheckRule } from './rule.ts'
import { statedSums } from './stated-sums.ts'
import { swappedLetters } from './swapped-letters.ts'
import { tableColumns } from './table-columns.ts'
import { tableTotals } from './table-totals.ts'
import { templateLeftover } from './template-leftover.ts'
import { titleYear } from './title-year.ts'
import { twoValues } from './two-values.ts'
import { unitPrice } from './unit-price.ts'
import { weekdayDate } from './weekday-date.ts'

/** Every check there is. A new one is a file beside this and a line here. */
export const CHECK_RULES: readonly CheckRule[] = [
  tableTotals,
  tableColumns,
  statedSums,
  percentages,
  announcedCount,
  unitPrice,
  twoValues,
  weekdayDate,
  passedDate,
  planOrder,
  planDuration,
  recurrenceDates,
  titleYear,
  councilTerm,
  contentsTitle,
  itemNumbering,
  pointNumbering,
  pointWithoutOutcome,
  recommendedInText,
  beyondRecommendation,
  promiseComplete,
  postponedWithoutDate,
  decisionBeforeConsultation,
  attachmentMissing,
  attachmentUnmentioned,
  attachmentOrder,
  emptySection,
  emptyItem,
  headingWithoutText,
  noRemarksContradicted,
  closedItem,
  meetingHead,
  personalNumber,
  privateEmail,
  telephone,
  drivePath,
  templateLeftover,
  swappedLetters,
  readability,
  longSentence,
  paperLength,
]

/** What people are told of a rule; `undefined` for findings that are no check's, such as those of reading. */
export function ruleOf(id: string): CheckRule | undefined {
  return CHECK_RULES.find((rule) => rule.id === id)
}
