import type { Context } from 'hono'
import { z } from 'zod'

// Messages of rules without one of their own are Danish too.
z.config(z.locales.da())

export interface FieldError {
  /** Id of the field, null where the whole form is meant. */
  field: string | null
  message: string
}

export type TypedFields = Record<string, string | File | (string | File)[]>

export type FormReading<Value> =
  | { accepted: true; value: Value }
  /** What was typed is kept, to be shown again beside the errors. */
  | { accepted: false; typed: TypedFields; errors: FieldError[] }

/** Parses a posted form at the door. A field that may come several times is always a list in `schema`: name it `many`. */
export async function readForm<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
  many: readonly string[] = [],
): Promise<FormReading<z.output<Schema>>> {
  const typed: TypedFields = {}
  for (const [name, value] of Object.entries(await c.req.parseBody({ all: true }))) {
    typed[name] = many.includes(name) && !Array.isArray(value) ? [value] : value
  }
  const reading = schema.safeParse(typed)
  if (reading.success) return { accepted: true, value: reading.data }
  const errors = reading.error.issues.map((issue) => ({ field: fieldOf(issue.path), message: issue.message }))
  return { accepted: false, typed, errors }
}

function fieldOf(path: readonly PropertyKey[]): string | null {
  return path.length === 0 ? null : String(path[0])
}
