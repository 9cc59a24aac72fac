/** How long something has lasted; goes on by the second where there is JavaScript. */
import { writeSeconds } from './definitions.ts'

export function WaitClock({ since, now }: { since: Date; now: Date }) {
  const seconds = Math.max(0, (now.getTime() - since.getTime()) / 1_000)
  return <wait-clock since={since.toISOString()}>{writeSeconds(Math.floor(seconds))}</wait-clock>
}
