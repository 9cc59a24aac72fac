/** A message to an employee or a unit, from the desk. */
import type { FieldError } from '../../platform/web/forms.ts'
import type { Asked } from './asked.ts'

export async function sendMessage(
  _asked: Asked,
  _whom: { kind: 'person' | 'unit'; id: number },
): Promise<readonly FieldError[]> {
  return []
}
