import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from './icon.tsx'

const KINDS = {
  info: { icon: 'info', label: 'Information' },
  success: { icon: 'success', label: 'Udført' },
  warning: { icon: 'warning', label: 'Advarsel' },
  error: { icon: 'error', label: 'Fejl' },
} as const

/** A message in a coloured box; the kind is also said in words to those who do not see the colour. */
export function Alert(
  props: PropsWithChildren<{ kind: keyof typeof KINDS; heading?: string; level?: 'h2' | 'h3' }>,
) {
  const { icon, label } = KINDS[props.kind]
  const Heading = props.level ?? 'h2'
  return (
    <div class={`alert alert-${props.kind}`}>
      <span class="alert-icon">
        <Icon name={icon} />
      </span>
      <div class="alert-body">
        <span class="sr-only">{label}: </span>
        {props.heading ? <Heading class="alert-heading">{props.heading}</Heading> : null}
        <div class="alert-text">{props.children}</div>
      </div>
    </div>
  )
}
