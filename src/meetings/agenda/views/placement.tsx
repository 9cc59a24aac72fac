/** In which order a body's items stand. */
import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form } from '../../../ui/fields.tsx'
import { type GroupChoice, isSameGroup, type PlacementGroup, SORTS, USUAL_GROUPS } from '../placement.ts'
import type { PlacementRules } from '../placement-queries.ts'

interface PlacementProps {
  body: { id: number; name: string }
  /** Newest first. */
  rules: readonly PlacementRules[]
  choices: readonly GroupChoice[]
  filled: Filled
  today: string
}

export function PlacementView(props: PlacementProps) {
  const { body, rules, choices, filled, today } = props
  const holding = rules.find(({ validFrom }) => validFrom <= today)
  const coming = rules.filter(({ validFrom }) => validFrom > today)
  // What is changed is the newest there is.
  const groups = rules[0]?.groups ?? USUAL_GROUPS
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Punkternes rækkefølge i {body.name}</h1>
      <p class="lead">
        Et nyt punkt kommer der, hvor reglerne siger. Det, man flytter med hånden, bliver stående.
      </p>
      <h2>
        {holding === undefined ? 'Sådan er det normalt' : `Gælder siden ${writeDate(holding.validFrom)}`}
      </h2>
      <Groups groups={holding?.groups ?? USUAL_GROUPS} choices={choices} />
      {coming.map(({ validFrom, groups: later }) => (
        <>
          <h2>Gælder fra {writeDate(validFrom)}</h2>
          <Groups groups={later} choices={choices} />
        </>
      ))}
      <h2>Ny rækkefølge</h2>
      <p>
        Giv de grupper, der skal bruges, et nummer. Et lukket punkt hører til de lukkede, også når det er en
        beslutningssag, og et punkt fra et tidligere møde til de udsatte, hvis de grupper har et nummer.
      </p>
      <Form action={paths.placementRules(body.id)}>
        <DateField
          name="fra"
          label="Gælder fra"
          value={valueOf(filled, 'gem', 'fra', today)}
          error={errorOf(filled.errors, 'fra')}
        />
        <ChoiceTable
          caption="Grupper"
          list={choices.filter(({ isUnit }) => !isUnit)}
          groups={groups}
          filled={filled}
        />
        <details>
          <summary>Enheder, hvis sager står for sig</summary>
          <ChoiceTable
            caption="Enheder"
            list={choices.filter(({ isUnit }) => isUnit)}
            groups={groups}
            filled={filled}
          />
        </details>
        <Button name={ACT} value="gem">
          Gem rækkefølgen
        </Button>
      </Form>
    </>
  )
}

function Groups({ groups, choices }: { groups: readonly PlacementGroup[]; choices: readonly GroupChoice[] }) {
  return (
    <ol>
      {groups.map(({ of, sort }) => (
        <li>
          {choices.find((choice) => isSameGroup(choice.of, of))?.text ?? 'En gruppe, der ikke findes mere'}
          {sort === 'added' ? '' : ` (${SORTS[sort].toLocaleLowerCase('da')})`}
        </li>
      ))}
    </ol>
  )
}

interface ChoiceTableProps {
  caption: string
  list: readonly GroupChoice[]
  groups: readonly PlacementGroup[]
  filled: Filled
}

function ChoiceTable({ caption, list, groups, filled }: ChoiceTableProps) {
  return (
    <div class="table--responsive-scroll" tabindex={0} role="region" aria-label={caption}>
      <table class="table table--extracompact working">
        <caption class="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Nummer</th>
            <th scope="col">Gruppe</th>
            <th scope="col">Orden i gruppen</th>
          </tr>
        </thead>
        <tbody>
          {list.map((choice) => (
            <ChoiceRow {...{ choice, groups, filled }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ChoiceRow({
  choice,
  groups,
  filled,
}: Omit<ChoiceTableProps, 'caption' | 'list'> & { choice: GroupChoice }) {
  const { key, of, text } = choice
  const index = groups.findIndex((group) => isSameGroup(group.of, of))
  const sort = valueOf(filled, 'gem', `orden-${key}`, groups[index]?.sort ?? 'added')
  const error = errorOf(filled.errors, `nr-${key}`)
  return (
    <tr>
      <td>
        <input
          class="form-input input-short"
          id={`nr-${key}`}
          name={`nr-${key}`}
          inputmode="numeric"
          maxlength={3}
          size={3}
          value={valueOf(filled, 'gem', `nr-${key}`, index < 0 ? '' : String(index + 1))}
          aria-label={`Nummer til ${text}`}
          aria-invalid={error === undefined ? undefined : 'true'}
        />
      </td>
      <th scope="row">{text}</th>
      <td>
        <select class="form-select" name={`orden-${key}`} aria-label={`Orden i ${text}`}>
          {Object.entries(SORTS).map(([value, words]) => (
            <option value={value} selected={value === sort}>
              {words}
            </option>
          ))}
        </select>
      </td>
    </tr>
  )
}
