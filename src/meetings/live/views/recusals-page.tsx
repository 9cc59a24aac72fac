import type { Filled } from '../../../organisation/administration.tsx'
import type { SignedInPerson } from '../../../organisation/model.ts'
import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { Named } from '../item-form.ts'
import type { Live } from '../queries.ts'
import { Recusals } from './recusals.tsx'

interface RecusalsPageProps {
  live: Live
  substitutes: readonly Named[]
  person: SignedInPerson
  filled: Filled
}

/** Items on which somebody is recused, for the chair who writes what the body decides of the secretary. */
export function RecusalsPage({ live, substitutes, person, filled }: RecusalsPageProps) {
  const items = live.items.filter(({ recusals }) => recusals.length > 0)
  return (
    <>
      <h1>Inhabilitet</h1>
      <ErrorSummary errors={filled.errors} />
      {items.length === 0 ? <p>Ingen er meldt inhabile i et punkt, du kan se.</p> : null}
      {items.map((item) => (
        <>
          <h2>
            {item.number}. {item.title}
          </h2>
          <Recusals {...{ live, item, person, substitutes, filled }} action={paths.liveRecusals(live.id)} />
        </>
      ))}
    </>
  )
}
