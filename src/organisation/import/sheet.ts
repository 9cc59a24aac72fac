/** A sheet of rows, from CSV or from the first sheet of an Excel file. */
import { decodeText } from '../../minutes/text/decode.ts'
import { UnreadableFile } from '../../minutes/unreadable-file.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { MOST_ROWS, type Row, TooManyRows } from './rows.ts'

/** @returns the rows, the heading first; or why the file cannot be read, in Danish */
export function readSheet(bytes: Uint8Array): Row[] | { unreadable: string } {
  try {
    const rows = isZip(bytes) ? readXlsx(bytes) : readCsv(decodeText(bytes))
    return rows.length === 0 ? { unreadable: 'Filen er tom.' } : rows
  } catch (error) {
    if (error instanceof TooManyRows)
      return { unreadable: `Filen har for mange rækker. Grænsen er ${MOST_ROWS.toLocaleString('da-DK')}.` }
    if (error instanceof UnreadableFile) return { unreadable: SENTENCES[error.code] ?? UNREADABLE }
    throw error
  }
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

const UNREADABLE = 'Filen kan ikke læses. Gem regnearket som .xlsx eller .csv, og prøv igen.'
const SENTENCES: Record<string, string> = {
  encrypted: 'Regnearket er beskyttet med adgangskode. Fjern den, og prøv igen.',
  'zip-bomb': 'Regnearket fylder alt for meget, når det pakkes ud. Det er ikke læst.',
  'xml-entities': 'Regnearket henter indhold andre steder fra. Det læses ikke.',
  empty: 'Filen er tom.',
}
