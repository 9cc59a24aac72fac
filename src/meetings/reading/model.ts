/**
 * Reading an agenda: this part answers for what is new to each reader, what they note and highlight for themselves, and
 * what those in the room say to each other before the meeting. What one notes and has read is one's own: the policies of
 * the database show it to nobody else, it leaves no history, and it is gone when it is deleted. An item is new until the
 * reader has had it open, and changed when it says something else than what they read then.
 */

/** What an item is to one reader. */
export type ReadState = 'new' | 'changed' | 'read'

/**
 * @param says the digest of what the item says now
 * @param read what it said when the reader last had it open; null before
 */
export function readStateOf(says: string, read: string | null): ReadState {
  if (read === null) return 'new'
  return read === says ? 'read' : 'changed'
}

export interface News {
  fresh: number
  changed: number
}

export function newsOf(states: readonly ReadState[]): News {
  return {
    fresh: states.filter((state) => state === 'new').length,
    changed: states.filter((state) => state === 'changed').length,
  }
}

/** `3 nye punkter og 1 ændret`; null where all is read. */
export function newsText({ fresh, changed }: News): string | null {
  const items = (count: number) => (count === 1 ? 'punkt' : 'punkter')
  const parts = [
    fresh === 0 ? null : `${fresh} ${fresh === 1 ? 'nyt' : 'nye'} ${items(fresh)}`,
    changed === 0
      ? null
      : `${changed} ${changed === 1 ? 'ændret' : 'ændrede'}${fresh === 0 ? ` ${items(changed)}` : ''}`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' og ')
}

/** Where reading begins: at the first that is new or changed, else at the first. */
export function firstToRead<Entry extends { state: ReadState }>(entries: readonly Entry[]): Entry | null {
  return entries.find(({ state }) => state !== 'read') ?? entries[0] ?? null
}

/** Stages in which a meeting held here is read. */
export const READ_STAGES = ['dispatched', 'running', 'ended', 'locked'] as const

export const MOST_OF_NOTE = 20_000
export const MOST_OF_QUOTE = 2_000
export const MOST_OF_COMMENT = 5_000
