/** When minutes are locked: those who sit in the body are told, and those who wrote a paper that it was decided. Never what. */
import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import { postMail } from '../../platform/mail/post-mail.ts'
import type { MinutesLocked } from './lock-minutes.ts'

export const tellOfMinutes: MinutesLocked = async (tx, municipality, { meeting }) => {
  const { rows } = await sql<{ person: number }>`
    select distinct s.person_id as person from seats s
    where s.municipality_id = ${municipality} and s.body_id = ${meeting.bodyId} and s.role <> 'substitute'
      and s.valid_from <= app.today() and (s.valid_until is null or s.valid_until >= app.today())
      and s.person_id is distinct from (select locked_by from locked_minutes where municipality_id = ${municipality} and meeting_id = ${meeting.id})`.execute(
    tx,
  )
  for (const { person } of rows)
    await postMail(tx, {
      toPerson: person,
      kind: 'minutes-locked',
      link: paths.meeting(meeting.id),
      groupKey: 'minutes-locked',
    })
}

/** Where there is no outcome nothing was decided; whoever is recused from an item is not told of it. */
export const tellOfDecisions: MinutesLocked = async (tx, municipality, { meeting, built }) => {
  for (const [index, { paperId, agendaItemId, writers }] of built.items.entries()) {
    const outcome = built.minutes.items[index]?.decisions[0]?.outcome ?? 'none'
    if (paperId === null || outcome === 'none') continue
    const { rows } = await sql<{ person: number }>`
      select r.person_id as person from recusals r join papers p on p.municipality_id = r.municipality_id and p.id = ${paperId}
      where r.municipality_id = ${municipality} and (r.agenda_item_id = ${agendaItemId} or r.case_id = p.case_id)`.execute(
      tx,
    )
    const recused = new Set(rows.map(({ person }) => person))
    for (const person of writers)
      if (!recused.has(person))
        await postMail(tx, {
          toPerson: person,
          kind: 'decision-made',
          link: paths.paper(paperId),
          groupKey: `decision-made-${meeting.id}`,
        })
  }
}
