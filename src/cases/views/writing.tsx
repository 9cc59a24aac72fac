import type { PropsWithChildren } from 'hono/jsx'
import { RichText } from '../../minutes/rich-text/to-html.tsx'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { Alert } from '../../ui/alert.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, TextArea, TextField } from '../../ui/fields.tsx'
import type { PaperFinding } from '../check-paper.ts'
import type { Paper, PaperSection } from '../paper-queries.ts'
import { imagesOf, PaperHeading, PaperNavigation } from './paper.tsx'

/** Files that a browser shows as images. */
const IMAGE = /\.(?:png|jpe?g|gif|webp)$/iu

export interface TypedSection {
  section: PaperSection
  /** In the plain form. */
  text: string
  /** That the text was made from. */
  revision: number
  /** Somebody else's newer text stands in `section`. */
  conflict: boolean
}

interface WritingProps {
  paper: Paper
  head: { titel: string; indstiller: string; moede: string; udgave: string }
  sections: readonly TypedSection[]
  findings: readonly PaperFinding[]
  errors: readonly FieldError[]
  saved: boolean
  writer: string
  /** Where scripts let several write at once; null for plain fields. */
  together: { address: string; name: string } | null
}

export function WritingView(props: WritingProps) {
  const { paper, head, sections, findings, errors, saved } = props
  const general = findings.filter(
    ({ sectionId }) => !sections.some(({ section }) => section.id === sectionId),
  )
  return (
    <>
      <ErrorSummary errors={errors} />
      <PaperHeading paper={paper} />
      <PaperNavigation paper={paper} here="Skriv" />
      {saved ? <Alert kind="success">Gemt.</Alert> : null}
      {paper.stateName === 'submitted' || paper.stateName === 'approved' ? (
        <Alert kind="info">
          Hvis du ændrer oplægget nu, kan godkendelser falde. Siden «Læs» viser, hvad der er ændret.
        </Alert>
      ) : null}
      <Form action={paths.paperText(paper.id)} class="writing">
        <HiddenField name="udgave" value={head.udgave} />
        <TextField name="titel" label="Titel" value={head.titel} error={errorOf(errors, 'titel')} />
        <TextField
          name="indstiller"
          label="Hvem indstiller?"
          value={head.indstiller}
          error={errorOf(errors, 'indstiller')}
          optional
        />
        <DateField
          name="moede"
          label="Mødets dato"
          value={head.moede}
          error={errorOf(errors, 'moede')}
          optional
        />
        <div data-findings-of="0">
          <Findings findings={general} />
        </div>
        <Together {...props}>
          <HowToWrite />
          {sections.map((typed) => (
            <SectionField
              paper={paper}
              typed={typed}
              error={errorOf(errors, `afsnit-${typed.section.id}`)}
              findings={findings.filter(({ sectionId }) => sectionId === typed.section.id)}
            />
          ))}
        </Together>
        <div class="button-row">
          <Button name="handling" value="gem">
            Gem
          </Button>
          <Button kind="secondary" name="handling" value="tjek">
            Tjek
          </Button>
        </div>
      </Form>
      <Writers {...props} />
    </>
  )
}

/** Scripts put an editor in the place of each field; without them the fields are what they are. */
function Together({ together, paper, children }: PropsWithChildren<WritingProps>) {
  if (together === null) return <>{children}</>
  const images = paper.attachments.flatMap(({ id, name, versions: [newest] }) =>
    newest !== undefined && IMAGE.test(newest.fileName)
      ? [{ id, name, address: paths.paperFile(newest.id) }]
      : [],
  )
  return (
    <writing-together
      data-address={together.address}
      data-name={together.name}
      data-attachments={paths.paperAttachments(paper.id)}
      data-images={JSON.stringify(images)}
    >
      {children}
    </writing-together>
  )
}

