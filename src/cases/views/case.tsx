import type { Child } from 'hono/jsx'
import { writeDate } from '../../language/dates.ts'
import { ITEM_KINDS, isItemKind } from '../../organisation/templates/model.ts'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { Badge, DegreeBadge } from '../../ui/badge.tsx'
import { Button, LinkButton } from '../../ui/buttons.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import {
  DateField,
  Form,
  HiddenField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/fields.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import type { CaseHead } from '../model.ts'
import { type CaseFilter, type CaseRow, CASES_PER_PAGE, type PaperSummary } from '../queries.ts'
import { STATES } from '../words.ts'

export function StateBadge({ state, laid = false }: { state: string; laid?: boolean }) {
  const known = STATES[state]
  return <Badge colour={known?.colour ?? 'plain'}>{laid ? 'På dagsorden' : (known?.text ?? state)}</Badge>
}

interface CasesProps {
  cases: readonly CaseRow[]
  total: number
  filter: CaseFilter
  views: Record<string, string>
  mayMake: boolean
}

export function CasesView({ cases, total, filter, views, mayMake }: CasesProps) {
  const address = (changed: Partial<CaseFilter>) => {
    const { view, words, page } = { ...filter, page: 1, ...changed }
    return paths.casesOf({ vis: view, q: words, side: page === 1 ? undefined : page })
  }
  return (
    <>
      <h1>Sagsbehandling</h1>
      <ViewLinks filter={filter} views={views} />
      <form class="filter-row" method="get" action={paths.cases}>
        <HiddenField name="vis" value={filter.view} />
        <TextField name="q" label="Nummer, titel eller emneord" type="search" value={filter.words} optional />
        <Button kind="secondary">Find</Button>
      </form>
      {mayMake ? (
        <p>
          <LinkButton href={paths.newCase}>Ny sag</LinkButton>
        </p>
      ) : null}
      <Table
        caption="Sager"
        captionHidden
        measure="working"
        columns={[{ text: 'Sag', names: true }, 'Titel', 'Ansvarlig', 'Enhed', 'Oplæg']}
        rows={cases.map((each) => [
          <a href={paths.case(each.id)}>{each.caseNumber}</a>,
          <>
            {each.title} {each.degree === 'closed' ? <DegreeBadge degree="closed" /> : null}
          </>,
          each.responsibleName,
          each.unitName,
          each.papers.map((paper) => (
            <div>
              <a href={paths.paper(paper.id)}>{paper.bodyName}</a>{' '}
              <StateBadge state={paper.state} laid={paper.laidOn !== null} />
            </div>
          )),
        ])}
        empty="Der er ingen sager at vise."
      />
      <Pagination
        page={filter.page}
        pages={Math.ceil(total / CASES_PER_PAGE)}
        hrefOf={(page) => address({ page })}
      />
    </>
  )
}

