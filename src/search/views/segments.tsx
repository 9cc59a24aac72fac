import type { Segment } from '../extracts.ts'

/** Text with the found words marked. */
export function Segments({ segments }: { segments: readonly Segment[] }) {
  return <>{segments.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
}
