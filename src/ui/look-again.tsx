import { raw } from 'hono/html'

/** On a page where something is being made: it shows itself again, without a script only where nothing is typed. */
export function LookAgain() {
  return (
    <>
      <look-again></look-again>
      {raw('<noscript><meta http-equiv="refresh" content="3"></noscript>')}
    </>
  )
}
