/** What pages of the meeting write, laid behind the policies. */
import type { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { RichDocument } from '../../src/minutes/rich-text/model.ts'
import { readPlain } from '../../src/minutes/rich-text/plain-form.ts'
import type { Bench, LaidMeeting } from './lay-meetings.ts'
import type { Thing } from './states.ts'

export const documentOf = (text: string): RichDocument => readPlain(text)

/** Whom the small municipality has not. */
export async function layExtraPersons(admin: Client, town: BuiltMunicipality): Promise<Bench['extra']> {
  const person = async (name: string) => {
    const { rows } = await admin.query<{ id: string }>(
      'insert into persons (municipality_id, name, subject) values ($1, $2, $3) returning id',
      [town.id, name, `prøve-${name}`],
    )
    return Number(rows[0]?.id)
  }
  const seat = (id: number, body: string, role: string) =>
    admin.query(
      `insert into seats (municipality_id, body_id, person_id, role, valid_from) values ($1, $2, $3, $4, '2010-01-01')`,
      [town.id, town.body(body), id, role],
    )
  const calledSubstitute = await person('Suppleanten')
  await seat(calledSubstitute, 'direktionen', 'substitute')
  const otherSecretary = await person('Nabosekretæren')
  await seat(otherSecretary, 'chefforum', 'secretary')
  await admin.query(
    `insert into employments (municipality_id, person_id, unit_id, role, valid_from) values ($1, $2, $3, 'employee', '2010-01-01')`,
    [town.id, otherSecretary, town.unit('center')],
  )
  return { calledSubstitute, otherSecretary }
}

/** What is decided in the meeting, and said of its draft minutes. */
export async function writeHeld(
  { admin, town }: Bench,
  meeting: number,
  { open, closed, task, recused, unsent }: LaidMeeting['agendaItems'],
  word: (thing: Thing) => string,
  remarks: boolean,
): Promise<void> {
  const decide = (item: number | null, text: string) =>
    item === null
      ? Promise.resolve()
      : admin.query(
          `insert into agenda_decisions (municipality_id, agenda_item_id, outcome, text, decided_at) values ($1, $2, 'approved', $3, now())`,
          [town.id, item, text],
        )
  await decide(open, `Besluttet ${word('decision')}.`)
  await decide(closed, `Besluttet ${word('closed decision')}.`)
  await decide(recused, `Besluttet ${word('recused decision')}.`)
  await decide(task, 'Godkendt.')
  await decide(unsent, 'Godkendt.')
  await admin.query(
    `insert into agenda_votes (municipality_id, agenda_item_id, group_name, members, vote) values ($1, $2, $3, 3, 'for')`,
    [town.id, open, `Gruppe ${word('vote')}`],
  )
  await admin.query(
    'insert into agenda_dissents (municipality_id, agenda_item_id, person_id, text) values ($1, $2, $3, $4)',
    [town.id, open, town.person.member, `Uenig om ${word('dissent')}`],
  )
  if (!remarks) return
  await admin.query(
    `insert into minutes_rounds (municipality_id, meeting_id, round, content_digest, due_on) values ($1, $2, 1, 'x', '2040-01-01')`,
    [town.id, meeting],
  )
  const remark = (person: number, item: number | null, text: string) =>
    admin.query(
      `insert into minutes_answers (municipality_id, meeting_id, round, person_id, answer, text, agenda_item_id) values ($1, $2, 1, $3, 'remark', $4, $5)`,
      [town.id, meeting, person, text, item],
    )
  await remark(town.person.member, open, `Husk ${word('remark')}`)
  await remark(town.person.chair, closed, `Husk ${word('closed remark')}`)
  await remark(town.person.secretary, recused, `Husk ${word('recused remark')}`)
}
