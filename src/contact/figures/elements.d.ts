import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'wait-clock': { since: string; children?: unknown }
    }
  }
}
