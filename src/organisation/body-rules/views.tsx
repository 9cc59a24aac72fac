import { writeDateWithWeekday } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/buttons.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { CheckboxGroup, DateField, Form, HiddenField, SelectField, TextField } from '../../ui/fields.tsx'
import { Table } from '../../ui/table.tsx'
import { ACT, type Filled, valueOf } from '../administration.tsx'
import { bodyKindText } from '../model.ts'
import type { BodySummary } from '../queries.ts'
import { periodText } from '../views/periods.ts'
import {
  AGENDA_READERS,
  type BodyRules,
  type DatedRules,
  type Deadlines,
  NUMBERINGS,
  PUBLISHED_PARTS,
  QUORUMS,
} from './model.ts'

interface BodyRulesProps {
  body: BodySummary
  own: readonly (DatedRules & { id: number })[]
  ofKind: readonly (DatedRules & { source: string | null })[]
  /** Null before there were any. */
  holding: (DatedRules & { isOwn: boolean }) | null
  trial: (Deadlines & { heldOn: string }) | null
  mayKeep: boolean
  filled: Filled
  today: string
}

export function BodyRulesView(props: BodyRulesProps) {
  const { body, own, holding, mayKeep, filled, today } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Regler for {body.name}</h1>
      {holding === null ? null : (
        <>
          <p class="lead">
            {holding.isOwn
              ? 'Forummet har sine egne regler.'
              : `Forummet følger reglerne for ${bodyKindText(body.kind).toLocaleLowerCase('da')}.`}
          </p>
          <RulesList rules={holding} source={sourceOf(props)} />
        </>
      )}
      <Trial body={body} trial={props.trial} />
      <h2>Regler gennem årene</h2>
      <Table
        caption="Regler gennem årene"
        captionHidden
        measure="working"
        columns={[
          { text: 'Periode', names: true },
          'Udsendelse',
          'Sager',
          'Offentliggør',
          ...(mayKeep ? ['Fjern'] : []),
        ]}
        rows={own.map((rules) => [
          periodText(rules),
          weekdaysText(rules.dispatchWeekdays),
          weekdaysText(rules.paperWeekdays),
          PUBLISHED_PARTS[rules.publishes],
          ...(mayKeep ? [rules.validFrom >= today ? <RemoveForm body={body} rules={rules} /> : null] : []),
        ])}
        empty="Forummet har ikke haft egne regler."
      />
      {mayKeep && holding !== null ? <RulesForm {...props} holding={holding} /> : null}
    </>
  )
}

function sourceOf({ holding, ofKind }: BodyRulesProps): string | null {
  if (holding === null || holding.isOwn) return null
  return ofKind.find(({ validFrom }) => validFrom === holding.validFrom)?.source ?? null
}

const weekdaysText = (count: number) => (count === 1 ? '1 hverdag før' : `${count} hverdage før`)
const yesOrNo = (yes: boolean) => (yes ? 'Ja' : 'Nej')

function RulesList({ rules, source }: { rules: DatedRules; source: string | null }) {
  return (
    <DefinitionList
      entries={[
        ['Dagsordenen sendes ud', `Senest ${weekdaysText(rules.dispatchWeekdays)} mødet`],
        ['Sager er færdige', `Senest ${weekdaysText(rules.paperWeekdays)} mødet`],
        ['Lørdag tæller som hverdag', yesOrNo(rules.countsSaturday)],
        ['Punkterne nummereres', NUMBERINGS[rules.numbering]],
        ['Offentliggøres', PUBLISHED_PARTS[rules.publishes]],
        ['Fremmøde', QUORUMS[rules.quorum]],
        ['Der stemmes', yesOrNo(rules.votes)],
        ['Standsningsret', yesOrNo(rules.mayStopDecision)],
        ['Dagsordenen kan ses af', AGENDA_READERS[rules.agendaSeenBy]],
        ['Mødets længde', `${rules.durationMinutes} minutter`],
        ['Gælder', periodText(rules)],
        ['Hjemmel', source],
      ]}
    />
  )
}

