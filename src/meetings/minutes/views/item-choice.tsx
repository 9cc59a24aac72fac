/** What the pages of minutes are made of, and the choice of one of their items. */
import type { Filled } from '../../../organisation/administration.tsx'
import type { SignedInPerson } from '../../../organisation/model.ts'
import { nameOfItem } from '../../views/meeting.tsx'
import type { Addition, Draft, FormFile } from '../queries.ts'

export interface MinutesProps {
  draft: Draft
  isSecretary: boolean
  /** The reader was present and approves. */
  isAsked: boolean
  forms: readonly FormFile[]
  additions: readonly Addition[]
  person: SignedInPerson
  filled: Filled
}

export function ItemChoice({ draft, name, value }: { draft: Draft; name: string; value: string }) {
  return (
    <div class="form-group">
      <label class="form-label" for={name}>
        Punkt (kan udelades)
      </label>
      <select class="form-select" id={name} name={name}>
        <option value="">Hele referatet</option>
        {draft.built.items.map(({ agendaItemId }, index) => (
          <option value={String(agendaItemId)} selected={value === String(agendaItemId)}>
            {nameOfItem(draft.built.minutes.items[index] ?? { number: null, title: null })}
          </option>
        ))}
      </select>
    </div>
  )
}
