import { benchSearch, type SearchFigures } from './support-search-run.ts'

export const name = 'search-1m'

/** The same in 1,000,000 items, of which ten share a text each; takes some minutes to fill. */
export const run = (): Promise<SearchFigures> => benchSearch(1_000_000, 10, 200)
