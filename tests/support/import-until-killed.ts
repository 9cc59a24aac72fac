/** An import in a process of its own, for the test that kills it. */
import { FileStore } from '../../src/documents/files.ts'
import { importPaths } from '../../src/archive/command.ts'
import { Database } from '../../src/platform/database.ts'

interface Request {
  worker: string
  folder: string
  municipality: number
  paths: string[]
}

// Written by the test alone.
const { worker, folder, municipality, paths } = JSON.parse(process.env['IMPORT'] ?? '{}') as Request
const database = new Database(worker)
const context = { database, store: new FileStore(folder), municipality, itemsChanged: async () => undefined }
await importPaths(context, null, paths, (line) => process.stdout.write(`${line}\n`))
await database.close()
