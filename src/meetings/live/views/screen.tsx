/** What the wall of the room shows: the item treated now and what is decided of it, and never anything closed. */
import { paths } from '../../../paths.ts'
import type { Live } from '../queries.ts'
import { Decided } from './decided.tsx'

/** Sent anew whenever it changes. */
export const SCREEN_ID = 'moede-skaerm'

export function Screen({ live }: { live: Live }) {
  const { room, items } = live
  const item = items.find(({ id }) => id === room.currentId)
  const shown = item === undefined || item.closed ? null : item
  return (
    <section id={SCREEN_ID} class="live-screen" aria-live="polite">
      <h1>{shown === null ? live.body : `${shown.number}. ${shown.title}`}</h1>
      {shown === null ? (
        <p>{withoutItem(live)}</p>
      ) : (
        <>
          {shown.recommended.length === 0 ? null : (
            <>
              <h2>Indstilling</h2>
              <ul class="nobullet-list">
                {shown.recommended.map(({ path, text }) => (
                  <li>
                    <strong>{path}.</strong> {text}
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2>Beslutning</h2>
          <div class="live-decision">
            <Decided item={shown} />
          </div>
        </>
      )}
    </section>
  )
}

function withoutItem({ room }: Live): string {
  if (room.stage === 'ended' || room.stage === 'locked') return 'Mødet er slut.'
  if (room.stage !== 'running') return 'Mødet er ikke begyndt.'
  if (room.breaks.some(({ until }) => until === null)) return 'Der er pause.'
  return room.currentId === null
    ? 'Der behandles ikke noget punkt lige nu.'
    : 'Punktet, der behandles nu, vises ikke her.'
}

export function ScreenPage({ live }: { live: Live }) {
  return (
    <live-meeting src={paths.meetingScreenStream(live.id)}>
      <Screen live={live} />
      <p class="live-screen-back">
        <a href={paths.liveMeeting(live.id)}>Tilbage til afviklingen</a>
      </p>
    </live-meeting>
  )
}
