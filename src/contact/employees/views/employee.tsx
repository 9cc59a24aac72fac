import { ACT, type Filled } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ActionButton, Button } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { CheckboxGroup, FileField, Form, TextField } from '../../../ui/fields.tsx'
import type { EmployeeChoice } from '../choices.ts'
import { CALENDAR_PROBLEMS } from '../calendars/problems.ts'
import type { NamedSubject, OwnCalendar, SaidByHand } from '../own-queries.ts'
import { momentText, sourceText } from '../presence-words.ts'
import { spacedNumber } from '../spaced-number.ts'
import { openText, weekText } from '../telephone-hours.ts'
import { NumberLine, PresenceBadge } from './choices.tsx'
import { PresenceForm } from './presence-form.tsx'

interface EmployeeViewProps {
  choice: EmployeeChoice
  isOwn: boolean
  /** May say where the employee is. */
  maySay: boolean
  /** May say what the employee works with. */
  mayKeep: boolean
  said: SaidByHand | null
  calendar: OwnCalendar | null
  subjects: readonly NamedSubject[]
  chosen: readonly number[]
  action: string
  filled: Filled
  now: number
}

export function EmployeeView(props: EmployeeViewProps) {
  const { choice, isOwn, maySay, mayKeep, said, action, filled, now } = props
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <div class="heading-line">
        <h1>{isOwn ? 'Min tilstedeværelse' : choice.name}</h1>
        <PresenceBadge choice={choice} now={now} />
      </div>
      <Facts choice={choice} isOwn={isOwn} now={now} />
      {maySay ? (
        <section class="section" aria-labelledby="sig">
          <h2 id="sig">{isOwn ? 'Sig, hvor du er' : 'Sig, hvor medarbejderen er'}</h2>
          <PresenceForm action={action} filled={filled} said={said} whose={isOwn ? 'du' : choice.name} />
        </section>
      ) : null}
      {mayKeep ? <SubjectsForm {...props} /> : null}
      {isOwn ? <CalendarSection calendar={props.calendar} filled={filled} /> : null}
    </>
  )
}

function Facts({ choice, isOwn, now }: { choice: EmployeeChoice; isOwn: boolean; now: number }) {
  const { name, initials, title, unit, subjects, presence } = choice
  return (
    <DefinitionList
      entries={[
        ['Navn', isOwn ? `${name}${initials === null ? '' : ` (${initials})`}` : null],
        ['Initialer', isOwn ? null : initials],
        ['Stilling', title],
        ['Enhed', unit === null ? null : <a href={paths.unit(unit.unitId)}>{unit.name}</a>],
        ['Hvem siger det', sourceText(presence) ?? 'Ingen har sagt noget'],
        ['Sted', presence.place],
        ['Arbejder på', presence.workingOn],
        ['Viderestillet til', presence.diversion === null ? null : spacedNumber(presence.diversion)],
        ['Arbejder med', subjects.join(', ')],
        ['Telefon', <NumberLine number={choice.number} platform={choice.platform} />],
        [
          'Enhedens telefontid',
          unit === null || unit.open === null
            ? null
            : `${openText(unit.open, now)} (${weekText(unit.hours)})`,
        ],
      ]}
    />
  )
}

function SubjectsForm({ subjects, chosen, action, isOwn }: EmployeeViewProps) {
  if (subjects.length === 0) return null
  return (
    <section class="section" aria-labelledby="emner">
      <h2 id="emner">{isOwn ? 'Det arbejder du med' : 'Det arbejder medarbejderen med'}</h2>
      <Form action={action}>
        <CheckboxGroup
          name="emne"
          label="Emner"
          hint="Efter dem findes man af kolleger og kontaktcenter"
          options={subjects.map(({ id, name }) => ({ value: String(id), text: name }))}
          chosen={chosen.map(String)}
        />
        <Button kind="secondary" name={ACT} value="emner">
          Gem emner
        </Button>
      </Form>
    </section>
  )
}

function CalendarSection({ calendar, filled }: { calendar: OwnCalendar | null; filled: Filled }) {
  return (
    <section class="section" aria-labelledby="kalender">
      <h2 id="kalender">Din kalender</h2>
      <p>
        Kalenderen siger, hvornår du er i møde eller væk. Kun tidspunkterne gemmes: aldrig hvad de handler om,
        hvor de er, eller hvem der er med.
      </p>
      {calendar === null ? null : <CalendarState calendar={calendar} />}
      <Form action={paths.contactOwnCalendar} files>
        <TextField
          name="adresse"
          label="Kalenderens adresse (iCalendar)"
          hint="Fra Outlook, Google eller andre: »Udgiv kalender«. Kun du ser adressen."
          optional
          error={errorOf(filled.errors, 'adresse')}
        />
        <FileField
          name="fil"
          label="Eller en kalenderfil"
          hint="En .ics-fil læses én gang"
          accept=".ics,text/calendar"
          optional
          error={errorOf(filled.errors, 'fil')}
        />
        <Button kind="secondary">Gem kalender</Button>
      </Form>
    </section>
  )
}

function CalendarState({ calendar }: { calendar: OwnCalendar }) {
  const { fileName, address, readAt, problem, entries } = calendar
  return (
    <>
      {problem === null ? null : (
        <Alert kind="warning" heading="Kalenderen kunne ikke læses" level="h3">
          {CALENDAR_PROBLEMS[problem] ?? CALENDAR_PROBLEMS['unreadable']}
        </Alert>
      )}
      <DefinitionList
        entries={[
          ['Kalender', fileName ?? (address === null ? null : new URL(address).host)],
          ['Læst', readAt === null ? 'Ikke endnu' : momentText(readAt.getTime())],
          ['Kommende tidspunkter', String(entries)],
        ]}
      />
      <ActionButton action={paths.contactOwnCalendar} kind="tertiary" name={ACT} value="fjern">
        Fjern kalenderen
      </ActionButton>
    </>
  )
}
