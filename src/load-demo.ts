/** Started by start-demo.ts: loads the demo municipality, says so, loads the rest of it and ends. */
import { type DemoConnections, loadDemo, loadRestOfDemo } from '../demo/load.ts'
import { PERSONS } from '../demo/municipality.ts'
import { writeAccounts } from './organisation/local-provider/accounts.ts'
import { log } from './platform/log.ts'
import { DEMO_CAN_BE_SHOWN } from './start-demo.ts'
import { indexItems } from './search/index-items.ts'

interface DemoRequest {
  urls: DemoConnections
  dataDir: string
}

// Whoever started this may be killed; then it ends too, and the next start goes on.
process.on('disconnect', () => process.exit(1))

try {
  // Written by start-demo.ts alone.
  const { urls, dataDir } = JSON.parse(process.env['SAGSGANG_DEMO'] ?? '{}') as DemoRequest
  await loadDemo(urls, dataDir, indexItems)
  const shown = PERSONS.filter((person) => person.shows !== undefined)
  const accounts = shown.map(({ initials, name, title, shows }) => ({
    subject: initials.toLocaleLowerCase('da'),
    name,
    title,
    shows: shows ?? null,
  }))
  await writeAccounts(dataDir, accounts)
  process.send?.(DEMO_CAN_BE_SHOWN)
  await loadRestOfDemo(urls)
  process.exit(0)
} catch (error) {
  log.fatal({ err: error }, 'the demo could not be loaded')
  process.exit(1)
}
