import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextField } from '../../ui/fields.tsx'
import { Table } from '../../ui/table.tsx'
import { ACT, type Filled, valueOf } from '../administration.tsx'
import type { BodySummary, UnitSummary } from '../queries.ts'
import { unitOptions } from '../units/views.tsx'
import { type ApprovalLevel, APPROVERS, type LevelApprovers } from './model.ts'

interface ApprovalProps {
  body: BodySummary
  levels: readonly ApprovalLevel[]
  /** Of the unit that is tried; null: none is. */
  chain: readonly LevelApprovers[] | null
  names: ReadonlyMap<number, string>
  units: readonly UnitSummary[]
  unitId: number | null
  mayKeep: boolean
  filled: Filled
  today: string
}

export function ApprovalView(props: ApprovalProps) {
  const { body, levels, units, mayKeep, filled } = props
  const ownUnits = units.filter(({ id }) => levels.some(({ unitId }) => unitId === id))
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Godkendelse af sager til {body.name}</h1>
      <p class="lead">
        En sag godkendes trin for trin, før den kommer på dagsordenen. Ingen godkender det, de selv har
        skrevet.
      </p>
      <h2>Fælles trin</h2>
      <Levels {...props} of={levels.filter(({ unitId }) => unitId === null)} caption="Fælles trin" />
      {ownUnits.map((unit) => (
        <>
          <h2>Trin for {unit.name}</h2>
          <Levels
            {...props}
            of={levels.filter(({ unitId }) => unitId === unit.id)}
            caption={`Trin for ${unit.name}`}
          />
        </>
      ))}
      <Trial {...props} />
      {mayKeep ? <LevelForm {...props} /> : null}
    </>
  )
}

function Levels({
  body,
  of,
  caption,
  names,
  mayKeep,
}: ApprovalProps & { of: readonly ApprovalLevel[]; caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      measure="working"
      columns={[
        { text: 'Trin', figures: true },
        { text: 'Godkender', names: true },
        'Frist',
        ...(mayKeep ? ['Flyt og fjern'] : []),
      ]}
      rows={of.map((level, index) => [
        index + 1,
        approverText(level, names),
        level.weekdays === 1 ? '1 hverdag' : `${level.weekdays} hverdage`,
        ...(mayKeep
          ? [
              <Form action={paths.approvalLevels(body.id)} class="row-form">
                <HiddenField name="trin" value={String(level.id)} />
                {index > 0 ? (
                  <Button kind="secondary" name={ACT} value="op">
                    Op<span class="sr-only">: {approverText(level, names)}</span>
                  </Button>
                ) : null}
                <Button kind="tertiary" name={ACT} value="fjern">
                  Fjern<span class="sr-only">: {approverText(level, names)}</span>
                </Button>
              </Form>,
            ]
          : []),
      ])}
      empty="Ingen trin: sager kommer på dagsordenen uden godkendelse."
    />
  )
}

function approverText(level: ApprovalLevel, names: ReadonlyMap<number, string>): string {
  if (level.personId === null) return APPROVERS[level.approver]
  return names.get(level.personId) ?? 'En person, der ikke findes længere'
}

/** Who approves today what a unit writes. */
function Trial({ body, units, unitId, chain, names, today }: ApprovalProps) {
  return (
    <>
      <h2>Hvem godkender i dag?</h2>
      <form method="get" action={paths.approvalLevels(body.id)}>
        <SelectField
          name="enhed"
          label="En sag fra"
          options={unitOptions(units, today, 'Vælg en enhed')}
          value={unitId === null ? '' : String(unitId)}
        />
        <Button kind="secondary">Vis godkenderne</Button>
      </form>
      {chain === null ? null : <Chain chain={chain} names={names} />}
    </>
  )
}

const PASSED_OVER = {
  nobody: 'Ingen har posten i dag',
  'wrote-it': 'Springes over: har skrevet sagen',
  'asked-before': 'Springes over: har godkendt på et tidligere trin',
} as const

/** Levels with the persons who approve and those who act for them. */
export function Chain({
  chain,
  names,
}: {
  chain: readonly LevelApprovers[]
  names: ReadonlyMap<number, string>
}) {
  const nameOf = (id: number) => names.get(id) ?? 'ukendt'
  if (chain.length === 0) return <p class="empty-state">Ingen trin: sagen godkendes ikke.</p>
  return (
    <ol>
      {chain.map(({ level, approvers, passedOver }) => (
        <li>
          {APPROVERS[level.approver]}:{' '}
          {passedOver === null ? (
            approvers.map(({ personId, deputies }, index) => (
              <>
                {index > 0 ? ' eller ' : ''}
                <strong>{nameOf(personId)}</strong>
                {deputies.length > 0 ? ` (stedfortræder: ${deputies.map(nameOf).join(', ')})` : ''}
              </>
            ))
          ) : (
            <Badge colour={passedOver === 'nobody' ? 'warning' : 'plain'}>{PASSED_OVER[passedOver]}</Badge>
          )}
        </li>
      ))}
    </ol>
  )
}

function LevelForm({ body, units, filled, today }: ApprovalProps) {
  const value = (name: string, otherwise = '') => valueOf(filled, 'tilfoej', name, otherwise)
  const { errors } = filled
  return (
    <>
      <h2>Nyt trin</h2>
      <Form action={paths.approvalLevels(body.id)}>
        <SelectField
          name="for-enhed"
          label="Gælder for sager fra"
          hint="Har en enhed sine egne trin, gælder de i stedet for de fælles, også for dens afdelinger."
          options={unitOptions(units, today, 'Alle enheder')}
          value={value('for-enhed')}
          error={errorOf(errors, 'for-enhed')}
        />
        <SelectField
          name="godkender"
          label="Godkender"
          options={Object.entries(APPROVERS).map(([kind, text]) => ({ value: kind, text }))}
          value={value('godkender', 'unit-manager')}
          error={errorOf(errors, 'godkender')}
        />
        <TextField
          name="person"
          label="Person, hvis en bestemt person godkender"
          hint="Initialer, e-mail eller navn."
          value={value('person')}
          optional
          error={errorOf(errors, 'person')}
        />
        <TextField
          name="hverdage"
          label="Frist i hverdage"
          width="short"
          value={value('hverdage', '2')}
          error={errorOf(errors, 'hverdage')}
        />
        <Button name={ACT} value="tilfoej">
          Tilføj trinnet
        </Button>
      </Form>
    </>
  )
}
