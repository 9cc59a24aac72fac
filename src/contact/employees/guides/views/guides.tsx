import { ACT, type Filled, valueOf } from '../../../../organisation/administration.tsx'
import { writeDate } from '../../../../language/dates.ts'
import { paths } from '../../../../paths.ts'
import { Alert } from '../../../../ui/alert.tsx'
import { Badge } from '../../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../../ui/buttons.tsx'
import { DefinitionList } from '../../../../ui/definition-list.tsx'
import { errorOf, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Form, SelectField, TextArea, TextField } from '../../../../ui/fields.tsx'
import type { ContactRole } from '../../../access.ts'
import { ContactTabs } from '../../../tabs.tsx'
import { wallClockAt } from '../../danish-clock.ts'
import type { NamedSubject } from '../../own-queries.ts'
import type { Guide, NamedUnit } from '../queries.ts'

interface GuidesViewProps {
  role: ContactRole | null
  guides: readonly Guide[]
  words: string
  mayWrite: boolean
}

export function GuidesView({ role, guides, words, mayWrite }: GuidesViewProps) {
  return (
    <>
      <h1>Vejledninger</h1>
      <ContactTabs role={role} here={paths.contactGuides} />
      <form
        class="filter-row"
        role="search"
        action={paths.contactGuides}
        method="get"
        aria-label="Vejledninger"
      >
        <div class="form-group">
          <label class="form-label" for="q">
            Hvad spørger borgeren om?
          </label>
          <input class="form-input" id="q" name="q" type="search" value={words} />
        </div>
        <button class="button button-primary" type="submit">
          Find
        </button>
      </form>
      {guides.length === 0 ? (
        <p class="empty-state" role="status">
          {words === '' ? 'Der er ingen vejledninger endnu.' : 'Ingen vejledning passer. Prøv et andet ord.'}
        </p>
      ) : (
        <ul class="link-list nobullet-list">
          {guides.map((guide) => (
            <li>
              <a href={paths.contactGuide(guide.id)}>{guide.title}</a> <ResolutionBadge guide={guide} />
              <br />
              <span class="quiet">
                {[guide.subject, guide.unit ?? 'Kontaktcentret'].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="button-row">
        {mayWrite ? <LinkButton href={paths.newContactGuide}>Skriv en vejledning</LinkButton> : null}
        <LinkButton href={paths.contactAgreements} kind="secondary">
          Makkerskaber
        </LinkButton>
        <LinkButton href={paths.contactResolutionPauses} kind="secondary">
          Pauser i straksafklaring
        </LinkButton>
      </p>
    </>
  )
}

/** Whether questions of the subject may be answered at once just now. */
export function ResolutionBadge({
  guide: { agreement, pausedFor },
}: {
  guide: Pick<Guide, 'agreement' | 'pausedFor'>
}) {
  if (pausedFor !== null) return <Badge colour="warning">Straksafklaring holder pause</Badge>
  if (agreement === null) return null
  return agreement.mayResolve ? (
    <Badge colour="success">Må afklares straks</Badge>
  ) : (
    <Badge colour="info">Stilles videre</Badge>
  )
}

export function GuideView({ guide }: { guide: Guide }) {
  const { id, title, text, subject, unit, changedBy, changedAt, agreement, pausedFor, mayKeep } = guide
  return (
    <>
      <div class="heading-line">
        <h1>{title}</h1>
        <ResolutionBadge guide={guide} />
      </div>
      {pausedFor === null ? null : (
        <Alert kind="warning" heading="Straksafklaring holder pause">
          {pausedFor}
        </Alert>
      )}
      <p class="prose-lines">{text}</p>
      <DefinitionList
        entries={[
          ['Emne', subject],
          ['Enhed', unit ?? 'Kontaktcentret'],
          [
            'Aftale',
            agreement === null
              ? null
              : `${agreement.unit}: ${agreement.mayResolve ? 'må afklares straks' : 'stilles videre'}`,
          ],
          [
            'Spørg',
            agreement === null || agreement.contactId === null ? null : (
              <a href={paths.contactEmployee(agreement.contactId)}>{agreement.contact}</a>
            ),
          ],
          ['Husk', agreement?.note ?? null],
          [
            'Sidst rettet',
            `${writeDate(wallClockAt(changedAt.getTime()).date)}${changedBy === null ? '' : ` af ${changedBy}`}`,
          ],
        ]}
      />
      {mayKeep ? (
        <p>
          <LinkButton href={paths.contactGuideForm(id)} kind="secondary">
            Ret vejledningen
          </LinkButton>
        </p>
      ) : null}
    </>
  )
}

interface GuideFormProps {
  guide: Guide | null
  role: ContactRole | null
  units: readonly NamedUnit[]
  subjects: readonly NamedSubject[]
  filled: Filled
}

export function GuideForm({ guide, role, units, subjects, filled }: GuideFormProps) {
  const action = guide === null ? paths.newContactGuide : paths.contactGuideForm(guide.id)
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{guide === null ? 'Ny vejledning' : 'Ret vejledning'}</h1>
      <Form action={action}>
        <GuideFields {...{ guide, role, units, subjects, filled }} />
        <Button name={ACT} value="gem">
          Gem
        </Button>
      </Form>
      {guide === null ? null : (
        <form class="action" method="post" action={action}>
          <Button kind="tertiary" name={ACT} value="slet">
            Slet vejledningen
          </Button>
        </form>
      )}
    </>
  )
}

function GuideFields({ guide, role, units, subjects, filled }: GuideFormProps) {
  const value = (name: string, otherwise: string | number | null = null) =>
    valueOf(filled, 'gem', name, String(otherwise ?? ''))
  const error = (name: string) => errorOf(filled.errors, name)
  const named = (list: readonly { id: number; name: string }[]) =>
    list.map(({ id, name }) => ({ value: String(id), text: name }))
  return (
    <>
      <TextField
        name="titel"
        label="Titel"
        hint="Som borgeren spørger"
        value={value('titel', guide?.title)}
        error={error('titel')}
      />
      <SelectField
        name="emne"
        label="Emne"
        options={[{ value: '', text: 'Intet emne' }, ...named(subjects)]}
        value={value('emne', guide?.subjectId)}
        error={error('emne')}
      />
      <SelectField
        name="enhed"
        label="Hvis vejledning er det?"
        options={[...(role === 'leader' ? [{ value: '', text: 'Kontaktcentret' }] : []), ...named(units)]}
        value={value('enhed', guide?.unitId)}
        error={error('enhed')}
      />
      <TextField
        name="ord"
        label="Andre ord"
        hint="Ord, den også skal findes ved"
        optional
        value={value('ord', guide?.words)}
        error={error('ord')}
      />
      <TextArea
        name="tekst"
        label="Vejledning"
        rows={12}
        value={value('tekst', guide?.text)}
        error={error('tekst')}
      />
    </>
  )
}
