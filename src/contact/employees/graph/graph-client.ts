/**
 * Presence as Microsoft 365 knows it, by Microsoft Graph as an application (client credentials, permission Presence.Read.All):
 * getPresencesByUserId, up to 650 persons a request. Told to wait (429, 503), it waits as long as it is told.
 */
import { z } from 'zod'
import type { PresenceState } from '../presence.ts'

export interface GraphSettings {
  /** Where Graph answers, without a slash at the end: `https://graph.microsoft.com`. */
  address: string
  /** Where the application signs in: `https://login.microsoftonline.com`. */
  login: string
  tenant: string
  clientId: string
  clientSecret: string
}

/** As documented for presences: so many ids a request. */
export const IDS_A_REQUEST = 650
const PATIENCE_MS = 15_000

export interface GraphPresence {
  graphId: string
  /** Null: Graph does not say. */
  state: PresenceState | null
}

/** Told to come back after so many milliseconds. */
export class GraphIsBusy extends Error {
  readonly waitMs: number
  constructor(waitMs: number) {
    super(`Graph asks to wait ${waitMs} ms`)
    this.waitMs = waitMs
  }
}

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() })
const presenceAnswer = z.object({
  value: z.array(z.object({ id: z.string(), availability: z.string(), activity: z.string() })),
})

export class GraphClient {
  readonly #settings: GraphSettings
  #token: { text: string; until: number } | null = null

  constructor(settings: GraphSettings) {
    this.#settings = settings
  }

  /** @throws GraphIsBusy, and an Error with the status where Graph refuses */
  async listPresences(graphIds: readonly string[]): Promise<GraphPresence[]> {
    const found: GraphPresence[] = []
    for (let from = 0; from < graphIds.length; from += IDS_A_REQUEST) {
      const answer = await this.#ask(graphIds.slice(from, from + IDS_A_REQUEST))
      for (const { id, availability, activity } of answer.value)
        found.push({ graphId: id, state: stateOf(availability, activity) })
    }
    return found
  }

  async #ask(ids: readonly string[]): Promise<z.output<typeof presenceAnswer>> {
    for (const isLast of [false, true]) {
      const response = await fetch(`${this.#settings.address}/v1.0/communications/getPresencesByUserId`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await this.#getToken()}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ids }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      if (response.ok) return presenceAnswer.parse(await response.json())
      await response.body?.cancel()
      refuseBusy(response)
      // A token may be taken back before its time: one new one is asked for.
      if (response.status !== 401 || isLast) throw new Error(`Graph answers ${response.status}`)
      this.#token = null
    }
    throw new Error('Graph refuses the token')
  }

  async #getToken(): Promise<string> {
    if (this.#token !== null && this.#token.until > Date.now()) return this.#token.text
    const { login, tenant, clientId, clientSecret, address } = this.#settings
    const response = await fetch(`${login}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: `${new URL(address).origin}/.default`,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!response.ok) {
      await response.body?.cancel()
      refuseBusy(response)
      throw new Error(`The sign-in of Graph answers ${response.status}`)
    }
    const { access_token: text, expires_in: seconds } = tokenAnswer.parse(await response.json())
    // A minute early, so that it does not end on the way.
    this.#token = { text, until: Date.now() + (seconds - 60) * 1000 }
    return text
  }
}

function refuseBusy({ status, headers }: Response): void {
  if (status !== 429 && status !== 503) return
  const said = headers.get('retry-after') ?? ''
  const seconds = /^\d+$/u.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000
  throw new GraphIsBusy(Math.min(3600, seconds > 0 ? seconds : 30) * 1000)
}

const IN_CALL = new Set(['InACall', 'InAConferenceCall', 'InAVideoCall', 'InAnAudioCall'])
const AWAY = new Set(['Away', 'BeRightBack', 'Offline'])

/** The words of Graph's presence; what is new to us says nothing. */
export function stateOf(availability: string, activity: string): PresenceState | null {
  if (activity === 'OutOfOffice' || activity === 'OffWork') return 'away'
  if (IN_CALL.has(activity)) return 'in-call'
  if (activity === 'InAMeeting' || activity === 'Presenting') return 'in-meeting'
  if (AWAY.has(availability)) return 'away'
  if (['Busy', 'BusyIdle', 'DoNotDisturb'].includes(availability)) return 'in-meeting'
  return availability === 'Available' || availability === 'AvailableIdle' ? 'present' : null
}
