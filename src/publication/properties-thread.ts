/** The thread that asks files of strangers what they say of themselves: what goes wrong in it ends it, and nothing else. */
import { parentPort } from 'node:worker_threads'
import { formOf } from '../minutes/form-of.ts'
import { withPdf } from '../minutes/pdf/place-text.ts'
import { parseXml, type XmlElement } from '../minutes/xml/xml-tree.ts'
import { ZipFile } from '../minutes/zip/open-zip.ts'

/** By the name of the property. */
export type FileProperties = Record<string, string>

parentPort?.once('message', (bytes: Uint8Array) => {
  void answer(bytes)
})

async function answer(bytes: Uint8Array): Promise<void> {
  let properties: FileProperties = {}
  try {
    const form = formOf(bytes)
    if (form === 'pdf') properties = await propertiesOfPdf(bytes)
    if (form === 'zip') properties = propertiesOfOffice(bytes)
  } catch {
    // A file that does not open says nothing of itself; that its text cannot be read is told beside.
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(properties)
}

function propertiesOfPdf(bytes: Uint8Array): Promise<FileProperties> {
  return withPdf(bytes, async (document) => {
    const { info, metadata } = await document.getMetadata()
    const own = Object.entries(info).filter(([, value]) => typeof value === 'string')
    const xmp: unknown = metadata?.getRaw()
    return { ...(typeof xmp === 'string' ? elementsOf(xmp) : {}), ...Object.fromEntries(own.map(([name, value]) => [name, String(value)])) } // prettier-ignore
  })
}

const OFFICE_PARTS = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml']

function propertiesOfOffice(bytes: Uint8Array): FileProperties {
  const zip = new ZipFile(bytes)
  return Object.assign(
    {},
    ...OFFICE_PARTS.filter((part) => zip.has(part)).map((part) =>
      elementsOf(new TextDecoder().decode(zip.read(part))),
    ),
  )
}

/** What each innermost element says. */
function elementsOf(xml: string): FileProperties {
  const found: FileProperties = {}
  const walk = ({ name, text, children }: XmlElement, above: string) => {
    const own = name === 'li' || name === 'Seq' || name === 'Bag' || name === 'Alt' ? above : name
    if (text.trim() !== '') found[own] = text.trim()
    for (const child of children) walk(child, own)
  }
  walk(parseXml(xml.replace(/^\s*<\?xpacket[^>]*\?>|<\?xpacket[^>]*\?>\s*$/gu, '')).root, '')
  return found
}
