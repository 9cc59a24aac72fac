/** Alarms that the distributor raises, in Danish. */
import type { CallEvent } from '../distributor/model.ts'
import type { AlarmKind } from './alarms.ts'

export interface DistributorAlarm {
  act: 'raise' | 'clear'
  kind: AlarmKind
  subject: string
  message: string
}

export function alarmOf({ kind, call, desk, details }: CallEvent): DistributorAlarm | null {
  if (kind !== 'alarm' && kind !== 'alarm-cleared') return null
  const act = kind === 'alarm' ? 'raise' : 'clear'
  const hours = Math.round(Number(details['seconds'] ?? 0) / 3600)
  if (details['what'] === 'desk-stuck') {
    const message = `En plads har stået med det samme opkald i over ${hours} timer. Log den af på overblikket.`
    return { act, kind: 'desk-stuck', subject: String(desk), message }
  }
  const message = `Et opkald har varet i over ${hours} timer. Se efter, om nogen taler, og flyt eller afslut det.`
  return { act, kind: 'call-old', subject: String(call), message }
}
