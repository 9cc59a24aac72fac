import type { Child } from 'hono/jsx'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/buttons.tsx'
import type { SignedInPerson } from '../model.ts'

interface FrontProps {
  municipality: string
  person: SignedInPerson | null
  sections: readonly Child[]
}

export function FrontView({ municipality, person, sections }: FrontProps) {
  return (
    <>
      <h1>{person === null ? `Møder og beslutninger i ${municipality}` : `Velkommen, ${person.name}`}</h1>
      {person === null ? (
        <p class="lead">
          Her kan du læse dagsordener og referater, som kommunen har offentliggjort, og følge en sag gennem
          årene: hvad blev foreslået, hvad blev besluttet, og hvad kom der ud af det?
        </p>
      ) : null}
      <FrontSearch />
      <div class="front-columns">
        {sections
          .filter((section) => section !== null)
          .map((section) => (
            <div>{section}</div>
          ))}
      </div>
    </>
  )
}

function FrontSearch() {
  return (
    <form class="front-search" role="search" action={paths.search} method="get">
      <label class="form-label" for="soeg">
        Søg i møder, sager og beslutninger
      </label>
      <div class="front-search-row">
        <input
          class="form-input"
          id="soeg"
          name="q"
          type="search"
          autocomplete="off"
          aria-describedby="soeg-hint"
        />
        <Button icon="search">Søg</Button>
      </div>
      <p class="quiet" id="soeg-hint">
        For eksempel et emne som «telefonservice» eller et sagsnummer som 25/00412.
      </p>
    </form>
  )
}
