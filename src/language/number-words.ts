const WORDS = ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv']
const OTHERS: Record<string, number> = { et: 1, én: 1, ét: 1, fjorten: 14 }

/** A small number in digits or words, as one group of a pattern. */
export const NUMBER_WORD = `(\\d{1,2}|${[...WORDS, ...Object.keys(OTHERS)].join('|')})`

/** `3`, `tre` and `én` as numbers; `null` for other words. */
export function numberOfWord(word: string | undefined): number | null {
  const plain = (word ?? '').toLowerCase()
  if (/^\d{1,2}$/u.test(plain)) return Number(plain)
  const index = WORDS.indexOf(plain)
  return index >= 0 ? index : (OTHERS[plain] ?? null)
}
