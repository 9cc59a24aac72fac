import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

/** What word processors print where a reference broke, and what templates ask the writer to replace. */
const BROKEN =
  /(?:Fejl! (?:Bogmærke|Henvisningskilde|Ukendt|Ingen|Hyperlink)[^.]*|Error! (?:Bookmark|Reference source|No text)[^.]*|\{\s*(?:REF|PAGEREF|MERGEFIELD|FORMTEXT|TOC)\s[^}]{0,200}\}|#(?:REF|REFERENCE|NAVN|NAME|VÆRDI|VALUE|DIV\/0)[!?]+|lorem ipsum[^.]*|MERGEFIELD)/giu
const BRACKETED =
  /[[<{](?:\s*(?:skriv|indsæt|udfyld|angiv|vælg|beskriv|slet|tilføj|indtast|klik)(?![\p{L}])[^\]>}]{0,160}|x{2,}|\s*hjælpetekst[^\]>}]{0,160}|navn|dato|titel|beløb|sagsnr\.?)[\]>}]/giu
const PROMPT =
  /(?:klik (?:eller tryk )?her for at (?:angive|skrive|tilføje|indtaste) \p{Ll}+|skriv (?:din )?tekst(?:en)? her|(?<!\p{L})x{3,}(?!\p{L})|(?<!\p{L})tbd(?!\p{L})|\?\?\?)/giu

export const templateLeftover = defineRule({
  id: 'template-leftover',
  severity: 'error',
  title: 'Rester fra skabelonen',
  explanation:
    'Teksten har en brudt henvisning eller hjælpetekst fra skabelonen, som skulle være erstattet eller slettet.',
  look: ({ items, minutes }) => [
    ...minutes.contents.flatMap(({ title }) => remarks(title, null, [1, 1])),
    ...items.flatMap((item) => [
      ...remarks(item.item.title ?? '', item, [item.lines[0], item.lines[0]]),
      ...item.passages.flatMap(({ text, lines }) => remarks(text, item, lines)),
    ]),
  ],
})

function remarks(text: string, item: Remark['item'], lines: Remark['lines']): Remark[] {
  return [BROKEN, BRACKETED, PROMPT]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(([rest]) => ({ item, message: `»${rest.slice(0, 60)}« er en rest fra skabelonen.`, lines }))
}
