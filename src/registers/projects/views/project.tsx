/** One project on one page: how it goes, and all that it is made of. */
import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, RadioGroup, TextArea } from '../../../ui/fields.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import type { ProjectDetails } from '../details.ts'
import { missingOf, PHASES, STATUSES, trendOf } from '../model.ts'
import { lastOf, type Portfolio, type Project, type Rights } from '../queries.ts'
import { tellDelay } from '../status-paper.ts'
import { Documents } from './documents.tsx'
import { BusinessCaseView } from './business-case.tsx'
import { Dependencies } from './dependencies.tsx'
import { Effects } from './effects.tsx'
import { OnTheList } from './on-the-list.tsx'
import { Risks } from './risks.tsx'
import { StatusBadge, TrendText } from './words.tsx'

export interface ProjectProps {
  project: Project
  portfolio: Portfolio
  details: ProjectDetails
  rights: Rights
  /** Who can be answerable for a risk. */
  persons: readonly { id: number; name: string }[]
  filled: Filled
  /** ISO date. */
  today: string
}

export function ProjectView(props: ProjectProps) {
  const { project, portfolio, rights, filled } = props
  const missing = missingOf({
    ...project,
    leaderId: project.leader?.id ?? null,
    ownerId: project.owner?.id ?? null,
  })
  const late = tellDelay(portfolio, project)
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{project.title}</h1>
      {project.leftOn === null ? null : (
        <Alert kind="info" heading={`Taget af listen den ${writeDate(project.leftOn)}`}>
          {project.leftReason}
        </Alert>
      )}
      <Facts {...props} />
      {late.length > 0 ? (
        <Alert kind="warning" heading="Projektet er forsinket">
          {late.join(' ')}
        </Alert>
      ) : null}
      {missing.length > 0 && project.leftOn === null ? (
        <Alert
          kind="info"
          heading={`I fasen ${PHASES[project.phase].toLocaleLowerCase('da')} mangler projektet`}
        >
          <ul>
            {missing.map((what) => (
              <li>{what}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {rights.writes ? (
        <p class="no-print">
          <LinkButton kind="secondary" href={paths.registerRowForm('projekter', 'projekter', project.id)}>
            Ret projektets oplysninger
          </LinkButton>
        </p>
      ) : null}
      <Status {...props} />
      <Documents {...props} />
      <Effects {...props} />
      <BusinessCaseView {...props} />
      <Risks {...props} />
      <Dependencies {...props} />
      <OnTheList {...props} />
    </>
  )
}

function Facts({ project, portfolio }: ProjectProps) {
  const last = lastOf(project)
  return (
    <DefinitionList
      entries={[
        [
          'Status',
          <>
            <StatusBadge status={last?.status} />{' '}
            <TrendText trend={trendOf(project.reports)} reported={last !== undefined} />
          </>,
        ],
        ['Fase', PHASES[project.phase]],
        ['Program', project.programme],
        ['Center', <a href={paths.unit(project.unitId)}>{project.unit}</a>],
        ['Ejer', project.owner ? <a href={paths.person(project.owner.id)}>{project.owner.name}</a> : null],
        [
          'Projektleder',
          project.leader ? <a href={paths.person(project.leader.id)}>{project.leader.name}</a> : null,
        ],
        ['Begynder', project.startsOn === null ? null : writeDate(project.startsOn)],
        ['Slutter efter planen', project.endsOn === null ? null : writeDate(project.endsOn)],
        ['Forventes at slutte', last?.expectedEndOn ? writeDate(last.expectedEndOn) : null],
        [
          'Sag',
          project.caseNumber ? <a href={paths.caseThread(project.caseNumber)}>{project.caseNumber}</a> : null,
        ],
        ['Tværgående', project.crossCutting ? 'Ja, flere centre deltager' : 'Nej'],
        ['Kompetenceudvikling', project.competence],
        ['Venter på', String(waitsFor(portfolio, project) || '')],
      ]}
    />
  )
}

const waitsFor = ({ dependencies, projects }: Portfolio, { id }: Project) =>
  dependencies
    .filter(({ projectId }) => projectId === id)
    .map(({ needsId }) => projects.find((project) => project.id === needsId)?.title ?? '')
    .join(', ')

const REPORT = 'meld-status'

function Status(props: ProjectProps) {
  const { project, rights } = props
  const events = project.reports.toReversed().map((report) => ({
    date: report.reportedOn,
    dateText: writeDate(report.reportedOn),
    heading: <StatusBadge status={report.status} />,
    content: (
      <>
        {report.words ? <p>{report.words}</p> : null}
        <p class="form-hint">
          {report.expectedEndOn ? `Forventes at slutte ${writeDate(report.expectedEndOn)}. ` : ''}
          {report.by ? `Meldt af ${report.by}.` : ''}
        </p>
      </>
    ),
  }))
  return (
    <section aria-labelledby="status-overskrift">
      <h2 id="status-overskrift">Statusmeldinger</h2>
      {rights.writes ? <ReportForm {...props} /> : null}
      <Timeline events={events} empty="Der er ikke meldt status på projektet." />
    </section>
  )
}

function ReportForm({ project, filled, today }: ProjectProps) {
  const last = lastOf(project)
  const error = (field: string) => (filled.act === REPORT ? errorOf(filled.errors, field) : undefined)
  return (
    <details id="meld-status" class="no-print" open={filled.act === REPORT || last === undefined}>
      <summary>Meld status</summary>
      <Form action={paths.project(project.id)}>
        <HiddenField name={ACT} value={REPORT} />
        <DateField
          name="dato"
          label="Dato"
          value={valueOf(filled, REPORT, 'dato', today)}
          error={error('dato')}
        />
        <RadioGroup
          name="status"
          label="Status"
          options={Object.entries(STATUSES).map(([value, text]) => ({ value, text }))}
          chosen={valueOf(filled, REPORT, 'status', last?.status ?? 'green')}
          error={error('status')}
        />
        <TextArea
          name="bemaerkning"
          label="Bemærkning"
          hint="Skal skrives, når projektet er gult eller rødt."
          optional
          rows={3}
          value={valueOf(filled, REPORT, 'bemaerkning')}
          error={error('bemaerkning')}
        />
        <DateField
          name="forventet-slut"
          label="Forventes at slutte"
          hint="Tomt: som planlagt."
          optional
          value={valueOf(filled, REPORT, 'forventet-slut', last?.expectedEndOn ?? '')}
          error={error('forventet-slut')}
        />
        <Button>Meld status</Button>
      </Form>
    </details>
  )
}
