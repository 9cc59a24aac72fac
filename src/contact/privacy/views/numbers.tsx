import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { momentText } from '../../settings/views/moments.ts'
import type { Keeping, NumberRequest } from '../numbers.ts'

interface NumbersProps {
  requests: readonly NumberRequest[]
  keeping: Keeping | null
  filled: Filled
}

export function NumbersView({ requests, keeping, filled }: NumbersProps) {
  return (
    <>
      <p class="lead">Se og slet alt det, kontaktcentret har gemt om et telefonnummer.</p>
      <Form action={paths.contactNumbers}>
        <TextField
          name="nummer"
          label="Telefonnummer"
          type="tel"
          width="short"
          value={valueOf(filled, 'spoerg', 'nummer')}
          error={errorOf(filled.errors, 'nummer')}
        />
        <TextField
          name="grund"
          label="Grund"
          hint="Hvem spørger, og hvorfor? Grunden bliver stående, så skriv den uden navn og nummer."
          value={valueOf(filled, 'spoerg', 'grund')}
          error={errorOf(filled.errors, 'grund')}
        />
        <Button name={ACT} value="spoerg">
          Vis det, der er gemt
        </Button>
      </Form>
      <h2>Hvem har spurgt</h2>
      <Table
        caption="Hvem har spurgt"
        captionHidden
        measure="working"
        columns={[{ text: 'Hvornår', names: true }, 'Hvem', 'Grund', 'Slettet']}
        rows={requests.map((request) => [
          <a href={paths.contactNumber(request.id)}>{momentText(request.madeAt)}</a>,
          request.madeBy ?? 'En tidligere medarbejder',
          request.ground,
          request.erasedAt === null ? 'Nej' : momentText(request.erasedAt),
        ])}
        empty="Ingen har spurgt endnu."
      />
      {keeping === null ? null : <KeepingForm keeping={keeping} filled={filled} />}
    </>
  )
}

function KeepingForm({ keeping, filled }: { keeping: Keeping; filled: Filled }) {
  return (
    <>
      <h2>Hvor længe</h2>
      <Form action={paths.contactNumbers}>
        <TextField
          name="numre"
          label="Numre beholdes (dage)"
          hint="Derefter kan ingen se, hvilket nummer der ringede."
          width="short"
          value={valueOf(filled, 'beholdes', 'numre', String(keeping.numbersDays))}
          error={errorOf(filled.errors, 'numre')}
        />
        <TextField
          name="noegler"
          label="Opkald fra samme nummer kendes (dage)"
          hint="Så længe kan pladsen se tidligere henvendelser fra et nummer, og nummeret kan findes her. Derefter hører opkaldet ikke til nogen."
          width="short"
          value={valueOf(filled, 'beholdes', 'noegler', String(keeping.keysDays))}
          error={errorOf(filled.errors, 'noegler')}
        />
        <Button kind="secondary" name={ACT} value="beholdes">
          Gem
        </Button>
      </Form>
      <p>Samtaler optages ikke. Sikkerhedskopier rummer numrene, til kopierne er for gamle og slettes.</p>
    </>
  )
}
