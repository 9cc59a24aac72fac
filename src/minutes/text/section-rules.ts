import type { SectionKind } from '../model.ts'
import { soundsLikeBody } from './body-names.ts'

/** A heading told by the words it is made of, where it is none of the labels in general use. */
export interface RuledHeading {
  kind: SectionKind
  /** Of a decision, who decided. */
  body: string | null
}

const LONGEST = 80
const MOST_WORDS = 8
/** Words that only tell one such section from another: `Supplerende sagsfremstilling`. */
const BEFORE =
  /^(?:supplerende|uddybende|yderligere|fornyet|ny|nye|kort|oprindelig|ændret|alternativ|samlet|foreløbig|endelig) /u
const OWNER = '(?:[\\p{L}, -]{2,50}s )?'

/** The last word decides: what a section holds is said at the end of a Danish compound. First fit wins. */
const RULES: [RegExp, SectionKind][] = [
  [
    new RegExp(`^${OWNER}(?:indstilling(?:er)?|forslag til beslutning|anbefaling(?:er)?)$`, 'u'),
    'recommendation',
  ],
  [
    /^indstilling(?:er)? (?:til|fra) [\p{L}, -]{3,50}$|^det (?:indstilles|foreslås|anbefales)(?:,? at)?$/u,
    'recommendation',
  ],
  [/^(?:[\p{L}-]+,? ){1,5}(?:indstiller|anbefaler|foreslår)(?:,? at)?$/u, 'recommendation'],
  [/^(?:\p{L}+ )?sagsfremstilling(?:en)?$/u, 'presentation'],
  [/^(?:\p{L}+ (?:og|samt) )*økonomi(?:sk\p{L}*)?(?: (?:og|samt) \p{L}+| \p{L}+){0,3}$/u, 'economy'],
  [
    /^(?:lov|rets|hjemmels)\p{L}*grundlag(?:et)?(?: .{0,20})?$|^(?:lovgivning|lovhjemmel|juridisk\p{L}* \p{L}+)$/u,
    'legal',
  ],
  [
    /^(?:borger|bruger|medarbejder|interessent)?(?:inddragelse|høring(?:er)?)(?: (?:og|af) \p{L}+)?$/u,
    'consultation',
  ],
  [new RegExp(`^${OWNER}(?:samlede |faglige )?(?:vurdering(?:er)?|overvejelser)$`, 'u'), 'assessment'],
  [/^(?:sags)?resum[eé] og \p{L}+$|^(?:resum[eé]|sammenfatning|kort fortalt|sagen kort)$/u, 'summary'],
  [/^finansiering(?:en)?$/u, 'economy'],
  [/^(?:sagens )?formål(?:et)?$/u, 'theme'],
  [/^ret(?:s|lig)\p{L}* (?:grundlag|forhold)$/u, 'legal'],
  [/^(?:indledning|baggrund) (?:og|samt) \p{L}+$|^fakta(?: om \p{L}+)?$/u, 'background'],
  [/^(?:sags|sagens )?beskrivelse(?:n)?(?: af (?:sagen|emnet|punktet))?$/u, 'background'],
  [/^(?:[\p{L}-]+s )(?:afgørelse|konklusion|vedtagelse)$/u, 'decision'],
  [/^(?:sagens? )?(?:baggrund|historik|forhistorie|anledning)$/u, 'background'],
  [
    /^(?:den )?videre (?:proces|forløb|behandling)$|^(?:sagens )?(?:tidsplan|gang|behandlingsforløb)$/u,
    'route',
  ],
  [/^(?:sagen )?(?:afgøres|besluttes|behandles) (?:i|af)$|^kompetence\p{L}*$/u, 'competence'],
  [/^(?:vedlagte |tilhørende )?bilag(?: til (?:sagen|punktet))?$/u, 'attachments'],
  [/^(?:kommunikation|information)(?: (?:og|til) \p{L}+)*$/u, 'information'],
  [
    /^(?:[\p{L}-]+ (?:(?:og|samt) )?){0,4}[\p{L}-]*(?:konsekvenser|perspektiver|hensyn)(?: for [\p{L} ]+)?$/u,
    'other',
  ],
  [/^afbud og fravær$|^mødedeltagelse$|^inhabil\p{L}*$/u, 'absence'],
]

/** Parts that every such heading has one of: most lines are told from headings by this alone. */
const STEMS =
  /finansiering|formål|fakta|retlig|indledning|beskrivelse|afgørelse|konklusion|vedtagelse|indstil|forslag|anbefal|foreslår|fremstilling|økonomi|grundlag|lovgiv|hjemmel|juridisk|inddragelse|høring|vurdering|overvejelser|resum|sammenfatning|kort|baggrund|historik|historie|anledning|proces|forløb|behandl|tidsplan|gang|afgøres|besluttes|kompetence|bilag|kommunikation|information|konsekvenser|perspektiver|hensyn|afbud|mødedelt|inhabil/u

/** What a line heads when it is made as headings are: short, with a capital, without the end of a sentence. */
export function ruledHeading(text: string): RuledHeading | null {
  if (text.length > LONGEST || !/^\p{Lu}/u.test(text) || /[.;!?()\d\t|]/u.test(text)) return null
  const bare = text.replace(/\s*:$/u, '')
  if (bare.split(/\s+/u).length > MOST_WORDS) return null
  const owned = /^(.+)s beslutning(?:er)?$/iu.exec(bare)
  if (owned?.[1] !== undefined && soundsLikeBody(owned[1])) return { kind: 'decision', body: owned[1] }
  const key = bare.toLowerCase().replace(BEFORE, '')
  if (!STEMS.test(key)) return null
  const rule = RULES.find(([pattern]) => pattern.test(key))
  return rule === undefined ? null : { kind: rule[1], body: null }
}
