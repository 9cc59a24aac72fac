/**
 * The words a body puts before what it decided: `Det blev aftalt, at`, `Direktionen besluttede, at`, `Godkendt, idet`.
 * What stands behind is the matter; without one of these a sentence must itself say that something is to be done.
 */
export interface Framed {
  /** `decided`: behind the words of a decision; `remark`: behind `idet` and the like; `point`: of a recommended point; `plain`: none of them. */
  frame: 'decided' | 'remark' | 'plain' | 'point'
  clause: string
  /** The clause as it stands in the text, with the words before it where they belong to it. */
  printed: string
}

const AT = '(?:,?\\s+(?:at|om at)(?=\\s)|\\s*:)'
const DECIDES =
  '(?:besluttede|beslutter|beslutte|besluttet|tiltrådte|tiltræder|vedtog|vedtager|vedtaget|aftalte|aftaler|aftalt|aftaltes|ønskede|ønsker|bad(?: \\p{L}+){0,4}? om|beder(?: \\p{L}+){0,4}? om|anmodede(?: \\p{L}+){0,4}? om|anmoder(?: \\p{L}+){0,4}? om|pålagde(?: \\p{L}+){0,3}?|pålægger(?: \\p{L}+){0,3}?|enighed om|enige om|godkendte|godkender)'
const DECIDED = new RegExp(`(?<!\\p{L})${DECIDES}(?:\\s+(?!at\\s)\\p{L}+){0,3}?${AT}`, 'iu')
const PROPOSES = /(?<!\p{L})(?:anbefales|foreslås|indstilles)(?: (?!at\s)[\p{L}.]+){0,4}?,?\s+at(?=\s)/iu
const BEFORE_NOW =
  /(?:har|havde)\s+(?:\p{L}+\s+){0,2}(?:besluttet|aftalt|vedtaget|godkendt|ønsket)\b|(?:tidligere|allerede)\s+(?:besluttede|aftalt|vedtog)/iu
/** What a member wants written down binds nobody. */
const FOR_THE_RECORD =
  /(?:tilført|ført til|indført i)\s+(?:referatet|protokollen)|mindretalsudtalelse|protokollat/iu
const REMARK =
  /,?\s+(?:idet|dog således,? at|med den (?:tilføjelse|bemærkning|ændring|præcisering),? at|under forudsætning af,? at|på betingelse af,? at|således,? at|men således,? at)\s+/iu
const OUTCOME_HEAD =
  /(?:god)?kendt|tiltrådt|tiltræd|vedtaget|efterretning|anbefal|indstil|udsat|udskudt|drøfte|taget til|godkendte|ja tak/iu

/**
 * The matters of one sentence, each with its frame. `under` is the frame of the line that leads the list in. A sentence
 * that only tells of an earlier decision has none.
 */
export function framedClauses(sentence: string, under: Framed['frame'] = 'plain'): Framed[] {
  if (BEFORE_NOW.test(sentence.split(',')[0] ?? '') || FOR_THE_RECORD.test(sentence)) return []
  const remark = REMARK.exec(sentence)
  if (remark !== null && OUTCOME_HEAD.test(sentence.slice(0, remark.index))) {
    const tail = sentence.slice(remark.index + remark[0].length)
    return [...framedClauses(sentence.slice(0, remark.index)), ...remarked(tail)]
  }
  const decided = DECIDED.exec(sentence)
  if (decided !== null && decided[0].endsWith(':') && decided.index + decided[0].length >= sentence.length)
    return []
  if (decided !== null && decided.index < 120) return behind(sentence, decided, 'decided')
  const proposed = PROPOSES.exec(sentence)
  if (proposed !== null && proposed.index < 40) return behind(sentence, proposed, under)
  return splitMatters(sentence).map((clause) => ({ frame: under, clause, printed: clause }))
}

/** What stands behind `idet`; it may itself say that something was agreed. */
function remarked(tail: string): Framed[] {
  const decided = DECIDED.exec(tail)
  if (decided !== null && decided.index < 40) return behind(tail, decided, 'decided')
  return splitMatters(tail).map((clause) => ({ frame: 'remark', clause, printed: clause }))
}

