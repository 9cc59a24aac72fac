/** The register of decisions, the form for one, and the mark beside its text. */
import { writeDate } from '../../language/dates.ts'
import { OutcomeTag } from '../../meetings/views/outcome-tag.tsx'
import { ACT, type Filled, valueOf } from '../../organisation/administration.tsx'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../ui/error-summary.tsx'
import { CheckboxGroup, DateField, Form, SelectField, TextField } from '../../ui/fields.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { STANDING_TAGS, standingOn } from './model.ts'
import type { DecisionShown } from './queries.ts'

export interface RegisterAsked {
  vis: 'gaelder' | 'afloest' | 'udloebet' | 'ophaevet' | 'ikke-vurderet'
  forum: number | null
  q: string
  side: number
}

interface RegisterProps {
  decisions: readonly DecisionShown[]
  count: number
  pages: number
  bodies: readonly { id: number; name: string }[]
  asked: RegisterAsked
  /** Of which the reader is secretary. */
  keptBodies: readonly number[]
  today: string
}

const SHOWN = [
  { value: 'gaelder', text: 'Gælder' },
  { value: 'afloest', text: 'Afløst' },
  { value: 'udloebet', text: 'Udløbet' },
  { value: 'ophaevet', text: 'Ophævet' },
]

export function RegisterView({ decisions, count, pages, bodies, asked, keptBodies, today }: RegisterProps) {
  const { vis, forum, q, side } = asked
  const choices = keptBodies.length === 0 ? SHOWN : [...SHOWN, { value: 'ikke-vurderet', text: 'Ikke taget stilling til' }] // prettier-ignore
  return (
    <>
      <h1>Beslutninger, der gælder</h1>
      <p class="lead">
        Hvad der er besluttet og stadig gælder, og hvad der er afløst, udløbet eller ophævet.
      </p>
      <form class="filter-row no-print" method="get" action={paths.decisionsInForce}>
        <SelectField name="vis" label="Vis" options={choices} value={vis} />
        <SelectField
          name="forum"
          label="Forum"
          options={[
            { value: '', text: 'Alle' },
            ...bodies.map(({ id, name }) => ({ value: String(id), text: name })),
          ]}
          value={String(forum ?? '')}
        />
        <TextField name="q" label="Ord i titlen eller sagsnummer" optional type="search" value={q} />
        <Button kind="secondary">Vis</Button>
      </form>
      <p role="status">{count === 1 ? '1 beslutning.' : `${count.toLocaleString('da-DK')} beslutninger.`}</p>
      <Table
        caption="Beslutninger"
        captionHidden
        columns={[{ text: 'Beslutning', names: true }, 'Truffet', 'Status', 'Afløst af']}
        rows={decisions.map((decision) => rowOf(decision, keptBodies, today))}
        empty="Der er ingen beslutninger at vise."
        measure="working"
      />
      <Pagination
        page={Math.min(side, pages)}
        pages={pages}
        hrefOf={(number) => paths.decisionsInForceOf({ vis, forum: forum ?? undefined, q, side: number })}
      />
    </>
  )
}

function rowOf(decision: DecisionShown, keptBodies: readonly number[], today: string) {
  const { itemId, title, caseNumber, body, bodyId, heldOn, outcome, replacedBy } = decision
  return [
    <>
      <a href={paths.item(itemId)}>{title ?? 'Uden titel'}</a>
      {caseNumber === null ? null : <span class="quiet"> Sag {caseNumber}</span>}
    </>,
    `${body}, ${writeDate(heldOn)}`,
    <>
      {decision.standing === null ? (
        outcome === null ? null : (
          <OutcomeTag outcome={outcome} />
        )
      ) : (
        <Mark decision={decision} today={today} />
      )}{' '}
      {keptBodies.includes(bodyId) ? (
        <a href={paths.decisionStanding(itemId)}>
          Ret<span class="sr-only">, om beslutningen gælder: {title ?? 'Uden titel'}</span>
        </a>
      ) : null}
    </>,
    replacedBy === null ? (
      ''
    ) : (
      <a href={paths.item(replacedBy.id)}>
        {replacedBy.title ?? 'Uden titel'}, {writeDate(replacedBy.heldOn)}
      </a>
    ),
  ]
}

