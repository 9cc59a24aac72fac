/**
 * One spelling for letters that Danes write in several ways: `Åbenrå`, `Aabenraa` and `aabenraa` are one word, and
 * who lacks æ, ø and å on the keyboard finds it too. Small letters, without accents, in ASCII.
 */
export function foldLetters(text: string): string {
  const small = text.toLowerCase()
  if (!/[^ -~]/.test(small)) return small
  return small
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/[^ -~]/g, '')
}
