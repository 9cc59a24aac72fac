import type { MeetingHead } from '../model.ts'

/** One meeting of an export, in plain values: what every layout is brought to. */
export interface ExportedMeeting {
  head: MeetingHead
  /** By their order in the meeting, whatever their order in the file. */
  items: ExportedItem[]
  /** Characters that XML forbids and that were left out of the file. */
  forbidden: number
}

export interface ExportedItem {
  number: string | null
  title: string | null
  caseNumber: string | null
  closed: boolean
  /** The export does not say whether the item is open: it is taken as closed. */
  withoutAccessMark: boolean
  sections: ExportedSection[]
  attachments: ExportedAttachment[]
}

export interface ExportedSection {
  heading: string | null
  lines: { text: string; indented: string; level: number; italic: boolean }[]
}

export interface ExportedAttachment {
  name: string
  /** Path from the XML's folder, in a zip from the zip's top; `null` where the export names no file inside it. */
  file: string | null
  /** `refused`: the path leads out of the export. `unnamed`: the export names no file. */
  state: 'found' | 'missing' | 'refused' | 'unnamed'
  /** The export marks it as not public, or marks others and not this one; its name is kept. */
  closed: boolean
}
