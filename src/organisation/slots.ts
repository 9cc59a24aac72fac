/** Places on this room's pages that later rooms fill; app.ts joins them. */
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Env } from './reader.ts'

/** What a later room shows below a thing of ours; it reads in the reader's name, and shows nothing by null. */
export type Section<Subject> = (c: Context<Env>, subject: Subject) => Promise<Child>

export interface OrganisationSlots {
  /** On the front page, below the search box: the newest meetings. `bodies` are those in which the reader sits. */
  frontSections: readonly Section<{ bodies: readonly number[] }>[]
  bodySections: readonly Section<{ id: number; name: string }>[]
  /** On the person's own page. */
  ownSections: readonly Section<{ id: number }>[]
  unitSections: readonly Section<{ id: number; name: string; initials: readonly string[] }>[]
  personSections: readonly Section<{ id: number; name: string; initials: readonly string[] }>[]
}

export const emptySlots: OrganisationSlots = {
  frontSections: [],
  bodySections: [],
  ownSections: [],
  unitSections: [],
  personSections: [],
}

export function fill<Subject>(
  sections: readonly Section<Subject>[],
  c: Context<Env>,
  subject: Subject,
): Promise<Child[]> {
  return Promise.all(sections.map((section) => section(c, subject)))
}
