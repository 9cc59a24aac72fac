/** How an error that ended the program is told to the one who ran it: one Danish line, and the exit code. */
import { DatabaseRefusal } from './migrate.ts'
import { exitCodes, OperatorError, systemCode } from './operator-error.ts'
import { describeError, log } from './log.ts'

export function describeFault(error: unknown): { line: string; exitCode: number } {
  const known = operatorErrorOf(error)
  if (known !== null) return { line: known.message, exitCode: known.exitCode }
  log.fatal({ err: error }, 'unexpected fault')
  const { kind } = { kind: 'fejl', ...describeError(error) }
  return {
    line: `Sagsgang stoppede på grund af en fejl i programmet (${kind}). Se loggen.`,
    exitCode: exitCodes.software,
  }
}

/** Faults of the surroundings, as they come from the libraries, in our own words; null for all others. */
export function operatorErrorOf(error: unknown): OperatorError | null {
  if (error instanceof OperatorError) return error
  if (error instanceof DatabaseRefusal) return new OperatorError(error.message)
  const code = systemCode(error)
  if (code === null) return null
  if (code === 'ENOSPC' || code === '53100') return new OperatorError('Disken er fuld.', exitCodes.storage)
  if (code === 'EROFS') return new OperatorError('Disken er skrivebeskyttet.', exitCodes.storage)
  return databaseError(code)
}

const unreachable = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
]

function databaseError(code: string): OperatorError | null {
  if (unreachable.includes(code)) {
    return new OperatorError('Databasen i DATABASE_URL kan ikke nås. Er adressen rigtig, og kører serveren?')
  }
  // Class 28: the name or password is refused; 3D000: there is no such database; 57P03: it is starting or stopping.
  if (code.startsWith('28'))
    return new OperatorError('Databasen i DATABASE_URL afviser navn eller adgangskode.')
  if (code === '3D000') return new OperatorError('Databasen i DATABASE_URL findes ikke på serveren.')
  if (code === '57P03')
    return new OperatorError('Databasen er ved at starte eller stoppe. Prøv igen om lidt.')
  if (code === '53300') return new OperatorError('Databasen har ikke plads til flere forbindelser.')
  if (code === '42501') {
    return new OperatorError(
      'Ejeren i DATABASE_URL mangler rettigheder: den skal eje databasen og have CREATEROLE.',
    )
  }
  return null
}
