/** Where a section's text lies in the shared document of its paper. */
export const fragmentName = (sectionId: number): string => `afsnit-${sectionId}`

/** The section whose text has this name; null for what is none. */
export function sectionOfFragment(name: string): number | null {
  const [, id] = /^afsnit-(\d{1,15})$/u.exec(name) ?? []
  return id === undefined ? null : Number(id)
}
