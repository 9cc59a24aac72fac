/** What people are told of the findings of reading itself, as of the checks. */
import { ruleOf } from './rules.ts'

interface AboutRule {
  title: string
  explanation: string
}

const READING_RULES: Readonly<Record<string, AboutRule>> = {
  'unplaced-line': {
    title: 'En linje er ikke forstået',
    explanation:
      'Linjen hører ikke til noget, som læsningen kender, og står derfor uden for punkterne. Se efter, om den hører til et punkt.',
  },
  'page-without-text': {
    title: 'En side uden tekst',
    explanation:
      'Siden er et billede, for eksempel en indscannet side. Det, der står på den, kan ikke læses eller søges frem.',
  },
  'forbidden-character': {
    title: 'Tegn er udeladt',
    explanation:
      'Eksporten indeholdt tegn, som ikke må stå i XML. De er udeladt. Se efter, om et ord mangler.',
  },
  'no-access-mark': {
    title: 'Eksporten siger ikke, om punktet er åbent',
    explanation: 'Et punkt uden mærke regnes for lukket, indtil en medarbejder åbner det.',
  },
  'missing-file': {
    title: 'Et bilag mangler i eksporten',
    explanation:
      'Bilaget er nævnt, men dets fil var ikke med. Hent den fra det gamle system, mens det findes.',
  },
  'refused-path': {
    title: 'Et bilag peger uden for eksporten',
    explanation: 'Bilagets fil ligger et sted, som ikke hører til eksporten. Den er ikke hentet.',
  },
}

/** Title and explanation of a rule, of checks and of reading; of a rule that is no more its findings still speak. */
export function aboutRule(id: string): AboutRule {
  return ruleOf(id) ?? READING_RULES[id] ?? { title: 'Bemærkning fra læsningen', explanation: '' }
}
