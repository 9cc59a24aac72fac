/**
 * The program's log: one JSON object a line on standard error. Personal data never enters it: no names, addresses, query
 * strings, bodies or IP numbers; of an error only its kind, its code and where in our files it arose.
 */
import pino from 'pino'

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const wanted = process.env['LOG_LEVEL'] ?? 'info'

export const log = pino(
  {
    level: levels.includes(wanted) ? wanted : 'info',
    base: { part: process.env['SAGSGANG_PART'] ?? 'main' },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  },
  pino.destination({ fd: 2, sync: true }),
)

/**
 * The message of a database error may quote values, and so may that of any library; only messages of OperatorError are
 * our own words throughout. Places in the code tell enough to find the fault.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const constraint =
    'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause === undefined ? undefined : describeError(error.cause)
  return { kind: error.name, code, constraint, at: places.slice(0, 12).map((line) => line.trim()), cause }
}
