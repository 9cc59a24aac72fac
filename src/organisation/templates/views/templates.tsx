import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { ACT, type Filled, valueOf } from '../../administration.tsx'
import { bodyKindText } from '../../model.ts'
import type { BodySummary } from '../../queries.ts'
import { periodText } from '../../views/periods.ts'
import { isItemKind, ITEM_KINDS, type ItemKind, templateOn } from '../model.ts'
import type { TemplatesOfBody } from '../queries.ts'
import { SectionPreview } from './template.tsx'

interface TemplatesProps {
  body: BodySummary
  templates: TemplatesOfBody
  mayKeep: boolean
  filled: Filled
  today: string
}

/** For each kind of item: the template of today, its versions, and a new one from a day. */
export function TemplatesView(props: TemplatesProps) {
  return (
    <>
      <ErrorSummary errors={props.filled.errors} />
      <h1>Skabeloner for {props.body.name}</h1>
      <p class="lead">
        Skabelonen siger, hvilke afsnit en sag har. En sag beholder den skabelon, den blev begyndt med.
      </p>
      {Object.keys(ITEM_KINDS)
        .filter(isItemKind)
        .map((kind) => (
          <KindSection {...props} kind={kind} />
        ))}
    </>
  )
}

function KindSection({ body, templates, kind, mayKeep, filled, today }: TemplatesProps & { kind: ItemKind }) {
  const own = templates.own.filter(({ itemKind }) => itemKind === kind)
  const ofKind = templates.ofKind.filter(({ itemKind }) => itemKind === kind)
  const holding = templateOn(today, own, ofKind)
  return (
    <section>
      <h2>{ITEM_KINDS[kind]}</h2>
      {holding !== null && !own.includes(holding) ? (
        <details class="details">
          <summary class="details-summary">
            Standardskabelonen for {bodyKindText(body.kind).toLocaleLowerCase('da')} gælder
          </summary>
          <div class="details-text">
            <SectionPreview sections={holding.sections} />
          </div>
        </details>
      ) : null}
      {own.length > 0 ? (
        <Table
          caption={`Udgaver: ${ITEM_KINDS[kind]}`}
          captionHidden
          measure="working"
          columns={[
            { text: 'Gælder', names: true },
            { text: 'Afsnit', figures: true },
          ]}
          rows={own.map((template) => [
            <a href={paths.bodyTemplate(body.id, template.id)}>{periodText(template)}</a>,
            template.sections.length,
          ])}
          empty=""
        />
      ) : null}
      {mayKeep ? <NewVersionForm body={body} kind={kind} filled={filled} today={today} /> : null}
    </section>
  )
}

function NewVersionForm(props: { body: BodySummary; kind: ItemKind; filled: Filled; today: string }) {
  const { body, kind, filled, today } = props
  const isThis = filled.typed['slags'] === kind
  return (
    <Form action={paths.bodyTemplates(body.id)}>
      <HiddenField name="slags" value={kind} />
      <DateField
        name="fra"
        id={isThis ? 'fra' : `fra-${kind}`}
        label="Ny udgave gælder fra"
        value={isThis ? valueOf(filled, 'ny', 'fra') : today}
        error={isThis ? errorOf(filled.errors, 'fra') : undefined}
      />
      <Button kind="secondary" name={ACT} value="ny">
        Lav en ny udgave<span class="sr-only"> af {ITEM_KINDS[kind].toLocaleLowerCase('da')}</span>
      </Button>
    </Form>
  )
}