/** The deadlines of a meeting on a day, counted with the municipality's days off. */
function Trial({ body, trial }: Pick<BodyRulesProps, 'body' | 'trial'>) {
  return (
    <>
      <h2>Prøv en mødedato</h2>
      <form method="get" action={paths.bodyRules(body.id)}>
        <DateField name="moede" label="Mødet holdes" value={trial?.heldOn} />
        <div class="button-row">
          <Button kind="secondary">Vis fristerne</Button>
        </div>
      </form>
      {trial === null ? null : (
        <p role="status">
          Et møde {writeDateWithWeekday(trial.heldOn)}: sagerne er færdige senest{' '}
          <strong>{writeDateWithWeekday(trial.papers)}</strong>, og dagsordenen sendes ud senest{' '}
          <strong>{writeDateWithWeekday(trial.dispatch)}</strong>.
        </p>
      )}
    </>
  )
}

function RemoveForm({ body, rules }: { body: BodySummary; rules: DatedRules & { id: number } }) {
  return (
    <Form action={paths.bodyRules(body.id)} class="row-form">
      <HiddenField name="regler" value={String(rules.id)} />
      <Button kind="tertiary" name={ACT} value="fjern">
        Fjern<span class="sr-only"> reglerne {periodText(rules)}</span>
      </Button>
    </Form>
  )
}

function RulesForm({ body, holding, filled, today }: BodyRulesProps & { holding: BodyRules }) {
  return (
    <>
      <h2>Nye regler</h2>
      <Form action={paths.bodyRules(body.id)}>
        <DateField
          name="fra"
          label="Gælder fra"
          hint="De nuværende slutter dagen før."
          value={valueOf(filled, 'gem', 'fra', today)}
          error={errorOf(filled.errors, 'fra')}
        />
        {NUMBER_FIELDS.map(({ name, label, of }) => (
          <TextField
            name={name}
            label={label}
            width="short"
            value={valueOf(filled, 'gem', name, String(of(holding)))}
            error={errorOf(filled.errors, name)}
          />
        ))}
        {CHOICE_FIELDS.map(({ name, label, words, of }) => (
          <SelectField
            name={name}
            label={label}
            options={Object.entries(words).map(([value, text]) => ({ value, text }))}
            value={valueOf(filled, 'gem', name, of(holding))}
            error={errorOf(filled.errors, name)}
          />
        ))}
        {TICK_FIELDS.map(({ name, label, text, of }) => (
          <CheckboxGroup
            name={name}
            label={label}
            options={[{ value: 'ja', text }]}
            chosen={[valueOf(filled, 'gem', name, of(holding) ? 'ja' : '')]}
          />
        ))}
        <Button name={ACT} value="gem">
          Gem reglerne
        </Button>
      </Form>
    </>
  )
}

const NUMBER_FIELDS: readonly { name: string; label: string; of: (rules: BodyRules) => number }[] = [
  {
    name: 'udsendelse',
    label: 'Dagsordenen sendes ud, hverdage før mødet',
    of: (rules) => rules.dispatchWeekdays,
  },
  { name: 'sager', label: 'Sager er færdige, hverdage før mødet', of: (rules) => rules.paperWeekdays },
  { name: 'varighed', label: 'Mødets længde i minutter', of: (rules) => rules.durationMinutes },
]

interface ChoiceField {
  name: string
  label: string
  words: Record<string, string>
  of: (rules: BodyRules) => string
}

const CHOICE_FIELDS: readonly ChoiceField[] = [
  { name: 'nummerering', label: 'Punkterne nummereres', words: NUMBERINGS, of: (rules) => rules.numbering },
  { name: 'offentligt', label: 'Offentliggøres', words: PUBLISHED_PARTS, of: (rules) => rules.publishes },
  {
    name: 'fremmoede',
    label: 'Fremmøde, før forummet kan beslutte',
    words: QUORUMS,
    of: (rules) => rules.quorum,
  },
  {
    name: 'dagsorden',
    label: 'Dagsordenen kan ses af',
    words: AGENDA_READERS,
    of: (rules) => rules.agendaSeenBy,
  },
]

interface TickField {
  name: string
  label: string
  text: string
  of: (rules: BodyRules) => boolean
}

const TICK_FIELDS: readonly TickField[] = [
  {
    name: 'loerdag',
    label: 'Lørdag',
    text: 'Lørdag tæller som hverdag',
    of: (rules) => rules.countsSaturday,
  },
  { name: 'stemmer', label: 'Afstemning', text: 'Forummet stemmer', of: (rules) => rules.votes },
  {
    name: 'standsning',
    label: 'Standsningsret',
    text: 'Et medlem kan bringe en beslutning for byrådet',
    of: (rules) => rules.mayStopDecision,
  },
]
