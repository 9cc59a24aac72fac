/** How bytes of a kind are sent: never so that a browser runs them as ours. */

/** What a browser may show in its window, for nothing in it can run; all else is saved. */
const SHOWN = new Set(['text/plain', 'application/pdf', 'image/png', 'image/jpeg', 'application/json'])

export function downloadHeaders(mediaType: string, name: string): Record<string, string> {
  const shown = SHOWN.has(mediaType)
  const type = shown ? mediaType : 'application/octet-stream'
  const plain = name.replaceAll('/', '_').replace(/[^\w .()-]/gu, '_')
  return {
    'Content-Type': type.startsWith('text/') || type === 'application/json' ? `${type}; charset=utf-8` : type,
    'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeName(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  }
}

/** As RFC 8187 wants it. */
function encodeName(name: string): string {
  return encodeURIComponent(name.replaceAll('/', '_')).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
