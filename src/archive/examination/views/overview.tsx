/** All open findings of the bodies that a secretary serves. */
import { aboutRule } from '../../../minutes/checks/reading-rules.ts'
import { nameOfItem } from '../../../meetings/views/meeting.tsx'
import { paths, withQuery } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { type Option, SelectField } from '../../../ui/fields.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { SEVERITIES, SEVERITY_TEXTS } from '../model.ts'
import { type FindingCount, type FindingFilter, type FindingOfBody, FINDINGS_PER_PAGE } from '../queries.ts'
import { nameOfMeeting } from './acceptance.tsx'
import { placeInFile, SeverityBadge } from './finding.tsx'

interface OverviewProps {
  findings: readonly FindingOfBody[]
  counts: readonly FindingCount[]
  filter: FindingFilter
  page: number
}

/** How many findings the filter leaves. */
export function countOf(counts: readonly FindingCount[], filter: FindingFilter): number {
  return counts
    .filter(({ severity, rule, year, bodyId }) => {
      const fits = (wanted: unknown, value: unknown) => wanted === null || wanted === value
      return (
        fits(filter.severity, severity) &&
        fits(filter.rule, rule) &&
        fits(filter.year, year) &&
        fits(filter.bodyId, bodyId)
      )
    })
    .reduce((sum, { count }) => sum + count, 0)
}

export function OverviewView({ findings, counts, filter, page }: OverviewProps) {
  const total = countOf(counts, filter)
  const all = countOf(counts, { severity: null, rule: null, year: null, bodyId: null })
  const filtered = Object.values(filter).some((value) => value !== null)
  const words = {
    alvor: filter.severity ?? undefined,
    kontrol: filter.rule ?? undefined,
    aar: filter.year ?? undefined,
    forum: filter.bodyId ?? undefined,
  }
  return (
    <>
      <h1>Bemærkninger</h1>
      <p class="lead">
        Her står det, der ikke stemmer i referaterne fra de fora, du er sekretær for. Ret det i dokumentet og
        læs det ind igen, eller godtag bemærkningen med en begrundelse.
      </p>
      <p>
        <a href={paths.acceptedFindings}>Godtagne bemærkninger</a>
      </p>
      {all > 0 ? <Filters counts={counts} filter={filter} /> : null}
      {total > 0 ? (
        <p aria-live="polite">{total === 1 ? '1 bemærkning' : `${numberOf(total)} bemærkninger`}</p>
      ) : null}
      <div class="findings-table">
        <FindingsTable findings={findings} filtered={filtered && all > 0} />
      </div>
      <Pagination
        page={page}
        pages={Math.ceil(total / FINDINGS_PER_PAGE)}
        hrefOf={(side) => paths.findingsOf({ ...words, side })}
        label="Sider med bemærkninger"
      />
    </>
  )
}

const numberOf = (count: number) => count.toLocaleString('da-DK')

function FindingsTable({ findings, filtered }: { findings: readonly FindingOfBody[]; filtered: boolean }) {
  return (
    <Table
      caption="Bemærkninger"
      captionHidden
      measure="working"
      columns={['Alvor', { text: 'Bemærkning', names: true }, 'Punkt', 'Møde', 'I filen']}
      rows={findings.map((finding) => [
        <SeverityBadge severity={finding.severity} />,
        <>
          <a href={withQuery(paths.finding(finding.id), { fra: 'oversigt' })}>
            {aboutRule(finding.rule).title}
          </a>
          : {finding.message}
        </>,
        finding.itemId === null ? (
          'Hele mødet'
        ) : (
          <a href={paths.findingInMeeting(finding.meetingId, finding.id)}>{nameOfItem(finding)}</a>
        ),
        <a href={paths.meeting(finding.meetingId)}>{nameOfMeeting(finding)}</a>,
        placeInFile(finding),
      ])}
      empty={
        filtered
          ? 'Ingen bemærkninger passer til det, du har valgt.'
          : 'Der er ingen åbne bemærkninger. Nye referater bliver set igennem, når de er læst ind.'
      }
    />
  )
}

function Filters({ counts, filter }: { counts: readonly FindingCount[]; filter: FindingFilter }) {
  const choices = <Value extends string | number>(
    all: string,
    values: readonly Value[],
    textOf: (value: Value) => string,
  ): Option[] => [
    { value: '', text: all },
    ...values.map((value) => ({ value: String(value), text: textOf(value) })),
  ]
  const distinct = <Value,>(valueOf: (count: FindingCount) => Value) => [...new Set(counts.map(valueOf))]
  const bodies = new Map(counts.map(({ bodyId, body }) => [bodyId, body]))
  const titleOf = (rule: string) => aboutRule(rule).title
  const byText = (a: string, b: string) => a.localeCompare(b, 'da')
  return (
    <form class="filter-row" method="get" action={paths.findings}>
      <SelectField
        name="alvor"
        label="Alvor"
        value={filter.severity ?? ''}
        options={choices('Alle', SEVERITIES, (severity) => SEVERITY_TEXTS[severity])}
      />
      <SelectField
        name="kontrol"
        label="Slags"
        value={filter.rule ?? ''}
        options={choices(
          'Alle slags',
          distinct(({ rule }) => rule).toSorted((a, b) => byText(titleOf(a), titleOf(b))),
          (rule) => `${titleOf(rule)} (${numberOf(countOf(counts, { ...filter, rule }))})`,
        )}
      />
      <SelectField
        name="aar"
        label="År"
        value={String(filter.year ?? '')}
        options={choices(
          'Alle år',
          distinct(({ year }) => year).toSorted((a, b) => b - a),
          String,
        )}
      />
      {bodies.size > 1 ? (
        <SelectField
          name="forum"
          label="Forum"
          value={String(filter.bodyId ?? '')}
          options={choices(
            'Alle fora',
            [...bodies.keys()].toSorted((a, b) => byText(bodies.get(a) ?? '', bodies.get(b) ?? '')),
            (id) => bodies.get(id) ?? '',
          )}
        />
      ) : null}
      <Button kind="secondary">Vis</Button>
    </form>
  )
}
