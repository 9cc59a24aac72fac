/** Small things of the desk's page: a button with its key, and times that go on by themselves where scripts run. */
import type { PropsWithChildren } from 'hono/jsx'
import { durationText } from '../model.ts'

/** All that is done about the call is sent with its note, so that no word is lost. */
export const CALL_FORM = 'opkald-form'
/** Acts of the desk itself. */
export const DESK_FORM = 'plads-form'

interface DeskButtonProps {
  /** What is done, as `handling`. */
  act: string
  key?: string
  shortcut?: string
  form?: string
  kind?: 'primary' | 'secondary' | 'tertiary' | 'warning'
  pressed?: boolean
}

export function DeskButton(props: PropsWithChildren<DeskButtonProps>) {
  const { act, shortcut, form = CALL_FORM, kind = 'secondary', pressed, children } = props
  return (
    <button
      class={`button button-${kind} desk-button`}
      type="submit"
      form={form}
      name="handling"
      value={act}
      aria-keyshortcuts={shortcut}
      data-tast={shortcut}
      aria-pressed={pressed === undefined ? undefined : String(pressed)}
    >
      {children}
      {shortcut === undefined ? null : (
        <kbd class="desk-key" aria-hidden="true">
          {shortcut.toLocaleUpperCase('da')}
        </kbd>
      )}
    </button>
  )
}

/** Time left; with scripts it counts. `now` is told along because the browser's clock may be wrong. */
export function TimeLeft({ until, now }: { until: Date; now: Date }) {
  return (
    <desk-time until={String(until.getTime())} now={String(now.getTime())}>
      {durationText(until.getTime() - now.getTime())}
    </desk-time>
  )
}

export function TimeSince({ since, now }: { since: Date; now: Date }) {
  return (
    <desk-time since={String(since.getTime())} now={String(now.getTime())}>
      {durationText(now.getTime() - since.getTime())}
    </desk-time>
  )
}
