import type { Child } from 'hono/jsx'

/** Terms with what they are; a term whose value is null, undefined or empty is left out. */
export function DefinitionList({ entries }: { entries: readonly (readonly [string, Child])[] }) {
  const told = entries.filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && value !== false,
  )
  if (told.length === 0) return null
  return (
    <dl class="definitions">
      {told.map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
