/** A figure as somebody types it: `73,5`, `-2`, `1.234,5`, `95 %`. */
const FIGURE = /^([-−–]?)\s*(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,6}))?$/u

/** @param unit may stand behind it @returns null where it is no figure */
export function parseFigure(text: string, unit = ''): number | null {
  const typed = text.trim().replaceAll('\u00A0', ' ')
  const bare = unit !== '' && typed.endsWith(unit) ? typed.slice(0, -unit.length).trim() : typed
  const match = FIGURE.exec(bare)
  if (match === null) return null
  const [, sign, whole = '', fraction = '0'] = match
  const value = Number(`${whole.replaceAll('.', '')}.${fraction}`)
  return sign === '' || value === 0 ? value : -value
}

/** As it is typed into a field again. */
export function typedFigure(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}
