/** The list of enquiries, and one of them. */
import { writeDate, writeShortDate } from '../../../language/dates.ts'
import { type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths, withQuery } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import {
  DateField,
  Form,
  HiddenField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/fields.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { MAKE_CASE, WRITE } from '../enquiry-acts.ts'
import {
  ENQUIRIES_PER_PAGE,
  type Enquiry,
  ENQUIRY_VIEWS,
  type EnquiryFilter,
  type EnquiryRow,
  type EnquiryView,
} from '../enquiry-queries.ts'
import { numberText, RESOLUTION_ACTS, resolutionText } from '../model.ts'
import type { SubjectChoice } from '../queries.ts'
import { clockText, dayOf } from '../words.ts'

interface EnquiriesProps {
  rows: readonly EnquiryRow[]
  total: number
  filter: EnquiryFilter
  views: readonly EnquiryView[]
  subjects: readonly SubjectChoice[]
}

export function EnquiriesView({ rows, total, filter, views, subjects }: EnquiriesProps) {
  const address = (changed: Partial<EnquiryFilter>) =>
    withQuery(paths.contactEnquiries, queryOf({ ...filter, ...changed }))
  return (
    <>
      {views.length < 2 ? null : (
        <nav class="tabs-row" aria-label="Hvilke henvendelser">
          <ul class="nobullet-list no-max-width">
            {views.map((view) => (
              <li>
                <a href={address({ view, page: 1 })} aria-current={view === filter.view ? 'page' : undefined}>
                  {ENQUIRY_VIEWS[view]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <FilterForm filter={filter} subjects={subjects} />
      <p role="status">{total === 1 ? '1 henvendelse' : `${total.toLocaleString('da-DK')} henvendelser`}</p>
      <Table
        caption="Henvendelser"
        captionHidden
        measure="working"
        columns={[
          { text: 'Tidspunkt', names: true },
          'Emne',
          'Notat',
          'Udfald',
          'Givet videre til',
          'Taget af',
        ]}
        rows={rows.map((row) => [
          <a href={paths.contactEnquiry(row.id)}>
            {writeShortDate(dayOf(row.takenAt))} kl. {clockText(row.takenAt)}
          </a>,
          row.subject ?? '',
          <span class="prose-lines">{shortened(row.note)}</span>,
          resolutionText(row.resolution),
          row.handed ?? '',
          row.takenBy,
        ])}
        empty={EMPTY[filter.view]}
      />
      <Pagination
        page={filter.page}
        pages={Math.ceil(total / ENQUIRIES_PER_PAGE)}
        hrefOf={(page) => address({ page })}
      />
    </>
  )
}

const EMPTY: Record<EnquiryView, string> = {
  mine: 'Du har ingen henvendelser, der passer. De kommer her, når du skriver et notat eller vælger et udfald.',
  handed: 'Ingen henvendelser er givet videre til dig.',
  unit: 'Ingen henvendelser er givet videre til din enhed.',
  all: 'Der er ingen henvendelser, der passer.',
}

const shortened = (note: string): string => (note.length > 160 ? `${note.slice(0, 160).trimEnd()} …` : note)

export function queryOf({ view, words, subjectId, resolution, from, until, page }: EnquiryFilter) {
  return {
    vis: view,
    q: words,
    emne: subjectId ?? undefined,
    udfald: resolution ?? undefined,
    fra: from ?? undefined,
    til: until ?? undefined,
    side: page === 1 ? undefined : page,
  }
}

function FilterForm({ filter, subjects }: Pick<EnquiriesProps, 'filter' | 'subjects'>) {
  return (
    <form class="filter-row" method="get" action={paths.contactEnquiries}>
      <HiddenField name="vis" value={filter.view} />
      <TextField name="q" label="Ord i notatet" type="search" value={filter.words} optional />
      <SelectField
        name="emne"
        label="Emne"
        options={[
          { value: '', text: 'Alle' },
          ...subjects.map(({ id, name }) => ({ value: String(id), text: name })),
        ]}
        value={filter.subjectId === null ? '' : String(filter.subjectId)}
      />
      <SelectField
        name="udfald"
        label="Udfald"
        options={[
          { value: '', text: 'Alle' },
          ...RESOLUTION_ACTS.map(({ resolution, text }) => ({ value: resolution, text })),
          { value: 'none', text: 'Uden udfald' },
        ]}
        value={filter.resolution ?? ''}
      />
      <DateField name="fra" label="Fra" value={filter.from ?? ''} optional />
      <DateField name="til" label="Til" value={filter.until ?? ''} optional />
      <Button kind="secondary">Vis</Button>
    </form>
  )
}

interface EnquiryProps {
  enquiry: Enquiry
  /** May write on in it. */
  mayWrite: boolean
  mayMakeCase: boolean
  subjects: readonly SubjectChoice[]
  units: readonly { id: number; name: string }[]
  ownUnit: number | null
  filled: Filled
}

export function EnquiryView(props: EnquiryProps) {
  const { enquiry, mayWrite, mayMakeCase } = props
  return (
    <>
      <EnquiryFacts enquiry={enquiry} />
      <h2>Notat</h2>
      {enquiry.note === '' ? <p>Der er ikke skrevet noget.</p> : <p class="prose-lines">{enquiry.note}</p>}
      {mayWrite ? <WriteOn {...props} /> : null}
      {mayMakeCase && enquiry.case === null ? <MakeCase {...props} /> : null}
    </>
  )
}

function EnquiryFacts({ enquiry }: { enquiry: Enquiry }) {
  const { takenAt, takenBy, number, queue, subject, resolution, handed, commitmentId } = enquiry
  return (
    <DefinitionList
      entries={[
        ['Taget', `${writeDate(dayOf(takenAt))} kl. ${clockText(takenAt)} af ${takenBy}`],
        ['Nummer', number === null ? null : numberText(number)],
        ['Kø', queue],
        ['Emne', subject ?? 'Ikke valgt'],
        ['Udfald', <Badge colour="info">{resolutionText(resolution)}</Badge>],
        ['Givet videre til', handed],
        ['Sag', enquiry.case === null ? null : <CaseLink {...enquiry.case} />],
        [
          'Besked',
          commitmentId === null ? null : (
            <a href={paths.commitment(commitmentId)}>Se beskeden og svar på den</a>
          ),
        ],
      ]}
    />
  )
}

function CaseLink({ id, caseNumber, title }: { id: number; caseNumber: string; title: string }) {
  return (
    <a href={paths.case(id)}>
      {caseNumber} {title}
    </a>
  )
}

function WriteOn({ enquiry, subjects, filled }: EnquiryProps) {
  const { errors } = filled
  return (
    <details open={filled.act === WRITE}>
      <summary>Ret notat og emne</summary>
      <Form action={paths.contactEnquiry(enquiry.id)}>
        <TextArea
          name="note"
          label="Notat"
          value={valueOf(filled, WRITE, 'note', enquiry.note)}
          error={errorOf(errors, 'note')}
          optional
        />
        <TextField
          name="emne"
          label="Emne"
          list="emner"
          value={valueOf(filled, WRITE, 'emne', enquiry.subject ?? '')}
          error={errorOf(errors, 'emne')}
          optional
        />
        <datalist id="emner">
          {subjects.map(({ name, words }) => (
            <option value={name}>{words}</option>
          ))}
        </datalist>
        <Button name="handling" value={WRITE}>
          Gem
        </Button>
      </Form>
    </details>
  )
}

function MakeCase({ enquiry, units, ownUnit, filled }: EnquiryProps) {
  const { errors } = filled
  const value = (name: string, otherwise = '') => valueOf(filled, MAKE_CASE, name, otherwise)
  return (
    <details open={filled.act === MAKE_CASE}>
      <summary>Opret en sag af henvendelsen</summary>
      <Form action={paths.contactEnquiry(enquiry.id)}>
        <p class="form-hint">Du bliver ansvarlig for sagen. Den kan gives videre bagefter.</p>
        <TextField
          name="titel"
          label="Titel"
          value={value('titel', enquiry.subject ?? '')}
          error={errorOf(errors, 'titel')}
        />
        <SelectField
          name="enhed"
          label="Enhed"
          options={units.map(({ id, name }) => ({ value: String(id), text: name }))}
          value={value('enhed', ownUnit === null ? '' : String(ownUnit))}
          error={errorOf(errors, 'enhed')}
        />
        <RadioGroup
          name="aabenhed"
          label="Hvem må se sagen?"
          options={[
            {
              value: 'closed',
              text: 'Lukket',
              hint: 'Sager om en borger er lukkede. Udfyld også felterne herunder.',
            },
            { value: 'open', text: 'Åben for alle ansatte' },
          ]}
          chosen={value('aabenhed', 'closed')}
        />
        <TextField
          name="grund"
          label="Hvorfor er sagen lukket?"
          value={value('grund', 'Personoplysninger, forvaltningslovens § 27')}
          error={errorOf(errors, 'grund')}
        />
        <TextField
          name="neutral"
          label="Titel, som alle må se"
          value={value('neutral', 'Henvendelse fra en borger')}
          error={errorOf(errors, 'neutral')}
        />
        <DateField
          name="gennemses"
          label="Lukningen vurderes igen"
          value={value('gennemses', yearFrom(enquiry.takenAt))}
          error={errorOf(errors, 'gennemses')}
        />
        <Button name="handling" value={MAKE_CASE}>
          Opret sagen
        </Button>
      </Form>
    </details>
  )
}

const yearFrom = (moment: Date): string => dayOf(new Date(moment.getTime() + 365 * 86_400_000))
