import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'choose-lines': { children?: unknown }
    }
  }
}
