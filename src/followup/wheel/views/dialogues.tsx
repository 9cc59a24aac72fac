import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, type Option, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { type Chain, INDICATOR } from '../dialogue-commands.ts'
import { type Duty, LEVELS, levelText } from '../model.ts'
import type { Choice } from '../queries.ts'
import { placeText } from '../words.ts'
import { asOptions, type Choices, RuleField, SharedFields, textOf, ValidityFields } from './duty-form.tsx'

export function DialoguesView(props: {
  chains: readonly Chain[]
  duties: readonly Duty[]
  mayMake: boolean
}) {
  const { chains, duties, mayMake } = props
  return (
    <>
      <h1>Dialogkæder</h1>
      <p class="lead">Et tal, der tales om på flere niveauer: hvilket tal, hvem med og hvor tit.</p>
      {mayMake ? (
        <p>
          <LinkButton href={paths.newDialogue}>Ny dialogkæde</LinkButton>
        </p>
      ) : null}
      <Table
        caption="Dialogkæder"
        captionHidden
        columns={[{ text: 'Dialog', names: true }, 'Tal', 'Niveauer']}
        rows={chains.map(({ id, title, figure }) => [
          <a href={paths.dialogue(id)}>{title}</a>,
          figure,
          inOrder(duties.filter(({ chainId }) => chainId === id))
            .map(({ level, rule }) => `${levelText(level)}: ${rule}`)
            .join('; '),
        ])}
        empty="Der er ingen dialogkæder endnu."
      />
    </>
  )
}

/** From the top of the house. */
function inOrder(steps: readonly Duty[]): Duty[] {
  const place = ({ level }: Duty) => Object.keys(LEVELS).indexOf(level ?? '')
  return steps.toSorted((a, b) => place(a) - place(b) || a.id - b.id)
}

export function NewChainView({ filled, figures }: { filled: Filled; figures: readonly Option[] }) {
  const value = (name: string) => valueOf(filled, 'opret', name)
  const error = (name: string) => errorOf(filled.errors, name)
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Ny dialogkæde</h1>
      <Form action={paths.newDialogue}>
        <TextField name="titel" label="Hvad dialogen er om" value={value('titel')} error={error('titel')} />
        <SelectField
          name="noegle"
          label="Tallet"
          options={[{ value: '', text: 'Et andet tal, som skrives herunder' }, ...figures]}
          value={value('noegle')}
          error={error('noegle')}
        />
        <TextField name="tal" label="Et andet tal" value={value('tal')} error={error('tal')} optional />
        <TextArea
          name="formaal"
          label="Hvad dialogen skal bruges til"
          value={value('formaal')}
          error={error('formaal')}
          optional
        />
        <Button name={ACT} value="opret">
          Opret dialogkæden
        </Button>
      </Form>
    </>
  )
}

interface ChainProps {
  chain: Chain
  steps: readonly Duty[]
  choices: Choices
  /** Where the reader may put a step. */
  places: { bodies: readonly Choice[]; units: readonly Choice[] }
  mayKeep: (duty: Pick<Duty, 'bodyId' | 'unitId'>) => boolean
  mayMake: boolean
  known: Readonly<Record<string, string>>
  filled: Filled
}

export function ChainView(props: ChainProps) {
  const { chain, steps, mayMake, mayKeep, filled, places } = props
  const here = paths.dialogue(chain.id)
  const mayAdd = places.bodies.length + places.units.length > 0
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{chain.title}</h1>
      <DefinitionList
        entries={[
          ['Tal', <Figure chain={chain} />],
          ['Bruges til', chain.purpose],
        ]}
      />
      <h2>Niveauer</h2>
      <Table
        caption="Niveauer"
        captionHidden
        columns={[{ text: 'Niveau', names: true }, 'Hvor', 'Med', 'Hvor tit', 'Ansvarlig', 'Handling']}
        rows={inOrder(steps).map((step) => [
          <Badge>{levelText(step.level)}</Badge>,
          placeText(step),
          step.counterpart,
          step.validUntil === null ? step.rule : `${step.rule}, ophørt`,
          step.ownerName,
          mayKeep(step) && step.validUntil === null ? <Remove here={here} step={step} /> : null,
        ])}
        empty="Kæden har ingen niveauer endnu."
      />
      {mayAdd ? <StepForm {...props} here={here} /> : null}
      {mayMake ? (
        <Form action={here}>
          <Button kind="secondary" name={ACT} value="fjern">
            Slet kæden
          </Button>
        </Form>
      ) : null}
    </>
  )
}

/** Leads to the indicator, or to the figures of the register. */
function Figure({ chain: { figure, figureKey } }: { chain: Chain }) {
  if (figureKey === null) return <>{figure}</>
  const href = figureKey.startsWith(INDICATOR)
    ? paths.indicator(figureKey.slice(INDICATOR.length))
    : paths.registerFigures(figureKey.split('/')[0] ?? '')
  return <a href={href}>{figure}</a>
}

function Remove({ here, step }: { here: string; step: Duty }) {
  return (
    <Form action={here}>
      <HiddenField name="pligt" value={String(step.id)} />
      <Button kind="secondary" name={ACT} value="fjern-trin">
        Fjern
        <span class="sr-only">
          : {levelText(step.level)}, {placeText(step)}
        </span>
      </Button>
    </Form>
  )
}

function StepForm({ here, choices, places, known, filled }: ChainProps & { here: string }) {
  const text = textOf(filled, ['trin'], known)
  const error = (name: string) => errorOf(filled.errors, name)
  const where = [...asOptions(places.bodies, 'f'), ...places.units.map(({ id, name }) => ({ value: `e${id}`, text: `Enhed: ${name}` }))] // prettier-ignore
  return (
    <section>
      <h2>Nyt niveau</h2>
      <Form action={here}>
        <SelectField
          name="niveau"
          label="Niveau"
          options={Object.entries(LEVELS).map(([value, words]) => ({ value, text: words }))}
          value={text('niveau')}
          error={error('niveau')}
        />
        <SelectField
          name="sted"
          label="Hvor"
          hint="I et forum laves der en kladde; i en enhed mindes den ansvarlige."
          options={where}
          value={text('sted')}
          error={error('sted')}
        />
        <TextField name="med" label="Med hvem" value={text('med')} error={error('med')} />
        <RuleField text={text} error={error('regel')} />
        <SharedFields text={text} error={error} choices={choices} />
        <ValidityFields text={text} error={error} />
        <Button name={ACT} value="trin">
          Tilføj niveauet
        </Button>
      </Form>
    </section>
  )
}
