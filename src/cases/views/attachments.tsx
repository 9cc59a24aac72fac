import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { FileField, Form, HiddenField, SelectField, TextField } from '../../ui/fields.tsx'
import type { Paper, PaperAttachment } from '../paper-queries.ts'
import { PaperHeading, PaperNavigation } from './paper.tsx'
import { momentText } from './moments.ts'

interface AttachmentsProps {
  paper: Paper
  errors: readonly FieldError[]
  /** Names of files that were taken, where others of the same form were not. */
  taken?: readonly string[]
}

export function AttachmentsView({ paper, errors, taken = [] }: AttachmentsProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PaperHeading paper={paper} />
      <PaperNavigation paper={paper} here="Bilag" />
      <h2>Læg bilag på</h2>
      {taken.length > 0 ? (
        <Alert kind="success">
          {taken.length === 1 ? 'Denne fil er lagt på: ' : 'Disse filer er lagt på: '}
          {taken.join(', ')}
        </Alert>
      ) : null}
      <file-upload>
        <Form action={paths.paperUpload} files>
          <HiddenField name="oplaeg" value={String(paper.id)} />
          <FileField
            name="filer"
            label="Filer"
            hint="Vælg gerne flere på én gang. Højst 64 MB hver."
            multiple
            error={errorOf(errors, 'filer')}
          />
          <Button>Læg på</Button>
        </Form>
      </file-upload>
      <h2>Bilag</h2>
      {paper.attachments.length === 0 ? <p class="empty-state">Der er ingen bilag endnu.</p> : null}
      {paper.attachments.map((attachment, index) => (
        <AttachmentForms paper={paper} attachment={attachment} number={index + 1} errors={errors} />
      ))}
    </>
  )
}

const CHECKS = {
  waiting: 'Ikke kontrolleret for virus endnu',
  found: 'Viruskontrollen sagde nej: filen kan ikke hentes',
} as const

function CheckMark({ check }: { check: PaperAttachment['versions'][number]['check'] }) {
  return check === null || check === undefined ? null : <strong> {CHECKS[check]}</strong>
}

interface FormsProps {
  paper: Paper
  attachment: PaperAttachment
  number: number
  errors: readonly FieldError[]
}

function AttachmentForms(props: FormsProps) {
  const { paper, attachment, number, errors } = props
  const { id, name, degree } = attachment
  const buttons = [
    ['gem', 'Gem'],
    ['op', 'Flyt op'],
    ['ned', 'Flyt ned'],
    ['fjern', 'Fjern'],
  ] as const
  return (
    <section class="attachment-forms">
      <h3>
        {number}. {name}
      </h3>
      <CheckMark check={attachment.versions[0]?.check ?? null} />
      <p class="quiet">Bilagets nummer i teksten er {id}.</p>
      <Form action={paths.paperAttachments(paper.id)} class="filter-row">
        <HiddenField name="bilag" value={String(id)} />
        <TextField
          name="navn"
          id={`navn-${id}`}
          label="Navn"
          value={name}
          error={errorOf(errors, `navn-${id}`)}
        />
        <SelectField
          name="adgang"
          id={`adgang-${id}`}
          label="Hvem kan se det?"
          value={degree}
          options={[
            { value: 'as-paper', text: 'De, der kan se oplægget' },
            { value: 'closed', text: 'Lukket: de, der arbejder med oplægget, og forummet' },
          ]}
        />
        {buttons.map(([value, text]) => (
          <Button kind={value === 'gem' ? 'secondary' : 'tertiary'} name="handling" value={value}>
            {text}
            <span class="sr-only">: {name}</span>
          </Button>
        ))}
      </Form>
      <Versions {...props} />
    </section>
  )
}

function Versions({ paper, attachment, errors }: FormsProps) {
  const { id, name, versions } = attachment
  return (
    <details>
      <summary>
        {versions.length === 1 ? '1 udgave' : `${versions.length} udgaver`}
        <span class="sr-only"> af {name}</span>
      </summary>
      <ul>
        {versions.map((version) => (
          <li>
            <a href={paths.paperFile(version.id)}>
              Udgave {version.version}: {version.fileName}
            </a>
            , {version.addedBy ?? 'en tidligere medarbejder'}, {momentText(new Date(version.addedAt))}
            <CheckMark check={version.check} />
          </li>
        ))}
      </ul>
      <Form action={paths.paperUpload} files class="filter-row">
        <HiddenField name="oplaeg" value={String(paper.id)} />
        <HiddenField name="bilag" value={String(id)} />
        <FileField name="filer" id={`filer-${id}`} label="Ny udgave" error={errorOf(errors, `filer-${id}`)} />
        <Button kind="secondary">Læg ny udgave på</Button>
      </Form>
    </details>
  )
}
