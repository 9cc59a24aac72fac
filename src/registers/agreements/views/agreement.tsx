/** One agreement: its goals with their letters, how each goes, and the talks about it. */
import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge, type BadgeColour } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, TextArea } from '../../../ui/fields.tsx'
import { lacksOf, type State, STATES } from '../model.ts'
import type { Agreement } from '../queries.ts'
import { Dialogues } from './dialogues.tsx'
import { GoalForm } from './goal-form.tsx'
import { GoalView } from './goal.tsx'

export interface AgreementProps {
  agreement: Agreement
  indicators: readonly { id: number; title: string }[]
  filled: Filled
  /** ISO date. */
  today: string
}

const STATE_COLOURS: Record<State, BadgeColour> = { draft: 'plain', agreed: 'info', evaluated: 'success' }
export function AgreementView(props: AgreementProps) {
  const { agreement, filled } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>
        Aftale: {agreement.unit} {agreement.year}
      </h1>
      <DefinitionList
        entries={[
          ['Status', <Badge colour={STATE_COLOURS[agreement.state]}>{STATES[agreement.state]}</Badge>],
          ['Indgået', agreement.agreedOn === null ? null : writeDate(agreement.agreedOn)],
          ['Center', <a href={paths.unit(agreement.unitId)}>{agreement.unit}</a>],
          [
            'Direktør',
            agreement.director ? (
              <a href={paths.person(agreement.director.id)}>{agreement.director.name}</a>
            ) : null,
          ],
          [
            'Centerchef',
            agreement.manager ? (
              <a href={paths.person(agreement.manager.id)}>{agreement.manager.name}</a>
            ) : null,
          ],
          ['Evaluering', agreement.evaluation ? <span class="pre-line">{agreement.evaluation}</span> : null],
        ]}
      />
      {agreement.writes ? (
        <p class="no-print">
          <LinkButton kind="secondary" href={paths.registerRowForm('aftaler', 'aftaler', agreement.id)}>
            Ret center, år og parter
          </LinkButton>
        </p>
      ) : null}
      <Goals {...props} />
      {agreement.writes ? <NextStep {...props} /> : null}
      <Dialogues {...props} />
    </>
  )
}

function Goals(props: AgreementProps) {
  const { agreement } = props
  const short = agreement.goals.filter((goal) => lacksOf(goal, agreement.year).length > 0).length
  return (
    <section aria-labelledby="maal-overskrift">
      <h2 id="maal-overskrift">Mål</h2>
      <div id="maal">
        {agreement.state === 'draft' && short > 0 ? (
          <Alert
            kind="info"
            heading={short === 1 ? 'Et mål er ikke SMART endnu' : `${short} mål er ikke SMART endnu`}
          >
            Aftalen kan indgås, når hvert mål er specifikt, målbart, accepteret, realistisk og tidsbestemt.
            Det står ved hvert mål, hvad der mangler.
          </Alert>
        ) : null}
        {agreement.goals.length === 0 ? <p class="empty-state">Der er ingen mål endnu.</p> : null}
        {agreement.goals.map((goal) => (
          <GoalView {...props} goal={goal} />
        ))}
      </div>
      {agreement.writes && agreement.state === 'draft' ? <GoalForm {...props} goal={null} /> : null}
    </section>
  )
}

const EVALUATE = 'evaluer'

/** Entering, evaluating, opening again: what comes next is shown, and what is not possible yet is said when it is tried. */
function NextStep({ agreement, filled }: AgreementProps) {
  const action = paths.agreement(agreement.id)
  if (agreement.state === 'draft')
    return (
      <form class="action" method="post" action={action}>
        <HiddenField name={ACT} value="indgaa" />
        <Button>Indgå aftalen</Button>
      </form>
    )
  return (
    <>
      {agreement.state === 'agreed' ? (
        <details class="no-print" open={filled.act === EVALUATE}>
          <summary>Evaluer aftalen</summary>
          <Form action={action}>
            <HiddenField name={ACT} value={EVALUATE} />
            <TextArea
              name="evaluering"
              label="Hvad kom der ud af aftalen"
              hint="Hvert mål skal først være meldt nået, delvist nået eller ikke nået."
              value={valueOf(filled, EVALUATE, 'evaluering')}
              error={filled.act === EVALUATE ? errorOf(filled.errors, 'evaluering') : undefined}
            />
            <Button>Gem evalueringen</Button>
          </Form>
        </details>
      ) : null}
      <form class="action" method="post" action={action}>
        <HiddenField name={ACT} value="genaabn" />
        <Button kind="tertiary">Åbn aftalen igen</Button>
      </form>
    </>
  )
}
