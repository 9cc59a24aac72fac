/** All registers of the house, in the order of the page that lists them. Adding one is a folder and a line here. */
import type { LoopSlots } from '../followup/slots.ts'
import type { Register } from './mechanism/register.ts'
import { selfService } from './self-service/register.ts'

export const REGISTERS: readonly Register[] = [selfService]

/** What registers give the loop: what is owed, papers drafted from figures, duties for the annual wheel. */
export const loopSlotsOfRegisters: LoopSlots = {
  owedSources: REGISTERS.flatMap(({ owed = [] }) => owed),
  paperSources: REGISTERS.flatMap(({ papers = [] }) => papers),
  proposedDuties: REGISTERS.flatMap(({ duties = [] }) => duties),
}
