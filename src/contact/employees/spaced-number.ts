/** Danish numbers in pairs: `96 33 12 01`; others as they are. */
export function spacedNumber(number: string): string {
  return /^\d{8}$/u.test(number) ? number.replaceAll(/(\d\d)(?=\d)/gu, '$1 ') : number
}
