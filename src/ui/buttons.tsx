import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from './icon.tsx'

interface ButtonProps {
  kind?: 'primary' | 'secondary' | 'tertiary' | 'warning'
  icon?: string
  /** Sent with the form when this button was the one pressed. */
  name?: string
  value?: string
  /** Says why the button cannot be used now; it stays reachable and readable. */
  unavailable?: string
  id?: string
}

export function Button({ kind = 'primary', icon, children, ...rest }: PropsWithChildren<ButtonProps>) {
  const reasonId = rest.unavailable ? `${rest.id ?? rest.name ?? 'knap'}-hvorfor` : undefined
  return (
    <>
      <button
        class={`button button-${kind}`}
        type={rest.unavailable ? 'button' : 'submit'}
        id={rest.id}
        name={rest.name}
        value={rest.value}
        aria-disabled={rest.unavailable ? 'true' : undefined}
        aria-describedby={reasonId}
      >
        {icon ? <Icon name={icon} /> : null}
        {children}
      </button>
      {rest.unavailable ? (
        <span class="form-hint" id={reasonId}>
          {rest.unavailable}
        </span>
      ) : null}
    </>
  )
}

/** A form of one button: an act that needs nothing typed. Without Turbo where it leads to another site. */
export function ActionButton(props: PropsWithChildren<ButtonProps & { action: string; turbo?: boolean }>) {
  const { action, turbo, ...button } = props
  return (
    <form class="action" method="post" action={action} data-turbo={turbo === false ? 'false' : undefined}>
      <Button {...button} />
    </form>
  )
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton(
  props: PropsWithChildren<{ href: string; kind?: 'primary' | 'secondary' | 'tertiary'; turbo?: boolean }>,
) {
  return (
    <a
      class={`button button-${props.kind ?? 'primary'}`}
      href={props.href}
      data-turbo={props.turbo === false ? 'false' : undefined}
    >
      {props.children}
    </a>
  )
}
