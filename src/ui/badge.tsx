import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from './icon.tsx'

export type BadgeColour = 'plain' | 'info' | 'success' | 'warning' | 'error'

export function Badge({ colour = 'plain', children }: PropsWithChildren<{ colour?: BadgeColour }>) {
  return <span class={colour === 'plain' ? 'badge badge-quiet' : `badge badge-${colour}`}>{children}</span>
}

const DEGREES = {
  published: { text: 'Offentlig', colour: 'success', icon: null },
  internal: { text: 'Intern', colour: 'info', icon: null },
  closed: { text: 'Lukket', colour: 'warning', icon: 'lock' },
} as const

export type Degree = keyof typeof DEGREES

/** Who may see a thing, in one word. */
export function DegreeBadge({ degree }: { degree: Degree }) {
  const { text, colour, icon } = DEGREES[degree]
  return (
    <Badge colour={colour}>
      {icon ? <Icon name={icon} /> : null}
      {text}
    </Badge>
  )
}
