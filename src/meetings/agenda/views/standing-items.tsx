/** Items that stand on a body's agendas by rule. */
import { ATTENDANCES } from '../../../organisation/guests/model.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { EndForm } from '../../../organisation/persons/views/kept-person.tsx'
import { ITEM_KINDS } from '../../../organisation/templates/model.ts'
import { periodText } from '../../../organisation/views/periods.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, RadioGroup, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { StandingItem } from '../placement-queries.ts'
import { KIND_WORDS } from '../words.ts'

const { 'nearest-date': _, ...repeated } = ATTENDANCES
export const STANDING_ATTENDANCES: Record<string, string> = repeated

const PLACES = { first: 'Først', last: 'Sidst' }

interface StandingItemsProps {
  body: { id: number; name: string }
  items: readonly StandingItem[]
  filled: Filled
  today: string
}

export function StandingItemsView({ body, items, filled, today }: StandingItemsProps) {
  const action = paths.standingItems(body.id)
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Faste punkter i {body.name}</h1>
      <p class="lead">De kommer selv på en ny dagsorden.</p>
      <Table
        caption="Faste punkter"
        captionHidden
        measure="working"
        columns={[{ text: 'Punkt', names: true }, 'Slags', 'Plads', 'Kommer', 'Periode', 'Sidste dag']}
        rows={items.map((item) => [
          item.title,
          KIND_WORDS[item.kind],
          PLACES[item.place],
          ATTENDANCES[item.attends],
          periodText(item),
          <EndForm
            action={action}
            field="punkt"
            held={item}
            what={item.title}
            filled={filled}
            today={today}
          />,
        ])}
        empty="Forummet har ingen faste punkter."
      />
      <h2>Tilføj et fast punkt</h2>
      <NewStandingItem {...{ action, filled, today }} />
    </>
  )
}

function NewStandingItem({ action, filled, today }: { action: string; filled: Filled; today: string }) {
  const of = (name: string, otherwise = '') => {
    const error = filled.act === 'tilfoej' ? errorOf(filled.errors, name) : undefined
    return { name, value: valueOf(filled, 'tilfoej', name, otherwise), error }
  }
  const choice = (name: string, otherwise: string) => {
    const { value, error } = of(name, otherwise)
    return { name, chosen: value, error }
  }
  return (
    <Form action={action}>
      <TextField {...of('titel')} label="Titel" />
      <RadioGroup
        {...choice('slags', 'information')}
        label="Forummet skal"
        options={Object.entries(ITEM_KINDS).map(([value, text]) => ({ value, text }))}
      />
      <TextArea {...of('tekst')} label="Tekst" rows={3} optional />
      <TextField {...of('minutter')} label="Minutter" width="short" optional />
      <RadioGroup
        {...choice('plads', 'first')}
        label="Plads"
        options={Object.entries(PLACES).map(([value, text]) => ({ value, text }))}
      />
      <SelectField
        {...of('kommer', 'every-meeting')}
        label="Kommer"
        options={Object.entries(STANDING_ATTENDANCES).map(([value, text]) => ({ value, text }))}
      />
      <DateField {...of('fra', today)} label="Fra" />
      <DateField {...of('til')} label="Sidste dag" optional />
      <Button name={ACT} value="tilfoej">
        Tilføj punktet
      </Button>
    </Form>
  )
}
