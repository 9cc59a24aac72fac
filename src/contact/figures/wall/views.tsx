/** A page for a screen that hangs on a wall: large, without names and numbers, read across a room. */
import { raw } from 'hono/html'
import { writeFigure } from '../../../language/figures.ts'
import type { Site } from '../../../organisation/reader.ts'
import { paths } from '../../../paths.ts'
import { LookAgain } from '../../../ui/look-again.tsx'
import { LiveContact } from '../../call-control/live-pages.tsx'
import { writeSeconds } from '../definitions.ts'
import { clockText } from '../moments.ts'
import { WaitClock } from '../wait-clock.tsx'
import type { BoardNow } from './boards.ts'

interface WallProps {
  board: BoardNow
  /** By a session: the page follows what changes. A screen of its own looks again and again. */
  followed: boolean
  municipality: string
  assets: Site['assets']
  now: Date
}

export function WallDocument({ board, followed, municipality, assets, now }: WallProps) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="da">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>Tavle – {municipality}</title>
          <meta name="turbo-refresh-method" content="morph" />
          <meta name="turbo-refresh-scroll" content="preserve" />
          <link rel="icon" type="image/svg+xml" href={assets.icon} />
          <link rel="stylesheet" href={assets.stylesheet} data-turbo-track="reload" />
          <script type="module" src={assets.script} data-turbo-track="reload"></script>
        </head>
        <body class={board.dark ? 'wall wall-dark' : 'wall'}>
          <main id="indhold">
            <WallBoard board={board} now={now} />
            <footer class="wall-foot">
              {followed ? (
                <>
                  <LiveContact />
                  <a href={board.dark ? paths.contactWall : `${paths.contactWall}?tema=moerk`}>
                    {board.dark ? 'Lyse farver' : 'Mørke farver'}
                  </a>{' '}
                  <a href={paths.contact}>Kontaktcenter</a>
                  {raw('<noscript><meta http-equiv="refresh" content="10"></noscript>')}
                </>
              ) : (
                <LookAgain />
              )}
              <span>Set kl. {clockText(now)}</span>
            </footer>
          </main>
        </body>
      </html>
    </>
  )
}

function WallBoard({ board, now }: { board: BoardNow; now: Date }) {
  const { queues, today } = board
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0)
  const callbacks = queues.reduce((sum, queue) => sum + queue.callbacks, 0)
  const since = queues
    .flatMap(({ longestSince }) => (longestSince === null ? [] : [new Date(longestSince)]))
    .toSorted((a, b) => a.getTime() - b.getTime())
  const [first] = since
  return (
    <>
      <h1 class="sr-only">Kontaktcentret lige nu</h1>
      {board.exchange === 'down' ? (
        <p class="wall-wrong" role="alert">
          Der er ingen forbindelse til telefoncentralen
        </p>
      ) : null}
      <dl class="wall-figures">
        <Tile name="Venter nu" large>
          {String(waiting)}
        </Tile>
        <Tile name="Har ventet længst" large>
          {first === undefined ? '–' : <WaitClock since={first} now={now} />}
        </Tile>
        <Tile name="Tilbagekald">{String(callbacks)}</Tile>
        <Tile name="Ledige">{String(board.desks['free'] ?? 0)}</Tile>
        <Tile name="Taler">{String((board.desks['talking'] ?? 0) + (board.desks['offered'] ?? 0))}</Tile>
        <Tile name="Efterbehandling">{String(board.desks['wrap-up'] ?? 0)}</Tile>
        <Tile name="Pause">{String(board.desks['pause'] ?? 0)}</Tile>
        <Tile name="Ikke kontaktbare">{String(board.desks['unreachable'] ?? 0)}</Tile>
        <Tile name="Ankomne i dag">{writeFigure(today.arrived, 0)}</Tile>
        <Tile name="Besvarede i dag">{writeFigure(today.answered, 0)}</Tile>
        <Tile name="Lagt på i dag">{writeFigure(today.abandoned, 0)}</Tile>
        <Tile name="Ventetid i dag">
          {today.direct === 0 ? '–' : writeSeconds(today.waitedMs / today.direct / 1_000)}
        </Tile>
      </dl>
      {queues.length < 2 ? null : <Queues queues={queues} now={now} />}
    </>
  )
}

function Queues({ queues, now }: { queues: BoardNow['queues']; now: Date }) {
  return (
    <table class="wall-queues">
      <caption class="sr-only">Køer</caption>
      <thead>
        <tr>
          <th scope="col">Kø</th>
          <th scope="col">Venter</th>
          <th scope="col">Længst</th>
          <th scope="col">Tilbagekald</th>
        </tr>
      </thead>
      <tbody>
        {queues.map((queue) => (
          <tr>
            <th scope="row">{queue.title}</th>
            <td>{String(queue.waiting)}</td>
            <td>
              {queue.longestSince === null ? (
                '–'
              ) : (
                <WaitClock since={new Date(queue.longestSince)} now={now} />
              )}
            </td>
            <td>{String(queue.callbacks)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Tile({ name, large, children }: { name: string; large?: boolean; children?: unknown }) {
  return (
    <div class={large ? 'wall-tile wall-tile-large' : 'wall-tile'}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
