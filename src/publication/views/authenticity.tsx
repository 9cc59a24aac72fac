import { writeDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/buttons.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FileField, Form } from '../../ui/fields.tsx'
import { type KnownForm, nameOfForm } from '../known-form.ts'

interface AuthenticityProps {
  asked: { sum: string; known: KnownForm | null } | null
  error: string | null
}

export function AuthenticityView({ asked, error }: AuthenticityProps) {
  return (
    <>
      <ErrorSummary errors={error === null ? [] : [{ field: 'fil', message: error }]} />
      <h1>Er filen ægte?</h1>
      <p class="lead">
        Har du en PDF, et Word-dokument eller en datafil af et referat, kan du se, om den er den, vi låste.
      </p>
      {asked === null ? null : <Answer {...asked} />}
      <check-file>
        <Form action={paths.authenticity} files turbo={false}>
          <FileField
            name="fil"
            label={asked === null ? 'Filen' : 'En anden fil'}
            hint="Vælg filen, eller træk den hertil. Den bliver på din egen maskine, hvis din browser selv kan regne; ellers sendes den til os, højst 64 MB, og gemmes ikke."
            error={error ?? undefined}
          />
          <Button>Undersøg filen</Button>
        </Form>
        <p role="status"></p>
      </check-file>
    </>
  )
}

const FORMS: Record<string, string> = {
  pdf: 'PDF til læsning',
  archive: 'PDF til arkiv',
  word: 'Word',
  json: 'data (JSON)',
  html: 'netside',
}

const AUDIENCES: Record<KnownForm['audience'], string> = {
  public: 'udgaven for alle',
  internal: 'udgaven for ansatte',
  full: 'udgaven med lukkede punkter',
}

function Answer({ sum, known }: { sum: string; known: KnownForm | null }) {
  if (known === null)
    return (
      <Alert kind="warning" heading="Nej, filen er ikke et af vores låste referater">
        <p>
          Den kan være ændret – et enkelt tegn er nok – eller gemt igen af et program. Den kan også være
          lavet, før referatet blev låst, eller være noget helt andet. Hent referatet på mødets side, og
          sammenlign.
        </p>
        <Sum sum={sum} />
      </Alert>
    )
  return (
    <Alert kind="success" heading={`Ja, filen er ${nameOfForm(known)}`}>
      <p>
        Det er {AUDIENCES[known.audience]} som {FORMS[known.form] ?? known.form}, lavet den{' '}
        {writeDate(known.madeOn)}. {standing(known)}
      </p>
      {known.withdrawn ? null : (
        <p>
          <a href={paths.meeting(known.meetingId)}>Se mødet</a>
        </p>
      )}
      <Sum sum={sum} />
    </Alert>
  )
}

function standing({ withdrawn, newest, audience }: KnownForm): string {
  if (newest && !withdrawn) return 'Det er den nyeste udgave.'
  if (audience !== 'public') return 'Der er føjet noget til referatet siden.'
  return newest
    ? 'Den er siden trukket tilbage og er ikke længere offentlig.'
    : 'Der er siden offentliggjort en nyere udgave.'
}

function Sum({ sum }: { sum: string }) {
  return (
    <p class="quiet">
      Filens sum (SHA-256): <code class="long-word">{sum}</code>
    </p>
  )
}
