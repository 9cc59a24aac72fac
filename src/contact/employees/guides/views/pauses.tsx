import { ACT, type Filled, valueOf } from '../../../../organisation/administration.tsx'
import { paths } from '../../../../paths.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Button } from '../../../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, SelectField, TextField, TimeField } from '../../../../ui/fields.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { NamedSubject } from '../../own-queries.ts'
import { momentText } from '../../presence-words.ts'
import type { ResolutionPause } from '../queries.ts'

interface PausesViewProps {
  pauses: readonly ResolutionPause[]
  subjects: readonly NamedSubject[]
  mayKeep: boolean
  filled: Filled
  now: number
  /** ISO date. */
  today: string
}

export function PausesView(props: PausesViewProps) {
  const { pauses, mayKeep, filled, now } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Pauser i straksafklaring</h1>
      <p class="lead">
        I en pause stilles alt videre. Pauserne er markeret i alle tal, så ingen tror, at andelen faldt af sig
        selv.
      </p>
      <Table
        caption="Pauser"
        captionHidden
        columns={[
          { text: 'Emne', names: true },
          'Fra',
          'Til',
          'Hvorfor',
          'Sat af',
          ...(mayKeep ? ['Afslut'] : []),
        ]}
        rows={pauses.map((pause) => [
          <>
            {pause.subject ?? 'Alle emner'} {isNow(pause, now) ? <Badge colour="warning">Nu</Badge> : null}
          </>,
          momentText(pause.fromAt.getTime()),
          pause.untilAt === null ? 'Indtil videre' : momentText(pause.untilAt.getTime()),
          pause.reason,
          pause.madeBy,
          ...(mayKeep ? [<EndForm pause={pause} now={now} />] : []),
        ])}
        empty="Der har ingen pauser været i to år."
      />
      {mayKeep ? <PauseForm {...props} /> : null}
    </>
  )
}

const isNow = ({ fromAt, untilAt }: ResolutionPause, now: number) =>
  fromAt.getTime() <= now && (untilAt === null || untilAt.getTime() > now)

function EndForm({ pause: { id, untilAt, subject }, now }: { pause: ResolutionPause; now: number }) {
  if (untilAt !== null && untilAt.getTime() <= now) return null
  return (
    <Form action={paths.contactResolutionPauses}>
      <HiddenField name="pause" value={String(id)} />
      <Button kind="secondary" name={ACT} value="slut" id={`slut-${id}`}>
        Slut nu<span class="sr-only">: {subject ?? 'Alle emner'}</span>
      </Button>
    </Form>
  )
}

function PauseForm({ subjects, filled, today }: PausesViewProps) {
  const value = (name: string, otherwise = '') => valueOf(filled, 'pause', name, otherwise)
  const error = (name: string) => errorOf(filled.errors, name)
  return (
    <section class="section" aria-labelledby="ny-pause">
      <h2 id="ny-pause">Sæt på pause</h2>
      <Form action={paths.contactResolutionPauses}>
        <SelectField
          name="emne"
          label="Emne"
          options={[
            { value: '', text: 'Alle emner' },
            ...subjects.map(({ id, name }) => ({ value: String(id), text: name })),
          ]}
          value={value('emne')}
          error={error('emne')}
        />
        <div class="filter-row">
          <DateField name="fradag" label="Fra dag" value={value('fradag', today)} error={error('fradag')} />
          <TimeField
            name="fratid"
            label="Fra klokken"
            optional
            value={value('fratid')}
            error={error('fratid')}
          />
        </div>
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
            optional
            value={value('tiltid')}
            error={error('tiltid')}
          />
        </div>
        <TextField name="grund" label="Hvorfor" value={value('grund')} error={error('grund')} />
        <Button name={ACT} value="pause">
          Sæt på pause
        </Button>
      </Form>
    </section>
  )
}
