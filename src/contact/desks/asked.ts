/** What an act of the desk is given, and what it answers. */
import type { Context } from 'hono'
import type { Env } from '../../organisation/reader.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import type { DeskForm } from './desk-form.ts'
import type { OwnDesk } from './queries.ts'

/** Where to go next, or what must be put right. */
export type Done = { seeAt: string } | readonly FieldError[]

export interface Asked {
  c: Context<Env>
  desk: OwnDesk
  form: DeskForm
  /** What stands after the act's name. */
  about: string
  /** The call that the words of the form are about; null: none. */
  callId: string | null
}

export type DeskActing = (asked: Asked) => Promise<Done>

export const refused = (message: string, field: string | null = null): readonly FieldError[] => [
  { field, message },
]
