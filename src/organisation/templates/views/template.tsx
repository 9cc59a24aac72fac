import { SECTION_NAMES } from '../../../minutes/corrections/explain-rule.ts'
import { SECTION_KINDS } from '../../../minutes/model.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { CheckboxGroup, Form, HiddenField, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { ACT, type Filled, valueOf } from '../../administration.tsx'
import type { BodySummary } from '../../queries.ts'
import { periodText } from '../../views/periods.ts'
import { stampOf } from '../commands.ts'
import { canEditTemplate, ITEM_KINDS, type Template, type TemplateSection } from '../model.ts'

interface TemplateProps {
  body: BodySummary
  template: Template
  /** Place of the section whose form is open. */
  open: number | null
  mayKeep: boolean
  filled: Filled
  today: string
}

export function TemplateView(props: TemplateProps) {
  const { body, template, open, mayKeep, filled, today } = props
  const mayEdit = mayKeep && canEditTemplate(template, today)
  const opened = open === null ? undefined : template.sections[open]
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>
        {ITEM_KINDS[template.itemKind]} i {body.name}
      </h1>
      <p class="lead">Gælder {periodText(template)}</p>
      {mayEdit ? null : (
        <Alert kind="info">
          {mayKeep
            ? 'Skabelonen er taget i brug. Den ændres ved at lave en ny udgave fra en dato.'
            : 'Skabelonen ændres af kommunens administratorer.'}
        </Alert>
      )}
      {mayEdit ? <SectionRows {...props} /> : null}
      {mayEdit && opened !== undefined ? (
        <SectionForm {...props} act="ret" place={open} section={opened} />
      ) : null}
      {mayEdit && opened === undefined ? (
        <SectionForm {...props} act="tilfoej" place={null} section={EMPTY} />
      ) : null}
      <h2>Sådan ser den ud</h2>
      <SectionPreview sections={template.sections} />
    </>
  )
}

const EMPTY: TemplateSection = { kind: 'presentation', heading: '', required: false, guidance: '' }

function SectionRows({ body, template }: TemplateProps) {
  const last = template.sections.length - 1
  return (
    <Table
      caption="Afsnit i rækkefølge"
      measure="working"
      columns={[
        { text: 'Nr.', figures: true },
        { text: 'Overskrift', names: true },
        'Skal udfyldes',
        'Flyt og ret',
      ]}
      rows={template.sections.map((section, place) => [
        place + 1,
        section.heading,
        section.required ? 'Ja' : 'Nej',
        <Form action={paths.bodyTemplate(body.id, template.id)} class="row-form">
          <HiddenField name="set" value={stampOf(template.sections)} />
          <HiddenField name="plads" value={String(place)} />
          {place > 0 ? (
            <Button kind="secondary" name={ACT} value="op">
              Op<span class="sr-only">: {section.heading}</span>
            </Button>
          ) : null}
          {place < last ? (
            <Button kind="secondary" name={ACT} value="ned">
              Ned<span class="sr-only">: {section.heading}</span>
            </Button>
          ) : null}
          <a href={`${paths.bodyTemplate(body.id, template.id)}?afsnit=${place}#ret-afsnit`}>
            Ret<span class="sr-only">: {section.heading}</span>
          </a>
          <Button kind="tertiary" name={ACT} value="fjern">
            Fjern<span class="sr-only">: {section.heading}</span>
          </Button>
        </Form>,
      ])}
      empty="Skabelonen har ingen afsnit endnu."
    />
  )
}

interface SectionFormProps extends TemplateProps {
  act: 'tilfoej' | 'ret'
  place: number | null
  section: TemplateSection
}

function SectionForm({ body, template, filled, act, place, section }: SectionFormProps) {
  const value = (name: string, otherwise: string) => valueOf(filled, act, name, otherwise)
  const { errors } = filled
  const action = paths.bodyTemplate(body.id, template.id)
  return (
    <>
      <h2 id="ret-afsnit">{act === 'ret' ? `Ret «${section.heading}»` : 'Nyt afsnit'}</h2>
      <Form action={action}>
        <HiddenField name="set" value={stampOf(template.sections)} />
        {place === null ? null : <HiddenField name="plads" value={String(place)} />}
        <SelectField
          name="art"
          label="Hvad afsnittet er"
          options={SECTION_KINDS.map((kind) => ({ value: kind, text: SECTION_NAMES[kind] }))}
          value={value('art', section.kind)}
          error={errorOf(errors, 'art')}
        />
        <TextField
          name="overskrift"
          label="Overskrift"
          value={value('overskrift', section.heading)}
          error={errorOf(errors, 'overskrift')}
        />
        <CheckboxGroup
          name="skal"
          label="Krav"
          options={[{ value: 'ja', text: 'Skal udfyldes' }]}
          chosen={[value('skal', section.required ? 'ja' : '')]}
        />
        <TextArea
          name="vejledning"
          label="Vejledning til den, der skriver"
          rows={3}
          value={value('vejledning', section.guidance)}
          optional
          error={errorOf(errors, 'vejledning')}
        />
        <div class="button-row">
          <Button name={ACT} value={act}>
            {act === 'ret' ? 'Gem afsnittet' : 'Tilføj afsnittet'}
          </Button>
          {act === 'ret' ? (
            <LinkButton href={action} kind="tertiary">
              Fortryd
            </LinkButton>
          ) : null}
        </div>
      </Form>
    </>
  )
}

/** The sections as a writer meets them. */
export function SectionPreview({ sections }: { sections: readonly TemplateSection[] }) {
  if (sections.length === 0) return <p class="empty-state">Ingen afsnit endnu.</p>
  return (
    <ol>
      {sections.map((section) => (
        <li>
          <strong>{section.heading}</strong>{' '}
          {section.required ? <Badge colour="info">Skal udfyldes</Badge> : null}
          {section.guidance === '' ? null : (
            <>
              <br />
              <span class="quiet">{section.guidance}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
