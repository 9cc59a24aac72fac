/** Following up: areas below their mark (model A), the briefing of all committees (model B), paragraphs without a deadline. */
import { writeDate, writeShortDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { DateField, Form } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { writeMeasured, writePeriod } from '../../mechanism/figure-words.ts'
import type { Committee } from '../commands.ts'
import { FEWEST_MEASURED, type Period, REGISTER_KEY, VERDICTS } from '../model.ts'
import type { AreaBelow, ChosenArea, NeededParagraph } from '../queries.ts'

interface BelowProps {
  period: Period
  areas: readonly AreaBelow[]
  errors: readonly FieldError[]
}

export function AreasBelowView({ period, areas, errors }: BelowProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Områder under målet</h1>
      <p class="lead">
        Områder, hvor for få af de sager, der blev afgjort {writePeriod(period)}, holdt fristen. For hvert af
        dem laves en sag til direktionen.
      </p>
      <p>Områder med færre end {FEWEST_MEASURED} sager med en frist er ikke med.</p>
      <Table
        caption="Områder under målet"
        captionHidden
        columns={[
          { text: 'Område', names: true },
          'Center',
          { text: 'Inden for fristen', figures: true },
          { text: 'Mindst', figures: true },
          { text: 'Sager', figures: true },
          'Sag',
        ]}
        rows={areas.map((area) => [
          `${area.area} (${area.law} ${area.paragraph})`,
          area.unit,
          writeMeasured('per-cent', area.share),
          `${area.leastShare} %`,
          `${area.kept} af ${area.measured}`,
          <CaseOfArea area={area} />,
        ])}
        empty={`Alle områder nåede målet ${writePeriod(period)}.`}
      />
      <p>
        <a href={`${paths.registerFigures(REGISTER_KEY)}#andel`}>Se andelen for alle områder</a>
      </p>
    </>
  )
}

function CaseOfArea({ area }: { area: AreaBelow }) {
  if (area.paperId !== null) return <a href={paths.paper(area.paperId)}>Se oplægget</a>
  if (!area.isOwn) return <>Ikke lavet endnu</>
  return (
    <Form action={paths.deadlineAlerts} class="action">
      <Button kind="secondary" name="omraade" value={String(area.areaId)} id={`sag-${area.areaId}`}>
        Lav sag<span class="sr-only"> om {area.area}</span>
      </Button>
    </Form>
  )
}

interface BriefingProps {
  period: Period
  today: string
  chosen: readonly ChosenArea[]
  figures: readonly (readonly string[])[]
  committees: readonly Committee[]
  notBefore: string
  mayBrief: boolean
  errors: readonly FieldError[]
}

export function BriefingView(props: BriefingProps) {
  const { period, figures, errors } = props
  const [head = [], ...rows] = figures
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Orientering af udvalgene</h1>
      <p class="lead">
        Tre gange om året får alle udvalg den samme orientering om de udvalgte områder: antal sager, udvikling
        og gennemsnit. Andele inden for fristen er for ledere og står der ikke.
      </p>
      <h2>Det får udvalgene at vide om {writePeriod(period)}</h2>
      <Table
        caption={`Udvalgte områder ${writePeriod(period)}`}
        captionHidden
        columns={head.map((text, index) => ({ text, names: index === 0, figures: index > 1 }))}
        rows={rows}
        empty="Der er ingen afgjorte sager på udvalgte områder i perioden."
      />
      <Committees {...props} />
      <Chosen {...props} />
    </>
  )
}

function Committees({ committees, notBefore, mayBrief, errors }: BriefingProps) {
  const waiting = committees.filter(({ paperId }) => paperId === null)
  return (
    <>
      <h2>Udvalg</h2>
      <Table
        caption="Udvalg og deres orientering"
        captionHidden
        columns={[{ text: 'Udvalg', names: true }, 'Møde', 'Orientering']}
        rows={committees.map(({ name, meetingOn, paperId }) => [
          name,
          meetingOn === null ? 'Intet møde er planlagt' : writeDate(meetingOn),
          paperId === null ? 'Ikke lavet endnu' : <a href={paths.paper(paperId)}>Se oplægget</a>,
        ])}
        empty="Kommunen har ingen udvalg i systemet endnu. En administrator opretter dem under Organisation."
      />
      {waiting.length > 0 && mayBrief ? (
        <Form action={paths.deadlineBriefing}>
          <DateField
            name="tidligst"
            label="Første møde på eller efter"
            hint="Alle udvalg får orienteringen på deres første møde fra den dag."
            value={notBefore}
            error={errors.find(({ field }) => field === 'tidligst')?.message}
          />
          <Button>
            {waiting.length === 1 ? 'Lav orienteringen' : `Lav orienteringen til ${waiting.length} udvalg`}
          </Button>
        </Form>
      ) : null}
    </>
  )
}

function Chosen({ chosen, today }: BriefingProps) {
  return (
    <>
      <h2>Udvalgte områder</h2>
      <Table
        caption="Udvalgte områder og deres evaluering"
        captionHidden
        columns={[{ text: 'Område', names: true }, 'Center', 'Fulgt siden', 'Evaluering']}
        rows={chosen.map((one) => [
          <a href={paths.registerRow(REGISTER_KEY, 'udvalgte', one.id)}>{one.area}</a>,
          one.unit,
          writeShortDate(one.startsOn),
          <Evaluation one={one} today={today} />,
        ])}
        empty="Ingen områder er udvalgt."
      />
      <p>
        <LinkButton kind="secondary" href={paths.registerList(REGISTER_KEY, 'udvalgte')}>
          Vælg områder
        </LinkButton>
      </p>
    </>
  )
}

function Evaluation({ one, today }: { one: ChosenArea; today: string }) {
  if (one.evaluatedOn !== null) {
    const verdict = Object.entries(VERDICTS).find(([key]) => key === one.verdict)?.[1] ?? ''
    return (
      <>
        {writeShortDate(one.evaluatedOn)}: {verdict}
      </>
    )
  }
  const text = `senest ${writeShortDate(one.evaluateOn)}`
  return one.evaluateOn < today ? <Badge colour="error">{text}</Badge> : <>{text}</>
}

export function MissingView({ needed, missing }: { needed: number; missing: readonly NeededParagraph[] }) {
  return (
    <>
      <h1>Paragraffer uden frist</h1>
      <p class="lead">
        {needed === 0
          ? 'Listen over paragraffer, der skal have en frist, er tom. Indlæs den først.'
          : `${needed - missing.length} af ${needed} paragraffer har en frist.`}
      </p>
      {needed > 0 && missing.length === 0 ? (
        <Alert kind="success">Alle paragraffer på listen har en frist.</Alert>
      ) : null}
      {missing.length === 0 ? null : (
        <Table
          caption="Paragraffer uden frist"
          captionHidden
          columns={[{ text: 'Paragraf', names: true }, 'Hvad den handler om']}
          rows={missing.map(({ law, paragraph, title }) => [`${law} ${paragraph}`, title])}
          empty=""
        />
      )}
      <p class="no-print">
        <LinkButton kind="secondary" href={paths.registerList(REGISTER_KEY, 'paragraffer')}>
          Se listen
        </LinkButton>{' '}
        <LinkButton kind="secondary" href={paths.newRegisterRow(REGISTER_KEY, 'omraader')}>
          Tilføj et område
        </LinkButton>
      </p>
    </>
  )
}
