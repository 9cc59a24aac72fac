/** The site as a child of src/main.ts. It knows the app and public logins only, and cannot become owner. */
import { openFiles } from './documents/store/open-files.ts'
import { openSite } from './open-site.ts'
import { serveMetrics } from './platform/metrics.ts'
import { requireConfig } from './platform/open-database.ts'
import { prepareDataFolder } from './platform/postgres/data-folder.ts'
import { childDatabaseUrl, runSupervised, type Running } from './platform/supervised.ts'

await runSupervised(start)

async function start(): Promise<Running> {
  const config = requireConfig()
  const folder = await prepareDataFolder(config.dataDir)
  const files = openFiles(config, folder.root)
  const site = await openSite({
    ...config,
    dataDir: folder.root,
    urls: { app: childDatabaseUrl('app'), public: childDatabaseUrl('public') },
    files,
    healthParts: [{ name: 'filer', check: () => files.problem() }],
  })
  const metrics = config.metricsPort === null ? null : await serveMetrics(config.metricsPort, config.host)
  return {
    address: site.address,
    stop: async () => {
      await site.stop()
      await metrics?.close()
    },
  }
}
