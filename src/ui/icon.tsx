import { readFileSync } from 'node:fs'
import { raw } from 'hono/html'

const FOLDER = new URL('../img/svg-icons/', import.meta.resolve('dkfds'))
const read = new Map<string, string>()

/**
 * An icon of Det Fælles Designsystem, inline so that it needs no request and takes the text's colour.
 * Always beside a text: to those who listen it is nothing.
 */
export function Icon({ name }: { name: string }) {
  let svg = read.get(name)
  if (svg === undefined) {
    svg = readFileSync(new URL(`${name}.svg`, FOLDER), 'utf8').replace(
      '<svg ',
      '<svg class="icon-svg" aria-hidden="true" focusable="false" ',
    )
    read.set(name, svg)
  }
  return raw(svg)
}
