export type SearchWords = Record<string, string | number | readonly (string | number)[] | undefined>

/** `path` with the words that have a value; lists are repeated. */
export function withQuery(path: string, query: SearchWords): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== '') words.append(name, String(each))
    }
  }
  const text = words.toString()
  return text === '' ? path : `${path}?${text}`
}
