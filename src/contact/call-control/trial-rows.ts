/** Shows the telephones of the trial exchange: rows that pages read, with what each of them hears, line by line. */
import { sql } from 'kysely'
import { log } from '../../platform/log.ts'
import { wordsOf } from '../telephony/sounds.ts'
import type { Hears, TrialLeg } from '../telephony/in-process/trial-telephones.ts'
import { uuidOf } from './call-ids.ts'
import type { CallControl } from './control.ts'
import { telephoneOf } from './trial-orders.ts'

/** One line of what a telephone hears. */
export interface HeardLine {
  /** Milliseconds since 1970. */
  at: number
  kind: Hears['kind']
  /** In Danish. */
  says: string
}

const SOON_MS = 100
/** A telephone that is down is still read about for so long. */
const SHOWN_MS = 5 * 60_000
const MOST_LINES = 40

export class TrialRows {
  readonly #control: CallControl
  readonly #written = new Map<string, string>()
  #timer: NodeJS.Timeout | null = null
  readonly #clock: NodeJS.Timeout
  #isBusy = false

  constructor(control: CallControl) {
    this.#control = control
    control.onTurn = () => this.#soon()
    // What is heard to its end is not always told.
    this.#clock = setInterval(() => this.#soon(), 1_000)
  }

  /** Rows of an earlier run are of telephones that are no more. */
  async start(): Promise<void> {
    const { database, municipality } = this.#control.settings
    await database.within({ municipality, purpose: 'contact' }, (tx) =>
      tx.deleteFrom('contact_trials').where('municipality_id', '=', municipality).execute(),
    )
  }

  stop(): void {
    clearInterval(this.#clock)
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      void this.#write()
    }, SOON_MS)
  }

  async #write(): Promise<void> {
    const { database, municipality, telephones } = this.#control.settings
    if (telephones === null || this.#isBusy) return
    this.#isBusy = true
    try {
      const since = Date.now() - SHOWN_MS
      const lines = telephones
        .legs()
        .filter(({ state, heard }) => state !== 'down' || (heard.at(-1)?.at ?? 0) > since)
      const rows = new Map(
        lines.map((line) => [telephoneOf(line), JSON.stringify(rowOf(municipality, line))]),
      )
      const changed = [...rows].filter(([telephone, row]) => this.#written.get(telephone) !== row)
      const gone = [...this.#written.keys()].filter((telephone) => !rows.has(telephone))
      if (changed.length + gone.length === 0) return
      await database.within({ municipality, purpose: 'contact' }, async (tx) => {
        if (gone.length > 0)
          await tx
            .deleteFrom('contact_trials')
            .where('municipality_id', '=', municipality)
            .where('telephone', 'in', gone)
            .execute()
        if (changed.length > 0)
          await sql`
            insert into contact_trials (municipality_id, telephone, kind, number, dialled, call_id, state, heard, began_at)
            select ${municipality}, r.telephone, r.kind, r.number, r.dialled, r.call, r.state, r.heard, to_timestamp(r.began / 1000.0)
            from jsonb_to_recordset(${`[${changed.map(([, row]) => row).join(',')}]`}::jsonb)
              as r (telephone text, kind text, number text, dialled text, call uuid, state text, heard jsonb, began float8)
            on conflict (municipality_id, telephone) do update set state = excluded.state, heard = excluded.heard, changed_at = now()`.execute(
            tx,
          )
      })
      for (const telephone of gone) this.#written.delete(telephone)
      for (const [telephone, row] of changed) this.#written.set(telephone, row)
    } catch (error) {
      log.warn({ err: error }, 'trial telephones could not be shown')
    } finally {
      this.#isBusy = false
    }
  }
}

function rowOf(municipality: number, line: TrialLeg) {
  const { endpoint } = line
  const called = endpoint === null ? line.dialled : endpoint.kind === 'desk' ? endpoint.name : endpoint.number
  return {
    telephone: telephoneOf(line),
    kind: endpoint === null ? 'caller' : endpoint.kind,
    number: line.number,
    dialled: called,
    call: uuidOf(municipality, line.call),
    state: line.state,
    heard: line.heard
      .slice(-MOST_LINES)
      .map(({ at, hears }): HeardLine => ({ at, kind: hears.kind, says: saidOf(hears) })),
    began: line.heard[0]?.at ?? Date.now(),
  }
}

function saidOf(hears: Hears): string {
  switch (hears.kind) {
    case 'ringing':
      return 'Det ringer.'
    case 'sounds':
      return wordsOf(hears.sounds)
    case 'music':
      return 'Musik.'
    case 'talk':
      return 'I samtale.'
    case 'silence':
      return 'Stilhed.'
    case 'down':
      return DOWN[hears.cause]
  }
}

const DOWN: Record<Extract<Hears, { kind: 'down' }>['cause'], string> = {
  'hung-up': 'Der er lagt på.',
  withdrawn: 'Det holdt op med at ringe.',
  'no-answer': 'Ingen tog telefonen.',
  busy: 'Optaget.',
  rejected: 'Opkaldet blev afvist.',
  unreachable: 'Telefonen kunne ikke nås.',
  'originator-gone': 'Den, der ringede, lagde på.',
  'exchange-lost': 'Forbindelsen gik tabt.',
}
