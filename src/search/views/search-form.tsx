import { OUTCOME_TAGS } from '../../meetings/words.ts'
import { OUTCOMES } from '../../minutes/model.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/buttons.tsx'
import { CheckboxGroup, type Option, SelectField } from '../../ui/fields.tsx'
import type { FilterChoices } from '../filter-choices.ts'
import { AUDIENCES, filterLabels, type SearchQuery } from '../model.ts'
import { audienceWord, kindWord } from '../search-address.ts'

interface SearchFormProps {
  query: SearchQuery
  choices: FilterChoices
  /** Only those who are signed in may see more than what is published. */
  signedIn: boolean
}

const AUDIENCE_TEXTS = { published: 'Offentlig', internal: 'Intern', closed: 'Lukket' } as const
const KIND_TEXTS = { minutes: 'Referater', agenda: 'Dagsordener' } as const

export function SearchForm(props: SearchFormProps) {
  return (
    <form class="front-search" role="search" action={paths.search} method="get">
      <label class="form-label" for="soeg">
        Søg i møder, sager og beslutninger
      </label>
      <suggest-words src={paths.suggestions}>
        <div class="front-search-row">
          <input
            class="form-input"
            id="soeg"
            name="q"
            type="search"
            value={props.query.words}
            autocomplete="off"
            aria-describedby="soeg-hint"
          />
          <Button icon="search">Søg</Button>
        </div>
      </suggest-words>
      <p class="quiet" id="soeg-hint">
        Skriv ord eller et sagsnummer. Sæt «"» om ord, der skal stå sammen, og minus foran et ord, der ikke må
        være med.
      </p>
      <Filters {...props} />
    </form>
  )
}

function Filters(props: SearchFormProps) {
  const { filters } = props.query
  const chosen = filterLabels(filters).length > 0 || filters.audiences.length > 0
  return (
    <details class="search-filters" open={chosen}>
      <summary>Afgræns og sortér</summary>
      <fieldset>
        <legend class="sr-only">Afgræns søgningen</legend>
        <Selects {...props} />
        <Checks {...props} />
      </fieldset>
      <Button kind="secondary" id="brug-afgraensning">
        Brug afgrænsning
      </Button>
    </details>
  )
}

function Selects({ query, choices }: SearchFormProps) {
  const { filters } = query
  return (
    <div class="search-filter-row">
      <SelectField
        name="forum"
        label="Forum"
        options={withAll(
          'Alle fora',
          choices.bodies.map(({ id, name }) => ({ value: String(id), text: name })),
        )}
        value={filters.bodies[0]?.toString()}
      />
      <SelectField
        name="aar"
        label="År"
        options={withAll(
          'Alle år',
          choices.years.map((year) => ({ value: String(year), text: String(year) })),
        )}
        value={filters.years[0]?.toString()}
      />
      <SelectField
        name="enhed"
        label="Enhed, der er nævnt"
        options={withAll(
          'Alle enheder',
          choices.units.map(({ id, name }) => ({ value: String(id), text: name })),
        )}
        value={filters.units[0]?.toString()}
      />
      <SelectField
        name="udfald"
        label="Beslutning"
        options={withAll(
          'Alle beslutninger',
          OUTCOMES.map((each) => ({ value: each, text: OUTCOME_TAGS[each].text })),
        )}
        value={filters.outcomes[0]}
      />
      <SelectField
        name="sortering"
        label="Sortering"
        options={[
          { value: '', text: 'Bedste først' },
          { value: 'dato', text: 'Nyeste først' },
        ]}
        value={query.sort === 'date' ? 'dato' : ''}
      />
    </div>
  )
}

function Checks({ query, signedIn }: SearchFormProps) {
  const { filters } = query
  return (
    <div class="search-filter-row">
      <CheckboxGroup
        name="slags"
        label="Slags"
        options={(['minutes', 'agenda'] as const).map((kind) => ({
          value: kindWord(kind),
          text: KIND_TEXTS[kind],
        }))}
        chosen={filters.kinds.map(kindWord)}
      />
      {signedIn ? (
        <CheckboxGroup
          name="adgang"
          label="Adgang"
          options={AUDIENCES.map((each) => ({ value: audienceWord(each), text: AUDIENCE_TEXTS[each] }))}
          chosen={filters.audiences.map(audienceWord)}
        />
      ) : null}
    </div>
  )
}

const withAll = (all: string, options: Option[]): Option[] => [{ value: '', text: all }, ...options]
