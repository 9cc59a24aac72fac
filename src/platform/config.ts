/** What can be set from outside, by environment; everything is optional. docs/operations.md describes each. */
import { readFileSync } from 'node:fs'
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
  /** Where bytes of files lie when not on disk. */
  s3: { endpoint: string; bucket: string; region: string; accessKey: string; secretKey: string } | null
  /** The virus checker; null: files are taken as they come. */
  clamd: { host: string; port: number } | { path: string } | null
  /** Makes PDFs of Word files and spreadsheets, with `{in}` and `{out}`; null: such files are listed in bundles, not shown. */
  converterCommand: string | null
  /** The telephone exchange; null: the trial exchange, which has no telephones. */
  asterisk: {
    /** With name and password. */
    url: string
    /** Recordings, as the exchange sees their folder. */
    sounds: string
    /** Where its record of calls that ran without us is seen from here; null: nowhere. */
    fallbackFile: string | null
  } | null
  /** Where telephones in the browser register; null: no exchange takes them. */
  telephoneUrl: string | null
  /** Microsoft Graph, which knows who is present; null: it is not asked. */
  graph: { address: string; login: string; tenant: string; clientId: string; clientSecret: string } | null
  /** Hosts of calendars that may lie on the house's own net. */
  calendarHosts: string[]
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
  CLAMD_ADDRESS: {
    schema: z
      .string()
      .regex(/^(\/.+|[\w.-]+:\d{1,5}|\[[\da-f:]+\]:\d{1,5})$/i)
      .transform(clamdAddressOf),
    wants: 'en adresse som vært:3310 eller stien til en socketfil',
  },
  FILE_STORE: { schema: z.enum(['disk', 's3']), wants: 'disk eller s3' },
  S3_ENDPOINT: {
    schema: webAddress.transform((text) => text.replace(/\/$/, '')),
    wants: 'en adresse som https://s3.kommune.dk',
  },
  S3_BUCKET: { schema: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/), wants: 'navnet på en bucket' },
  S3_REGION: { schema: z.string().regex(/^[\w-]+$/), wants: 'navnet på en region' },
  S3_ACCESS_KEY: { schema: z.string(), wants: 'en nøgle' },
  S3_SECRET_KEY: { schema: z.string(), wants: 'en hemmelighed' },
  S3_SECRET_KEY_FILE: {
    schema: z
      .string()
      .transform(firstLineOf)
      .refine((secret) => secret !== ''),
    wants: 'stien til en fil med hemmeligheden på første linje',
  },
  METRICS_PORT: { schema: port, wants: 'et tal fra 0 til 65535' },
  CONVERTER_COMMAND: {
    schema: z.string().refine((text) => text.includes('{in}') && text.includes('{out}')),
    wants: 'en kommando med {in} og {out} som »soffice --headless --convert-to pdf --outdir {out} {in}«',
  },
  ASTERISK_ARI_URL: {
    schema: webAddress.refine((text) => URL.parse(text)?.username !== ''),
    wants: 'en adresse som http://navn:kode@vært:8088',
  },
  ASTERISK_WS_URL: {
    schema: z.string().refine((text) => hasProtocol(text, ['ws:', 'wss:'])),
    wants: 'en adresse som wss://telefon.kommune.dk:8089/ws',
  },
  ASTERISK_SOUNDS: { schema: z.string().regex(/^\/[A-Za-z0-9._/-]*$/), wants: 'stien til en mappe' },
  ASTERISK_FALLBACK_FILE: { schema: z.string(), wants: 'stien til en fil' },
  GRAPH_TENANT: { schema: z.string().regex(/^[\w.-]+$/), wants: 'kommunens tenant-id' },
  GRAPH_CLIENT_ID: { schema: z.string(), wants: 'programmets id' },
  GRAPH_CLIENT_SECRET: { schema: z.string(), wants: 'en hemmelighed' },
  GRAPH_ADDRESS: { schema: siteAddress, wants: 'en adresse som https://graph.microsoft.com' },
  GRAPH_LOGIN: { schema: siteAddress, wants: 'en adresse som https://login.microsoftonline.com' },
  CALENDAR_HOSTS: {
    schema: z
      .string()
      .regex(/^[\w.:[\]-]+(\s*,\s*[\w.:[\]-]+)*$/)
      .transform((text) => text.split(/\s*,\s*/)),
    wants: 'værtsnavne med komma imellem som kalender.kommune.dk, post.kommune.dk:8443',
  },
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
    s3: values.FILE_STORE === 's3' ? s3Of(values) : null,
    clamd: values.CLAMD_ADDRESS ?? null,
    converterCommand: values.CONVERTER_COMMAND ?? null,
    asterisk: values.ASTERISK_ARI_URL
      ? {
          url: values.ASTERISK_ARI_URL,
          sounds: values.ASTERISK_SOUNDS ?? '/var/lib/sagsgang/sounds',
          fallbackFile: values.ASTERISK_FALLBACK_FILE ?? null,
        }
      : null,
    telephoneUrl: values.ASTERISK_WS_URL ?? webSocketOf(values.ASTERISK_ARI_URL),
    graph: graphOf(values),
    calendarHosts: values.CALENDAR_HOSTS ?? [],
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
  const graph = ['GRAPH_TENANT', 'GRAPH_CLIENT_ID', 'GRAPH_CLIENT_SECRET'] as const
  const unset = graph.filter((name) => values[name] === undefined)
  if (unset.length > 0 && unset.length < graph.length)
    for (const variable of unset)
      errors.push({ variable, line: `${variable} mangler: ${graph.join(', ')} skal sættes sammen.` })
  if (values.SMTP_URL !== undefined && values.MAIL_FROM === undefined)
    errors.push({
      variable: 'MAIL_FROM',
      line: 'MAIL_FROM mangler: SMTP_URL og MAIL_FROM skal sættes sammen.',
    })
  if (values.FILE_STORE === 's3' && s3Of(values) === null)
    errors.push({
      variable: 'FILE_STORE',
      line: 'FILE_STORE er s3: så skal S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY og S3_SECRET_KEY eller S3_SECRET_KEY_FILE sættes.',
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

function graphOf(values: Values): Config['graph'] {
  const { GRAPH_TENANT: tenant, GRAPH_CLIENT_ID: clientId, GRAPH_CLIENT_SECRET: clientSecret } = values
  if (!tenant || !clientId || !clientSecret) return null
  const address = values.GRAPH_ADDRESS ?? 'https://graph.microsoft.com'
  const login = values.GRAPH_LOGIN ?? 'https://login.microsoftonline.com'
  return { address, login, tenant, clientId, clientSecret }
}

function s3Of(values: Values): Config['s3'] {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY: accessKey } = values
  const secretKey = values.S3_SECRET_KEY ?? values.S3_SECRET_KEY_FILE
  if (!endpoint || !bucket || !accessKey || !secretKey) return null
  return { endpoint, bucket, region: values.S3_REGION ?? 'us-east-1', accessKey, secretKey }
}

/** Asterisk takes telephones of browsers where it takes us. */
function webSocketOf(ariUrl: string | undefined): string | null {
  if (ariUrl === undefined) return null
  const { protocol, host } = new URL(ariUrl)
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/ws`
}

/** Empty where there is no such file. */
function firstLineOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').split('\n')[0]?.trim() ?? ''
  } catch {
    return ''
  }
}

function clamdAddressOf(text: string): NonNullable<Config['clamd']> {
  if (text.startsWith('/')) return { path: text }
  const { hostname, port } = new URL(`tcp://${text}`)
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) }
}

function hasProtocol(text: string, protocols: string[]): boolean {
  const url = URL.parse(text)
  return url !== null && protocols.includes(url.protocol) && url.host !== ''
}
