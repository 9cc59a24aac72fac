/** What stands where consultations matter: how those in progress stand, and those of a case. */
import { sql } from 'kysely'
import { writeDate } from '../../language/dates.ts'
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/buttons.tsx'
import { Table } from '../../ui/table.tsx'
import type { Register } from '../mechanism/register.ts'
import { type Consultation, listConsultations } from './queries.ts'

/** Below a case on which work is done: what of it is or was in consultation. */
export const consultationsOfCase: Section<{ caseNumber: string }> = async (c, { caseNumber }) => {
  const found = await read(c, async (tx) => {
    const { rows } = await sql<{ id: number }>`
      select id from cases where municipality_id = ${c.var.reader.municipality.id} and case_number = ${caseNumber}`.execute(
      tx,
    )
    const cases = rows.map(({ id }) => id)
    return cases.length === 0 ? [] : listConsultations(tx, c.var.reader.municipality.id, { cases })
  })
  if (found.length === 0) return null
  return (
    <section class="section" aria-labelledby="sagens-hoeringer">
      <h2 id="sagens-hoeringer">Høringer</h2>
      <ul>
        {found.map(({ id, title, dueOn, asked }) => (
          <li>
            <a href={paths.consultation(id)}>{title}</a>, frist {writeDate(dueOn)},{' '}
            {asked.filter(({ answerId }) => answerId !== null).length} af {asked.length} har svaret
          </li>
        ))}
      </ul>
    </section>
  )
}

/** On the register's front page. */
export const openConsultations: Section<{ register: Register }> = async (c) => {
  const open = await read(c, (tx) => listConsultations(tx, c.var.reader.municipality.id, 'open'))
  return (
    <section>
      <h2>Høringer i gang</h2>
      <Table
        caption="Høringer i gang"
        captionHidden
        columns={[{ text: 'Høring', names: true }, 'Frist', 'Har svaret', 'Mangler', 'Bilag eftersendes']}
        rows={open.map((consultation) => rowOf(consultation, today()))}
        empty="Ingen høringer er i gang."
        measure="working"
      />
      <p class="no-print">
        <LinkButton kind="secondary" href={paths.newConsultationOf({})}>
          Send noget i høring
        </LinkButton>
      </p>
    </section>
  )
}

function rowOf({ id, title, dueOn, asked, answers }: Consultation, on: string) {
  const missing = asked.filter(({ answerId }) => answerId === null)
  return [
    <a href={paths.consultation(id)}>{title}</a>,
    `${writeDate(dueOn)}${on > dueOn ? ' (gået)' : ''}`,
    `${asked.length - missing.length} af ${asked.length}`,
    missing.map(({ name }) => name).join(', '),
    answers
      .filter(({ attachments }) => attachments === 'to-follow')
      .map(({ whose }) => whose)
      .join(', '),
  ]
}
