/** On a paper's page: which of the body's coming meetings it is meant for, each with the last day for papers. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import type { PaperSubject } from '../../cases/slots.ts'
import { changeHead } from '../../cases/write-paper.ts'
import { writeDate, writeDateWithWeekday } from '../../language/dates.ts'
import { ID, optionalDate, today } from '../../organisation/administration.tsx'
import { notFoundPage } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { readForm } from '../../platform/web/forms.ts'
import { Button } from '../../ui/buttons.tsx'
import { Form, type Option, SelectField } from '../../ui/fields.tsx'
import { type BodyWays, getWays, listComing, type PlannedMeeting } from './queries.ts'
import { timeText } from './words.ts'

/** As many as anyone plans papers for. */
const MOST_CHOICES = 12

interface PaperHead {
  title: string
  recommendedBy: string | null
  revision: number
  bodyId: number
}

/** Null where the reader does not write the paper, or it is on an agenda. */
async function getPaperToMove(
  tx: Transaction,
  municipality: number,
  paperId: number,
): Promise<PaperHead | null> {
  const { rows } = await sql<PaperHead>`
    select p.title, p.recommended_by as "recommendedBy", p.revision, p.body_id as "bodyId" from papers p
    where p.municipality_id = ${municipality} and p.id = ${paperId} and p.id = any (app.writable_papers()) and not exists (
      select 1 from agenda_items a join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id and m.stage <> 'cancelled'
        left join agenda_decisions d on d.municipality_id = a.municipality_id and d.agenda_item_id = a.id
      where a.municipality_id = p.municipality_id and a.paper_id = p.id and a.state = 'on-agenda' and d.outcome is distinct from 'postponed')`.execute(
    tx,
  )
  return rows[0] ?? null
}

const listChoices = (tx: Transaction, municipality: number, bodyId: number): Promise<PlannedMeeting[]> =>
  listComing(tx, municipality, [bodyId], { today: today(), most: MOST_CHOICES })

/** Shown to those who write the paper, where the body has meetings in the plan. */
export const meetingOfPaper: Section<PaperSubject> = async (c, { id, bodyId, meetingOn }) => {
  const { municipality } = c.var.reader
  const found = await read(c, async (tx) => {
    if ((await getPaperToMove(tx, municipality.id, id)) === null) return null
    return { meetings: await listChoices(tx, municipality.id, bodyId), ways: await getWays(tx, bodyId) }
  })
  if (found === null || found.meetings.length === 0) return null
  return (
    <section class="no-print">
      <h3>Møde</h3>
      <Form action={paths.paperMeeting(id)}>
        <SelectField
          name="moede"
          id="tiltaenkt"
          label="Hvilket møde er oplægget til?"
          options={optionsOf(found.meetings, found.ways, meetingOn)}
          value={meetingOn ?? ''}
        />
        <Button kind="secondary">Vælg mødet</Button>
      </Form>
    </section>
  )
}

function optionsOf(meetings: readonly PlannedMeeting[], ways: BodyWays, meetingOn: string | null): Option[] {
  const day = today()
  const planned = new Map(
    meetings.map((meeting): [string, Option] => {
      const papers = ways.deadlinesOf(meeting.heldOn)?.papers
      const deadline =
        papers === undefined
          ? ''
          : papers < day
            ? ` – fristen var ${writeDate(papers)}`
            : ` – oplæg senest ${writeDate(papers)}`
      const text = `${writeDateWithWeekday(meeting.heldOn)} ${timeText(meeting)}`.trim() + deadline
      return [meeting.heldOn, { value: meeting.heldOn, text }]
    }),
  )
  const free =
    meetingOn === null || planned.has(meetingOn)
      ? []
      : [{ value: meetingOn, text: `${writeDate(meetingOn)} (ikke i mødeplanen)` }]
  return [{ value: '', text: 'Ikke valgt endnu' }, ...free, ...planned.values()]
}

export function choosingPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.post(paths.paperMeeting(`:id{${ID}}`), signedInOnly, (c) => chooseMeeting(c))
  return routes
}

async function chooseMeeting(c: Context<Env>): Promise<Response> {
  const { municipality } = c.var.reader
  const id = Number(c.req.param('id'))
  const form = await readForm(c, z.object({ moede: optionalDate }))
  if (!form.accepted) return notFoundPage(c)
  const meetingOn = form.value.moede
  const answer = await write(c, async (tx, person) => {
    const paper = await getPaperToMove(tx, municipality.id, id)
    if (paper === null) return 'not-found'
    return changeHead(tx, municipality.id, person.id, id, { ...paper, meetingOn })
  })
  return answer === 'done' ? c.redirect(paths.paper(id), 303) : notFoundPage(c)
}
