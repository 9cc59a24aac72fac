/** Calls that ran without the program, read from the records the exchange keeps of just those (config.ts). */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { systemCode } from '../../../platform/operator-error.ts'
import type { FallbackCall } from '../exchange.ts'
import { readNumber } from './numbers.ts'

/** Unique id, `fallback/dialled/number`, arrived, answered, ended, outcome, channel that was rung. */
const row = /^([^,]+),fallback\/([^/,]*)\/([^,]*),([0-9.]*),([0-9.]*),([0-9.]*),([A-Z ]*),(.*)$/
const desk = /^PJSIP\/desk-(.+)-[0-9a-f]{8}$/

/**
 * Oldest first. A call has a record for each desk that rang; they are made into one.
 * @param file of the exchange; when there is none, nothing ran without us
 * @param since milliseconds since 1970: calls that ended then or later
 */
export async function readFallbackCalls(file: string, since: number): Promise<FallbackCall[]> {
  const calls = new Map<string, FallbackCall>()
  const stream = createReadStream(file, 'utf8')
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) addRecord(calls, line)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
  return [...calls.values()]
    .filter(({ endedAt }) => endedAt >= since)
    .toSorted((a, b) => a.arrivedAt - b.arrivedAt)
}

function addRecord(calls: Map<string, FallbackCall>, line: string): void {
  const match = row.exec(line.replaceAll('"', ''))
  if (match === null) return
  const [, id = '', dialled = '', number = '', start = '', answer = '', end = '', outcome, rung = ''] = match
  const answered = outcome === 'ANSWERED' && answer !== ''
  const known = calls.get(id)
  calls.set(id, {
    id,
    number: readNumber(number),
    dialled,
    arrivedAt: Math.min(known?.arrivedAt ?? Infinity, milliseconds(start)),
    answeredAt: answered ? milliseconds(answer) : (known?.answeredAt ?? null),
    endedAt: Math.max(known?.endedAt ?? 0, milliseconds(end)),
    answeredBy: answered ? (desk.exec(rung)?.[1] ?? rung) : (known?.answeredBy ?? null),
  })
}

const milliseconds = (seconds: string) => Math.round(Number(seconds) * 1000)
