import { paths, withQuery } from '../../../paths.ts'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, TextField } from '../../../ui/fields.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { ACT, type Filled, valueOf } from '../../administration.tsx'
import { PERSONS_PER_PAGE, type PersonSummary } from '../queries.ts'

interface KeptPersonsProps {
  persons: readonly PersonSummary[]
  total: number
  words: string
  page: number
}

export function KeptPersonsView({ persons, total, words, page }: KeptPersonsProps) {
  return (
    <>
      <h1>Personer</h1>
      <form method="get" action={paths.keptPersons} role="search" aria-label="Personer">
        <TextField name="q" label="Navn, initialer eller e-mail" value={words} type="search" optional />
        <div class="button-row">
          <Button kind="secondary">Find</Button>
          <LinkButton href={paths.newPerson}>Tilføj en person</LinkButton>
        </div>
      </form>
      <p role="status">{total === 1 ? '1 person' : `${total.toLocaleString('da-DK')} personer`}</p>
      <Table
        caption="Personer"
        captionHidden
        measure="working"
        columns={[{ text: 'Navn', names: true }, 'Initialer', 'Arbejder i dag i', 'E-mail']}
        rows={persons.map((person) => [
          <a href={paths.keptPerson(person.id)}>{person.name}</a>,
          person.initials,
          person.posts,
          person.email,
        ])}
        empty="Ingen personer passer."
      />
      <Pagination
        label="Sider med personer"
        page={page}
        pages={Math.ceil(total / PERSONS_PER_PAGE)}
        hrefOf={(side) => withQuery(paths.keptPersons, { q: words, side })}
      />
    </>
  )
}

export function NewPersonView({ filled, today }: { filled: Filled; today: string }) {
  const value = (name: string, otherwise = '') => valueOf(filled, 'tilfoej', name, otherwise)
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Ny person</h1>
      <Form action={paths.newPerson}>
        <PersonFields filled={filled} value={value} />
        <TextField
          name="initialer"
          label="Initialer"
          hint="To til fem store bogstaver, som referaterne bruger."
          width="short"
          value={value('initialer')}
          optional
          error={errorOf(filled.errors, 'initialer')}
        />
        <DateField
          name="fra"
          label="Initialerne gælder fra"
          value={value('fra', today)}
          error={errorOf(filled.errors, 'fra')}
        />
        <div class="button-row">
          <Button name={ACT} value="tilfoej">
            Tilføj personen
          </Button>
          <LinkButton href={paths.keptPersons} kind="tertiary">
            Fortryd
          </LinkButton>
        </div>
      </Form>
    </>
  )
}

interface PersonFieldsProps {
  filled: Filled
  value: (name: string, otherwise?: string) => string
  person?: { name: string; email: string | null; subject: string | null }
}

export function PersonFields({ filled, value, person }: PersonFieldsProps) {
  return (
    <>
      <TextField
        name="navn"
        label="Navn"
        value={value('navn', person?.name)}
        autocomplete="off"
        error={errorOf(filled.errors, 'navn')}
      />
      <TextField
        name="email"
        label="E-mail"
        type="email"
        value={value('email', person?.email ?? '')}
        optional
        autocomplete="off"
        error={errorOf(filled.errors, 'email')}
      />
      <TextField
        name="login"
        label="Login"
        hint="Det navn, kommunens login kender personen ved. Uden det kan personen ikke logge ind."
        value={value('login', person?.subject ?? '')}
        optional
        autocomplete="off"
        error={errorOf(filled.errors, 'login')}
      />
    </>
  )
}
