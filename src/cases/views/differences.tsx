import type { Piece } from '../../language/word-differences.ts'

/** Words that went and came; said in words too, and marked by more than colour. Long stretches that stayed are shortened. */
export function Differences({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p class="differences">
      {pieces.map(({ kind, text }) => {
        if (kind === 'same') return shortened(text)
        const Element = kind === 'out' ? 'del' : 'ins'
        return (
          <Element>
            <span class="sr-only">{kind === 'out' ? ' udgår: ' : ' nyt: '}</span>
            {text}
            <span class="sr-only">{kind === 'out' ? ' (slut på udgået)' : ' (slut på nyt)'}</span>
          </Element>
        )
      })}
    </p>
  )
}

const LONGEST = 240

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}`
}
