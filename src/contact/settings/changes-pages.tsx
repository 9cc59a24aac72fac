/** What was changed in the arrangement, by whom and when, with the words as they were and are. */
import { Hono } from 'hono'
import { UNFILLED } from '../../organisation/administration.tsx'
import { page } from '../../organisation/page.tsx'
import { type Env, read } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { Table } from '../../ui/table.tsx'
import { leadersOnly } from '../access.ts'
import { changeText } from './change-words.ts'
import { listChanges } from './queries.ts'
import { SettingsFrame } from './views/frame.tsx'
import { momentText } from './views/moments.ts'

const MOST = 200

export function changesPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactSettingsChanges, leadersOnly, async (c) => {
    const changes = await read(c, (tx) => listChanges(tx, c.var.reader.municipality.id, MOST))
    return page(
      c,
      {
        title: 'Ændringer',
        measure: 'working',
        trail: [
          { href: paths.contact, text: 'Kontaktcenter' },
          { href: paths.contactSettings, text: 'Indstillinger' },
        ],
      },
      <SettingsFrame title="Ændringer" here={paths.contactSettingsChanges} role="leader" filled={UNFILLED}>
        <Table
          caption="Ændringer i indstillingerne"
          captionHidden
          measure="working"
          columns={[{ text: 'Hvornår', names: true }, 'Hvem', 'Hvad']}
          rows={changes.map((change) => [
            momentText(change.at),
            change.person ?? 'Systemet',
            changeText(change),
          ])}
          empty="Der er ikke ændret noget endnu."
        />
        {changes.length < MOST ? null : <p>De seneste {MOST} ændringer vises.</p>}
      </SettingsFrame>,
    )
  })
  return routes
}
