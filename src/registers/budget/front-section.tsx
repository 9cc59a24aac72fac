/** On the register's front page: the follow-ups, the newest with its deviations. */
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { writeDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Table } from '../../ui/table.tsx'
import type { Register } from '../mechanism/register.ts'
import { signSentence, sumOf, writeMillions } from './model.ts'
import { getPicture, listFollowUps } from './queries.ts'

const SHOWN = 6

export const followUpsShown: Section<{ register: Register }> = async (c) => {
  const { municipality } = c.var.reader
  const shown = await read(c, async (tx) => {
    const newest = (await listFollowUps(tx, municipality.id)).slice(0, SHOWN)
    const pictures = []
    for (const followUp of newest)
      pictures.push({ followUp, picture: await getPicture(tx, municipality.id, followUp) })
    return pictures
  })
  const [newest] = shown
  if (newest === undefined)
    return <p class="empty-state">Der er ingen opfølgninger endnu. Tilføj den første under Lister.</p>
  return (
    <>
      <h2>De seneste opfølgninger</h2>
      <Table
        caption={`Afvigelser i mio. kr. ${signSentence(newest.picture.sign)}`}
        measure="working"
        columns={[
          { text: 'Opfølgning', names: true },
          'Tal pr.',
          'Tilstand',
          { text: 'Fra oprindeligt', figures: true },
          { text: 'Fra korrigeret', figures: true },
        ]}
        rows={shown.map(({ followUp, picture }) => {
          // One sign in one table, whatever earlier years went by.
          const sums = sumOf(picture.areas, newest.picture.sign)
          return [
            <a href={paths.budgetFollowUp(followUp.id)}>{followUp.name}</a>,
            writeDate(followUp.asOf),
            followUp.closedAt === null ? (
              <Badge colour="info">Åben</Badge>
            ) : (
              <Badge colour="success">Lukket</Badge>
            ),
            writeMillions(sums.fromOriginal),
            writeMillions(sums.fromCorrected),
          ]
        })}
        empty="Der er ingen opfølgninger."
      />
    </>
  )
}
