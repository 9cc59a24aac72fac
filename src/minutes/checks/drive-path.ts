import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const PATH =
  /(?<![\p{L}\d])(?:[A-Za-z]:\\(?=[\p{L}\d])|\\\\[\w.-]+\\[\w$-]|file:\/\/|[A-Z]-drev(?:et)?(?!\p{L}))[^\s»"”)]*/gu

export const drivePath = defineRule({
  id: 'drive-path',
  severity: 'warning',
  title: 'En sti til et internt drev',
  explanation: 'Læseren kan ikke åbne filer på et internt drev. Vedlæg filen som bilag.',
  look: ({ items }) =>
    items.flatMap((item) =>
      item.passages.flatMap(({ text, lines }) =>
        [...text.matchAll(PATH)].map(([path]): Remark => ({
          item,
          message: `»${path.slice(0, 60)}« er en sti til et internt drev.`,
          lines,
        })),
      ),
    ),
})
