/** A finding in words: how grave, what, where, and why it matters. */
import { aboutRule } from '../../../minutes/checks/reading-rules.ts'
import { nameOfItem } from '../../../meetings/views/meeting.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { type Severity, SEVERITY_TEXTS } from '../model.ts'
import type { ShownFinding } from '../queries.ts'

const COLOURS = { error: 'error', warning: 'warning', note: 'info' } as const

export function SeverityBadge({ severity }: { severity: Severity }) {
  return <Badge colour={COLOURS[severity]}>{SEVERITY_TEXTS[severity]}</Badge>
}

/** Where in the file: `side 3`, or `linje 12` where the file has no pages. */
export function placeInFile({ page, line }: Pick<ShownFinding, 'page' | 'line'>): string {
  return page === null ? `linje ${line}` : `side ${page}`
}

/** `Punkt 2, linje 12` */
export function placeOf(finding: ShownFinding): string {
  const { itemId, number, title } = finding
  const whole =
    itemId === null ? 'Hele mødet' : number === null ? nameOfItem({ number, title }) : `Punkt ${number}`
  return `${whole}, ${placeInFile(finding)}`
}

/** In the margin of the section it is about. */
export function FindingNote({ finding, mayAccept }: { finding: ShownFinding; mayAccept: boolean }) {
  const { id, rule, severity, message } = finding
  const { title, explanation } = aboutRule(rule)
  return (
    <li class={`note note-${severity}`} id={`bemaerkning-${id}`} tabindex={-1}>
      <p>
        <SeverityBadge severity={severity} /> <strong>{title}</strong>
      </p>
      <p>{message}</p>
      {explanation === '' ? null : (
        <details>
          <summary>Hvorfor?</summary>
          <p>{explanation}</p>
        </details>
      )}
      <p class="note-foot">
        <span class="quiet">{finding.section === null ? 'Hele punktet' : placeInFile(finding)}</span>
        {mayAccept ? (
          <a href={paths.finding(id)}>
            Godtag<span class="sr-only"> bemærkningen: {message}</span>
          </a>
        ) : null}
      </p>
    </li>
  )
}
