import type { Outcome } from '../model.ts'

interface Rule {
  outcome: Outcome
  pattern: RegExp
}

const APPROVES =
  /(?<!\p{L})(?:god)?kend(?:t|te|tes|er|es)(?!\p{L})|tiltr(?:ådt|ådte|ædes|æder|åd)|vedt(?:og|aget|ages|ager)|bevilge(?:de|t|s)|(?:indstilling|anbefaling|forslag|plan)\p{L}* (?:følges|blev fulgt)|(?<!\p{L})(?:blev|er|bliver) (?:gen)?valgt|valgtes|(?:blev|er) udpeget/iu
const CONDITION =
  /(?<!\p{L})(?:idet|dog|med den (?:tilføjelse|ændring|bemærkning|præcisering)|med (?:de faldne|følgende|få|en|enkelte|to|tre) (?:bemærkning|tilføjelse|ændring)|med (?:bemærkning|(?:\p{L}+ ){0,2}rettelse)|under forudsætning|forudsat|på betingelse|udgår)/iu

/**
 * First fit wins, so what stops a case stands before what carries it. Each word is one that decisions in general use;
 * whether an approval has a remark is asked afterwards.
 */
const RULES: Rule[] = [
  {
    outcome: 'rejected',
    pattern:
      /(?:kunne |kan |blev |er )?ikke (?:godkend|tiltræd|tiltråd|vedtag)|forkast|afvis(?:t|te|es|er)(?!\p{L})|afslag|faldt med/iu,
  },
  {
    outcome: 'withdrawn',
    pattern:
      /tag(?:et|es) af (?:dagsorden|punktet)|trukket (?:tilbage|fra)|(?:sagen|punktet) (?:udgår|udgik|tages af|er trukket)/iu,
  },
  {
    outcome: 'postponed',
    pattern:
      /udsat(?:tes)?(?!\p{L})|udskudt|udsætte(?:s|r|lse)?(?!\p{L}|\s+(?:punkt|pkt\.?)\s+\d)|udskyde(?:s|r)?(?!\p{L}|\s+(?:punkt|pkt\.?)\s+\d)|(?:før|inden) (?:sagen|der) (?:kan )?(?:afgøres|besluttes|tages)|(?:inden|før|forud for) [^.]{0,40}endelige? (?:beslutning|stillingtagen)/iu,
  },
  {
    outcome: 'recommended',
    pattern:
      /(?<!\p{L})(?:anbefal(?:es|er|et|ede)|indstill(?:es|er|et|ede) (?:godkendt|vedtaget|tiltrådt|til)|anbefales godkendt)/iu,
  },
  { outcome: 'approved', pattern: APPROVES },
  {
    outcome: 'noted',
    pattern:
      /til efterretning|til orientering|orientering(?:en)? (?:blev )?(?:givet|modtaget)|orienterede|blev givet en (?:kort )?(?:status|orientering)|har (?:allerede |tidligere )(?:besluttet|vurderet)|er sket|har vurderet/iu,
  },
  {
    outcome: 'referred',
    pattern:
      /(?:oversend(?:es|t)|henvis(?:es|t)|sendes|sendt|forelægges|videresend\p{L}+) [^.]{0,40}(?:udvalg|råd|byråd|forum|bestyrelse)|sagen (?:skal )?(?:forelægges|sendes|drøftes) |(?<!\p{L})drøftes (?:\p{L}+ ){0,3}(?:i|på|af) \p{L}*(?:forum|udvalg|råd|direktion|lederkreds)/iu,
  },
  {
    outcome: 'discussed',
    pattern:
      /drøft|gav udtryk|blev aftalt|det aftaltes|aftalt(?!\p{L})|(?<!ikke )enighed om|bemærkede|tilkendegav/iu,
  },
]

const NOTHING =
  /^(?:(?:der var |der er )?ingen(?: bemærkninger| beslutning| spørgsmål| kommentarer)?|-|intet(?: nyt| at bemærke| til referat)?|afventes)\.?$/iu

/** What one text of a decision did with the case, read from its words alone. */
export function outcomeOf(text: string): Outcome {
  const plain = text.trim()
  if (plain === '' || NOTHING.test(plain)) return 'none'
  const referred = referredBySentence(plain)
  if (referred) return 'referred'
  // What comes first says what was decided; what follows says how.
  let best: { outcome: Outcome; at: number } | null = null
  for (const [order, rule] of RULES.entries()) {
    const found = rule.pattern.exec(plain)
    if (found === null) continue
    // The rules that stop a case win wherever they stand in the first sentence.
    const at = order < 3 && found.index < firstSentence(plain).length ? -1 : found.index
    if (best === null || at < best.at) best = { outcome: rule.outcome, at }
  }
  if (best === null) return /besluttede|beslutte/iu.test(plain) ? 'approved' : 'other'
  // `Drøftet og taget til efterretning`: the talk ended in taking note.
  if (best.outcome === 'discussed' && /til efterretning/iu.test(firstSentence(plain))) return 'noted'
  return best.outcome === 'approved' && hasRemark(plain) ? 'approved-with-remark' : best.outcome
}

/** An agreement whose whole content is that another body takes the case up. */
function referredBySentence(text: string): boolean {
  return /^(?:det )?(?:blev )?aftalt?,? at (?:sagen|der planlægges|punktet|emnet)[^.]{0,80}(?:udvalg|råd|forum)/iu.test(
    text,
  )
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text
}

/** The approval carries a condition, a change or an addition. */
export function hasRemark(text: string): boolean {
  const sentence = firstSentence(text)
  return CONDITION.test(sentence) || /(?:med de faldne bemærkninger|\budgår\b)/iu.test(text)
}

const POSITIVE: ReadonlySet<Outcome> = new Set<Outcome>(['approved', 'approved-with-remark', 'noted', 'none'])

/** The outcome of a whole decision from the outcomes of its points; `null` where no point has one. */
export function outcomeOfPoints(points: Outcome[]): Outcome | null {
  const said = points.filter((outcome) => outcome !== 'none')
  const [first] = said
  if (first === undefined) return null
  if (said.every((outcome) => outcome === first)) return first
  // A committee that settles some points itself sends the case on with the others.
  if (said.every((outcome) => POSITIVE.has(outcome) || outcome === 'recommended')) {
    if (said.includes('recommended')) return 'recommended'
  } else return 'partly'
  return said.includes('approved-with-remark') ? 'approved-with-remark' : 'approved'
}
