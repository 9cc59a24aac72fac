import type { Commitment } from '../model.ts'
import { readMinutes } from '../read-minutes.ts'

/** A meeting on a Tuesday, 15 June 2021, of a body that does not exist. For tests. */
export function commitmentsIn(parts: { text?: string; points?: string; decision?: string }): Commitment[] {
  const { text, points, decision } = parts
  const section = (heading: string, body: string | undefined) =>
    body === undefined ? '' : `${heading}\n\n${body}\n\n`
  const printed = `REFERAT Direktionen d. 15-06-2021

Mødedato Tirsdag d. 15. juni 2021 kl. 09:00

Mødedeltagere Karen Ottosen, Bo Dal (sekretær)

Punkt 1: Stien ved mosen

21/00412

${section('Indstilling', points)}${section('Beslutning Direktionen den 15-06-2021', decision)}${section('Sagsfremstilling', text)}`
  return readMinutes(new TextEncoder().encode(printed), 'sti.txt').items[0]?.commitments ?? []
}

/** Clause, who and due date of what a decision promises. */
export function promisedBy(decision: string): [text: string, who: string | null, due: string | null][] {
  return commitmentsIn({ decision })
    .filter((each) => each.binding)
    .map((each) => [each.text, each.who, each.due])
}
