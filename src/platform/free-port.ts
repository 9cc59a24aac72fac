/** Asks the system for a port and lets it go again, so that a taken one is told before anything is started. */
import { createServer } from 'node:net'
import { exitCodes, OperatorError, systemCode } from './operator-error.ts'

/**
 * @param variable the environment variable to change
 * @throws OperatorError when the port is taken or may not be used
 */
export async function requireFreePort(
  port: number,
  host: string,
  variable: 'PORT' | 'METRICS_PORT',
): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      const server = createServer()
      server.once('error', reject)
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()))
    })
  } catch (error) {
    throw portError(error, port, host, variable)
  }
}

/** Turns an error of listening into its one line; other errors are returned as they are. */
export function portError(error: unknown, port: number, host: string, variable = 'PORT'): unknown {
  const line = portLine(systemCode(error), port, host, variable)
  return line === null ? error : new OperatorError(line, exitCodes.unavailable)
}

function portLine(code: string | null, port: number, host: string, variable: string): string | null {
  if (code === 'EADDRINUSE')
    return `Port ${port} på ${host} er optaget. Stop det andet program, eller vælg en anden ${variable}.`
  if (code === 'EACCES') return `Port ${port} kræver særlige rettigheder. Vælg en ${variable} over 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `Maskinen har ikke adressen ${host}. Ret HOST.`
  }
  return null
}
