import type { Piece } from '../../language/word-differences.ts'
import type { SectionVersion } from '../paper-queries.ts'
import { Differences } from './differences.tsx'
import { momentText } from './moments.ts'

interface HistoryProps {
  heading: string
  versions: readonly (SectionVersion & { pieces: Piece[] })[]
}

export function SectionHistoryView({ heading, versions }: HistoryProps) {
  return (
    <>
      <h1>Historik: {heading}</h1>
      <p class="lead">
        <del>Streget ud</del> er gået ud, <ins>understreget</ins> er kommet til.
      </p>
      {versions.length === 0 ? <p class="empty-state">Der er ikke skrevet noget endnu.</p> : null}
      {versions.map(({ revision, writtenBy, writtenAt, pieces }) => (
        <section>
          <h2>
            Udgave {revision}: {writtenBy ?? 'En tidligere medarbejder'}, {momentText(writtenAt)}
          </h2>
          <Differences pieces={pieces} />
        </section>
      ))}
    </>
  )
}
