/** On the register's front page: the newest meetings, each leading to who came. */
import { writeShortDate } from '../../language/dates.ts'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { Table } from '../../ui/table.tsx'
import type { Register } from '../mechanism/register.ts'
import { listNewestMeetings } from './queries.ts'

const SHOWN = 12

export const newestMeetings: Section<{ register: Register }> = async (c) => {
  const found = await read(c, (tx) => listNewestMeetings(tx, c.var.reader.municipality.id, SHOWN))
  return (
    <>
      <h2>Seneste møder</h2>
      <Table
        caption="Seneste møder"
        captionHidden
        columns={['Dato', { text: 'Møde', names: true }, 'Netværk', { text: 'Vurdering', figures: true }]}
        rows={found.map(({ id, heldOn, title, network, grade }) => [
          writeShortDate(heldOn),
          <a href={paths.networkMeeting(id)}>{title}</a>,
          network,
          grade ?? '',
        ])}
        empty="Der er ikke holdt møder endnu."
      />
    </>
  )
}
