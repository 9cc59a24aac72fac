import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'suggest-words': { src: string; children?: unknown }
    }
  }
}
