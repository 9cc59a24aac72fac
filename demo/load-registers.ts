/** What Elmsund's secretary has written in the smaller registers. */
import type { Database } from '../src/platform/database.ts'
import type { BuiltOrganisation } from './organisation.ts'
import { loadContactRegister } from './register-contact.ts'
import { loadClosingDays } from './register-closing-days.ts'
import { loadCourses } from './register-courses.ts'
import { loadNetworks } from './register-networks.ts'
import { loadPolicies } from './register-policies.ts'
import { loadSelfService } from './register-self-service.ts'
import { loadTelephone } from './register-telephone.ts'

export async function loadRegisters(app: Database, built: BuiltOrganisation): Promise<void> {
  await loadTelephone(app, built)
  await loadSelfService(app, built)
  await loadNetworks(app, built)
  await loadClosingDays(app, built)
  await loadCourses(app, built)
  await loadPolicies(app, built)
  await loadContactRegister(app, built)
}
