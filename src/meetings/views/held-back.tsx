import { Alert } from '../../ui/alert.tsx'
import type { HeldBack } from '../slots.ts'

/** What speaks against deciding the item on the day of its meeting. */
export function HeldBackAlert({ heldBack, level }: { heldBack: readonly HeldBack[]; level?: 'h2' | 'h3' }) {
  if (heldBack.length === 0) return null
  return (
    <Alert kind="warning" heading="Beslutningen bør vente" {...(level ? { level } : {})}>
      <ul>
        {heldBack.map(({ text, href }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
