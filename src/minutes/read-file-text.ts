import { extractApart } from './extract-apart.ts'
import { baseName } from './file-identity.ts'
import { formOf } from './form-of.ts'
import { decodeText } from './text/decode.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** More words than anybody searches in one attachment. */
const LONGEST = 2_000_000

/** The words of a PDF, a Word document, a web page or a text; empty where a file holds none that can be read. */
export async function readFileText(bytes: Uint8Array, fileName: string): Promise<string> {
  return (await wordsOf(bytes, fileName)).replaceAll('\u0000', '').slice(0, LONGEST).toWellFormed()
}

async function wordsOf(bytes: Uint8Array, fileName: string): Promise<string> {
  const form = formOf(bytes)
  if (form === 'text') return bytes.includes(0) ? '' : decodeText(bytes)
  if (form !== 'pdf' && form !== 'zip' && form !== 'html') return ''
  try {
    const parts = await extractApart(bytes, baseName(fileName))
    return parts
      .flatMap((part) => (part.holds === 'lines' ? part.source.lines.map(({ text }) => text) : []))
      .join('\n')
  } catch (error) {
    if (error instanceof UnreadableFile) return ''
    throw error
  }
}
