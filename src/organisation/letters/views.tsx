import { paths } from '../../paths.ts'
import {
  DELIVERIES,
  type Delivery,
  MAIL_KIND_NAMES,
  MAIL_KINDS,
  mailText,
} from '../../platform/mail/kinds.ts'
import { Alert } from '../../ui/alert.tsx'
import { ActionButton, Button } from '../../ui/buttons.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Form, SelectField } from '../../ui/fields.tsx'
import { Table } from '../../ui/table.tsx'
import type { LetterShown, OutboxState } from './queries.ts'

export const LETTERS_ID = 'breve'

interface LettersProps {
  letters: readonly LetterShown[]
  choices: ReadonlyMap<string, Delivery>
}

/** On a person's own page: what was written to one, and how letters are to come. */
export function Letters({ letters, choices }: LettersProps) {
  return (
    <>
      <h2 id={LETTERS_ID}>Breve til dig</h2>
      <p>
        Sagsgang skriver til dig, når der er noget til dig. Et brev siger aldrig, hvad det drejer sig om; det
        ser du først, når du følger linket og er logget ind.
      </p>
      <Table
        caption="Breve til dig"
        captionHidden
        columns={[{ text: 'Hvad', names: true }, 'Hvornår', 'Sendt']}
        rows={letters.map(({ kind, link, createdAt, state }) => [
          <a href={link}>{mailText(kind)}</a>,
          momentText(createdAt),
          STATES[state],
        ])}
        empty="Der er ingen breve til dig endnu."
      />
      <details>
        <summary>Vælg, hvilke breve du vil have</summary>
        <Form action={paths.mailChoices}>
          {MAIL_KIND_NAMES.map((kind) => (
            <SelectField
              name={kind}
              label={MAIL_KINDS[kind].choice}
              options={optionsOf(MAIL_KINDS[kind].mandatory)}
              value={choices.get(kind) ?? 'at-once'}
            />
          ))}
          <Button kind="secondary">Gem valgene</Button>
        </Form>
      </details>
    </>
  )
}

const STATES: Record<LetterShown['state'], string> = {
  sent: 'Ja',
  waiting: 'Venter',
  kept: 'Kun vist her',
  failed: 'Kunne ikke sendes',
}

/** What follows from a seat or a task is not left out. */
function optionsOf(mandatory: boolean) {
  return Object.entries(DELIVERIES)
    .filter(([value]) => !mandatory || value !== 'never')
    .map(([value, text]) => ({ value, text }))
}

/** For administrators: whether letters leave the house. */
export function OutboxView({ isSetUp, outbox }: { isSetUp: boolean; outbox: OutboxState }) {
  return (
    <>
      <h1>Post</h1>
      <p class="lead">
        Breve fra Sagsgang siger kun, at der er noget nyt, og hvor det er. Ingen titler eller tekster forlader
        huset.
      </p>
      {isSetUp ? null : (
        <Alert kind="warning" heading="Post er ikke sat op">
          Breve bliver liggende her, til den, der driver Sagsgang, sætter SMTP_URL og MAIL_FROM. Breve, der er
          over syv dage gamle til den tid, bliver ikke sendt. Alle kan se deres breve på deres egen side.
        </Alert>
      )}
      <DefinitionList
        entries={[
          ['Venter på at blive sendt', waitingText(outbox)],
          ['Sendt de seneste syv dage', outbox.sent.toLocaleString('da-DK')],
          ['Kunne ikke sendes', outbox.failed.toLocaleString('da-DK')],
        ]}
      />
      <h2>Breve, der ikke kunne sendes</h2>
      <Table
        caption="Breve, der ikke kunne sendes"
        captionHidden
        measure="working"
        columns={[{ text: 'Til', names: true }, 'Slags', 'Hvornår', 'Hvorfor']}
        rows={outbox.failures.map(({ personId, name, kind, failedAt, error }) => [
          <a href={paths.keptPerson(personId)}>{name}</a>,
          mailText(kind),
          momentText(failedAt),
          error,
        ])}
        empty="Ingen de seneste 90 dage."
      />
      {outbox.failed > 0 ? (
        <ActionButton action={paths.outbox} kind="secondary">
          Send dem igen
        </ActionButton>
      ) : null}
    </>
  )
}

function waitingText({ waiting, oldestAt }: OutboxState): string {
  if (waiting === 0 || oldestAt === null) return 'Ingen'
  return `${waiting.toLocaleString('da-DK')}, det ældste siden ${momentText(oldestAt)}`
}

const moment = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
})

function momentText(instant: Date): string {
  return moment.format(instant)
}
