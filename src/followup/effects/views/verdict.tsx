/** The verdict: what the rule proposes and why, what a person said, and the form by which they say it. */
import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, RadioGroup, TextArea } from '../../../ui/fields.tsx'
import { proposeVerdict, VERDICTS } from '../model.ts'
import type { GivenVerdict, Indicator } from '../queries.ts'
import { droppedOf } from './badges.tsx'

export function VerdictSection(props: { of: Indicator; mayJudge: boolean; filled: Filled; today: string }) {
  const { of, mayJudge, today } = props
  const proposal = proposeVerdict(of, today)
  const [given, ...earlier] = of.verdicts
  return (
    <section aria-labelledby="vurdering">
      <h2 id="vurdering">Vurdering</h2>
      {given === undefined ? (
        <p>
          {proposal.verdict === 'waiting' ? null : (
            <>
              <strong>Forslag: {VERDICTS[proposal.verdict]}.</strong>{' '}
            </>
          )}
          {proposal.reason}
          {droppedOf(of).length > 0 && proposal.verdict !== 'waiting'
            ? ' En forudsætning for målet er faldet bort.'
            : ''}
        </p>
      ) : (
        <Given verdict={given} />
      )}
      {given !== undefined && proposal.verdict !== 'waiting' && proposal.verdict !== given.verdict ? (
        <p class="quiet">
          Tallene alene siger i dag: {VERDICTS[proposal.verdict]}. {proposal.reason}
        </p>
      ) : null}
      {earlier.length === 0 ? null : (
        <details>
          <summary>Tidligere vurderinger</summary>
          {earlier.map((each) => (
            <Given verdict={each} />
          ))}
        </details>
      )}
      {mayJudge && proposal.verdict !== 'waiting' ? (
        <JudgeForm {...props} proposed={proposal.verdict} />
      ) : null}
    </section>
  )
}

const COLOURS = { met: 'success', 'not-met': 'error', unclear: 'warning' } as const

export function Given({ verdict }: { verdict: GivenVerdict }) {
  return (
    <div>
      <p>
        <Badge colour={COLOURS[verdict.verdict]}>{VERDICTS[verdict.verdict]}</Badge> {verdict.words}
      </p>
      <p class="quiet">
        Vurderet den {writeDate(verdict.givenOn)}
        {verdict.givenBy === null ? '' : ` af ${verdict.givenBy}`}.
        {verdict.reason === null ? '' : ` Tallene sagde: ${verdict.reason}`}
      </p>
    </div>
  )
}

function JudgeForm(props: { of: Indicator; filled: Filled; proposed: keyof typeof VERDICTS }) {
  const { of, filled, proposed } = props
  return (
    <details class="no-print" open={of.verdicts.length === 0 || filled.act === 'vurder'}>
      <summary>{of.verdicts.length === 0 ? 'Bekræft eller ændr vurderingen' : 'Vurder igen'}</summary>
      <Form action={paths.indicator(of.id)}>
        <RadioGroup
          name="vurdering-valg"
          label="Blev målet nået?"
          chosen={valueOf(filled, 'vurder', 'vurdering-valg', proposed)}
          error={errorOf(filled.errors, 'vurdering-valg')}
          options={Object.entries(VERDICTS).map(([value, text]) => ({
            value,
            text,
            ...(value === proposed && { hint: 'Det siger tallene.' }),
          }))}
        />
        <TextArea
          name="ord"
          label="Med hvilke ord?"
          hint="Hvad forklarer det, og hvad gør I nu? Det kan læses af alle, der kan se målingen."
          rows={3}
          value={valueOf(filled, 'vurder', 'ord')}
          error={errorOf(filled.errors, 'ord')}
        />
        <Button name={ACT} value="vurder">
          Gem vurderingen
        </Button>
      </Form>
    </details>
  )
}
