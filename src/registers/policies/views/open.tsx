/** What everyone may read: all that is decided in one layout, committee by committee, and each by itself. */
import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { KINDS, treeOf } from '../model.ts'
import type { OpenPolicy, PolicySection } from '../queries.ts'
import { writeTerm } from './tree.tsx'

const idOf = (index: number) => `udvalg-${index + 1}`

export function OpenPoliciesView({ policies }: { policies: readonly OpenPolicy[] }) {
  const bodies = [...Map.groupBy(policies, ({ body }) => body)]
  return (
    <>
      <h1>Politikker og strategier</h1>
      <p class="lead">Hvad kommunen vil, udvalg for udvalg: det, der er vedtaget og gælder i dag.</p>
      {bodies.length === 0 ? <p class="empty-state">Der er ingen på listen endnu.</p> : null}
      {bodies.length > 1 ? (
        <nav aria-label="Udvalg" class="no-print">
          <ul>
            {bodies.map(([body], index) => (
              <li>
                <a href={`#${idOf(index)}`}>{body}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {bodies.map(([body, own], index) => (
        <section id={idOf(index)}>
          <h2>{body}</h2>
          {treeOf(own).map(({ policy }) => (
            <OpenPolicyView
              policy={policy}
              above={policies.find(({ id }) => id === policy.parentId) ?? null}
            />
          ))}
        </section>
      ))}
    </>
  )
}

function OpenPolicyView({ policy, above }: { policy: OpenPolicy; above: OpenPolicy | null }) {
  return (
    <article>
      <h3>
        <a href={paths.policy(policy.id)}>{policy.title}</a>
      </h3>
      <p>
        {KINDS[policy.kind]}, gælder {writeTerm(policy)}
        {above === null ? '' : `. Hører under ${above.title}`}
      </p>
      {policy.short === null ? null : <Words words={policy.short} />}
    </article>
  )
}

interface OneProps {
  policy: OpenPolicy
  sections: readonly PolicySection[]
  above: OpenPolicy | null
  below: readonly OpenPolicy[]
}

export function OnePolicyView({ policy, sections, above, below }: OneProps) {
  return (
    <article>
      <h1>{policy.title}</h1>
      <p>
        {KINDS[policy.kind]} vedtaget den {writeDate(policy.decidedOn)}. Ansvarligt udvalg: {policy.body}.
        Gælder {writeTerm(policy)}.
      </p>
      {above === null ? null : (
        <p>
          Hører under <a href={paths.policy(above.id)}>{above.title}</a>.
        </p>
      )}
      {policy.short === null ? null : (
        <section>
          <h2>Kort fortalt</h2>
          <Words words={policy.short} />
        </section>
      )}
      {sections
        .filter(({ words }) => words !== null)
        .map(({ heading, words }) => (
          <section>
            <h2>{heading}</h2>
            <Words words={words ?? ''} />
          </section>
        ))}
      {below.length === 0 ? null : (
        <section>
          <h2>Under den</h2>
          <ul>
            {below.map(({ id, title, kind }) => (
              <li>
                <a href={paths.policy(id)}>{title}</a> ({KINDS[kind]})
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

/** Empty lines part paragraphs. */
export function Words({ words }: { words: string }) {
  return (
    <>
      {words.split(/\r?\n\s*\r?\n/u).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>
  )
}
