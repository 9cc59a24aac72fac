const DONE =
  'godkendt|taget til (?:efterretning|orientering)|drøftet|udsat|vedtaget|forkastet|afvist|tiltrådt|genvalgt|valgt'
const DID =
  'godkendte|besluttede|vedtog|tiltrådte|drøftede|valgte|tog (?:\\p{L}+ ){1,4}til (?:efterretning|orientering)'

/** `Referatet blev godkendt …`, `Drøftet.`, `Udvalget besluttede …`: what was decided, where no heading says so. */
const DECIDES = `(?:\\p{Lu}[\\p{L}-]*(?:\\s[\\p{L}-]+){0,2}\\s(?:blev|er)\\s(?:enstemmigt\\s)?(?:${DONE})|(?:${DONE.replace(/(^|\|)(\p{L})/gu, (_, bar: string, letter: string) => bar + letter.toUpperCase())}|Det blev (?:besluttet|vedtaget|aftalt)|Til efterretning|Intet(?: nyt| til referat)?(?= at|\\.|$)|Udsat|Intet at bemærke|Ingen bemærkninger)|\\p{Lu}\\p{L}*(?:et|en)\\s(?:${DID}))(?!\\p{L})`
const STARTS = new RegExp(`^${DECIDES}`, 'u')
const INSIDE = new RegExp(`(?<=[\\p{L}\\d]{2}[.!?]?\\s)${DECIDES}[^.]{0,300}\\.`, 'gu')

/** `Regnskabet for 1956 godkendtes.`, `Referatet fra mødet i maj blev godkendt og underskrevet.` */
const PASSIVE = new RegExp(
  `^\\p{Lu}(?:[^.:;]|(?<=\\d)\\.){0,80}?(?:(?:blev|er|bliver)\\s(?:enstemmigt\\s)?(?:${DONE})|(?<=[\\p{L}\\d]\\s)(?:godkend|tilt|vedto|bevilg|anbefal|udsat|valg|afslo|forkast|henlagd|henvis)\\p{L}*(?:edes|tes|ges|gtes|des))(?!\\p{L})`,
  'u',
)
const PASSIVE_ALONE =
  /^(?:Godkend|Tilt|Vedto|Bevilg|Anbefal|Udsat|Valg|Afslo|Forkast|Henlagd|Henvis)\p{L}*(?:edes|tes|ges|des)\.?$/u

/** The line begins as such a sentence. */
export function saysDecision(text: string): boolean {
  if (text.length > 400) return false
  return STARTS.test(text) || PASSIVE_ALONE.test(text) || (text.length <= 120 && PASSIVE.test(text))
}

/** Such sentences inside a text whose line breaks are lost. */
export function decisionSentences(text: string): { from: number; to: number }[] {
  return [...text.matchAll(INSIDE)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
