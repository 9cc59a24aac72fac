import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/buttons.tsx'
import type { RelatedDecision } from '../decisions.ts'

/** Where no decision was chosen yet. */
export function ChooseDecisionView({ decisions }: { decisions: readonly RelatedDecision[] }) {
  return (
    <>
      <h1>Ny måling</h1>
      <p class="lead">
        Vælg den beslutning, der skal måles. Ældre beslutninger: åbn punktet, og vælg «Ny måling af
        beslutningen».
      </p>
      {decisions.length === 0 ? <p class="empty-state">Dine fora har ingen beslutninger endnu.</p> : null}
      <ul class="link-list nobullet-list">
        {decisions.map(({ itemId, title, body, heldOn }) => (
          <li>
            <a href={paths.newIndicatorOf(itemId)}>{title ?? 'Uden titel'}</a>{' '}
            <span class="quiet">
              {body}, {writeDate(heldOn)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href={paths.effects} kind="secondary">
          Tilbage
        </LinkButton>
      </p>
    </>
  )
}
