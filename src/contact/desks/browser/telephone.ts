/** The telephone itself: SIP over a WebSocket and sound by WebRTC, one call at a time. */
import { UA, WebSocketInterface } from 'jssip'
import type { RTCSession } from 'jssip/lib/RTCSession.js'
import type { RTCSessionEvent } from 'jssip/lib/UA.js'

export type TelephoneState = 'connecting' | 'ready' | 'ringing' | 'talking' | 'lost' | 'refused' | 'no-secret'

export interface Microphone {
  id: string
  name: string
  isChosen: boolean
}

export interface Telephone {
  /** Told at once, and whenever it changes. @returns ends it */
  follow(tell: (state: TelephoneState) => void): () => void
  /** @returns the name of what went wrong, as the browser calls it; null: it is there */
  tryMicrophone(): Promise<string | null>
  listMicrophones(): Promise<Microphone[]>
  chooseMicrophone(id: string): void
  /** @returns what went wrong; null: the call is taken, or there was none */
  answer(): Promise<string | null>
  stop(): void
}

const CHOSEN = 'sagsgang-plads-mikrofon'

/**
 * @param src where the telephone's name and password are asked for
 * @param server `wss://…`
 */
export async function startTelephone(src: string, server: string): Promise<Telephone> {
  const answer = await fetch(src, { headers: { accept: 'application/json' } })
  const known: unknown = answer.ok ? await answer.json() : null
  const line = new Line()
  if (!isSecret(known)) line.become('no-secret')
  else line.connect(server, known.telephone, known.secret)
  return line
}

function isSecret(known: unknown): known is { telephone: string; secret: string } {
  return typeof known === 'object' && known !== null && 'telephone' in known && 'secret' in known
}

class Line implements Telephone {
  #state: TelephoneState = 'connecting'
  #agent: UA | null = null
  #session: RTCSession | null = null
  readonly #followers = new Set<(state: TelephoneState) => void>()
  readonly #sound = new Audio()

  connect(server: string, telephone: string, password: string): void {
    const uri = `sip:desk-${telephone}@${new URL(server).hostname}`
    const sockets = [new WebSocketInterface(server)]
    const agent = new UA({ sockets, uri, password, session_timers: false, register_expires: 120 })
    this.#agent = agent
    agent.on('registered', () => this.become('ready'))
    agent.on('registrationFailed', () => this.become(agent.isConnected() ? 'refused' : 'lost'))
    agent.on('disconnected', () => this.become('lost'))
    agent.on('newRTCSession', ({ session, originator }: RTCSessionEvent) => {
      if (originator !== 'remote') return
      if (this.#session === null) this.#ring(session)
      else session.terminate({ status_code: 486 })
    })
    agent.start()
    addEventListener('beforeunload', this.#warn)
  }

  become(state: TelephoneState): void {
    this.#state = state
    document.documentElement.dataset['telefon'] = state
    for (const tell of this.#followers) tell(state)
  }

  follow(tell: (state: TelephoneState) => void): () => void {
    this.#followers.add(tell)
    tell(this.#state)
    return () => this.#followers.delete(tell)
  }

  async tryMicrophone(): Promise<string | null> {
    const stream = await openMicrophone()
    if (typeof stream === 'string') return stream
    closeStream(stream)
    return null
  }

  async listMicrophones(): Promise<Microphone[]> {
    const devices = await (navigator.mediaDevices?.enumerateDevices() ?? [])
    const chosen = chosenMicrophone()
    return devices
      .filter(({ kind }) => kind === 'audioinput')
      .map(({ deviceId: id, label: name }) => ({ id, name, isChosen: id === chosen }))
  }

  readonly chooseMicrophone = (id: string): void => {
    try {
      localStorage.setItem(CHOSEN, id)
    } catch {
      // Where nothing may be kept the browser's own choice goes.
    }
  }

  async answer(): Promise<string | null> {
    const session = this.#session
    if (session === null || !session.isInProgress()) return null
    const stream = await openMicrophone()
    if (typeof stream === 'string') return stream
    if (this.#session !== session || !session.isInProgress()) {
      closeStream(stream)
      return null
    }
    session.on('ended', () => closeStream(stream))
    session.on('failed', () => closeStream(stream))
    session.answer({ mediaStream: stream, pcConfig: { iceServers: [] } })
    return null
  }

  stop(): void {
    removeEventListener('beforeunload', this.#warn)
    this.#session?.terminate()
    this.#agent?.stop()
    this.#agent = null
  }

  /** Closing the tab cuts the call off. */
  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#state === 'talking') event.preventDefault()
  }

  #ring(session: RTCSession): void {
    this.#session = session
    this.become('ringing')
    session.on('accepted', () => this.become('talking'))
    session.on('ended', () => this.#over(session))
    session.on('failed', () => this.#over(session))
    session.on('peerconnection', ({ peerconnection }) => {
      peerconnection.addEventListener('track', ({ streams, track }: RTCTrackEvent) => {
        this.#sound.srcObject = streams[0] ?? new MediaStream([track])
        void this.#sound.play().catch(() => undefined)
      })
    })
  }

  #over(session: RTCSession): void {
    if (this.#session !== session) return
    this.#session = null
    this.#sound.srcObject = null
    this.become(this.#agent?.isRegistered() === true ? 'ready' : 'lost')
  }
}

function chosenMicrophone(): string | null {
  try {
    return localStorage.getItem(CHOSEN)
  } catch {
    return null
  }
}

/** @returns the name of the error where there is none; one that was chosen and is gone gives way to another */
async function openMicrophone(): Promise<MediaStream | string> {
  const chosen = chosenMicrophone()
  try {
    if (navigator.mediaDevices === undefined) return 'NotAllowedError'
    return await navigator.mediaDevices.getUserMedia({
      audio: chosen === null ? true : { deviceId: { ideal: chosen } },
    })
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown'
  }
}

function closeStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
