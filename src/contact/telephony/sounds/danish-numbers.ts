/** Whole numbers from 0 to 99 in Danish words, as one says them: `nul`, `et`, `enogtyve`, `halvfems`. */

const small =
  'nul et to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten'.split(
    ' ',
  )
const tens = ['', '', 'tyve', 'tredive', 'fyrre', 'halvtreds', 'tres', 'halvfjerds', 'firs', 'halvfems']

/** @throws outside 0–99 */
export function sayNumber(value: number): string {
  const ten = tens[Math.floor(value / 10)]
  const one = value % 10
  const word = value < 20 ? small[value] : ten
  if (word === undefined || value < 0) throw new RangeError(`${value} is not said`)
  if (value < 20 || one === 0) return word
  return `${one === 1 ? 'en' : small[one]}og${word}`
}
