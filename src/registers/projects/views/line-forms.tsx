/** What the forms of a project's page share. */
import type { PropsWithChildren } from 'hono/jsx'
import { ACT } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { HiddenField } from '../../../ui/fields.tsx'
import type { LineOf } from '../acts.ts'

/** Takes a line out of one of the project's lists; the button says of which line, to those who do not see the row. */
export function RemoveLine(props: { projectId: number; of: LineOf; id: number; what: string }) {
  return (
    <form class="action" method="post" action={paths.project(props.projectId)}>
      <HiddenField name={ACT} value="fjern" />
      <HiddenField name="af" value={props.of} />
      <HiddenField name="linje" value={String(props.id)} />
      <button class="function-link" type="submit">
        Fjern<span class="sr-only"> {props.what}</span>
      </button>
    </form>
  )
}

/** A form that stays folded until somebody wants to write, or must put something right. */
export function Folded(props: PropsWithChildren<{ id: string; summary: string; open: boolean }>) {
  return (
    <details id={props.id} class="no-print" open={props.open}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  )
}
