/** Pages of registers: those of one register's own first, then what the mechanism makes of all of them. */
import { Hono } from 'hono'
import type { FileStore } from '../documents/files.ts'
import type { Env } from '../organisation/reader.ts'
import { consultationPages } from './consultations/pages.tsx'
import { figureRoutes } from './mechanism/figures-pages.tsx'
import { importRoutes } from './mechanism/import-pages.tsx'
import { keeperRoutes } from './mechanism/keepers-pages.tsx'
import { listRoutes } from './mechanism/list-pages.tsx'
import { rowRoutes } from './mechanism/row-pages.tsx'
import { snapshotRoutes } from './mechanism/snapshot-pages.tsx'
import { statusPaperRoutes } from './mechanism/status-paper-pages.tsx'
import type { Register } from './mechanism/register.ts'

export function pages(store: FileStore, registers: readonly Register[]): Hono<Env> {
  const routes = new Hono<Env>()
  for (const { pages: own } of registers) if (own) routes.route('/', own)
  routes.route('/', consultationPages(store))
  routes.route('/', figureRoutes(registers))
  routes.route('/', snapshotRoutes(registers))
  routes.route('/', statusPaperRoutes(registers))
  routes.route('/', importRoutes(registers, store))
  routes.route('/', keeperRoutes(registers))
  routes.route('/', rowRoutes(registers))
  routes.route('/', listRoutes(registers))
  return routes
}
