/**
 * The printed form as one page of HTML that needs nothing beside itself: for downloading, for keeping, for printing from a
 * browser. Pictures lie in it.
 */
import { Buffer } from 'node:buffer'
import { HtmlBlocks, HtmlFacts, type HtmlImages } from './html-blocks.tsx'
import { HTML_STYLE } from './html-style.ts'
import { type Minutes, MINUTES_FORMAT } from '../model.ts'
import { measurePicture } from './picture-size.ts'
import { type PrintedDocument, type PrintedPart, type PrintedSection, printMinutes } from './printed.ts'
import { withoutClosedText } from './without-closed-text.ts'

export interface HtmlOptions {
  /** Bytes of PNG and JPEG images by the attachment they are; the words of others stand in their place. */
  images?: ReadonlyMap<number, Uint8Array>
  /** `notice`, where nothing is said: of a closed item only what all may know is on the page. */
  closedItems?: 'notice' | 'whole'
}

export function makeHtml(minutes: Minutes, options: HtmlOptions = {}): string {
  const { images = new Map<number, Uint8Array>(), closedItems = 'notice' } = options
  return htmlOf(printMinutes(closedItems === 'whole' ? minutes : withoutClosedText(minutes)), images)
}

function htmlOf(printed: PrintedDocument, images: ReadonlyMap<number, Uint8Array>): string {
  const addresses = addressesOf(images)
  const { title, heading, facts, front, contentsHeading, parts, mark } = printed
  const listed = parts.filter((part) => part.listed)
  const page = (
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="keywords" content={MINUTES_FORMAT} />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: HTML_STYLE }} />
      </head>
      <body>
        <main>
          <h1>{heading}</h1>
          <HtmlFacts facts={facts} />
          {front.map((part) => (
            <PartView part={part} images={addresses} />
          ))}
          {listed.length > 0 && (
            <nav aria-labelledby="indhold">
              <h2 id="indhold">{contentsHeading}</h2>
              <ul>
                {listed.map(({ id, heading: name }) => (
                  <li>
                    <a href={`#${id}`}>{name}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {parts.map((part) => (
            <PartView part={part} images={addresses} />
          ))}
        </main>
        <footer>
          <p>{mark}</p>
        </footer>
      </body>
    </html>
  )
  return `<!doctype html>\n${page.toString()}\n`
}

function PartView({ part, images }: { part: PrintedPart; images: HtmlImages }) {
  const { id, heading, badge, facts, blocks, sections } = part
  return (
    <section aria-labelledby={id}>
      {badge !== null && (
        <p class="badge" aria-hidden="true">
          {badge}
        </p>
      )}
      <h2 id={id}>{heading}</h2>
      <HtmlFacts facts={facts} />
      <HtmlBlocks blocks={blocks} images={images} />
      {sections.map((section) => (
        <SectionView section={section} images={images} />
      ))}
    </section>
  )
}

function SectionView({ section, images }: { section: PrintedSection; images: HtmlImages }) {
  const { heading, blocks, record } = section
  return (
    <section>
      <h3>{heading}</h3>
      <HtmlBlocks blocks={blocks} images={images} />
      {record !== null && (
        <div class="record">
          <HtmlFacts facts={record.facts} />
          <HtmlBlocks blocks={record.blocks} images={images} />
        </div>
      )}
    </section>
  )
}

function addressesOf(images: ReadonlyMap<number, Uint8Array>): HtmlImages {
  const addresses = new Map<number, string>()
  for (const [attachment, bytes] of images) {
    const picture = measurePicture(bytes)
    if (picture !== null)
      addresses.set(attachment, `data:image/${picture.form};base64,${Buffer.from(bytes).toString('base64')}`)
  }
  return addresses
}
