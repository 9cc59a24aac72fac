const SENTENCES = {
  empty: 'Filen er tom.',
  'too-large': 'Filen er for stor. Grænsen er 64 MB.',
  'too-heavy': 'Filen kræver for meget hukommelse eller tid at læse. Del den op, og prøv igen.',
  'not-text': 'Filen er ikke tekst, eller den er beskadiget.',
  'unsupported-kind': 'Filens form kan ikke læses. Gem den som PDF, Word (.docx) eller ren tekst.',
  'old-word': 'Filen er i Words gamle form (.doc). Gem den som .docx, og prøv igen.',
  'rich-text': 'Filen er i formen RTF. Gem den som .docx, og prøv igen.',
  encrypted: 'Filen er beskyttet med adgangskode. Fjern adgangskoden, og prøv igen.',
  'only-pictures': 'Filen indeholder kun billeder og ingen tekst. Kør tekstgenkendelse (OCR) på den først.',
  'broken-pdf': 'PDF-filen er ødelagt, eller slutningen af den mangler.',
  'broken-file': 'Filen er ødelagt.',
  'broken-zip': 'Zip-filen er ødelagt, eller slutningen af den mangler.',
  'broken-word': 'Word-filen er ødelagt, eller slutningen af den mangler.',
  'broken-xml': 'XML-filen er ødelagt, eller slutningen af den mangler.',
  'zip-bomb': 'Zip-filen fylder alt for meget, når den pakkes ud. Den er ikke læst.',
  'xml-entities':
    'XML-filen henviser til indhold uden for sig selv (DTD). Den er af hensyn til sikkerheden ikke læst.',
  'unknown-xml': 'XML-filens opbygning kendes ikke. Kun udtræk i AgMans og FirstAgendas format kan læses.',
  'refused-path': 'Filens navn peger ud af zip-filen. Den er ikke læst.',
  'nothing-inside': 'Der er ingen filer i zip-filen, som kan læses.',
  'no-minutes-found': 'Der blev ikke fundet en dagsorden eller et referat i filen.',
} as const

export type UnreadableCode = keyof typeof SENTENCES

/** The refusal of every reader: why one file gives no minutes. `message` is a Danish sentence for the user. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode

  constructor(code: UnreadableCode) {
    super(SENTENCES[code])
    this.name = 'UnreadableFile'
    this.code = code
  }
}

export function isUnreadableCode(code: unknown): code is UnreadableCode {
  return typeof code === 'string' && Object.hasOwn(SENTENCES, code)
}
