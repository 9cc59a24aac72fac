/** How a queue that was shut by hand is told of. */
import { momentText } from './moments.ts'

export function closedText({
  closedReason,
  closedUntil,
}: {
  closedReason: string | null
  closedUntil: Date | null
}): string {
  const until = closedUntil === null ? '' : ` til ${momentText(closedUntil)}`
  return `Lukket ved håndkraft${until}${closedReason === null ? '' : `: ${closedReason}`}`
}
