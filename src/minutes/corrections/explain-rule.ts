import type { SectionKind } from '../model.ts'
import type { Pattern } from './line-pattern.ts'
import type { HeadField } from './marks.ts'
import type { LayoutRule } from './model.ts'
import type { Condition } from './surroundings.ts'

/** What sections are called where people choose or read them. */
export const SECTION_NAMES: Record<SectionKind, string> = {
  background: 'Baggrund',
  recommendation: 'Indstilling',
  decision: 'Beslutning',
  presentation: 'Sagsfremstilling',
  economy: 'Økonomi',
  legal: 'Retsgrundlag',
  policy: 'Politik og planer',
  information: 'Information',
  consultation: 'Høring',
  assessment: 'Vurdering',
  documents: 'Relevante dokumenter',
  attachments: 'Bilag',
  summary: 'Resumé',
  competence: 'Beslutningskompetence',
  theme: 'Beslutningstema',
  route: 'Sagsgang',
  absence: 'Fravær',
  other: 'Andet',
}

export const FIELD_NAMES: Record<HeadField, string> = {
  body: 'mødets forum',
  date: 'mødets dato',
  time: 'mødets tidspunkt',
  location: 'mødets sted',
  participants: 'deltagerne',
  absent: 'de fraværende',
  chair: 'mødelederen',
  secretary: 'referenten',
}

/** A rule in one Danish sentence, with the words of the lines it is about. */
export function explainRule({ means, like, when }: LayoutRule): string {
  const shown = `«${showPattern(like)}»`
  const only = conditionsText(when)
  switch (means.is) {
    case 'item':
      return `Linjer som ${shown} begynder et punkt${only}.`
    case 'section':
      return `Overskriften ${shown} er ${SECTION_NAMES[means.kind]}${only}.`
    case 'field':
      return `${valueText(like, shown)} er ${FIELD_NAMES[means.field]}${only}.`
    case 'case-number':
      return `${valueText(like, shown)} er sagsnummeret${only}.`
    case 'text':
      return `Linjen ${shown} er tekst og ingen overskrift${only}.`
    case 'edge':
      return `Linjer som ${shown} er sidehoved eller sidefod${only}.`
    case 'contents':
      return `Linjen ${shown} begynder indholdsfortegnelsen${only}.`
    default:
      return `Linjen ${shown} lukker punktet${only}.`
  }
}

function valueText(like: Pattern, shown: string): string {
  const last = like.at(-1)
  if (typeof last === 'object' && last.hole === 'rest')
    return `Det, der står efter «${showPattern(like.slice(0, -1)).trim()}»,`
  return like.length === 1 ? 'Linjen' : `Det, der står i ${shown},`
}

/** Numbers as `#`, days as `dato`, other text as an ellipsis. */
export function showPattern(like: Pattern): string {
  return like
    .map((piece) => {
      if (typeof piece === 'string') return piece.replace(/\s+/gu, ' ')
      switch (piece.hole) {
        case 'number':
          return piece.shape.replace(/1/gu, '#')
        case 'digits':
          return '#'
        case 'date':
          return 'dato'
        case 'rest':
          return ''
        default:
          return '…'
      }
    })
    .join('')
    .trim()
}

const CONDITIONS: Record<string, string> = {
  capitals: 'den står med store bogstaver',
  'blank-above': 'der er luft over den',
  flush: 'den begynder ved margenen',
  indented: 'den er rykket ind',
  'rule-above': 'der er en streg over den',
  'rule-below': 'der er en streg under den',
  'ends-colon': 'den ender med kolon',
  'in-turn': 'nummeret er det næste i rækken',
}

function conditionsText(when: readonly Condition[]): string {
  // Almost every line begins at the margin: it tells a reader nothing.
  const parts = when.filter((each) => each !== 'flush' || when.length === 1).map(conditionText)
  if (parts.length === 0) return ''
  const last = parts.at(-1) ?? ''
  return parts.length === 1 ? `, når ${last}` : `, når ${parts.slice(0, -1).join(', ')} og ${last}`
}

function conditionText(condition: Condition): string {
  const known = CONDITIONS[condition]
  if (known !== undefined) return known
  const [word = '', ...rest] = condition.split(' ')
  const value = rest.join(' ')
  if (word === 'over') return `næste linje begynder med «${value}»`
  if (word === 'under') return `den står under «${value}»`
  if (word === 'line') return `den er linje ${value} fra toppen`
  return `den er overskrift på niveau ${value}`
}
