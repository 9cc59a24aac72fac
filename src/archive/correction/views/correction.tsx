/** A file line by line beside what each was taken for, and the form that says otherwise. */
import { writeDate } from '../../../language/dates.ts'
import type { CorrectedReading } from '../../../minutes/corrections/correct-reading.ts'
import { paths } from '../../../paths.ts'
import type { FieldError, TypedFields } from '../../../platform/web/forms.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { Table } from '../../../ui/table.tsx'
import type { OpenedFile } from '../opened-file.ts'
import { type DocumentPart, partsOf } from '../lines.ts'
import { Changes } from './changes.tsx'
import { LineForm } from './line-form.tsx'

interface CorrectionProps extends OpenedFile {
  reading: CorrectedReading
  /** From 1. */
  part: number
  errors: readonly FieldError[]
  typed: TypedFields
}

export function CorrectionView(props: CorrectionProps) {
  const { file, document, reading, errors } = props
  const parts = partsOf(document.source, reading.after)
  const shown = parts[Math.min(Math.max(props.part, 1), parts.length) - 1]
  const hex = file.digest.toString('hex')
  const waits = file.draft?.state === 'saved'
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Ret læsningen</h1>
      <p class="lead">
        Her er <strong>{file.name.split('/').at(-1)}</strong>, linje for linje, og hvad hver linje er læst
        som. Vælg en linje, og sig, hvad den er. Så læses filen om med det samme.
      </p>
      <Settled file={file} />
      {waits ? (
        <Alert kind="info" heading="Rettelsen er gemt" level="h2">
          Mødet læses om nu. Siden viser selv, når det er gjort.
          <look-again></look-again>
        </Alert>
      ) : null}
      <Head reading={reading} />
      <Parts parts={parts} shown={shown} hex={hex} />
      {file.draft !== null && !waits ? <Changes reading={reading} file={file} /> : null}
      {shown !== undefined && !waits ? (
        <LineForm
          part={shown}
          place={parts.indexOf(shown) + 1}
          hex={hex}
          document={document}
          reading={reading.after}
          errors={errors}
          typed={props.typed}
        />
      ) : null}
    </>
  )
}

function Settled({ file: { settled, meeting, draft } }: { file: OpenedFile['file'] }) {
  if (settled === null || draft !== null) return null
  if (settled.state === 'refused')
    return (
      <Alert kind="error" heading="Rettelsen kunne ikke gemmes" level="h2">
        {settled.reason}
      </Alert>
    )
  return (
    <Alert kind="success" heading="Rettelsen er gemt" level="h2">
      {meeting === null ? null : (
        <a href={paths.meeting(meeting.id)}>
          Se mødet: {meeting.body ?? 'Møde'}, {writeDate(meeting.heldOn)}
        </a>
      )}{' '}
      <a href={paths.layoutRules}>Se, hvad Sagsgang har lært</a>
    </Alert>
  )
}

function Head({ reading: { after } }: { reading: CorrectedReading }) {
  if (after === null)
    return (
      <Alert kind="warning" heading="Filen er ikke læst som et møde" level="h2">
        Sig, hvor det første punkt begynder, og hvilke linjer der er mødets forum og dato.
      </Alert>
    )
  const { meeting } = after.minutes
  const time = meeting.time === null ? '' : ` kl. ${meeting.time.replace(':', '.')}`
  return (
    <DefinitionList
      entries={[
        ['Forum', meeting.body ?? <Missing />],
        ['Dato', meeting.date === null ? <Missing /> : `${writeDate(meeting.date)}${time}`],
        ['Sted', meeting.location],
        ['Deltagere', meeting.participants.map(({ name }) => name).join(', ') || null],
        ['Afbud', meeting.absent.join(', ') || null],
      ]}
    />
  )
}

function Missing() {
  return <Badge colour="error">Ikke fundet</Badge>
}

function Parts(props: { parts: readonly DocumentPart[]; shown: DocumentPart | undefined; hex: string }) {
  return (
    <Table
      caption="Filens dele"
      measure="working"
      columns={[{ text: 'Del', names: true }, { text: 'Linjer', figures: true }, 'Sikkerhed']}
      rows={props.parts.map((part, index) => [
        <a
          href={`${paths.readingPart(props.hex, index + 1)}#linjer`}
          aria-current={part === props.shown ? 'true' : undefined}
        >
          {part.title}
        </a>,
        `${part.first}–${part.last}`,
        part.certainty === null ? null : <Certainty certainty={part.certainty} />,
      ])}
      empty="Filen har ingen linjer."
    />
  )
}

/** How sure the reading of an item is, in a word. */
function Certainty({ certainty }: { certainty: number }) {
  const share = `${Math.round(certainty * 100)} %`
  if (certainty >= 0.8) return <Badge colour="success">Sikker, {share}</Badge>
  return certainty >= 0.5 ? (
    <Badge colour="info">Rimelig sikker, {share}</Badge>
  ) : (
    <Badge colour="warning">Usikker, {share}</Badge>
  )
}
