/** The ways out of the plan of meetings. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

/** Of nobody: whoever has the right one is given that person's calendar (src/meetings/plan/calendar.test.ts). */
const NO_TOKEN = 'x'.repeat(43)

export const PLAN_OUTLETS: Outlet[] = [
  {
    route: 'GET /moedeplan',
    addresses: ({ planned: { year } }, { body }) => [
      paths.meetingPlan,
      paths.meetingPlanOf({ aar: year, forum: body('direktionen') }),
      paths.meetingPlanOf({ aar: year, vis: 'maaneder' }),
    ],
  },
  {
    route: 'GET /moedeplan/planlaeg',
    addresses: ({ planned: { year } }, { body }) => [
      paths.planYear,
      paths.planYearOf({
        vis: 'dage',
        forum: body('direktionen'),
        aar: year,
        rytme: 'weekly',
        ugedag: 'mandag',
        fridage: 'skip',
      }),
    ],
  },
  { route: 'POST /moedeplan/planlaeg', addresses: () => [paths.planYear] },
  { route: 'GET /moedeplan/nyt', addresses: () => [paths.newMeeting] },
  { route: 'POST /moedeplan/nyt', addresses: () => [paths.newMeeting] },
  { route: 'GET /moedeplan/:id', addresses: ({ planned: { id } }) => [paths.plannedMeeting(id)] },
  { route: 'POST /moedeplan/:id', addresses: ({ planned: { id } }) => [paths.plannedMeeting(id)] },
  { route: 'POST /moedeplan/:id/aflys', addresses: ({ planned: { id } }) => [paths.cancelMeeting(id)] },
  {
    route: 'GET /kalender/forum/:file',
    addresses: (_, { body }) =>
      ['direktionen', 'chefforum'].map((key) => paths.bodyCalendar(`${body(key)}.ics`)),
  },
  { route: 'GET /kalender/:file', addresses: () => [paths.personCalendar(`${NO_TOKEN}.ics`)] },
  {
    route: 'POST /oplaeg/:id/moede',
    addresses: ({ work: { papers } }) => Object.values(papers).map(paths.paperMeeting),
  },
  { route: 'POST /mig/kalender', addresses: () => [paths.ownCalendar] },
]
