/** Points of lists that the library in between knows too little of: those that count by letters, and those far down. */

/** Name of the style of points that count by letters in documents of Sagsgang. */
export const LETTERS_NAME = 'Bogstavpunkt'
const LETTERS = '<ol><li><span class="letters">'

/** The library goes five levels down, Word nine. */
export const POINT_STYLES = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((level) => {
  const above = 'ul|ol > li > '.repeat(level - 1)
  const letters = `p[style-name='${LETTERS_NAME}']:ordered-list(${level}) => ${above}ol > li:fresh > span.letters:fresh`
  const deep = [
    `p:unordered-list(${level}) => ${above}ul > li:fresh`,
    `p:ordered-list(${level}) => ${above}ol > li:fresh`,
  ]
  return [letters, ...(level > 5 ? deep : [])]
})

/** Lists whose first point counts by letters do so. */
export function lettersOf(html: string): string {
  return html.replaceAll(LETTERS, '<ol type="a"><li><span>')
}
