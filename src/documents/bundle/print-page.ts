/** Pages of the bundle's own: its contents, and pictures. Printed by Typst, so that they are tagged. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { REASON_WORDS, type LeftOutReason } from './model.ts'

const FOLDER = import.meta.dirname
const PICTURE = join(FOLDER, 'picture')
/** Links inside the bundle stand like this until its pages are known. */
export const PAGE_ADDRESS = 'https://bundle.invalid/'

export interface ContentsLine {
  /** Stands before the name of an attachment; `null` for the agenda and its items. */
  label: string | null
  text: string
  target: { page: number; shown: string } | { reason: LeftOutReason; address: string } | null
}

let compiler: NodeCompiler | null = null

function print(mainFileContent: string): Uint8Array {
  compiler ??= newCompiler()
  return compiler.pdf({ mainFileContent }, { creationTimestamp: 0 })
}

function newCompiler(): NodeCompiler {
  const manifest = createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json')
  const fontPaths = ['400Regular', '600SemiBold'].map((style) => join(dirname(manifest), style))
  return NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontPaths }] })
}

/** Words as one value, which no sign in them can leave. Without control signs, JSON writes it as Typst does. */
function words(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is taken away
  return `#${JSON.stringify(text.toWellFormed().replaceAll(/[\u0000-\u001f\u007f]+/gu, ' '))}`
}

/** All of the page when it is smaller than that, never larger than it is. */
export function printPicture(bytes: Uint8Array, alt: string): Uint8Array {
  const picture = `image("picture", alt: ${words(alt).slice(1)}`
  compiler ??= newCompiler()
  compiler.mapShadow(PICTURE, Buffer.from(bytes))
  try {
    return print(
      `${head('a4', 1.5)}\n#context { let size = measure(${picture})); ` +
        `page(flipped: size.width > size.height, align(center + horizon, ` +
        `${picture}, width: 100%, height: 100%, fit: "contain"))) }`,
    )
  } finally {
    compiler.unmapShadow(PICTURE)
    compiler.evictCache(0)
  }
}

export function printContents(title: string, lines: readonly ContentsLine[]): Uint8Array {
  return print(
    [
      head('a4', 2.2),
      `#set page(numbering: "i", footer: context align(right, text(size: 9pt)[Indhold, side #counter(page).display("i")]))`,
      '#show heading: set text(weight: "semibold")',
      `= ${words(title)}`,
      '== Indhold',
      '#v(0.4em)',
      '#set list(marker: none, body-indent: 0pt, spacing: 0.85em)',
      '#show link: it => it',
      ...lines.map(printLine),
    ].join('\n'),
  )
}

function head(paper: string, margin: number): string {
  return [
    '#set document(date: none)',
    '#set text(lang: "da", font: "Source Sans 3", size: 11pt, fallback: false)',
    `#set page(paper: "${paper}", margin: ${margin}cm)`,
  ].join('\n')
}

function printLine({ label, text, target }: ContentsLine): string {
  const name = label === null ? words(text) : `${words(`Bilag ${label}`)}#h(0.8em)${words(text)}`
  const said =
    target !== null && 'page' in target
      ? `#link("${PAGE_ADDRESS}${target.page}")[${row(name, words(target.shown))}]`
      : target === null
        ? row(name, '')
        : row(
            `#link(${words(target.address).slice(1)})[#underline[${name}]] (${words(REASON_WORDS[target.reason])})`,
            '–',
          )
  return label === null ? `- #text(weight: "semibold")[${said}]` : `  - ${said}`
}

const row = (left: string, right: string) =>
  `#box(width: 100%, grid(columns: (1fr, auto), column-gutter: 1.2em, [${left}], align(bottom + right)[${right}]))`
