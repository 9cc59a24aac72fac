import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'arrange-agenda': { id: string; children?: unknown }
    }
  }
}
