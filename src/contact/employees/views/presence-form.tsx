import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, RadioGroup, TextField, TimeField } from '../../../ui/fields.tsx'
import { STATES_BY_HAND } from '../presence-form.ts'

interface PresenceFormProps {
  action: string
  filled: Filled
  /** What was said by hand and holds. */
  said: { state: string; place: string | null; workingOn: string | null; diversion: string | null } | null
  /** «du» or the colleague's name. */
  whose: string
}

export function PresenceForm({ action, filled, said, whose }: PresenceFormProps) {
  return (
    <>
      <Form action={action}>
        <RadioGroup
          name="tilstand"
          label={whose === 'du' ? 'Hvor er du?' : `Hvor er ${whose}?`}
          options={Object.entries(STATES_BY_HAND).map(([state, text]) => ({ value: state, text }))}
          chosen={valueOf(filled, 'sig', 'tilstand', said?.state ?? 'present')}
          error={errorOf(filled.errors, 'tilstand')}
        />
        <TimesAndPlace {...{ filled, said }} />
        <Button name={ACT} value="sig">
          Gem
        </Button>
      </Form>
      {said === null ? null : (
        <form class="action" method="post" action={action}>
          <Button kind="tertiary" name={ACT} value="glem">
            Glem det, der er sagt
          </Button>
        </form>
      )}
    </>
  )
}

type Fields = Pick<PresenceFormProps, 'filled' | 'said'>

function TimesAndPlace({ filled, said }: Fields) {
  const value = (name: string, otherwise: string | null = null) =>
    valueOf(filled, 'sig', name, otherwise ?? '')
  const error = (name: string) => errorOf(filled.errors, name)
  return (
    <>
      <div class="filter-row">
        <DateField
          name="tildag"
          label="Til og med dag"
          optional
          value={value('tildag')}
          error={error('tildag')}
        />
        <TimeField
          name="tiltid"
          label="Til klokken"
          hint="Uden dag: i dag"
          optional
          value={value('tiltid')}
          error={error('tiltid')}
        />
      </div>
      <TextField name="sted" label="Sted" optional value={value('sted', said?.place)} error={error('sted')} />
      <TextField
        name="arbejder"
        label="Arbejder på"
        hint="Det ser alle kolleger. Skriv ikke om borgere."
        optional
        value={value('arbejder', said?.workingOn)}
        error={error('arbejder')}
      />
      <TextField
        name="viderestil"
        label="Viderestil til nummer"
        type="tel"
        width="short"
        optional
        value={value('viderestil', said?.diversion)}
        error={error('viderestil')}
      />
    </>
  )
}
