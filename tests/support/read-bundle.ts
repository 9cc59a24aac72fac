/** A bundle as a reader's program sees it: for tests. */
import { getDocumentProxy } from 'unpdf'

export interface ReadPage {
  label: string
  text: string
  /** Where links lead: a page by its position from 0, or an address. */
  links: (number | string)[]
  /** Text with its place from the upper left corner, as the page is shown. */
  places: { text: string; x: number; y: number }[]
  width: number
  height: number
  tags: string[]
}

export interface ReadMark {
  title: string
  page: number
  under: ReadMark[]
}

/** @param from the first page that is read, by position; below nought it is counted from the end */
export async function readBundle(pdf: Uint8Array, from = 0) {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })
  const labels = (await document.getPageLabels()) ?? []
  const pages: ReadPage[] = []
  const start = from < 0 ? document.numPages + from : from
  for (let number = start + 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const places = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [x = 0, y = 0] = viewport.convertToViewportPoint(item.transform[4], item.transform[5])
      return [{ text: item.str, x, y }]
    })
    const links: (number | string)[] = []
    for (const { url, dest } of await page.getAnnotations())
      if (typeof url === 'string') links.push(url)
      else if (Array.isArray(dest)) links.push(await document.getPageIndex(dest[0]))
    pages.push({
      label: labels[number - 1] ?? '',
      text: places.map(({ text }) => text).join(' '),
      links,
      places,
      width: viewport.width,
      height: viewport.height,
      tags: tagsOf(await page.getStructTree()),
    })
  }
  type Entries = Awaited<ReturnType<typeof document.getOutline>>
  const marksOf = (entries: Entries): Promise<ReadMark[]> =>
    Promise.all(
      (entries ?? []).map(async ({ title, dest, items }) => ({
        title,
        page: Array.isArray(dest) ? await document.getPageIndex(dest[0]) : -1,
        under: await marksOf(items),
      })),
    )
  const { info } = await document.getMetadata()
  const title = 'Title' in info ? String(info.Title) : ''
  const layers = await document.getOptionalContentConfig()
  return { pages, marks: await marksOf(await document.getOutline()), title, layers }
}

function tagsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'role' in node ? [String(node.role)] : []
  const children = 'children' in node && Array.isArray(node.children) ? node.children.flatMap(tagsOf) : []
  return [...own, ...children]
}
