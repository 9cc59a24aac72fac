import { writeDate } from '../../../language/dates.ts'
import { paths, withQuery } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, TextArea, TextField } from '../../../ui/fields.tsx'
import type { FieldError } from '../../../platform/web/forms.ts'
import type { DocumentVersion, Template } from '../details.ts'
import type { Project } from '../queries.ts'
import { DOCUMENTS, type DocumentKind } from '../templates.ts'
import type { ProjectProps } from './project.tsx'

/** In the address: `mandat`, `plan`. */
export const DOCUMENT_WORDS: Record<DocumentKind, string> = { mandate: 'mandat', plan: 'plan' }
const KINDS: readonly DocumentKind[] = ['mandate', 'plan']

const danishDay = (at: Date | string) =>
  writeDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date(at)))

const tellVersion = ({ version, writtenAt, by, changeNote }: Omit<DocumentVersion, 'sections'>) =>
  `Udgave ${version}, ${danishDay(writtenAt)}${by ? ` af ${by}` : ''}${changeNote === '' ? '' : `: ${changeNote}`}`

/** The mandate and the plan with all their versions. */
export function Documents({ project, details, rights }: ProjectProps) {
  return (
    <section aria-labelledby="dokumenter-overskrift">
      <h2 id="dokumenter-overskrift">Mandat og plan</h2>
      {KINDS.map((kind) => {
        const versions = details.documents.filter((version) => version.kind === kind)
        const at = paths.projectDocument(project.id, DOCUMENT_WORDS[kind])
        return (
          <>
            <h3>{DOCUMENTS[kind]}</h3>
            {versions.length === 0 ? <p class="empty-state">Ikke skrevet endnu.</p> : null}
            <ul class="nobullet-list">
              {versions.map((version, index) => (
                <li>
                  <a href={index === 0 ? at : withQuery(at, { udgave: version.version })}>
                    {tellVersion(version)}
                  </a>
                </li>
              ))}
            </ul>
            {rights.writes ? (
              <p class="no-print">
                <a href={withQuery(at, { skriv: 1 })}>
                  {versions.length === 0
                    ? `Skriv ${DOCUMENT_WORDS[kind]}`
                    : `Skriv ny udgave af ${DOCUMENT_WORDS[kind]}`}
                </a>
              </p>
            ) : null}
          </>
        )
      })}
    </section>
  )
}

interface DocumentProps {
  project: Project
  kind: DocumentKind
  document: DocumentVersion
  isNewest: boolean
  writes: boolean
}

export function DocumentView({ project, kind, document, isNewest, writes }: DocumentProps) {
  const at = paths.projectDocument(project.id, DOCUMENT_WORDS[kind])
  return (
    <>
      <h1>
        {DOCUMENTS[kind]}: {project.title}
      </h1>
      <p class="form-hint">{tellVersion(document)}</p>
      {isNewest ? null : (
        <Alert kind="info" heading="Det er en ældre udgave">
          <a href={at}>Se den nyeste</a>
        </Alert>
      )}
      {document.sections.map(({ heading, text }) => (
        <>
          <h2>{heading}</h2>
          {text.trim() === '' ? <p class="empty-state">Ikke udfyldt.</p> : <p class="pre-line">{text}</p>}
        </>
      ))}
      {writes && isNewest ? (
        <p class="no-print">
          <LinkButton kind="secondary" href={withQuery(at, { skriv: 1 })}>
            Skriv ny udgave
          </LinkButton>
        </p>
      ) : null}
    </>
  )
}

interface DocumentFormProps {
  project: Project
  kind: DocumentKind
  template: Template
  /** What it was written from; null: the first. */
  newest: DocumentVersion | null
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

export function DocumentForm({ project, kind, template, newest, typed, errors }: DocumentFormProps) {
  const textOf = (heading: string) =>
    newest?.sections.find((section) => section.heading === heading)?.text ?? ''
  const kept = (newest?.sections ?? []).filter(
    ({ heading, text }) => text.trim() !== '' && !template.headings.some((each) => each.heading === heading),
  )
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>
        {newest === null ? 'Skriv' : 'Ny udgave af'} {DOCUMENT_WORDS[kind]}: {project.title}
      </h1>
      <p>
        {template.validFrom === null
          ? 'Den almindelige skabelon.'
          : `Skabelonen fra ${writeDate(template.validFrom)}.`}{' '}
        Hver gang du gemmer, bliver det en ny udgave. De ældre bliver liggende.
      </p>
      <Form action={paths.projectDocument(project.id, DOCUMENT_WORDS[kind])}>
        <HiddenField name="bygger-paa" value={typed['bygger-paa'] ?? String(newest?.version ?? 0)} />
        {[
          ...template.headings,
          ...kept.map(({ heading }) => ({ heading, guidance: 'Fra den gamle skabelon.' })),
        ].map(({ heading, guidance }, index) => (
          <>
            <HiddenField name={`overskrift-${index}`} value={heading} />
            <TextArea
              name={`tekst-${index}`}
              label={heading}
              {...(guidance === '' ? {} : { hint: guidance })}
              optional
              rows={5}
              value={typed[`tekst-${index}`] ?? textOf(heading)}
              error={errorOf(errors, `tekst-${index}`)}
            />
          </>
        ))}
        {newest === null ? null : (
          <TextField
            name="aendring"
            label="Hvad er ændret"
            optional
            value={typed['aendring'] ?? ''}
            error={errorOf(errors, 'aendring')}
          />
        )}
        <Button>Gem som {newest === null ? 'første udgave' : `udgave ${newest.version + 1}`}</Button>{' '}
        <LinkButton kind="tertiary" href={paths.project(project.id)}>
          Fortryd
        </LinkButton>
      </Form>
    </>
  )
}
