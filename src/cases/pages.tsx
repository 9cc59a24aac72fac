/** Every page of this room; all of them for those who are signed in. */
import { Hono } from 'hono'
import type { FileStore } from '../documents/files.ts'
import { type Env, signedInOnly } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { approvalRoutes } from './approval-pages.tsx'
import { attachmentRoutes } from './attachment-pages.tsx'
import { caseRoutes } from './case-pages.tsx'
import { paperRoutes } from './paper-pages.tsx'
import { pointRoutes } from './point-pages.tsx'
import type { CaseSlots } from './slots.ts'
import { settledPapers, togetherRoutes } from './writing/routes.tsx'
import type { SharedWriting } from './writing/shared-writing.ts'
import { writingRoutes } from './writing-pages.tsx'

export function pages(store: FileStore, writing: SharedWriting, slots: CaseSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(`${paths.cases}/*`, signedInOnly)
  routes.use(`${paths.paper('*')}`, signedInOnly, settledPapers(writing))
  routes.route('/', attachmentRoutes(store))
  routes.route('/', caseRoutes(slots))
  routes.route('/', paperRoutes(slots))
  routes.route('/', writingRoutes())
  routes.route('/', togetherRoutes(writing))
  routes.route('/', pointRoutes(slots))
  routes.route('/', approvalRoutes(slots))
  return routes
}