function ViewLinks({ filter, views }: Pick<CasesProps, 'filter' | 'views'>) {
  return (
    <nav class="tabs-row" aria-label="Hvilke sager">
      <ul class="nobullet-list no-max-width">
        {Object.entries(views).map(([view, text]) => (
          <li>
            <a
              href={paths.casesOf({ vis: view, q: filter.words })}
              aria-current={view === filter.view ? 'page' : undefined}
            >
              {text} sager
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface CaseProps {
  one: CaseHead & { papers: PaperSummary[] }
  mayChange: boolean
  mayMakePaper: boolean
  asides: Child[]
  sections: Child[]
}

export function CaseView({ one, mayChange, mayMakePaper, asides, sections }: CaseProps) {
  const closed = one.degree === 'closed'
  return (
    <div class="with-aside">
      <div>
        <h1>
          {one.title} {closed ? <DegreeBadge degree="closed" /> : null}
        </h1>
        <DefinitionList
          entries={[
            ['Sagsnummer', one.caseNumber],
            ['Enhed', one.unitName],
            ['Ansvarlig', one.responsibleName],
            ['Emneord', one.subjectWords.join(', ')],
            ['Lukket fordi', one.ground],
            ['Neutral titel', one.neutralTitle],
            ['Lukningen vurderes igen', one.reviewOn === null ? null : writeDate(one.reviewOn)],
          ]}
        />
        <div class="button-row">
          {mayMakePaper ? <LinkButton href={paths.newPaper(one.id)}>Nyt oplæg</LinkButton> : null}
          {mayChange ? (
            <LinkButton href={paths.caseForm(one.id)} kind="secondary">
              Ret sagen
            </LinkButton>
          ) : null}
        </div>
        <h2>Oplæg</h2>
        <Table
          caption="Oplæg"
          captionHidden
          measure="working"
          columns={[{ text: 'Oplæg', names: true }, 'Forum', 'Slags', 'Møde', 'Tilstand']}
          rows={one.papers.map((paper) => [
            <a href={paths.paper(paper.id)}>{paper.title}</a>,
            paper.bodyName,
            isItemKind(paper.itemKind) ? ITEM_KINDS[paper.itemKind] : paper.itemKind,
            paper.meetingOn === null ? 'Ikke valgt' : writeDate(paper.meetingOn),
            <StateBadge state={paper.state} laid={paper.laidOn !== null} />,
          ])}
          empty="Der er ingen oplæg endnu."
        />
        {sections}
      </div>
      <aside aria-label="Besluttet før">{asides}</aside>
    </div>
  )
}

interface CaseFormProps {
  id: number | null
  title: string
  text: (name: string) => string
  units: readonly { id: number; name: string }[]
  errors: readonly FieldError[]
  asides: Child[]
}

export function CaseFormView({ id, title, text, units, errors, asides }: CaseFormProps) {
  const error = (field: string) => errorOf(errors, field)
  return (
    <div class="with-aside">
      <div>
        <ErrorSummary errors={errors} />
        <h1>{title}</h1>
        <Form action={id === null ? paths.newCase : paths.caseForm(id)}>
          <HiddenField name="udgave" value={text('udgave') || '0'} />
          <TextField name="titel" label="Titel" value={text('titel')} error={error('titel')} />
          {id === null ? (
            <TextField
              name="nummer"
              label="Sagsnummer"
              hint="Lad feltet være tomt, så får sagen det næste nummer i rækken. Skriv nummeret, hvis sagen har et i journalsystemet."
              width="short"
              value={text('nummer')}
              error={error('nummer')}
              optional
            />
          ) : null}
          <SelectField
            name="enhed"
            label="Enhed, der ejer sagen"
            value={text('enhed')}
            error={error('enhed')}
            options={units.map((unit) => ({ value: String(unit.id), text: unit.name }))}
          />
          <TextField
            name="ansvarlig"
            label="Ansvarlig"
            hint="Navn eller initialer."
            value={text('ansvarlig')}
            error={error('ansvarlig')}
          />
          <TextArea
            name="emneord"
            label="Emneord"
            hint="Med komma imellem. De bruges til at finde, hvad der er besluttet før."
            rows={2}
            value={text('emneord')}
            error={error('emneord')}
            optional
          />
          <ClosedFields text={text} error={error} />
          <div class="button-row">
            <Button>Gem</Button>
            <Button kind="secondary" name="se" value="ja">
              Se, hvad der er besluttet før
            </Button>
          </div>
        </Form>
      </div>
      <aside aria-label="Besluttet før">{asides}</aside>
    </div>
  )
}

function ClosedFields({
  text,
  error,
}: {
  text: CaseFormProps['text']
  error: (field: string) => string | undefined
}) {
  return (
    <>
      <RadioGroup
        name="aabenhed"
        label="Hvem kan se sagen?"
        chosen={text('aabenhed')}
        error={error('aabenhed')}
        options={[
          { value: 'open', text: 'Åben', hint: 'Alle ansatte kan se sagen.' },
          {
            value: 'closed',
            text: 'Lukket',
            hint: 'Kun de, der arbejder med sagen. Udfyld felterne herunder.',
          },
        ]}
      />
      <fieldset class="closed-fields">
        <legend class="form-label">Hvis sagen er lukket</legend>
        <TextField
          name="grund"
          label="Hvorfor er sagen lukket?"
          value={text('grund')}
          error={error('grund')}
          optional
        />
        <TextField
          name="neutral"
          label="Titel, som alle må se"
          value={text('neutral')}
          error={error('neutral')}
          optional
        />
        <DateField
          name="gennemses"
          label="Hvornår vurderes lukningen igen?"
          value={text('gennemses')}
          error={error('gennemses')}
          optional
        />
      </fieldset>
    </>
  )
}
