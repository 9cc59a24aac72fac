import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Weights that the form uses, of both families. */
const WEIGHTS = [
  '400Regular',
  '400Regular_Italic',
  '600SemiBold',
  '600SemiBold_Italic',
  '700Bold',
  '700Bold_Italic',
]
const TEXT = ['source-serif-4', 'SourceSerif4'] as const
/** Of headings and facts; it has more letters, and gives those that the other lacks. */
const HEADINGS = ['source-sans-3', 'SourceSans3'] as const

/** The font files that a document is set in: nothing of the machine's own, so that it is the same everywhere. */
export function readFonts(): { fonts: Buffer[]; glyphs: Set<number> } {
  const { resolve } = createRequire(import.meta.url)
  const [text, headings] = [TEXT, HEADINGS].map(([folder, name]) =>
    WEIGHTS.map((weight) =>
      readFileSync(resolve(`@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`)),
    ),
  )
  return { fonts: [...(text ?? []), ...(headings ?? [])], glyphs: commonGlyphs(headings ?? []) }
}

/** Code points that every one of the fonts has a glyph for. */
function commonGlyphs(fonts: readonly Buffer[]): Set<number> {
  const [first = new Set<number>(), ...others] = fonts.map(glyphsOf)
  return new Set([...first].filter((code) => others.every((each) => each.has(code))))
}

/** Code points in the character map of a font file; empty where it has none in a form of today. */
function glyphsOf(font: Buffer): Set<number> {
  const codes = new Set<number>()
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index++) {
    const at = 12 + index * 16
    if (font.toString('latin1', at, at + 4) === 'cmap') readMap(font, font.readUInt32BE(at + 8), codes)
  }
  return codes
}

function readMap(font: Buffer, map: number, codes: Set<number>): void {
  const subtables = font.readUInt16BE(map + 2)
  for (let index = 0; index < subtables; index++) {
    const at = map + font.readUInt32BE(map + 4 + index * 8 + 4)
    const format = font.readUInt16BE(at)
    if (format === 4) readSegments(font, at, codes)
    else if (format === 12) readGroups(font, at, codes)
  }
}

function readSegments(font: Buffer, at: number, codes: Set<number>): void {
  const size = font.readUInt16BE(at + 6)
  for (let offset = 0; offset < size; offset += 2) {
    const end = font.readUInt16BE(at + 14 + offset)
    const start = font.readUInt16BE(at + 16 + size + offset)
    const delta = font.readUInt16BE(at + 16 + size * 2 + offset)
    const place = at + 16 + size * 3 + offset
    const range = font.readUInt16BE(place)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        range === 0 ? (code + delta) & 0xffff : font.readUInt16BE(place + range + (code - start) * 2)
      if (glyph !== 0) codes.add(code)
    }
  }
}

function readGroups(font: Buffer, at: number, codes: Set<number>): void {
  const groups = font.readUInt32BE(at + 12)
  for (let index = 0; index < groups; index++) {
    const group = at + 16 + index * 12
    const end = font.readUInt32BE(group + 4)
    for (let code = font.readUInt32BE(group); code <= end; code++) codes.add(code)
  }
}
