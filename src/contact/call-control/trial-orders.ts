/** What people do at the telephones of the trial exchange. */
import type { CallControl } from './control.ts'
import type { ControlRefusal, TrialOrder } from './order.ts'
import type { TrialLeg } from '../telephony/in-process/trial-telephones.ts'

/** How a telephone is named in orders and rows: by call and leg. A desk's telephone is found by its own name as well. */
export const telephoneOf = ({ call, leg }: { call: string; leg: string }): string => `${call}/${leg}`

export function obeyTrial({ settings }: CallControl, order: TrialOrder): ControlRefusal | null {
  const { telephones } = settings
  if (telephones === null) return 'no-trial'
  if (order.kind === 'trial-call') {
    telephones.placeCall(order.number, order.dialled)
    return null
  }
  const line = findLine(telephones.legs(), order.telephone)
  if (line === undefined) return 'no-such-telephone'
  const { call, leg } = line
  const done =
    order.kind === 'trial-digit'
      ? telephones.press(call, order.digit, leg)
      : order.kind === 'trial-hang-up'
        ? telephones.hangUp(call, leg)
        : order.kind === 'trial-answer'
          ? telephones.answer(call, leg)
          : telephones.refuse(call, leg, 'rejected')
  return done ? null : 'no-such-telephone'
}

function findLine(legs: readonly TrialLeg[], telephone: string): TrialLeg | undefined {
  return legs.findLast(
    (line) =>
      line.state !== 'down' &&
      (telephoneOf(line) === telephone ||
        (line.endpoint?.kind === 'desk' && line.endpoint.name === telephone)),
  )
}
