/**
 * What a file would change, worked out in memory and told row by row before anything is changed. Rows are taken one after
 * the other upon a copy of what is known, so a file whose rows are all there changes nothing, however often it comes.
 */
import { addInitials } from '../initials.ts'
import { holdsOn } from '../model.ts'
import { columnName, dateOf, type FieldRow, type FileKind, type RowError } from './columns.ts'
import type { HeldInitials, KnownOrganisation } from './known.ts'

export interface RowPlan {
  line: number
  name: string
  state: 'new' | 'changed' | 'same' | 'wrong'
  /** What becomes of it, in Danish. */
  changes: string[]
}

export interface ImportPlan {
  rows: RowPlan[]
  errors: RowError[]
  /** As it would be. */
  after: KnownOrganisation
}

interface Owned {
  id: number
  name: string
  initials: HeldInitials[]
}

/** What planning of units and of persons have in common. */
export class Planner {
  readonly kind: FileKind
  /** ISO date. */
  readonly today: string
  readonly rows: RowPlan[] = []
  readonly errors: RowError[] = []
  readonly #initials = new Map<string, { owner: Owned; held: HeldInitials }[]>()
  #newest = 0

  constructor(kind: FileKind, today: string, owners: readonly Owned[]) {
    this.kind = kind
    this.today = today
    for (const owner of owners) for (const held of owner.initials) this.#remember(owner, held)
  }

  /** Below zero: not there yet. */
  newId(): number {
    return --this.#newest
  }

  start(line: number, name: string): RowPlan {
    const row: RowPlan = { line, name, state: 'same', changes: [] }
    this.rows.push(row)
    return row
  }

  refuse(row: RowPlan, field: string | null, message: string): void {
    row.state = 'wrong'
    this.errors.push({
      line: row.line,
      column: field === null ? null : columnName(this.kind, field),
      message,
    })
  }

  change(row: RowPlan, text: string): void {
    if (row.state === 'same') row.state = 'changed'
    row.changes.push(text)
  }

  /** A date of the row; refused where it is none. */
  date(row: RowPlan, { fields }: FieldRow, field: string): string | null {
    const date = dateOf(fields[field])
    if (date === undefined) this.refuse(row, field, `«${fields[field]}» er ikke en dato.`)
    return date ?? null
  }

  /** Whose the initials are on a day. */
  ownerOf(initials: string, date: string): Owned | undefined {
    return this.#initials.get(initials)?.find(({ held }) => holdsOn(held, date))?.owner
  }

  giveInitials(row: RowPlan, owner: Owned, initials: string, from: string): void {
    const own = owner.initials.map((held) => ({ ...held, ownerId: owner.id }))
    const isThere = own.some(
      (held) => held.initials === initials && (holdsOn(held, from) || holdsOn(held, this.today)),
    )
    if (isThere) return
    const others = (this.#initials.get(initials) ?? []).filter((each) => each.owner !== owner)
    const known = [...own, ...others.map((each) => ({ ...each.held, ownerId: each.owner.id }))]
    const added = { ownerId: owner.id, initials, validFrom: from, validUntil: null }
    const answer = addInitials(added, known)
    if ('refused' in answer) return this.refuse(row, 'initialer', this.#refusalText(answer.refused, initials))
    const ending = owner.initials.find(({ id }) => id === answer.ends?.id)
    if (ending !== undefined) ending.validUntil = answer.ends?.on ?? null
    const held = { id: this.newId(), initials, validFrom: from, validUntil: null }
    owner.initials.push(held)
    this.#remember(owner, held)
    if (row.state !== 'new') this.change(row, `Initialer: ${initials}`)
  }

  #refusalText(
    refused: Extract<ReturnType<typeof addInitials>, { refused: unknown }>['refused'],
    initials: string,
  ) {
    if (typeof refused === 'object') {
      const taken = this.#initials.get(initials)?.find(({ owner }) => owner.id === refused.takenBy)
      return `${initials} bruges af ${taken?.owner.name ?? 'en anden'}.`
    }
    if (refused === 'not-initials') return `«${initials}» er ikke initialer: to til fem store bogstaver.`
    return `Der er andre initialer i den periode.`
  }

  #remember(owner: Owned, held: HeldInitials): void {
    const same = this.#initials.get(held.initials)
    if (same === undefined) this.#initials.set(held.initials, [{ owner, held }])
    else same.push({ owner, held })
  }
}

export const lower = (text: string) => text.toLocaleLowerCase('da')
