/** Beside a paper: which agenda it is on, and for the body's secretary the way to one. */
import { Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import type { PaperSubject } from '../../cases/slots.ts'
import { writeDate } from '../../language/dates.ts'
import { ID, requiredId, today } from '../../organisation/administration.tsx'
import { notFoundPage, refusalPage } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { readForm } from '../../platform/web/forms.ts'
import { Button } from '../../ui/buttons.tsx'
import { Form, SelectField } from '../../ui/fields.tsx'
import { canArrange } from './access.ts'
import { addAgendaItem } from './add-commands.ts'
import { REFUSALS } from './words.ts'

interface AgendaOfPaper {
  meetingId: number
  heldOn: string
  title: string
  stage: string
  withdrawn: boolean
  postponed: boolean
}

/** Agendas that the paper is or was on, as far as the reader knows; the newest first. */
async function listAgendasOfPaper(
  tx: Transaction,
  municipality: number,
  paperId: number,
): Promise<AgendaOfPaper[]> {
  const { rows } = await sql<AgendaOfPaper>`
    select m.id as "meetingId", m.held_on as "heldOn", a.title, m.stage, a.state = 'withdrawn' as withdrawn,
      coalesce(d.outcome = 'postponed', false) as postponed
    from agenda_items a join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id
      left join agenda_decisions d on d.municipality_id = a.municipality_id and d.agenda_item_id = a.id
    where a.municipality_id = ${municipality} and a.paper_id = ${paperId} order by m.held_on desc, a.id desc`.execute(
    tx,
  )
  return rows
}

interface ComingMeeting {
  id: number
  heldOn: string
}

/** Meetings of the body whose agenda can still be changed, the next first. */
async function listComingMeetings(
  tx: Transaction,
  municipality: number,
  bodyId: number,
): Promise<ComingMeeting[]> {
  const { rows } = await sql<ComingMeeting>`
    select id, held_on as "heldOn" from meetings where municipality_id = ${municipality} and body_id = ${bodyId}
      and stage in ('planned', 'dispatched') and held_on >= app.today() order by held_on, starts_at limit 30`.execute(
    tx,
  )
  return rows
}

export const agendaOfPaper: Section<PaperSubject> = async (c, paper) => {
  const { municipality, person } = c.var.reader
  const isSecretary = canArrange(person, paper.bodyId)
  const { agendas, meetings } = await read(c, async (tx) => ({
    agendas: await listAgendasOfPaper(tx, municipality.id, paper.id),
    meetings: isSecretary ? await listComingMeetings(tx, municipality.id, paper.bodyId) : [],
  }))
  const isOn = agendas.some(
    ({ withdrawn, postponed, stage }) => !withdrawn && !postponed && stage !== 'cancelled',
  )
  if (agendas.length === 0 && !isSecretary) return null
  return (
    <section>
      <h3 id="dagsorden">Dagsorden</h3>
      <ul class="nobullet-list">
        {agendas.map((agenda) => (
          <li>
            {isSecretary ? (
              <a href={paths.arrangeAgenda(agenda.meetingId)}>{agendaText(agenda)}</a>
            ) : (
              agendaText(agenda)
            )}
          </li>
        ))}
      </ul>
      {isSecretary && !isOn ? <PutOnForm paper={paper} meetings={meetings} /> : null}
    </section>
  )
}

function agendaText({ heldOn, stage, withdrawn, postponed }: AgendaOfPaper): string {
  const what = withdrawn
    ? 'Udgået'
    : postponed
      ? 'Udsat'
      : stage === 'cancelled'
        ? 'Mødet er aflyst'
        : 'På dagsordenen'
  return `${what}: mødet ${writeDate(heldOn)}`
}

function PutOnForm({ paper, meetings }: { paper: PaperSubject; meetings: readonly ComingMeeting[] }) {
  if (meetings.length === 0) return <p class="quiet">Forummet har ingen kommende møder i mødeplanen.</p>
  const wanted = meetings.find(({ heldOn }) => heldOn === paper.meetingOn) ?? meetings[0]
  return (
    <Form action={paths.paperToAgenda(paper.id)}>
      <SelectField
        name="moede"
        label="Møde"
        value={String(wanted?.id ?? '')}
        options={meetings.map(({ id, heldOn }) => ({ value: String(id), text: writeDate(heldOn) }))}
      />
      <Button>Sæt på dagsordenen</Button>
    </Form>
  )
}

const choice = z.object({ moede: requiredId('Vælg et møde.') })

export function paperToAgendaRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.post(paths.paperToAgenda(`:id{${ID}}`), signedInOnly, async (c) => {
    const form = await readForm(c, choice)
    if (!form.accepted) return notFoundPage(c)
    const id = Number(c.req.param('id'))
    const { moede } = form.value
    const answer = await write(c, (tx, person) =>
      addAgendaItem(tx, c.var.reader.municipality.id, person, moede, {
        from: { paper: id },
        lateReason: null,
        today: today(),
      }),
    )
    if (answer === 'not-found') return notFoundPage(c)
    // The reason is asked for there.
    if (answer === 'late-without-reason') return c.redirect(`${paths.newAgendaItem(moede)}?oplaeg=${id}`, 303)
    if (typeof answer !== 'string') return c.redirect(`${paths.paper(id)}#dagsorden`, 303)
    return refusalPage(c, {
      status: 409,
      title: 'Ikke sat på dagsordenen',
      text: REFUSALS[answer],
      next: { href: paths.paper(id), text: 'Tilbage til oplægget' },
    })
  })
  return routes
}
