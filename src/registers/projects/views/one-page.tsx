/** The portfolio on one page: what is talked about this month, and the whole list. Printed for the board's item. */
import type { Child } from 'hono/jsx'
import { writeDate, writeShortDate } from '../../../language/dates.ts'
import { addMonths } from '../../../language/due-calendar.ts'
import { paths } from '../../../paths.ts'
import { Table } from '../../../ui/table.tsx'
import { RISK_DEGREES, PHASES, trendOf, weighRisk } from '../model.ts'
import { type Discussion, isOnList, lastOf, type Portfolio, type Project } from '../queries.ts'
import { days, tellDelay } from '../status-paper.ts'
import { monthText, StatusBadge, TrendText } from './words.tsx'

interface OnePageProps {
  portfolio: Portfolio
  discussions: readonly Discussion[]
  /** ISO date, the first of the month. */
  month: string
  /** ISO date: the day the list is of. */
  on: string
}

export function OnePageView({ portfolio, discussions, month, on }: OnePageProps) {
  const listed = portfolio.projects.filter((project) => isOnList(project, on))
  const left = portfolio.projects.filter(
    ({ leftOn }) => leftOn !== null && leftOn.slice(0, 7) === month.slice(0, 7),
  )
  return (
    <>
      <h1>Projekter på én side</h1>
      <p class="lead">
        For {monthText(month)}, som meldt til og med {writeDate(on)}
      </p>
      <p class="no-print">
        <a href={paths.projectsOnePageOf({ maaned: addMonths(month, -1).slice(0, 7) })}>Måneden før</a>
        {' · '}
        <a href={paths.projectsOnePageOf({ maaned: addMonths(month, 1).slice(0, 7) })}>Måneden efter</a>
      </p>
      <Talked portfolio={portfolio} discussions={discussions} />
      <h2>Projektlisten</h2>
      <List portfolio={portfolio} listed={listed} talked={discussions.map(({ projectId }) => projectId)} />
      {left.length > 0 ? (
        <>
          <h2>Taget af listen i måneden</h2>
          <ul>
            {left.map(({ id, title, leftReason }) => (
              <li>
                <a href={paths.project(id)}>{title}</a>: {leftReason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function Talked({ portfolio, discussions }: Pick<OnePageProps, 'portfolio' | 'discussions'>) {
  return (
    <>
      <h2>Til drøftelse</h2>
      {discussions.length === 0 ? (
        <p class="empty-state">Ingen projekter er valgt til drøftelse. De vælges på projektets egen side.</p>
      ) : (
        <ul class="nobullet-list">
          {discussions.map(({ projectId, reason, by }) => {
            const project = portfolio.projects.find(({ id }) => id === projectId)
            if (project === undefined) return null
            const words = lastOf(project)?.words
            return (
              <li>
                <h3>
                  <a href={paths.project(project.id)}>{project.title}</a>{' '}
                  <StatusBadge status={lastOf(project)?.status} />
                </h3>
                <p>
                  {reason} <span class="form-hint">Valgt af {by}.</span>
                </p>
                {words ? <p>{words}</p> : null}
                {tellDelay(portfolio, project).map((text) => (
                  <p>{text}</p>
                ))}
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

function List({
  portfolio,
  listed,
  talked,
}: {
  portfolio: Portfolio
  listed: readonly Project[]
  talked: readonly number[]
}) {
  const programmes = [...Map.groupBy(listed, ({ programme }) => programme ?? '')].toSorted(
    ([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'da'),
  )
  if (programmes.length === 0) return <p class="empty-state">Der er ingen projekter på listen.</p>
  return (
    <>
      {programmes.map(([programme, projects]) => (
        <Table
          caption={programme === '' ? 'Projekter uden program' : `Programmet ${programme}`}
          columns={[
            { text: 'Projekt', names: true },
            'Center',
            'Fase',
            'Status',
            'Slutter',
            'Forsinkelse',
            'Største risiko',
          ]}
          rows={projects.map((project) => rowOf(portfolio, project, talked.includes(project.id)))}
          empty=""
          measure="working"
        />
      ))}
    </>
  )
}

function rowOf(portfolio: Portfolio, project: Project, isTalked: boolean): Child[] {
  const { worstRisk } = project
  const delay = portfolio.delays.get(project.id)
  const other = portfolio.projects.find(({ id }) => id === delay?.because?.projectId)
  const degree = worstRisk ? weighRisk(worstRisk.likelihood, worstRisk.consequence).degree : 'low'
  return [
    <>
      <a href={paths.project(project.id)}>{project.title}</a>
      {isTalked ? ' (drøftes)' : ''}
      {project.leader ? <span class="form-hint"> {project.leader.name}</span> : null}
    </>,
    project.unit,
    PHASES[project.phase],
    <>
      <StatusBadge status={lastOf(project)?.status} />{' '}
      <TrendText trend={trendOf(project.reports)} reported={project.reports.length > 0} />
    </>,
    project.endsOn === null ? '' : writeShortDate(project.endsOn),
    delay === undefined || delay.days === 0
      ? ''
      : `${days(delay.days)}${other ? `, venter på ${other.title}` : ''}`,
    worstRisk ? `${RISK_DEGREES[degree]}: ${worstRisk.title}` : '',
  ]
}
