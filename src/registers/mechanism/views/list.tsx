import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/buttons.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Choices } from '../names.ts'
import type { Field, Register, RegisterList } from '../register.ts'
import { listedFields, type Row, type RowFilter, ROWS_A_PAGE } from '../rows.ts'
import { chosen, formTextOf, isNamed, listOf, writeValue } from '../values.ts'
import { countText } from './front.tsx'

interface ListProps {
  register: Register
  list: RegisterList
  names: Choices
  filter: RowFilter
  rows: readonly Row[]
  total: number
  mayAdd: boolean
}

export function ListView(props: ListProps) {
  const { register, list, filter, total } = props
  return (
    <>
      <h1>{list.title}</h1>
      {list.intro ? <p class="lead">{list.intro}</p> : null}
      <ListActs {...props} />
      <FilterForm {...props} />
      <p>
        {isNarrowed(filter) && total === 0
          ? 'Ingen rækker passer til det, du har valgt.'
          : total > 0
            ? countText(total)
            : ''}
      </p>
      {total > 0 ? <Rows {...props} /> : isNarrowed(filter) ? null : <Empty {...props} />}
      <Pagination
        page={filter.page}
        pages={Math.ceil(total / ROWS_A_PAGE)}
        hrefOf={(number) =>
          paths.registerListOf(register.key, list.key, { ...asked(list, filter), side: number })
        }
      />
    </>
  )
}

const isNarrowed = ({ equal, words }: RowFilter) => words !== '' || Object.keys(equal).length > 0

function ListActs({ register, list, filter, mayAdd }: ListProps) {
  const words = asked(list, filter)
  const file = (form: string) => paths.registerListOf(register.key, `${list.key}/udtraek/${form}`, words)
  return (
    <p class="no-print">
      {mayAdd && list.byHand !== false ? (
        <LinkButton href={paths.newRegisterRow(register.key, list.key)}>Tilføj {list.one}</LinkButton>
      ) : null}{' '}
      {mayAdd && list.fromFiles !== false ? (
        <LinkButton kind="secondary" href={paths.registerImport(register.key, list.key)}>
          Indlæs fra en fil
        </LinkButton>
      ) : null}{' '}
      Hent som{' '}
      <a href={file('csv')} data-turbo="false">
        CSV
      </a>
      ,{' '}
      <a href={file('xlsx')} data-turbo="false">
        XLSX
      </a>{' '}
      eller{' '}
      <a href={file('json')} data-turbo="false">
        JSON
      </a>
    </p>
  )
}

function FilterForm({ register, list, names, filter }: ListProps) {
  const fields = list.fields.filter((field) => field.filter)
  return (
    <form class="filter-row no-print" method="get" action={paths.registerList(register.key, list.key)}>
      <div class="form-group">
        <label class="form-label" for="q">
          Søg i {titleLabel(list)}
        </label>
        <input class="form-input" id="q" name="q" type="search" value={filter.words} />
      </div>
      {fields.map((field) => (
        <FilterField field={field} names={names} filter={filter} />
      ))}
      <button class="button button-secondary" type="submit">
        Vis
      </button>
    </form>
  )
}

const titleLabel = ({ fields, titleColumn }: RegisterList) =>
  (fields.find(({ column }) => column === titleColumn)?.label ?? 'navnet').toLocaleLowerCase('da')

function FilterField({ field, names, filter }: { field: Field; names: Choices; filter: RowFilter }) {
  const now = formTextOf(field, filter.equal[field.column] ?? null)
  return (
    <div class="form-group">
      <label class="form-label" for={field.column}>
        {field.label}
      </label>
      <select class="form-select" id={field.column} name={field.column}>
        <option value="">Alle</option>
        {optionsOf(field, names).map(({ value, text }) => (
          <option value={value} selected={value === now}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What a field of a fixed or named list can be. */
export function optionsOf(field: Field, names: Choices): { value: string; text: string }[] {
  if (field.kind === 'yes-no')
    return ['ja', 'nej'].map((value) => ({ value, text: value === 'ja' ? 'Ja' : 'Nej' }))
  if (field.kind === 'choice')
    return Object.entries(field.choices ?? {}).map(([value, text]) => ({ value, text }))
  if (!isNamed(field)) return []
  return names.listed(listOf(field)).map(({ id, name }) => ({ value: chosen(id), text: name }))
}

function asked({ fields }: RegisterList, { equal, words }: RowFilter): Record<string, string | undefined> {
  const entries = fields
    .filter(({ column }) => Object.hasOwn(equal, column))
    .map((field) => [field.column, formTextOf(field, equal[field.column] ?? null)])
  return { ...Object.fromEntries(entries), q: words === '' ? undefined : words }
}

function Rows({ register, list, names, rows }: ListProps) {
  const fields = listedFields(list)
  const leading = fields.find(({ column }) => column === list.titleColumn) ?? fields[0]
  const columns: Column[] = fields.map((field) => ({
    text: field.label,
    figures: ['whole', 'decimal', 'amount'].includes(field.kind),
    names: field === leading,
  }))
  return (
    <Table
      caption={list.title}
      captionHidden
      measure="working"
      columns={columns}
      empty="Her er ingen rækker."
      rows={rows.map(({ id, values }) =>
        fields.map((field) => {
          const text = writeValue(field, values[field.column] ?? null, names)
          if (field !== leading) return text
          return (
            <a href={paths.registerRow(register.key, list.key, id)}>{text === '' ? 'Uden navn' : text}</a>
          )
        }),
      )}
    />
  )
}

function Empty({ list, mayAdd }: ListProps) {
  return (
    <p class="empty-state">
      Her er ingen rækker endnu.
      {mayAdd
        ? list.byHand === false
          ? ' Indlæs dem fra en fil.'
          : ' Tilføj den første, eller indlæs dem fra en fil.'
        : ''}
    </p>
  )
}
