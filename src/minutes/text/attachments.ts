import type { Line } from './lines.ts'

const NOTHING = /^(?:ingen(?: bilag)?|-)\.?$/iu

/** Names of attachments: one a line, bullets and list numbers taken off. */
export function attachmentsOf(lines: Line[]): string[] {
  return lines
    .map((line) => line.text.replace(/^(?:[-–•·]\s*|\d{1,2}\)\s+|o\s+)/u, ''))
    .filter((name) => name !== '' && !NOTHING.test(name))
}
