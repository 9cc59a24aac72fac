/** Bodies and meetings by the endings of their names, and the short forms that councils use for their committees. */
const FORUM =
  '(?:[\\p{L}-]*(?:[Dd]irektion|[Ff]orum|[Bb]yråd|(?<![Oo]m)[Rr]åd|[Uu]dvalg|[Bb]estyrelse|[Ss]tyregruppe|[Ll]ederkreds|[Ff]ølgegruppe|MED|[Ll]edermøde|[Cc]hefmøde)(?:en|et|met|ne)?(?:s møde)?|[Bb]orgmesteren|[A-ZÆØÅ]{1,3}U|[Cc]entercheferne|[Cc]hefgruppen|[Ll]edergruppen|[Kk]oncernledelsen|høring)'
const TAKES = new RegExp(
  `(?<!\\p{L})(?:[Ii]|[Pp]å|[Tt]il|for|med|hos|ved)\\s+(?:(?:det|den|de|et|en)\\s+)?(?:\\p{Ll}+e\\s+)?((?:${FORUM})(?:\\s+for\\s+\\p{Lu}[\\p{L}-]+)?)(?![\\p{L}])`,
  'gu',
)
const IS_SHOWN = new RegExp(
  `(?<!\\p{L})(${FORUM})(?![\\p{L}])\\s+(?:\\p{L}+\\s+){0,2}?(?:forelægges|præsenteres|orienteres|får forelagt|høres)|(?:forelægges|præsenteres|orienteres)\\s+(${FORUM})(?![\\p{L}])`,
  'u',
)
const LEADS = new RegExp(`^(?:at\\s+)?(${FORUM})(?![\\p{L}])`, 'u')

/** Where the matter returns or is taken up, as printed; `null` where the clause names no body. */
export function forumOf(clause: string): string | null {
  const shown = IS_SHOWN.exec(clause)
  const found = shown?.[1] ?? shown?.[2] ?? [...clause.matchAll(TAKES)][0]?.[1] ?? LEADS.exec(clause)?.[1]
  return found === undefined ? null : found.replace(/s møde$/u, '')
}
