/** Whoever sits in the body is told that an agenda is there, or that it changed; never what stands on it. */
import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import { postMail } from '../../platform/mail/post-mail.ts'
import type { AgendaSent } from '../record/send-agenda.ts'

export const tellOfAgenda: AgendaSent = async (tx, municipality, { meeting, version }) => {
  const { rows } = await sql<{ person: number }>`
    select distinct s.person_id as person from seats s
    where s.municipality_id = ${municipality} and s.body_id = ${meeting.bodyId} and s.role <> 'substitute'
      and s.valid_from <= app.today() and (s.valid_until is null or s.valid_until >= app.today())
      and s.person_id is distinct from (select sent_by from agenda_versions
        where municipality_id = ${municipality} and meeting_id = ${meeting.id} and version = ${version})`.execute(
    tx,
  )
  for (const { person } of rows)
    await postMail(tx, {
      toPerson: person,
      kind: version === 1 ? 'agenda-sent' : 'agenda-changed',
      link: paths.meeting(meeting.id),
      groupKey: `agenda-${meeting.id}`,
    })
}
