import { writeShortDate } from '../../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../../organisation/administration.tsx'
import { paths } from '../../../../paths.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Button } from '../../../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, RadioGroup, SelectField, TextField } from '../../../../ui/fields.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { NamedSubject } from '../../own-queries.ts'
import type { Agreement, NamedUnit } from '../queries.ts'

interface AgreementsViewProps {
  agreements: readonly Agreement[]
  units: readonly NamedUnit[]
  subjects: readonly NamedSubject[]
  filled: Filled
  /** ISO date. */
  today: string
}

export function AgreementsView(props: AgreementsViewProps) {
  const { agreements, units, filled, today } = props
  const mayKeep = agreements.some((each) => each.mayKeep)
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Makkerskaber</h1>
      <p class="lead">
        Aftaler mellem kontaktcentret og enhederne: hvilke spørgsmål der må afklares straks, og hvem
        kontaktcentret kan spørge.
      </p>
      <Table
        caption="Makkerskaber"
        captionHidden
        measure="working"
        columns={[
          { text: 'Enhed', names: true },
          'Emne',
          'Må afklares straks',
          'Kontakt',
          'Husk',
          'Gælder',
          ...(mayKeep ? ['Sidste dag'] : []),
        ]}
        rows={agreements.map((each) => [
          each.unit,
          each.subject,
          <Badge colour={each.mayResolve ? 'success' : 'info'}>
            {each.mayResolve ? 'Ja' : 'Nej, stilles videre'}
          </Badge>,
          each.contactId === null ? null : <a href={paths.contactEmployee(each.contactId)}>{each.contact}</a>,
          each.note,
          periodText(each, today),
          ...(mayKeep ? [<EndForm agreement={each} filled={filled} today={today} />] : []),
        ])}
        empty="Der er ingen aftaler endnu."
      />
      {units.length === 0 ? null : <AgreementForm {...props} />}
    </>
  )
}

function periodText({ validFrom, validUntil }: Agreement, today: string): string {
  const until = validUntil === null ? '' : ` til ${writeShortDate(validUntil)}`
  return `${validUntil !== null && validUntil < today ? 'Udløbet: ' : ''}${writeShortDate(validFrom)}${until}`
}

function EndForm({ agreement, filled, today }: { agreement: Agreement; filled: Filled; today: string }) {
  const { id, unit, subject, mayKeep, validUntil } = agreement
  if (!mayKeep || (validUntil !== null && validUntil < today)) return null
  return (
    <Form action={paths.contactAgreements} class="inline-form">
      <HiddenField name="aftale" value={String(id)} />
      <DateField
        id={`slut-${id}`}
        name="slut"
        label={`Sidste dag for ${subject} i ${unit}`}
        labelHidden
        value={validUntil ?? today}
        error={errorOf(filled.errors, `slut-${id}`)}
      />
      <Button kind="secondary" name={ACT} value="afslut" id={`afslut-${id}`}>
        Afslut
        <span class="sr-only">
          {' '}
          {subject} i {unit}
        </span>
      </Button>
    </Form>
  )
}

function AgreementForm({ units, subjects, filled, today }: AgreementsViewProps) {
  const value = (name: string, otherwise = '') => valueOf(filled, 'aftal', name, otherwise)
  const error = (name: string) => (filled.act === 'aftal' ? errorOf(filled.errors, name) : undefined)
  const named = (list: readonly { id: number; name: string }[]) =>
    list.map(({ id, name }) => ({ value: String(id), text: name }))
  return (
    <section class="section" aria-labelledby="ny-aftale">
      <h2 id="ny-aftale">Ny aftale</h2>
      <Form action={paths.contactAgreements}>
        <SelectField
          name="enhed"
          label="Enhed"
          options={named(units)}
          value={value('enhed')}
          error={error('enhed')}
        />
        <SelectField
          name="emne"
          label="Emne"
          options={named(subjects)}
          value={value('emne')}
          error={error('emne')}
        />
        <RadioGroup
          name="straks"
          label="Må spørgsmålene afklares straks?"
          options={[
            { value: 'ja', text: 'Ja' },
            { value: 'nej', text: 'Nej, de stilles videre' },
          ]}
          chosen={value('straks')}
          error={error('straks')}
        />
        <TextField
          name="kontakt"
          label="Kontaktperson"
          hint="Initialer, e-mail eller navn"
          optional
          value={value('kontakt')}
          error={error('kontakt')}
        />
        <TextField name="husk" label="Husk" optional value={value('husk')} error={error('husk')} />
        <div class="filter-row">
          <DateField name="fra" label="Fra" value={value('fra', today)} error={error('fra')} />
          <DateField name="til" label="Til og med" optional value={value('til')} error={error('til')} />
        </div>
        <Button name={ACT} value="aftal">
          Gem aftalen
        </Button>
      </Form>
    </section>
  )
}
