import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import type { Extract } from '../extracts.ts'
import { type FoundPapers, MOST_PAPERS, type PaperHit } from '../papers/search-papers.ts'
import { Segments } from './segments.tsx'

export const PAPERS_ID = 'oplaeg'

/** How many papers, as the link to them says it. */
export function paperCountText(total: number): string {
  if (total >= MOST_PAPERS) return `Også over ${MOST_PAPERS} oplæg`
  return `Også ${total} oplæg`
}

/** Papers on their way and what is attached to them, below what was decided. */
export function PaperHits({ found, words }: { found: FoundPapers; words: string }) {
  return (
    <section aria-labelledby={PAPERS_ID}>
      <h2 id={PAPERS_ID}>Oplæg og bilag med «{words}»</h2>
      {found.total > found.papers.length ? (
        <p class="quiet">De {found.papers.length} bedste er vist. Skriv flere ord for at finde andre.</p>
      ) : null}
      <ol class="hits">
        {found.papers.map((hit) => (
          <PaperHitView hit={hit} />
        ))}
      </ol>
    </section>
  )
}

function PaperHitView({ hit }: { hit: PaperHit }) {
  return (
    <li>
      <h3>
        <a href={paths.paper(hit.paperId)}>
          <Segments segments={hit.title} />
        </a>
      </h3>
      <p class="hit-place">
        {hit.bodyName}, sag <a href={paths.case(hit.caseId)}>{hit.caseNumber}</a>{' '}
        <Badge colour="info">Oplæg</Badge> {hit.isClosed ? <Badge colour="warning">Lukket sag</Badge> : null}
      </p>
      <Extracts extracts={hit.extracts} />
      {hit.attachments.length === 0 ? null : (
        <ul>
          {hit.attachments.map(({ versionId, name, extracts }) => (
            <li>
              Bilag:{' '}
              <a href={paths.paperFile(versionId)}>
                <Segments segments={name} />
              </a>
              <Extracts extracts={extracts} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Extracts({ extracts }: { extracts: readonly Extract[] }) {
  return (
    <>
      {extracts.map(({ heading, segments }) => (
        <p class="hit-extract">
          {heading ? <span class="quiet">{heading}: </span> : null}
          <Segments segments={segments} />
        </p>
      ))}
    </>
  )
}
