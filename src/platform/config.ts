/** What can be set from outside, by environment; everything is optional. docs/operations.md describes each. */
import { z } from 'zod'

export interface Config {
  /** 0 lets the system choose, which only tests want. */
  port: number
  host: string
  dataDir: string
  /** Connection string of the owner on a server of the municipality's own; null: the embedded database. */
  databaseUrl: string | null
  /** Where users reach the site, without a slash at the end; null: `http://HOST:PORT`. */
  publicUrl: string | null
  /** The municipality's OpenID provider; null: the local one with demo persons. */
  oidc: { issuer: string; clientId: string; clientSecret: string } | null
  /** The mail server and whom letters come from; null: letters wait in the outbox. */
  mail: { url: string; from: string } | null
  /** Where Prometheus reads figures; null: nowhere. */
  metricsPort: number | null
  logLevel: LogLevel
}

export interface ConfigError {
  /** Name of the environment variable. */
  variable: string
  /** One Danish line that names the variable and says what it takes. */
  line: string
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535)

const webAddress = z.string().refine((text) => hasProtocol(text, ['http:', 'https:']))
const siteAddress = webAddress
  .refine((text) => URL.parse(text)?.pathname === '/' && !/[?#]/.test(text))
  .transform((text) => text.replace(/\/$/, ''))

/** A unix socket is given as `?host=/run/postgresql`; a URL wants a host before the path all the same. */
const databaseAddress = z
  .string()
  .transform((text) => text.replace(/^(postgres(?:ql)?:\/\/(?:[^/@]*@)?)\//, '$1localhost/'))
  .refine((text) => hasProtocol(text, ['postgres:', 'postgresql:']))

const variables = {
  PORT: { schema: port, wants: 'et tal fra 0 til 65535' },
  HOST: { schema: z.string().regex(/^[\w.:-]+$/), wants: 'et værtsnavn eller en IP-adresse' },
  DATA_DIR: { schema: z.string(), wants: 'en mappe' },
  DATABASE_URL: {
    schema: databaseAddress,
    wants: 'en adresse som postgres://ejer:kode@vært:5432/database',
  },
  PUBLIC_URL: { schema: siteAddress, wants: 'en adresse uden sti som https://sagsgang.kommune.dk' },
  OIDC_ISSUER: { schema: webAddress, wants: 'en adresse som https://login.kommune.dk' },
  OIDC_CLIENT_ID: { schema: z.string(), wants: 'et navn' },
  OIDC_CLIENT_SECRET: { schema: z.string(), wants: 'en hemmelighed' },
  SMTP_URL: {
    schema: z.string().refine((text) => hasProtocol(text, ['smtp:', 'smtps:'])),
    wants: 'en adresse som smtp://navn:kode@vært:587',
  },
  MAIL_FROM: {
    schema: z.string().regex(/^([^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/),
    wants: 'en afsender som »Sagsgang <sagsgang@kommune.dk>«',
  },
  METRICS_PORT: { schema: port, wants: 'et tal fra 0 til 65535' },
  LOG_LEVEL: { schema: z.enum(logLevels), wants: `et af ${logLevels.join(', ')}` },
}

type Variable = keyof typeof variables
type Values = { [name in Variable]?: z.output<(typeof variables)[name]['schema']> }

/** Empty values count as not set. All wrong values are told at once; secrets are never repeated. */
export function readConfig(env: NodeJS.ProcessEnv): Config | ConfigError[] {
  const { values, errors } = readVariables(env)
  const told = new Set(errors.map(({ variable }) => variable))
  errors.push(...wrongTogether(values).filter(({ variable }) => !told.has(variable)))
  if (errors.length > 0) return errors
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values
  return {
    port: values.PORT ?? 3000,
    host: values.HOST ?? '127.0.0.1',
    dataDir: values.DATA_DIR ?? './data',
    databaseUrl: values.DATABASE_URL ?? null,
    publicUrl: values.PUBLIC_URL ?? null,
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null,
    mail: values.SMTP_URL && values.MAIL_FROM ? { url: values.SMTP_URL, from: values.MAIL_FROM } : null,
    metricsPort: values.METRICS_PORT ?? null,
    logLevel: values.LOG_LEVEL ?? 'info',
  }
}

export function isConfig(read: Config | ConfigError[]): read is Config {
  return !Array.isArray(read)
}

function readVariables(env: NodeJS.ProcessEnv): { values: Values; errors: ConfigError[] } {
  const values: Record<string, unknown> = {}
  const errors: ConfigError[] = []
  for (const [variable, { schema, wants }] of Object.entries(variables)) {
    const given = env[variable]?.trim()
    if (given === undefined || given === '') continue
    const read = schema.safeParse(given)
    if (read.success) values[variable] = read.data
    else errors.push({ variable, line: `${variable} har en værdi, der ikke kan bruges: skriv ${wants}.` })
  }
  return { values: values as Values, errors }
}

function wrongTogether(values: Values): ConfigError[] {
  const errors: ConfigError[] = []
  const login = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const missing = login.filter((name) => values[name] === undefined)
  if (missing.length > 0 && missing.length < login.length) {
    for (const variable of missing) {
      errors.push({ variable, line: `${variable} mangler: ${login.join(', ')} skal sættes sammen.` })
    }
  }
  if (values.SMTP_URL !== undefined && values.MAIL_FROM === undefined)
    errors.push({
      variable: 'MAIL_FROM',
      line: 'MAIL_FROM mangler: SMTP_URL og MAIL_FROM skal sættes sammen.',
    })
  const taken = values.PORT ?? 3000
  if (values.METRICS_PORT !== undefined && values.METRICS_PORT === taken && taken !== 0) {
    errors.push({
      variable: 'METRICS_PORT',
      line: `METRICS_PORT skal være en anden port end PORT (${taken}).`,
    })
  }
  return errors
}

function hasProtocol(text: string, protocols: string[]): boolean {
  const url = URL.parse(text)
  return url !== null && protocols.includes(url.protocol) && url.host !== ''
}
