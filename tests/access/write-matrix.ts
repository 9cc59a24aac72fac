/** Writes docs/access-matrix.md. */
import { writeFile } from 'node:fs/promises'
import { format } from 'prettier'
import { MATRIX_FILE, writeMatrix } from './matrix-text.ts'

await writeFile(MATRIX_FILE, await format(writeMatrix(), { parser: 'markdown', printWidth: 110 }))
