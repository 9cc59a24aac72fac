/** Who decides is named in every point, and tells none of them from the others. */
const DECIDERS = new Set([
  'direkt',
  'udvalg',
  'byråde',
  'byråd',
  'rådet',
  'besty',
  'admini',
  'forval',
  'kommun',
])

/** Beginnings of the longer words: Danish endings and compounds differ at the end. */
export function stemsOf(text: string): string[] {
  const stems = (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6))
  return stems.filter((stem) => !DECIDERS.has(stem))
}
