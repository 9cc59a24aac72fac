/** What a mandate and a plan hold: headings with a line of guidance. A municipality writes its own from a day on. */
export const DOCUMENTS = { mandate: 'Mandat', plan: 'Projektplan' } as const
export type DocumentKind = keyof typeof DOCUMENTS

export interface TemplateHeading {
  heading: string
  guidance: string
}

/** Until a municipality has its own. */
export const FIRST_TEMPLATES: Record<DocumentKind, readonly TemplateHeading[]> = {
  mandate: [
    { heading: 'Idé', guidance: 'Hvad er problemet, og hvad er det, vi vil?' },
    { heading: 'Ønskede effekter', guidance: 'Hvad skal være bedre bagefter, for hvem og hvor meget?' },
    { heading: 'Organisation', guidance: 'Hvem ejer, leder og deltager, og hvem beslutter undervejs?' },
    { heading: 'Ressourcer', guidance: 'Tid, penge og folk, og hvor de kommer fra.' },
  ],
  plan: [
    { heading: 'Leverancer', guidance: 'Hvad afleveres, til hvem og hvornår?' },
    { heading: 'Aktiviteter', guidance: 'Hvad skal gøres, i hvilken rækkefølge, og af hvem?' },
    { heading: 'Implementering', guidance: 'Hvordan bliver det til hverdag, og hvem har opgaven bagefter?' },
    { heading: 'Evaluering', guidance: 'Hvornår måles effekterne, og hvem får svaret?' },
  ],
}

/** `Heading: guidance` on a line each, as the form has it; lines without words are left out. */
export function readHeadings(text: string): TemplateHeading[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [heading = '', ...rest] = line.split(':')
      return { heading: heading.trim(), guidance: rest.join(':').trim() }
    })
}

export function writeHeadings(headings: readonly TemplateHeading[]): string {
  return headings
    .map(({ heading, guidance }) => (guidance === '' ? heading : `${heading}: ${guidance}`))
    .join('\n')
}

/** Why a template cannot be used, in Danish; null where it can. */
export function refuseHeadings(headings: readonly TemplateHeading[]): string | null {
  if (headings.length === 0) return 'Skriv mindst én overskrift.'
  if (headings.length > 20) return 'Højst 20 overskrifter.'
  const names = headings.map(({ heading }) => heading.toLocaleLowerCase('da'))
  if (names.includes('')) return 'En linje begynder med kolon og har ingen overskrift.'
  const twice = headings.find((_, index) => names.indexOf(names[index] ?? '') !== index)
  return twice === undefined ? null : `«${twice.heading}» står to gange.`
}
