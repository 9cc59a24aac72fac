import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'live-meeting': { src: string; side?: string; children?: unknown }
      'live-clock': { children?: unknown }
      'decision-text': { src: string; item: string; children?: unknown }
    }
  }
}
