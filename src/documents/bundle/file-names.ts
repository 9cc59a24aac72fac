/** Names of files that any system can keep, no two of them alike. */

const LONGEST_FOLDER = 60
const LONGEST = 100
/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

export class FileNames {
  /** As systems see them that do not tell small letters from large. */
  readonly #taken = new Set<string>()

  /** A path of at most one folder. */
  fileName(name: string, folder: string | null = null): string {
    const place = folder === null ? '' : `${safe(folder, LONGEST_FOLDER)}/`
    const ending = /\.[\p{L}\d]{1,8}$/u.exec(name)?.[0] ?? ''
    const stem = safe(name.slice(0, name.length - ending.length), LONGEST - ending.length)
    for (let copy = 1; ; copy++) {
      const path = `${place}${stem}${copy === 1 ? '' : ` (${copy})`}${ending}`
      const seen = path.toLowerCase()
      if (this.#taken.has(seen)) continue
      this.#taken.add(seen)
      return path
    }
  }
}

function safe(name: string, longest: number): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[<>:"/\\|?*]+/gu, '-')
    .replaceAll(/\s+/gu, ' ')
  const short = [...plain]
    .slice(0, longest)
    .join('')
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '')
  if (short === '') return 'Uden navn'
  return RESERVED.test(short) ? `_${short}` : short
}
