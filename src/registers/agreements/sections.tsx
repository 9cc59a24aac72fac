/** The picture on the register's front page: each centre of the year, how far its agreement is and how its goals go. */
import { writeDate } from '../../language/dates.ts'
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { Table } from '../../ui/table.tsx'
import type { Register } from '../mechanism/register.ts'
import { ENDED_STATUSES, lacksOf, STATES } from './model.ts'
import { type Agreement, listAgreements } from './queries.ts'

export const agreementsOfYear: Section<{ register: Register }> = async (c) => {
  const year = Number(today().slice(0, 4))
  const { municipality } = c.var.reader
  const all = await read(c, async (tx) => [
    ...(await listAgreements(tx, municipality.id, { year: year + 1 })),
    ...(await listAgreements(tx, municipality.id, { year })),
    ...(await listAgreements(tx, municipality.id, { year: year - 1 })),
  ])
  if (all.length === 0) return null
  return (
    <section>
      <h2>Aftaler i år og omkring</h2>
      <Table
        caption="Aftaler efter center og år"
        captionHidden
        columns={[
          { text: 'Aftale', names: true },
          'Status',
          'Mål',
          'Ikke SMART',
          'Nået',
          'I fare',
          'Næste dialog',
        ]}
        rows={all.map((agreement) => rowOf(agreement))}
        empty=""
        measure="working"
      />
    </section>
  )
}

function rowOf(agreement: Agreement) {
  const { id, unit, year, goals, dialogues } = agreement
  const next = dialogues.find(({ heldOn }) => heldOn === null)
  const ended = goals.filter(({ status }) => ENDED_STATUSES.includes(status))
  return [
    <a href={paths.agreement(id)}>
      {unit} {year}
    </a>,
    STATES[agreement.state],
    goals.length,
    goals.filter((goal) => lacksOf(goal, year).length > 0).length,
    `${ended.filter(({ status }) => status === 'met').length} af ${ended.length} afsluttede`,
    goals.filter(({ status }) => status === 'at-risk').length,
    next === undefined ? '' : writeDate(next.plannedOn),
  ]
}
