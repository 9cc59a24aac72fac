import { writeDate } from '../../../language/dates.ts'
import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, SelectField, TextArea } from '../../../ui/fields.tsx'
import { GOAL_STATUSES, lacksOf, LETTER_WORDS, LETTERS, tellLacks } from '../model.ts'
import type { AgreedGoal } from '../queries.ts'
import type { AgreementProps } from './agreement.tsx'
import { GOAL_COLOURS } from './goal-colours.ts'
import { GoalForm } from './goal-form.tsx'

type GoalProps = AgreementProps & { goal: AgreedGoal }

/** A goal with its five letters: a letter that is missing is struck and says why. */
export function GoalView(props: GoalProps) {
  const { agreement, goal } = props
  const lacks = lacksOf(goal, agreement.year)
  return (
    <article aria-labelledby={`maal-${goal.id}`}>
      <h3 id={`maal-${goal.id}`}>{goal.title}</h3>
      <p>
        <Badge colour={GOAL_COLOURS[goal.status]}>{GOAL_STATUSES[goal.status]}</Badge>{' '}
        <Letters lacking={lacks.map(({ letter }) => letter)} />
      </p>
      {lacks.length > 0 ? <p>{tellLacks(lacks)}</p> : null}
      <DefinitionList
        entries={[
          ['Specifikt', goal.specific],
          ['Målbart', goal.measurable],
          [
            'Måles med',
            goal.indicator ? <a href={paths.indicator(goal.indicator.id)}>{goal.indicator.title}</a> : null,
          ],
          ['Accepteret', goal.accepted],
          ['Realistisk', goal.realistic],
          ['Tidsbestemt', goal.dueOn === null ? null : writeDate(goal.dueOn)],
          [
            'Status',
            goal.statusOn === null
              ? null
              : `${writeDate(goal.statusOn)}${goal.statusWords ? `: ${goal.statusWords}` : ''}`,
          ],
        ]}
      />
      {agreement.writes ? <StatusForm {...props} /> : null}
      {agreement.writes && agreement.state === 'draft' ? (
        <>
          <GoalForm {...props} />
          <form class="action" method="post" action={paths.agreement(agreement.id)}>
            <HiddenField name={ACT} value="fjern-maal" />
            <HiddenField name="maal" value={String(goal.id)} />
            <button class="function-link" type="submit">
              Fjern<span class="sr-only"> målet {goal.title}</span>
            </button>
          </form>
        </>
      ) : null}
    </article>
  )
}

function Letters({ lacking }: { lacking: readonly string[] }) {
  return (
    <>
      {LETTERS.map((letter) => (
        <>
          <Badge colour={lacking.includes(letter) ? 'warning' : 'success'}>
            {letter}
            <span class="sr-only">
              : {LETTER_WORDS[letter]}, {lacking.includes(letter) ? 'mangler' : 'er med'}
            </span>
          </Badge>{' '}
        </>
      ))}
    </>
  )
}

const STATUS = 'maal-status'

function StatusForm({ agreement, goal, filled, today }: GoalProps) {
  const isThis = filled.act === STATUS && filled.typed['maal'] === String(goal.id)
  const value = (name: string, stored: string) => (isThis ? valueOf(filled, STATUS, name, stored) : stored)
  const error = (field: string) => (isThis ? errorOf(filled.errors, field) : undefined)
  const options = Object.entries(GOAL_STATUSES)
    .filter(([status]) => status !== 'not-begun')
    .map(([status, text]) => ({ value: status, text }))
  return (
    <details class="no-print" open={isThis}>
      <summary>
        Meld status<span class="sr-only"> på {goal.title}</span>
      </summary>
      <Form action={paths.agreement(agreement.id)}>
        <HiddenField name={ACT} value={STATUS} />
        <HiddenField name="maal" value={String(goal.id)} />
        <SelectField
          name="status"
          id={`status-${goal.id}`}
          label="Hvordan går det"
          options={options}
          value={value('status', goal.status)}
          error={error('status')}
        />
        <DateField
          name="dato"
          id={`dato-${goal.id}`}
          label="Dato"
          value={value('dato', today)}
          error={error('dato')}
        />
        <TextArea
          name="bemaerkning"
          id={`bemaerkning-${goal.id}`}
          label="Bemærkning"
          optional
          rows={3}
          value={value('bemaerkning', '')}
          error={error('bemaerkning')}
        />
        <Button>Meld status</Button>
      </Form>
    </details>
  )
}