function HowToWrite() {
  return (
    <details class="plain-form-help">
      <summary>Sådan skriver du lister, tabeller og fremhævet tekst</summary>
      <ul>
        <li>Tom linje mellem afsnit. «# » først på linjen er en mellemoverskrift, «## » en mindre.</li>
        <li>«- » giver en liste, «1. » en nummereret liste. To mellemrum foran rykker et punkt ind.</li>
        <li>«| Post | Beløb |» er en række i en tabel; den første række er overskrifter.</li>
        <li>
          «|sum|» på linjen over en tabel betyder, at den sidste række er en sum. Så bliver den regnet efter.
        </li>
        <li>**fed**, //kursiv//, __understreget__ og [tekst](https://adresse).</li>
        <li>
          ![hvad billedet viser](bilag:12) viser bilag 12 som billede. Bilagets nummer står på siden Bilag.
        </li>
      </ul>
    </details>
  )
}

interface SectionFieldProps {
  paper: Paper
  typed: TypedSection
  error: string | undefined
  findings: readonly PaperFinding[]
}

function SectionField({ paper, typed, error, findings }: SectionFieldProps) {
  const { section, text, revision, conflict } = typed
  const name = `afsnit-${section.id}`
  return (
    <div class="with-aside section-field" data-section={section.id}>
      <div>
        <HiddenField name={`udgave-${section.id}`} value={String(revision)} />
        {conflict ? (
          <Alert kind="warning" heading={`Nyere tekst af ${section.writtenBy ?? 'en anden'}`}>
            <RichText document={section.document} level={3} imageOf={imagesOf(paper)} />
            <p>Din egen tekst står i feltet herunder. Flyt det over, du vil bruge, og gem.</p>
          </Alert>
        ) : null}
        <TextArea
          name={name}
          label={section.heading}
          rows={Math.min(Math.max(Math.ceil(text.length / 90) + text.split('\n').length, 5), 30)}
          value={text}
          error={error}
          optional={!section.required}
          {...(section.guidance === '' ? {} : { hint: section.guidance })}
        />
      </div>
      <aside aria-label={`Bemærkninger til ${section.heading}`} data-findings-of={section.id}>
        <Findings findings={findings} />
      </aside>
    </div>
  )
}

const SEVERITIES = {
  error: { text: 'Fejl', colour: 'error' },
  warning: { text: 'Advarsel', colour: 'warning' },
  note: { text: 'Bemærk', colour: 'info' },
} as const

export function Findings({ findings }: { findings: readonly PaperFinding[] }) {
  if (findings.length === 0) return null
  return (
    <ul class="nobullet-list paper-findings">
      {findings.map(({ severity, title, message, quote }) => (
        <li>
          <p>
            <Badge colour={SEVERITIES[severity].colour}>{SEVERITIES[severity].text}</Badge>{' '}
            <strong>{title}</strong>
          </p>
          <p>{message}</p>
          {quote === null ? null : <p class="quiet">»{quote}«</p>}
        </li>
      ))}
    </ul>
  )
}

/** As the asides of the page, for those who write at this moment. */
export function FindingsBySection({
  sections,
  findings,
}: {
  sections: readonly PaperSection[]
  findings: readonly PaperFinding[]
}) {
  const known = sections.map(({ id }) => id)
  const of = (id: number) =>
    findings.filter(({ sectionId }) =>
      id === 0 ? sectionId === null || !known.includes(sectionId) : sectionId === id,
    )
  return (
    <>
      {[0, ...known].map((id) => (
        <div data-findings-of={id}>
          <Findings findings={of(id)} />
        </div>
      ))}
    </>
  )
}

function Writers({ paper, errors, writer }: WritingProps) {
  return (
    <section>
      <h2>Hvem skriver</h2>
      <ul class="nobullet-list">
        {paper.writers.map(({ id, name }) => (
          <li>
            <Form action={paths.paperWriters(paper.id)} class="action">
              {name}
              <HiddenField name="fjern" value={String(id)} />{' '}
              <Button kind="tertiary">
                Fjern<span class="sr-only"> {name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form action={paths.paperWriters(paper.id)} class="filter-row">
        <TextField
          name="navn"
          label="Navn eller initialer"
          value={writer}
          error={errorOf(errors, 'navn')}
          {...(paper.caseDegree === 'closed'
            ? { hint: 'Den, der skriver med, kan se den lukkede sag.' }
            : {})}
        />
        <Button kind="secondary">Tilføj</Button>
      </Form>
    </section>
  )
}
