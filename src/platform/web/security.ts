/** What protects every page: headers, the origin of forms and the size of what is sent. */
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'

export interface SecuritySettings {
  /** The address users see, e.g. `https://sagsgang.example.dk`. */
  publicUrl: URL
  /** Other origins that a form may lead to: the sign-in provider, when one signs out there too. */
  formTargets: readonly string[]
  /** Where telephones in the browser register: scripts may connect there too. */
  telephoneUrl?: string | null
}

/** The one style element that Turbo (the version in package.json) puts into the page; a browser test notices a change. */
const TURBO_PROGRESS_BAR = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='"

export function protectiveHeaders({
  publicUrl,
  formTargets,
  telephoneUrl,
}: SecuritySettings): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", TURBO_PROGRESS_BAR],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", ...(telephoneUrl ? [new URL(telephoneUrl).origin] : [])],
      manifestSrc: ["'self'"],
      formAction: ["'self'", ...formTargets],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    // `no-referrer` makes browsers send `Origin: null` with forms on plain http, and then no form is accepted.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: publicUrl.protocol === 'https:' ? 'max-age=31536000; includeSubDomains' : false,
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    // Only meaningful, and only warned about, on origins that are not secure.
    originAgentCluster: false,
    xFrameOptions: 'DENY',
    xXssProtection: false,
    // One moves from page to page without a new document, so what the desk's telephone needs is said on all of them.
    permissionsPolicy: {
      camera: [],
      microphone: telephoneUrl ? ['self'] : [],
      geolocation: [],
      payment: [],
      usb: [],
    },
  })
}

/** The same headers as a list, for answers that are written past Hono. */
export async function protectiveHeaderList(settings: SecuritySettings): Promise<[string, string][]> {
  const sample = new Hono().use(protectiveHeaders(settings)).get('/', (c) => c.body(null, 204))
  return [...(await sample.request('/')).headers]
}

/** Forms are accepted from the site's own pages only, under the public address and the one the request came to. */
export function ownFormsOnly({ publicUrl }: SecuritySettings): MiddlewareHandler {
  return csrf({ origin: (origin, c) => origin === publicUrl.origin || origin === new URL(c.req.url).origin })
}

const megabyte = 1024 * 1024

/** An ordinary form is small; `uploads` says which paths take files, and how much of them. */
export function limitedBodies(uploads: Readonly<Record<string, number>>): MiddlewareHandler {
  const small = bodyLimit({ maxSize: megabyte })
  const limits = new Map(Object.entries(uploads).map(([path, maxSize]) => [path, bodyLimit({ maxSize })]))
  return (c, next) => (limits.get(c.req.path) ?? small)(c, next)
}
