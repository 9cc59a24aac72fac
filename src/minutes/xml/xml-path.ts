import type { Path } from './export-layout.ts'
import type { XmlElement } from './xml-tree.ts'

/** Elements at a path of `ExportLayout`, in the order of the file. */
export function elementsAt(root: XmlElement, element: XmlElement, path: string): XmlElement[] {
  let found = [path.startsWith('/') ? root : element]
  for (const name of path.split('/').filter((step) => step !== '' && step !== '.'))
    found = found.flatMap((each) => each.children.filter((child) => child.name === name))
  return found
}

/** Text at the first of the paths that has any, without space at its ends; `null` where none has. */
export function firstText(root: XmlElement, element: XmlElement, path: Path): string | null {
  for (const each of typeof path === 'string' ? [path] : path) {
    const text = textAt(root, element, each)?.trim() ?? ''
    if (text !== '') return text
  }
  return null
}

function textAt(root: XmlElement, element: XmlElement, path: string): string | undefined {
  const attribute = /^(.*?)\/?@([^/]+)$/u.exec(path)
  if (attribute === null) return elementsAt(root, element, path)[0]?.text
  const folder = attribute[1] ?? ''
  const [holder] = elementsAt(root, element, path.startsWith('/') ? `/${folder}` : folder)
  return holder?.attributes.get(attribute[2] ?? '')
}
