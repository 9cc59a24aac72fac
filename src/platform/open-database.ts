/** The database a command works on: DATABASE_URL, else the embedded one, running or started for the while. */
import { type Config, isConfig, readConfig } from './config.ts'
import { installationSecret } from './installation-secret.ts'
import { type LoginUrls, loginUrls } from './migrate.ts'
import { exitCodes, OperatorError } from './operator-error.ts'
import { type DataFolder, prepareDataFolder } from './postgres/data-folder.ts'
import { openEmbedded } from './postgres/embedded.ts'
import { prepareDatabase } from './prepare-database.ts'

export interface OpenDatabase {
  ownerUrl: string
  logins: LoginUrls
  /** Superuser of the embedded server; null with DATABASE_URL. */
  adminUrl: string | null
  /** Whether the program runs on it now. */
  running: boolean
  folder: DataFolder
  close(): Promise<void>
}

/** @throws OperatorError that names every wrong value */
export function requireConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const read = readConfig(env)
  if (isConfig(read)) return read
  throw new OperatorError(read.map(({ line }) => line).join('\n'), exitCodes.config)
}

/** Opens the database for a command, in the newest form; a program that runs has brought it there already. */
export async function openDatabase(config: Config = requireConfig()): Promise<OpenDatabase> {
  const folder = await prepareDataFolder(config.dataDir)
  if (config.databaseUrl !== null) {
    const secret = await installationSecret(config.databaseUrl, folder.run)
    const logins = await prepareDatabase(config.databaseUrl, secret)
    return {
      ownerUrl: config.databaseUrl,
      logins,
      adminUrl: null,
      running: false,
      folder,
      close: async () => undefined,
    }
  }
  const server = await openEmbedded(config.dataDir)
  try {
    const secret = await installationSecret(null, folder.run)
    const logins = server.shared
      ? loginUrls(server.ownerUrl, secret)
      : await prepareDatabase(server.ownerUrl, secret)
    const { ownerUrl, adminUrl, shared } = server
    return { ownerUrl, logins, adminUrl, running: shared, folder, close: () => server.stop() }
  } catch (error) {
    await server.stop()
    throw error
  }
}
