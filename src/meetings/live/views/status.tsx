import { Badge } from '../../../ui/badge.tsx'
import type { BodyRules } from '../../../organisation/body-rules/model.ts'
import { quorumNow } from '../model.ts'
import type { Live } from '../queries.ts'
import { isRecused, standInsOf } from '../taking-part.ts'
import { clockOf, STAGE_WORDS } from '../words.ts'

/** How far the meeting is, what o'clock it is and whether the body can decide. */
export function Status({ live, rules, now }: { live: Live; rules: BodyRules | null; now: Date }) {
  const { stage, beganAt, endedAt, breaks } = live.room
  const open = breaks.find(({ until }) => until === null)
  return (
    <div id="moede-status" class="live-status" role="status">
      <p>
        {stage === 'running' ? <Badge colour="success">I gang</Badge> : null} {STAGE_WORDS[stage] ?? ''}
        {stage === 'running' && beganAt !== null ? ` siden kl. ${clockOf(beganAt)}.` : ''}
        {stage === 'ended' && endedAt !== null
          ? ` (kl. ${clockOf(endedAt)}). Referatet er ikke låst endnu.`
          : ''}
      </p>
      {open === undefined ? null : (
        <p>
          <Badge colour="warning">Pause</Badge> siden kl. {clockOf(open.from)}.
        </p>
      )}
      <QuorumLine live={live} rules={rules} />
      {stage === 'running' ? (
        <p class="live-clock">
          Kl. <live-clock>{clockOf(now)}</live-clock>
        </p>
      ) : null}
    </div>
  )
}

function QuorumLine({ live, rules }: { live: Live; rules: BodyRules | null }) {
  if (live.room.stage !== 'running') return null
  const current = live.items.find(({ id }) => id === live.room.currentId)
  const recused =
    current === undefined
      ? []
      : live.room.people.flatMap(({ personId }) => (isRecused(current, personId) ? (personId ?? []) : []))
  const quorum = quorumNow(live.room, rules, {
    recused,
    standIns: current === undefined ? [] : standInsOf(current),
  })
  if (quorum === null) return null
  const enough = quorum.here >= quorum.needed
  return (
    <p>
      <Badge colour={enough ? 'success' : 'error'}>
        {enough ? 'Beslutningsdygtigt' : 'Ikke beslutningsdygtigt'}
      </Badge>{' '}
      {quorum.here} af {quorum.members} deltager; mindst {quorum.needed} skal være til stede.
    </p>
  )
}
