/** Danish letters of code page 850, in which Windows wrote names before UTF-8. */
const OLD_LETTERS: Record<number, string> = {
  0x91: 'æ',
  0x9b: 'ø',
  0x86: 'å',
  0x92: 'Æ',
  0x9d: 'Ø',
  0x8f: 'Å',
  0x82: 'é',
  0x81: 'ü',
  0x84: 'ä',
  0x94: 'ö',
  0xf5: '§',
}

/** Name of an entry, and whether it stays inside the folder it would be unpacked in. */
export function nameOfEntry(bytes: Uint8Array, isUtf8: boolean): { name: string; safe: boolean } {
  const name = (isUtf8 ? new TextDecoder().decode(bytes) : oldName(bytes))
    .replaceAll('\\', '/')
    .normalize('NFC')
  return { name, safe: isInside(name) }
}

/** The path leads nowhere but into the folder it is in. */
export function isInside(path: string): boolean {
  const steps = path.replaceAll('\\', '/').split('/')
  return (
    path !== '' && !path.includes('\0') && !steps.includes('..') && steps[0] !== '' && !/^[a-z]:/iu.test(path)
  )
}

function oldName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return [...bytes]
      .map((byte) => (byte < 0x80 ? String.fromCodePoint(byte) : (OLD_LETTERS[byte] ?? '_')))
      .join('')
  }
}
