/**
 * What a municipality's exchange is told: its ports, its desks, the trunks by which numbers are reached, and the numbers
 * citizens dial. Checked here once, because the values are written into configuration files line by line.
 */
import { z } from 'zod'

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'a–z, 0–9 and -')
const number = z.string().regex(/^\+?[0-9]{2,15}$/, 'digits')
const host = z.string().regex(/^[A-Za-z0-9.:[\]-]{1,200}$/, 'an address')
const port = z.number().int().min(1).max(65535)
/** No line break, no `;` (a comment there), nothing that reads as an expression. */
const secret = z.string().regex(/^[A-Za-z0-9._~+/=-]{4,100}$/, 'letters, digits and . _ ~ + / = -')
const folder = z.string().regex(/^\/[A-Za-z0-9._/-]*$/, 'an absolute path')
const seconds = z.number().int().min(0).max(86_400)

const desk = z.object({
  name,
  secret,
  /** `browser`: by WebRTC; `sip`: a telephone that registers. */
  kind: z.enum(['browser', 'sip']),
  /** A telephone that does not register stands at this address always. */
  contact: z
    .string()
    .regex(/^sip:[^\s;,"]+$/)
    .optional(),
})

const trunk = z.object({
  name,
  host,
  port: port.default(5060),
  /** `outside` takes every number that no range holds. */
  reaches: z.enum(['outside', 'old', 'new']),
  /** Numbers on that platform, both ends included, of the same length. */
  ranges: z
    .array(
      z
        .object({ from: number, to: number })
        .refine(({ from, to }) => from.length === to.length && from <= to, 'from … to'),
    )
    .default([]),
  /** Where calls of the trunk come from, when not from `host`. */
  match: z.array(host).optional(),
  register: z.object({ username: name, secret }).optional(),
})

const dialled = z.object({
  number,
  /** Only for whoever reads the configuration: which queue a number belongs to is decided by the program. */
  queue: z.string().regex(/^[\p{L}\p{N} ._-]{1,80}$/u),
  /** Desks that ring when the program is away. */
  fallbackDesks: z.array(name),
})

const plainSettings = z.object({
  application: name.default('sagsgang'),
  ari: z.object({
    host: host.default('127.0.0.1'),
    port: port.default(8088),
    user: name.default('sagsgang'),
    password: secret,
  }),
  sip: z.object({
    host: host.default('0.0.0.0'),
    port: port.default(5060),
    /** As seen from outside, where the exchange stands behind an address translation. */
    outsideAddress: host.optional(),
  }),
  rtp: z.object({ from: port, to: port }).default({ from: 10_000, to: 19_999 }),
  desks: z.array(desk),
  trunks: z.array(trunk),
  numbers: z.array(dialled),
  /** Of recordings, as the exchange sees it. */
  sounds: folder,
  /** Where the exchange keeps what it writes; without: where its package keeps it. */
  own: folder.optional(),
  /** Where its package was unpacked, when not installed; with a folder of modules. */
  package: z.object({ root: folder, modules: folder }).optional(),
  /** Without sound from the other end for so long, a call is taken for dead. 0: never. */
  silenceSeconds: seconds.default(60),
  /** How often trunks and telephones are asked whether they are there. 0: never. */
  qualifySeconds: seconds.default(60),
  /** How long the desks ring by the fallback before it is tried once more. */
  fallbackRingSeconds: z.number().int().min(5).max(600).default(60),
})

export const exchangeSettings = plainSettings.refine(
  ({ desks, numbers }) => {
    const known = new Set(desks.map((one) => one.name))
    return numbers.every((one) => one.fallbackDesks.every((fallback) => known.has(fallback)))
  },
  { message: 'a fallback desk must be one of the desks' },
)

export type ExchangeSettings = z.output<typeof exchangeSettings>
export type ExchangeSettingsInput = z.input<typeof exchangeSettings>
export type Desk = ExchangeSettings['desks'][number]
export type Trunk = ExchangeSettings['trunks'][number]

/** Names of endpoints in the exchange say what they are, so that the program needs no list of them. */
export const deskEndpoint = (desk: string) => `desk-${desk}`
export const trunkEndpoint = (trunk: string) => `trunk-${trunk}`
export const fallbackFile = 'fallback.csv'
