import { benchSearch, type SearchFigures } from './support-search-run.ts'

export const name = 'search-100k'

/** Ranked search with extracts in 100,000 items of about 2 kB, as an employee without seats. */
export const run = (): Promise<SearchFigures> => benchSearch(100_000, 1, 60)
