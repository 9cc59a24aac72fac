/** On the register's front page: everything that is written or holds, each below what it belongs under. */
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import type { Register } from '../mechanism/register.ts'
import { treeOf } from './model.ts'
import { listPolicies } from './queries.ts'
import { TreeView } from './views/tree.tsx'

export const treeOfPolicies: Section<{ register: Register }> = async (c) => {
  const { municipality } = c.var.reader
  const all = await read(c, (tx) => listPolicies(tx, municipality.id))
  return <TreeView tree={treeOf(all.filter(({ state }) => state !== 'ended'))} />
}
