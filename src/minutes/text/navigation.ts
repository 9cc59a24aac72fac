import type { Line } from './lines.ts'

/** Words of buttons and links that web pages print around minutes. They end no sentence and say nothing of the meeting. */
const LINKS =
  /^(?:[•·-]\s*)?(?:(?:gå |tilbage )?til (?:toppen|top|indhold(?:et)?|oversigten|listen|forsiden)|tilbage|søg|menu|luk|udskriv|print(?: siden)?|del(?: siden)?|læs op|(?:få siden )?oplæst|få siden oplæst|(?:se|vis|hent|åbn|download)(?: alle)? (?:bilag|punkter|dokumenter|referat(?:et)?(?: som pdf)?|dagsorden(?:en)?(?: som pdf)?|pdf)|forrige(?: punkt)?|næste(?: punkt)?|agenda|spring til (?:indhold|hovedindhold))$/iu

/** Notices on cookies and browsers; only above the minutes, for minutes may speak of them. */
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
  return isCount &&
    (numbers.length > 2 || (numbers.length > 0 && lines.some((line) => PAGE_MARKS.test(line.text))))
    ? numbers
    : []
}

/** Lines of the page around the minutes: links anywhere, notices only above the first line that says what this is. */
export function navigationLines(lines: Line[]): Line[] {
  const start = lines.findIndex((line) =>
    /(?<!\p{L})(?:referat|dagsorden|mødedato|beslutningsprotokol)/iu.test(line.text),
  )
  const top = Math.min(start < 0 ? 0 : start, TOP)
  const numbers = new Set(pageNumbers(lines))
  return lines.filter(
    (line, index) =>
      numbers.has(line) ||
      (line.text.length <= 60 && (LINKS.test(line.text) || PAGE_MARKS.test(line.text))) ||
      (index < top && line.text.length <= LONGEST_NOTICE && NOTICES.test(line.text)),
  )
}
