import type { Line } from './lines.ts'

/** Words of buttons and links that web pages print around minutes. They end no sentence and say nothing of the meeting. */
const LINKS =
  /^(?:[•·-]\s*)?(?:(?:gå |tilbage )?til (?:toppen|top|indhold(?:et)?|oversigten|listen|forsiden)|tilbage|søg|menu|luk|udskriv|print(?: siden)?|del(?: siden)?|læs op|(?:få siden )?oplæst|få siden oplæst|(?:se|vis|hent|åbn|download)(?: alle)? (?:bilag|punkter|dokumenter|referat(?:et)?(?: som pdf)?|dagsorden(?:en)?(?: som pdf)?|pdf)|forrige(?: punkt)?|næste(?: punkt)?|agenda|spring til (?:indhold|hovedindhold))$/iu

/** Notices on cookies and browsers; only above the minutes, for minutes may speak of them. */
const NOTICES = /cookie|browser|javascript/iu
const LONGEST_NOTICE = 200
const TOP = 30

/** Lines of the page around the minutes: links anywhere, notices only above the first line that says what this is. */
export function navigationLines(lines: Line[]): Line[] {
  const start = lines.findIndex((line) =>
    /(?<!\p{L})(?:referat|dagsorden|mødedato|beslutningsprotokol)/iu.test(line.text),
  )
  const top = Math.min(start < 0 ? 0 : start, TOP)
  return lines.filter(
    (line, index) =>
      (line.text.length <= 60 && LINKS.test(line.text)) ||
      (index < top && line.text.length <= LONGEST_NOTICE && NOTICES.test(line.text)),
  )
}
