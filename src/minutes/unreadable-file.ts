export const UNREADABLE_CODES = [
  'empty',
  'too-large',
  'not-text',
  'unsupported-kind',
  'no-minutes-found',
] as const
export type UnreadableCode = (typeof UNREADABLE_CODES)[number]

const SENTENCES: Record<UnreadableCode, string> = {
  empty: 'Filen er tom.',
  'too-large': 'Filen er for stor. Grænsen er 64 MB.',
  'not-text': 'Filen er ikke tekst, eller den er beskadiget.',
  'unsupported-kind': 'Filens form kan ikke læses endnu. Gem den som ren tekst.',
  'no-minutes-found': 'Der blev ikke fundet en dagsorden eller et referat i filen.',
}

/** The refusal of every reader: why one file gives no minutes. `message` is a Danish sentence for the user. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode

  constructor(code: UnreadableCode) {
    super(SENTENCES[code])
    this.name = 'UnreadableFile'
    this.code = code
  }
}
