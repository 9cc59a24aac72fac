/** Tells whether the page of one who keeps the record is still the newest, but for the words of decisions. */
import { createHash } from 'node:crypto'
import type { Live } from './queries.ts'

export function digestOfPage(live: Live): string {
  const items = live.items.map((item) => ({ ...item, text: '', revision: 0, writtenBy: '' }))
  return createHash('sha256')
    .update(JSON.stringify({ ...live, revision: 0, items }))
    .digest('base64url')
}
