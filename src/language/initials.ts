const PARTICLES = new Set(['af', 'von', 'van', 'de', 'der', 'den', 'la'])

/** Two to five capitals that stand for a person or a unit: `CM`, `ØDC`. Whose they are depends on the date. */
export function isInitials(text: string): boolean {
  return /^[A-ZÆØÅ]{2,5}$/u.test(text)
}

/** Initials of a name as a house would give them: `Karla Øst Madsen` → `KØM`; particles are left out. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((part) => /^\p{L}/u.test(part) && !PARTICLES.has(part.toLowerCase()))
    .map((part) => part.slice(0, 1).toLocaleUpperCase('da'))
    .join('')
}
