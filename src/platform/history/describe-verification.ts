/** What a verification found, in Danish sentences. */
import type { Fault, FaultKind, StoredEntry } from './chain.ts'
import { unsealedLimitSeconds } from './seal.ts'
import type { Verification } from './verify.ts'

const whatHappened: Record<FaultKind, string> = {
  'seal-missing': 'mangler i kæden: seglet er fjernet',
  'seal-changed': 'har et segl, der er ændret',
  'entry-missing': 'er fjernet',
  'entry-changed': 'er ændret eller flyttet, efter at den blev forseglet',
  'entry-outside-chain': 'står uden for kæden: seglet er fjernet, eller den er sat ind udenom',
  'payload-missing': 'har mistet sit indhold uden en sletning',
  'payload-changed': 'har fået et andet indhold',
  'payload-without-entry': 'er fjernet, men indholdet er der endnu',
  'erasure-unrecorded': 'er tømt, uden at en sletning med samme tid og grund er skrevet i kæden',
  'head-differs': 'har et andet segl end det, du har gemt: kæden er skrevet om',
  'tail-missing': 'og alle efter den mangler: kæden er kortere end den, du har gemt',
}

/** @param now when it is said; an unsealed entry older than a few seconds is remarked */
export function describeVerification(name: string, found: Verification, now = new Date()): string[] {
  return [
    ...(found.faultCount === 0 ? [wholeLine(name, found)] : brokenLines(name, found)),
    ...found.erased.map(
      ({ erasedAt, ground, count }) =>
        `  Slettet: indholdet af ${changes(count)} ${writeInstant(erasedAt)}. Grund: ${ground}`,
    ),
    ...unsealedLines(found, now),
    ...(found.head === null
      ? []
      : [
          `  Kædens hoved: ${found.head.position}:${found.head.hash.toString('hex')}`,
          '  Gem det et andet sted, og giv det med som --head næste gang.',
        ]),
  ]
}

function wholeLine(name: string, { entries }: Verification): string {
  return `${name}: ${changes(entries)} er regnet efter. Kæden er hel.`
}

function brokenLines(name: string, { faults, faultCount }: Verification): string[] {
  const [first] = faults
  if (first === undefined) return []
  const more = faultCount > 1 ? [`  I alt er der ${writeCount(faultCount)} brud.`] : []
  return [`${name}: Kæden er BRUDT.`, `  Første brud: ${describeFault(first)}`, ...more]
}

function describeFault({ kind, position, entryId, entry }: Fault): string {
  const place = position === null ? '' : ` på plads ${position}`
  const number = entryId === null ? '' : `, nummer ${entryId}`
  return `Ændringen${place}${number}${entry ? describeEntry(entry) : ''}, ${whatHappened[kind]}.`
}

function describeEntry({ tableName, rowKey, happenedAt }: StoredEntry): string {
  return ` (tabel ${tableName}, række ${rowKey}, ${writeInstant(asDate(happenedAt))})`
}

function unsealedLines({ unsealed }: Verification, now: Date): string[] {
  if (unsealed.count === 0 || unsealed.oldest === null) return []
  const oldest = asDate(unsealed.oldest)
  const late = now.getTime() - oldest.getTime() > unsealedLimitSeconds * 1000
  return [
    `  ${changes(unsealed.count)} er endnu ikke forseglet; den ældste er fra ${writeInstant(oldest)}.`,
    ...(late ? ['  Det er længe: se efter, om arbejderen kører.'] : []),
  ]
}

const asDate = (utc: string) => new Date(`${utc.slice(0, 23)}Z`)

const instants = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Europe/Copenhagen',
})
const writeInstant = (instant: Date) => `den ${instants.format(instant)}`

const counts = new Intl.NumberFormat('da-DK')
const writeCount = (count: number) => counts.format(count)
const changes = (count: number) => `${writeCount(count)} ${count === 1 ? 'ændring' : 'ændringer'}`
