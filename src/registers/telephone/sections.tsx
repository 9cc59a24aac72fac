/** On the register's front page: the latest measurements with their index, and where they lead. */
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { Chart } from '../../ui/chart.tsx'
import type { Register } from '../mechanism/register.ts'
import { listCampaigns, readWholeIndexes } from './queries.ts'

const SHOWN = 5

export const newestCampaigns: Section<{ register: Register }> = async (c) => {
  const { municipality } = c.var.reader
  const shown = await read(c, async (tx) => {
    const campaigns = (await listCampaigns(tx, municipality.id)).slice(0, SHOWN)
    const indexes = await readWholeIndexes(tx, municipality.id, campaigns)
    return campaigns.map((campaign) => ({ campaign, index: indexes.get(campaign.id) ?? null }))
  })
  if (shown.length === 0) return <p class="empty-state">Der er ikke målt endnu.</p>
  const inOrder = shown.toReversed()
  const [newest] = shown
  return (
    <section aria-labelledby="maalinger">
      <h2 id="maalinger">Målinger</h2>
      <Chart
        title="Serviceindeks pr. måling"
        kind="bar"
        along={{ categories: inOrder.map(({ campaign }) => campaign.title) }}
        alongName="Måling"
        series={[{ name: 'Indeks', points: inOrder.map(({ index }) => index) }]}
        {...(newest && { target: { value: newest.campaign.goal, text: 'Mål i den seneste måling' } })}
      />
      <ul>
        {shown.map(({ campaign }) => (
          <li>
            <a href={paths.telephoneCampaign(campaign.id)}>{campaign.title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