/** In a word, and until when. */
export function Mark({ decision, today }: { decision: DecisionShown; today: string }) {
  const { standing, expiresOn } = decision
  if (standing === null) return null
  const now = standingOn({ standing, expiresOn }, today)
  const { text, colour } = STANDING_TAGS[now]
  return (
    <>
      <Badge colour={colour}>{text}</Badge>
      {expiresOn === null || (now !== 'in-force' && now !== 'expired') ? null : (
        <span class="quiet">
          {' '}
          {now === 'expired' ? '' : 'til '}
          {writeDate(expiresOn)}
        </span>
      )}
    </>
  )
}

/** Beside the text of an item. */
export function StandingNote({ decision, today }: { decision: DecisionShown; today: string }) {
  const { replacedBy } = decision
  return (
    <li class="note note-note">
      <p>
        Beslutningen: <Mark decision={decision} today={today} />
      </p>
      {replacedBy === null ? null : (
        <p>
          Afløst af{' '}
          <a href={paths.item(replacedBy.id)}>
            {replacedBy.title ?? 'Uden titel'}, {writeDate(replacedBy.heldOn)}
          </a>
        </p>
      )}
    </li>
  )
}

interface StandingFormProps {
  decision: DecisionShown
  earlier: readonly { itemId: number; title: string | null; heldOn: string }[]
  filled: Filled
  today: string
}

export const SET = 'gem'

export function StandingForm({ decision, earlier, filled, today }: StandingFormProps) {
  const { itemId, title, body, heldOn, standing, replacedBy } = decision
  return (
    <>
      <h1>Gælder beslutningen?</h1>
      <ErrorSummary errors={filled.errors} />
      <p class="lead">
        <a href={paths.item(itemId)}>{title ?? 'Uden titel'}</a>, {body}, {writeDate(heldOn)}{' '}
        <Mark decision={decision} today={today} />
      </p>
      {replacedBy === null ? null : (
        <p>
          Afløst af <a href={paths.item(replacedBy.id)}>{replacedBy.title ?? 'Uden titel'}</a>,{' '}
          {writeDate(replacedBy.heldOn)}.
        </p>
      )}
      <Form action={paths.decisionStanding(itemId)}>
        <StandingFields {...{ decision, earlier, filled }} />
        <p class="button-row">
          <Button name={ACT} value={SET}>
            Gem
          </Button>
          {standing === null ? null : (
            <Button kind="secondary" name={ACT} value="fjern">
              Tag ud af registret
            </Button>
          )}
        </p>
      </Form>
    </>
  )
}

function StandingFields({ decision, earlier, filled }: Omit<StandingFormProps, 'today'>) {
  const { standing, expiresOn } = decision
  const error = (name: string) => errorOf(filled.errors, name)
  return (
    <>
      <SelectField
        name="status"
        label="Status"
        options={[
          { value: 'in-force', text: 'Gælder' },
          { value: 'repealed', text: 'Ophævet' },
        ]}
        value={valueOf(filled, SET, 'status', standing === 'repealed' ? 'repealed' : 'in-force')}
        error={error('status')}
      />
      <DateField
        name="udloeber"
        label="Gælder til og med"
        optional
        value={valueOf(filled, SET, 'udloeber', expiresOn ?? '')}
        error={error('udloeber')}
      />
      <SelectField
        name="afloeser"
        label="Afløser en tidligere beslutning"
        options={[
          { value: '', text: 'Nej' },
          ...earlier.map((each) => ({
            value: String(each.itemId),
            text: `${writeDate(each.heldOn)}: ${each.title ?? 'Uden titel'}`,
          })),
        ]}
        value={valueOf(filled, SET, 'afloeser')}
        error={error('afloeser')}
      />
      <CheckboxGroup
        name="opfoelgning"
        label="Opfølgning på den tidligere beslutning"
        options={[{ value: 'ja', text: 'Den er afløst samtidig' }]}
        chosen={filled.act === SET ? [valueOf(filled, SET, 'opfoelgning')] : ['ja']}
      />
    </>
  )
}
