/** What projects owe: a status report each month, and what their phase asks for. */
import type { OwedSource } from '../../followup/slots.ts'
import { writeShortDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { nextReportOn } from './model.ts'
import { getPortfolio, isOnList, lastOf } from './queries.ts'

export const owedReports: OwedSource = async (tx, { municipality, today, units, person }) => {
  const { projects } = await getPortfolio(tx, municipality, today)
  return projects
    .filter((project) => isOnList(project, today))
    .filter(
      ({ unitId, leader }) =>
        (units === null && person === null) ||
        (units?.includes(unitId) ?? false) ||
        (person !== null && leader?.id === person),
    )
    .flatMap((project) => {
      const last = lastOf(project)
      const dueOn = nextReportOn(project, last)
      if (dueOn === null) return []
      return [
        {
          dueOn,
          what: `Meld status på projektet «${project.title}»`,
          href: `${paths.project(project.id)}#meld-status`,
          kind: 'Projekt',
          unitId: project.unitId,
          personId: project.leader?.id ?? null,
          note: last === undefined ? 'Ikke meldt endnu' : `Sidst meldt ${writeShortDate(last.reportedOn)}`,
        },
      ]
    })
}
