import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'reading-page': { src: string; says: string; state: string; class?: string; children?: unknown }
      'own-note': { src: string; children?: unknown }
    }
  }
}
