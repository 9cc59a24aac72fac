/** The registers of the house with those of later rooms; joined here for `app.ts` and `worker.ts`. */
import { contactRegister } from './contact/figures/register/register.ts'
import { loopSlotsOf, REGISTERS } from './registers/registers.ts'
import type { Register } from './registers/mechanism/register.ts'

export const ALL_REGISTERS: readonly Register[] = [...REGISTERS, contactRegister]

export const loopSlotsOfRegisters = loopSlotsOf(ALL_REGISTERS)
