/** The files of this installation, as the configuration says: where they lie, and who checks them for virus. */
import { join } from 'node:path'
import type { Config } from '../../platform/config.ts'
import { FileStore } from '../files.ts'
import { VirusScanner } from '../virus/clamd.ts'
import { DiskObjects } from './disk-objects.ts'
import { S3Objects } from './s3-objects.ts'

/** @param dataRoot the prepared data folder */
export function openFiles(config: Pick<Config, 's3' | 'clamd'>, dataRoot: string): FileStore {
  const objects =
    config.s3 === null
      ? new DiskObjects(join(dataRoot, 'files'))
      : // Not under `files`, which backups copy.
        new S3Objects(config.s3, join(dataRoot, 'run', 'files'))
  return new FileStore(objects, config.clamd === null ? null : new VirusScanner(config.clamd))
}
