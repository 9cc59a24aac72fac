import { writeDate } from '../../language/dates.ts'
import { OUTCOME_TAGS } from '../../meetings/words.ts'
import { paths } from '../../paths.ts'
import { Badge, DegreeBadge } from '../../ui/badge.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import type { FilterChoices } from '../filter-choices.ts'
import { MOST_HITS, type SearchQuery } from '../model.ts'
import { writeSearchAddress } from '../search-address.ts'
import type { SearchResult } from '../search-items.ts'
import type { Hit } from '../show-hits.ts'
import type { FoundPapers } from '../papers/search-papers.ts'
import { PaperHits, paperCountText, PAPERS_ID } from './paper-hits.tsx'
import { SearchForm } from './search-form.tsx'
import { Segments } from './segments.tsx'

interface SearchViewProps {
  query: SearchQuery
  choices: FilterChoices
  /** Null: nothing was asked yet. */
  result: SearchResult | null
  /** Null for those who can see none, and where the filters are about meetings. */
  papers: FoundPapers | null
  signedIn: boolean
}

export function SearchView({ query, choices, result, papers, signedIn }: SearchViewProps) {
  return (
    <>
      <h1>Søg</h1>
      <SearchForm query={query} choices={choices} signedIn={signedIn} />
      {result ? <Results query={query} result={result} papers={papers} signedIn={signedIn} /> : null}
      {papers === null || papers.total === 0 ? null : <PaperHits found={papers} words={query.words} />}
    </>
  )
}

/** How many hits, as it is said. */
export function countText(total: number): string {
  if (total === 0) return 'Ingen resultater'
  if (total >= MOST_HITS) return `Over ${MOST_HITS.toLocaleString('da-DK')} resultater`
  return total === 1 ? '1 resultat' : `${total.toLocaleString('da-DK')} resultater`
}

function Results({
  query,
  result,
  papers,
  signedIn,
}: {
  query: SearchQuery
  result: SearchResult
  papers: FoundPapers | null
  signedIn: boolean
}) {
  if (!result.searchable) return <p class="empty-state">Skriv et eller flere ord at søge efter.</p>
  return (
    <section aria-labelledby="hits">
      <h2 id="hits">
        {countText(result.total)} for «{result.mended ?? query.words}»
      </h2>
      <Meant query={query} result={result} />
      {papers === null || papers.total === 0 ? null : (
        <p>
          <a href={`#${PAPERS_ID}`}>{paperCountText(papers.total)}</a>
        </p>
      )}
      {result.total === 0 ? <NothingFound query={query} signedIn={signedIn} /> : null}
      {result.total > 0 ? (
        <p>
          <a href={paths.subjectThread(result.mended ?? query.words)}>Følg emnet gennem årene</a>
        </p>
      ) : null}
      <ol class="hits" start={(query.page - 1) * 10 + 1}>
        {result.hits.map((hit) => (
          <HitView hit={hit} signedIn={signedIn} />
        ))}
      </ol>
      <Pagination
        page={query.page}
        pages={result.pages}
        hrefOf={(page) => writeSearchAddress({ ...query, page })}
      />
    </section>
  )
}

/** What was searched for instead of, or beside, what was typed. */
function Meant({ query, result }: { query: SearchQuery; result: SearchResult }) {
  const literally = writeSearchAddress({ ...query, literal: true, page: 1 })
  if (result.mended !== null)
    return (
      <p>
        «{query.words}» findes ikke. Mente du{' '}
        <a href={writeSearchAddress({ ...query, words: result.mended, page: 1 })}>{result.mended}</a>? Her er
        det, der er fundet med det.
      </p>
    )
  if (result.alsoMeant.length === 0) return null
  return (
    <p>
      Hits for «{result.alsoMeant.join('», «')}» er taget med.{' '}
      <a href={literally}>Søg kun på «{query.words}»</a>.
    </p>
  )
}

function NothingFound({ query, signedIn }: { query: SearchQuery; signedIn: boolean }) {
  const narrowed =
    writeSearchAddress({ ...query, page: 1 }) !== writeSearchAddress({ words: query.words, sort: query.sort })
  return (
    <div class="empty-state">
      <p>Prøv færre eller andre ord, eller en kortere del af ordet.</p>
      {narrowed ? (
        <p>
          <a href={writeSearchAddress({ words: query.words })}>Søg uden afgrænsning</a>
        </p>
      ) : null}
      {signedIn ? null : <p>Her søges kun i det, der er offentligt.</p>}
    </div>
  )
}

function HitView({ hit, signedIn }: { hit: Hit; signedIn: boolean }) {
  return (
    <li>
      <h3>
        <a href={paths.item(hit.itemId)}>
          <Segments segments={hit.title} />
        </a>
      </h3>
      <p class="hit-place">
        <a href={paths.itemInMeeting(hit.meetingId, hit.itemId)}>
          {hit.bodyName} {writeDate(hit.heldOn)}
        </a>
        {hit.number ? `, punkt ${hit.number}` : null}
        {hit.caseNumber ? (
          <>
            {', sag '}
            <a href={paths.caseThread(hit.caseNumber)}>{hit.caseNumber}</a>
          </>
        ) : null}{' '}
        {hit.outcomes.map((outcome) => (
          <Badge colour={OUTCOME_TAGS[outcome].colour}>{OUTCOME_TAGS[outcome].text}</Badge>
        ))}{' '}
        {signedIn ? <DegreeBadge degree={hit.audience} /> : null}
      </p>
      {hit.extracts.map(({ heading, segments }) => (
        <p class="hit-extract">
          {heading ? <span class="quiet">{heading}: </span> : null}
          <Segments segments={segments} />
        </p>
      ))}
    </li>
  )
}
