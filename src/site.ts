/** The site as a child of src/main.ts. It knows the app and public logins only, and cannot become owner. */
import { openSite } from './open-site.ts'
import { serveMetrics } from './platform/metrics.ts'
import { filesPart } from './platform/health.ts'
import { requireConfig } from './platform/open-database.ts'
import { prepareDataFolder } from './platform/postgres/data-folder.ts'
import { childDatabaseUrl, runSupervised, type Running } from './platform/supervised.ts'

await runSupervised(start)

async function start(): Promise<Running> {
  const config = requireConfig()
  const folder = await prepareDataFolder(config.dataDir)
  const site = await openSite({
    ...config,
    dataDir: folder.root,
    urls: { app: childDatabaseUrl('app'), public: childDatabaseUrl('public') },
    healthParts: [filesPart(folder.files)],
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
