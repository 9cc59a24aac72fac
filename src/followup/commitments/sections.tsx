/** What this folder shows on pages of earlier rooms: cases, papers, minutes; and what it puts into calendars. */
import { sql } from 'kysely'
import type { PaperSubject } from '../../cases/slots.ts'
import type { CalendarSource, MinutesSubject } from '../../meetings/slots.ts'
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { canFollowUp, canKeep } from './access.ts'
import { listPromisesOfMeeting } from './promises.ts'
import { listByIds, listKeysOf } from './queries.ts'
import { PromisesOfMinutes } from './views/promises.tsx'
import { CommitmentRow } from './views/row.tsx'

/** Below a case: what was promised in it, and what was answered. */
export const commitmentsOfCase: Section<{ caseNumber: string }> = (c, { caseNumber }) =>
  commitmentsOf(c, { caseNumber })

/** Below a paper: what its decision asks for. */
export const commitmentsOfPaper: Section<PaperSubject> = (c, { id }) => commitmentsOf(c, { paperId: id })

const commitmentsOf: Section<Parameters<typeof listKeysOf>[2]> = async (c, of) => {
  const { municipality, person } = c.var.reader
  if (person === null || !canFollowUp(person)) return null
  const rows = await read(c, async (tx) => {
    const keys = await listKeysOf(tx, municipality.id, of)
    return listByIds(tx, municipality.id, person.id, keys.map(({ id }) => id)) // prettier-ignore
  })
  if (rows.length === 0) return null
  const Heading = 'paperId' in of ? 'h3' : 'h2'
  return (
    <section>
      <Heading>Opfølgning</Heading>
      <ul class={'paperId' in of ? 'owed owed-narrow nobullet-list' : 'owed nobullet-list no-max-width'}>
        {rows.map((commitment) => (
          <CommitmentRow commitment={commitment} today={today()} back={null} />
        ))}
      </ul>
    </section>
  )
}

/** Below locked minutes: what follows from them, and what more the text may promise; for the secretary. */
export const promisesOfMinutes: Section<MinutesSubject> = async (c, { id, bodyId, stage }) => {
  const { municipality, person } = c.var.reader
  if (stage !== 'locked' || person === null || !canKeep(person, bodyId)) return null
  const found = await read(c, async (tx) => {
    const { rows: keys } = await sql<{ id: number }>`
      select c.id from commitments c join items i on i.municipality_id = c.municipality_id and i.id = c.item_id
      where c.municipality_id = ${municipality.id} and i.meeting_id = ${id} order by i.position, c.id`.execute(
      tx,
    )
    return {
      commitments: await listByIds(tx, municipality.id, person.id, keys.map((key) => key.id)), // prettier-ignore
      promises: await listPromisesOfMeeting(tx, municipality.id, id),
    }
  })
  return <PromisesOfMinutes {...found} meetingId={id} today={today()} />
}

/** A date with neutral words: calendars are seen by others than their owner. */
export const datesOfCommitments: CalendarSource = async (tx, digest, publicUrl) => {
  const { rows } = await sql<{ id: number; owedOn: string; revision: number; changedAt: Date }>`
    select commitment_id as id, owed_on as "owedOn", revision, changed_at as "changedAt" from app.calendar_commitments(${digest})`.execute(
    tx,
  )
  return rows.map(({ id, owedOn, revision, changedAt }) => ({
    id: `opfoelgning-${id}`,
    title: 'Frist for opfølgning',
    kind: 'ordinary' as const,
    heldOn: owedOn,
    startsAt: null,
    endsAt: null,
    location: null,
    cancelled: false,
    sequence: revision,
    changedAt,
    leadsTo: 'Se opfølgningen i Sagsgang',
    url: new URL(paths.commitment(id), publicUrl).href,
  }))
}
