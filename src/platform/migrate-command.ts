/** `sagsgang migrate`: for those who bring a database up before they start a new version on several machines. */
import { openDatabase } from './open-database.ts'

export async function run(): Promise<number> {
  const database = await openDatabase()
  await database.close()
  process.stdout.write('Databasen har den nyeste form.\n')
  return 0
}
