import { listedAttachments, nameStems, textPassages } from './attachment-names.ts'
import type { ItemText } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const ENCLOSED =
  /(?<!\p{L})(?:vedlagt|vedlagte|vedlægges|vedhæftet|vedhæftede|vedhæftes|bilagt|er vedlagt|se bilag|jf\. bilag|fremgår af bilag(?:et)?|i bilag(?:et)?)(?!\p{L})/iu
const NUMBERED = /(?<!\p{L})bilag\s+(\d{1,2})(?!\d)(?:\s*(?:,|og|-|–|til)\s*(\d{1,2})(?![\d.]))?/giu
const QUOTED =
  /(?:vedlagte?|vedhæftede?|bilag(?:et)?)\s+(?:\p{Ll}+\s+){0,2}[”“"«»']([^”“"«»\n]{6,120})[”“"«»']/giu

export const attachmentMissing = defineRule({
  id: 'attachment-missing',
  severity: 'warning',
  title: 'Et bilag omtales, men er ikke med',
  explanation:
    'Teksten siger, at noget er vedlagt, eller henviser til et bilag, som ikke står på listen over bilag.',
  look: ({ items }) => items.flatMap((item) => (item.item.closed ? [] : remarksOf(item))),
})

function remarksOf(item: ItemText): Remark[] {
  const listed = listedAttachments(item)
  if (listed.length === 0) {
    const first = textPassages(item).find(
      ({ text, section }) =>
        section.kind !== 'decision' && ENCLOSED.test(text) && !/ikke vedlagt|tidligere vedlagt/iu.test(text),
    )
    if (first === undefined) return []
    const said = ENCLOSED.exec(first.text)?.[0] ?? ''
    return [{ item, message: `Teksten siger »${said}«, men punktet har ingen bilag.`, lines: first.lines }]
  }
  return [
    ...numbers(
      item,
      listed.map(({ number }) => number),
    ),
    ...quoted(item),
    ...listedApart(item),
  ]
}

/** `jf. bilag 4`, where the list ends at 3 or has no numbers. */
function numbers(item: ItemText, listed: (number | null)[]): Remark[] {
  const missing = new Map<number, Remark>()
  for (const { text, lines } of textPassages(item))
    for (const [, first, second] of text.matchAll(NUMBERED))
      for (const number of [first, second].flatMap((each) => (each === undefined ? [] : [Number(each)]))) {
        if (listed.includes(number) || missing.has(number)) continue
        const none = listed.every((each) => each === null)
        // A list without numbers may still be counted through.
        const message = none
          ? `Teksten henviser til bilag ${number}, men bilagene er ikke nummereret.`
          : `Bilag ${number} er ikke på listen over bilag.`
        missing.set(number, { item, message, lines })
      }
  return [...missing.values()]
}

/** An attachment named in quotation marks goes by another name in the list. */
function quoted(item: ItemText): Remark[] {
  const names = item.item.attachments.map((name) => name.toLowerCase())
  return textPassages(item).flatMap(({ text, lines }) =>
    [...text.matchAll(QUOTED)].flatMap(([, name = '']) => {
      const stems = nameStems(name)
      if (stems.length === 0 || names.some((each) => coversMost(stems, each))) return []
      return [{ item, message: `Bilaget »${name}« står ikke under det navn på listen.`, lines }]
    }),
  )
}

/** A list of its own inside the text, headed `Bilag:`, that the list of attachments does not bear out. */
function listedApart(item: ItemText): Remark[] {
  const names = item.item.attachments.map((name) => name.toLowerCase())
  const passages = textPassages(item)
  const at = passages.findIndex(({ text }) => /^(?:bilag|vedlagt):$/iu.test(text))
  if (at < 0) return []
  const own = passages
    .slice(at + 1)
    .filter(({ section, text }) => section === passages[at]?.section && text.length < 160)
  return own.flatMap(({ text, lines }) => {
    const stems = nameStems(text)
    if (stems.length === 0 || names.some((each) => coversMost(stems, each))) return []
    return [{ item, message: `»${text}« står ikke under det navn på listen over bilag.`, lines }]
  })
}

function coversMost(stems: string[], name: string): boolean {
  return stems.filter((stem) => name.includes(stem)).length / stems.length >= 0.6
}
