import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'contact-live': { src: string; since: string; always?: string | undefined; children?: unknown }
    }
  }
}