/** One matter keeps its words before; several stand alone. */
function behind(sentence: string, match: RegExpExecArray, frame: Framed['frame']): Framed[] {
  const matters = splitMatters(sentence.slice(match.index + match[0].length).trim())
  const before = sentence.slice(0, match.index)
  // `tog planen til efterretning og besluttede, at …`: what came first was another matter.
  const from = /\s(?:og|samt)\s+$/u.test(before) && before.length > 25 ? match.index : 0
  return matters.map((clause) => ({
    frame,
    clause,
    printed: matters.length === 1 ? sentence.slice(from) : clause,
  }))
}

const NEXT_MATTER =
  /(?:,?\s+(?:og|samt|men)\s+at\s+)|;\s+|:\s+(?=\p{Lu}{2,5}\s+(?:skal|\p{Ll}+er)\s)|,\s+og\s+(?=\p{Lu}[\p{L}-]*\s+\p{Ll}+er\s)|\s+og\s+(?=(?:bad|beder|ønsker|ønskede|anmodede|anmoder)\s)|,\s+(?=(?:herefter|hvorefter|derefter)\s)|,?\s+og\s+(?=der\s+\p{L}+(?:es|ås)\s)|,\s+og\s+(?=\p{L}+(?:en|et|erne|ene)\s+(?:skal\s|\p{L}+(?:es|ås)\s))|,?\s+og\s+(?=\p{L}+\s+skal\s)|\.\s+(?=\p{Lu})/u

/** Matters that one sentence strings together: `og at …`, `og der foretages …`, `, herefter udarbejdes …`. */
function splitMatters(text: string): string[] {
  return text
    .split(NEXT_MATTER)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The frame that a lead-in line gives the list below it. */
export function frameOfLeadIn(leadIn: string | null): Framed['frame'] {
  if (leadIn === null) return 'plain'
  return new RegExp(`(?<!\\p{L})${DECIDES}(?!\\p{L})[^.]{0,40}(?:at)?\\s*:$`, 'iu').test(leadIn) &&
    /\bat\s*:$/u.test(leadIn)
    ? 'decided'
    : 'plain'
}

/** Text of a point of a recommendation: its own words before the matter, and the matters. */
const PERFORMATIVE_HEAD =
  /^(?:at\s+)?(?:\p{Lu}\p{L}*\s+)?(?:[Gg]odkender?|[Vv]edtager?|[Bb]eslutter?|[Tt]iltræder?|[Tt]ager? (?:\p{L}+\s){0,6}til (?:efterretning|orientering)|[Dd]røfter?|[Tt]ager? stilling|[Bb]evilger?|[Aa]nbefaler?)(?!\p{L})/u
const POINT_MATTER = /,?\s+(?:herunder,?\s+at|således,?\s+at|og,?\s+at|samt,?\s+at|,\s+og\s+at)\s+|;\s+/u

/** What the task is for, behind the task. */
const PURPOSE = /,?\s+med (?:det formål|henblik på)(?!\p{L}).*$/isu

export function pointClauses(text: string): Framed[] {
  const framed: Framed[] = []
  for (const part of text.split(POINT_MATTER)) {
    const trimmed = part
      .replace(PURPOSE, '')
      .trim()
      .replace(/^at\s+/iu, '')
    if (trimmed === '') continue
    const head = PERFORMATIVE_HEAD.exec(trimmed)
    const rest = head === null ? trimmed : trimmed.slice(head[0].length).replace(/^,?\s*at\s+/iu, '')
    // `Godkender at …` says a matter; `Godkender planen` is done with the decision. `Vedtager at opfordre …` is a task.
    if (head !== null && rest === trimmed.slice(head[0].length)) continue
    const proposed = PROPOSES.exec(rest)
    const clause =
      proposed !== null && proposed.index < 40 ? rest.slice(proposed.index + proposed[0].length).trim() : rest
    framed.push({
      frame: 'point',
      clause,
      printed: head === null ? trimmed : proposed === null ? trimmed : rest,
    })
  }
  return framed
}
