/**
 * How one system's XML says what minutes say. A new layout is a new file of data beside `agman.ts`, added to `LAYOUTS`.
 * A path is names with `/` between, from the element that is at hand; one that begins with `/` starts below the root,
 * `@name` is an attribute, `.` the element itself, and of several paths the first that has text counts.
 */
export type Path = string | string[]

export interface ExportLayout {
  /** What the system is called, for the people who keep the layouts. */
  name: string
  /** Name of the root element. */
  root: string
  /** Every meeting. */
  meeting: string
  body: Path
  /** Date, or date and time: day first or ISO. */
  begins: Path
  ends: Path
  location: Path
  /** What kind of paper it is; the words that mean minutes. Other words mean an agenda. */
  kind: { at: Path; minutes: string[] }
  person: { each: string; name: Path; role: Path; status: Path; absent: string[] }
  item: {
    each: string
    number: Path
    /** Orders the items where it differs from the number. */
    order: Path
    title: Path
    caseNumber: Path
    /** Says whether all may see the item. A mark that is missing or says anything else closes it. */
    access: { at: Path; open: string[] }
  }
  section: { each: string; heading: Path; order: Path; content: Path; form: 'html' | 'text' }
  attachment: {
    each: string
    name: Path
    order: Path
    /** Path of the file, from the XML's folder. */
    file: Path
    /** As of an item; where no attachment of the export has a mark, each is as open as its item. */
    access: { at: Path; open: string[] } | null
  }
}
