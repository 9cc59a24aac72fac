import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'desk-time': { until?: string; since?: string; now: string; children?: unknown }
      'desk-page': { state: string; call: string; says: string; children?: unknown }
      'desk-note': { src: string; call: string; id?: string; children?: unknown }
      'desk-switches': { id?: string; 'data-turbo-permanent'?: boolean; children?: unknown }
      'desk-telephone': {
        id?: string
        src: string
        server: string
        'data-turbo-permanent'?: boolean
        children?: unknown
      }
    }
  }
}
