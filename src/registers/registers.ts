/** The registers of this room, in the order of the page that lists them. Adding one is a folder and a line here; src/all-registers.ts adds those of later rooms. */
import type { LoopSlots } from '../followup/slots.ts'
import { appealsRegister } from './danmarkskort/register.ts'
import { budgetFollowUp } from './budget/register.ts'
import { deadlinesRegister } from './deadlines/register.ts'
import { consultations } from './consultations/register.ts'
import type { Register } from './mechanism/register.ts'
import { agreements } from './agreements/register.ts'
import { projects } from './projects/register.ts'
import { policiesRegister } from './policies/register.ts'
import { driving } from './driving/register.ts'
import { closingDays } from './closing-days/register.ts'
import { networksRegister } from './networks/register.ts'
import { coursesRegister } from './courses/register.ts'
import { telephone } from './telephone/register.ts'
import { selfService } from './self-service/register.ts'

export const REGISTERS: readonly Register[] = [
  deadlinesRegister,
  budgetFollowUp,
  appealsRegister,
  coursesRegister,
  networksRegister,
  closingDays,
  driving,
  telephone,
  selfService,
  projects,
  policiesRegister,
  agreements,
  consultations,
]

/** What registers give the loop: what is owed, papers drafted from figures, duties for the annual wheel. */
export const loopSlotsOf = (registers: readonly Register[]): LoopSlots => ({
  figureSources: registers.flatMap(({ key, title, measures }) =>
    measures.map((measure) => ({
      key: `${key}/${measure.key}`,
      title: `${title}: ${measure.title}`,
      figures: measure.compute,
    })),
  ),
  owedSources: registers.flatMap(({ owed = [] }) => owed),
  paperSources: registers.flatMap(({ papers = [] }) => papers),
  proposedDuties: registers.flatMap(({ duties = [] }) => duties),
})
