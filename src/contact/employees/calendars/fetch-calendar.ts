/**
 * Fetches a calendar from an address that an employee typed. It may lead anywhere, so the address is checked again where the
 * connection is made (a name may mean another address the second time), redirects are followed one by one, and both time and
 * size have limits.
 */
import { lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { CalendarProblem } from './problems.ts'
import { isPublicAddress } from './public-address.ts'

export const LARGEST_CALENDAR = 5 * 1024 * 1024
const MOST_REDIRECTS = 3

export interface CalendarSettings {
  /** Hosts (with port, where it is not the usual) that may lie on closed nets and be asked without encryption. */
  allowedHosts: readonly string[]
  timeoutMs?: number
}

export interface Known {
  etag: string | null
  lastModified: string | null
}

export type Fetched =
  | { is: 'new'; text: string; etag: string | null; lastModified: string | null }
  | { is: 'same' }
  | { is: 'problem'; problem: CalendarProblem }

/** @param known of the last time; null: it is wanted whatever it is */
export async function fetchCalendar(
  address: string,
  known: Known | null,
  settings: CalendarSettings,
): Promise<Fetched> {
  const limit = AbortSignal.timeout(settings.timeoutMs ?? 10_000)
  let url = readAddress(address)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (url === null) return { is: 'problem', problem: 'wrong-address' }
    if (!mayAsk(url, settings)) return { is: 'problem', problem: 'private-address' }
    const answer = await ask(url, known, settings, limit)
    if (answer.is !== 'redirect') return answer
    url = URL.parse(answer.to, url)
  }
  return { is: 'problem', problem: 'refused' }
}

/** `webcal://` is how calendars write https. Null: not an address. */
export function readAddress(typed: string): URL | null {
  const url = URL.parse(typed.trim().replace(/^webcals?:\/\//iu, 'https://'))
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.host !== ''
    ? url
    : null
}

const isAllowed = (url: URL, { allowedHosts }: CalendarSettings) => allowedHosts.includes(url.host)

/** Of what can be known before a name is looked up. */
export function mayAsk(url: URL, settings: CalendarSettings): boolean {
  if (isAllowed(url, settings)) return true
  const host = url.hostname.replaceAll(/[[\]]/gu, '')
  return url.protocol === 'https:' && (isIP(host) === 0 || isPublicAddress(host))
}

class ClosedAddress extends Error {}

const publicOnly: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)
    const [first] = addresses
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
      return callback(new ClosedAddress('The name leads into a closed net'), '', 0)
    if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

type Answer = Fetched | { is: 'redirect'; to: string }

function ask(
  url: URL,
  known: Known | null,
  settings: CalendarSettings,
  signal: AbortSignal,
): Promise<Answer> {
  const { request } = url.protocol === 'https:' ? https : http
  const headers = {
    accept: 'text/calendar',
    'accept-encoding': 'identity',
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
  }
  return new Promise((resolve) => {
    const fail = (error: unknown) => resolve({ is: 'problem', problem: problemOf(error, signal) })
    const asked = request(
      url,
      { headers, signal, agent: false, ...(!isAllowed(url, settings) && { lookup: publicOnly }) },
      (response) => {
        response.on('error', fail)
        const told = statusSays(response)
        if (told !== null) {
          response.resume()
          return resolve(told)
        }
        readBody(response).then(resolve, fail)
      },
    )
    asked.on('error', fail)
    asked.end()
  })
}

/** What the status alone says; null: there is something to read. */
function statusSays({ statusCode = 0, headers }: http.IncomingMessage): Answer | null {
  if (statusCode === 304) return { is: 'same' }
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined)
    return { is: 'redirect', to: headers.location }
  if (statusCode >= 500 || statusCode === 429) return { is: 'problem', problem: 'unreachable' }
  return statusCode === 200 ? null : { is: 'problem', problem: 'refused' }
}

async function readBody(response: http.IncomingMessage): Promise<Fetched> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response) {
    const bytes = Buffer.from(part)
    size += bytes.byteLength
    if (size > LARGEST_CALENDAR) {
      response.destroy()
      return { is: 'problem', problem: 'too-large' }
    }
    parts.push(bytes)
  }
  return {
    is: 'new',
    text: Buffer.concat(parts).toString('utf8'),
    etag: response.headers.etag ?? null,
    lastModified: response.headers['last-modified'] ?? null,
  }
}

function problemOf(error: unknown, signal: AbortSignal): CalendarProblem {
  if (error instanceof ClosedAddress) return 'private-address'
  return signal.aborted ? 'timeout' : 'unreachable'
}
