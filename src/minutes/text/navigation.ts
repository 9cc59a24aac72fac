import { caseLineOf } from './case-number.ts'
import type { Line } from './lines.ts'
import { kindOfLabel } from './section-labels.ts'

/** Words of buttons and links that web pages print around minutes. They end no sentence and say nothing of the meeting. */
const LINKS =
  /^(?:[•·-]\s*)?(?:(?:gå |tilbage )?til (?:toppen|top|indhold(?:et)?|oversigten|listen|forsiden)|tilbage|søg|menu|luk|udskriv|print(?: siden)?|del(?: siden)?|læs op|(?:få siden )?oplæst|få siden oplæst|(?:se|vis|hent|åbn|download)(?: alle)? (?:bilag|punkter|dokumenter|referat(?:et)?(?: som pdf)?|dagsorden(?:en)?(?: som pdf)?|pdf)|forrige(?: punkt)?|næste(?: punkt)?|vis (?:mere|mindre)|læs mere|se mere|(?:åbn|luk|fold|vis) alle(?: punkter)?(?: ud| ind)?|(?:til|tilbage til) toppen af siden|kopi[eé]r link|agenda|spring til (?:indhold|hovedindhold))$/iu

/** Notices on cookies and browsers; only above the minutes, for minutes may speak of them. */
/** Where in a site the page stands. */
const TRAIL = /^(?:du er her:?\s*)?(?:forside(?:n)?|hjem)\s*(?:[/>›»|]|&gt;)\s*\S/iu

const NOTICES = /cookie|browser|javascript/iu
const LONGEST_NOTICE = 200
const TOP = 30

/** Marks of pages that conversions leave in the text: `Side 3 af 9`, `- 3 -`, `background image`. */
const PAGE_MARKS =
  /^(?:side \d{1,4}(?: (?:af|\/) \d{1,4})?|[-–] ?\d{1,4} ?[-–]|background image|page \d{1,4})$/iu

/** Numbers alone on a line that count pages: three or more that rise by one or two. */
function pageNumbers(lines: Line[]): Line[] {
  const numbers = lines.filter((line) => /^\d{1,3}$/u.test(line.text))
  const rise = (a: Line, b: Line) => Number(b.text) - Number(a.text)
  const isCount = numbers.every((line, index) => {
    const before = numbers[index - 1]
    return before === undefined || (rise(before, line) >= 1 && rise(before, line) <= 2)
  })
  // Numbers with a title and a case number or a section under them are those of items.
  const headed = numbers.filter((line) => headsItem(lines, lines.indexOf(line)))
  if (headed.length * 2 > numbers.length) return []
  return isCount &&
    (numbers.length > 2 || (numbers.length > 0 && lines.some((line) => PAGE_MARKS.test(line.text))))
    ? numbers
    : []
}

const LONGEST_FOOTER = 8

/** Short lines below the last link of a page that has several: who owns the site and where they live. */
function footerLines(lines: Line[]): Line[] {
  const links = lines.filter((line) => line.text.length <= 60 && LINKS.test(line.text))
  const last = links.at(-1)
  if (last === undefined || links.length < 2) return []
  const below = lines.slice(lines.lastIndexOf(last) + 1).filter((line) => line.text !== '')
  const isFooter =
    below.length <= LONGEST_FOOTER && below.every(({ text }) => text.length <= 60 && !/[.:]$/u.test(text))
  return isFooter && below.every(({ text }) => kindOfLabel(text) === null) ? below : []
}

function headsItem(lines: Line[], at: number): boolean {
  const below = lines.slice(at + 1, at + 8).filter((line) => line.text !== '')
  return below.slice(1, 3).some((line) => caseLineOf(line.text) !== null || kindOfLabel(line.text) !== null)
}

/** Lines of the page around the minutes: links anywhere, notices only above the first line that says what this is. */
export function navigationLines(lines: Line[]): Line[] {
  const start = lines.findIndex((line) =>
    /(?<!\p{L})(?:referat|dagsorden|mødedato|beslutningsprotokol)/iu.test(line.text),
  )
  const top = Math.min(start < 0 ? 0 : start, TOP)
  const numbers = new Set(pageNumbers(lines))
  const footer = new Set(footerLines(lines))
  return lines.filter(
    (line, index) =>
      numbers.has(line) ||
      (line.text.length <= 60 && (LINKS.test(line.text) || PAGE_MARKS.test(line.text))) ||
      (line.text.length <= 250 && TRAIL.test(line.text)) ||
      footer.has(line) ||
      (index < top && line.text.length <= LONGEST_NOTICE && NOTICES.test(line.text)),
  )
}
