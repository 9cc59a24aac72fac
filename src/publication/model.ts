/**
 * The room `publication` answers for what leaves the house. A meeting is published in steps, as far as the body's rule
 * says: the decisions, then the papers, then the attachments. Before each item goes out the secretary sees what the checks
 * found in all that everyone would read; each finding is put right or accepted with a reason, a personal number never. The
 * yes is kept with a digest of what was looked at. What was published can be taken back: its address then says so, and
 * why. Files of locked minutes for everyone are made here, and who has a copy of one can ask whether it is genuine.
 */
import type { Extent } from '../meetings/model.ts'
import type { FieldError } from '../platform/web/forms.ts'
import type { FoundKind } from './personal-data.ts'

export const STEPS = ['decisions', 'papers', 'attachments'] as const
export type Step = (typeof STEPS)[number]

export const EXTENT_OF: Record<Step, Exclude<Extent, 'whole'>> = {
  decisions: 'decisions',
  papers: 'papers',
  attachments: 'chosen-attachments',
}

export interface GateFinding {
  /** The name of its field: equal findings at one place are one. */
  key: string
  kind: FoundKind
  /** Where it stands, in Danish. */
  place: string
  message: string
  /** The words around it; null where they would spread what the finding warns of. */
  excerpt: string | null
  /** The step by which it would leave the house. */
  step: Step
  /** Null of the text. */
  attachmentId: number | null
}

export interface GateAttachment {
  id: number
  name: string
  /** Hex SHA-256; null where only its name is known. */
  digest: string | null
  released: boolean
}

export interface GateItem {
  id: number
  number: string | null
  title: string | null
  isPublished: boolean
  extent: Extent
  attachments: GateAttachment[]
  findings: GateFinding[]
  /** A closed item, of which only its notice leaves the house. */
  isNotice: boolean
}

/** What a secretary says yes to. */
export interface Choice {
  steps: readonly Step[]
  /** Items that stay internal. */
  kept: ReadonlySet<number>
  /** Attachments that stay in the house. */
  leftOut: ReadonlySet<number>
  /** By key of the finding. */
  reasons: ReadonlyMap<string, string>
}

export interface PlannedItem {
  itemId: number
  step: Step
  extent: Extent
  /** Attachments that leave the house. */
  released: GateAttachment[]
  accepted: { finding: GateFinding; reason: string }[]
}

export const fieldOfFinding = (key: string) => `begrund-${key}`
export const fieldOfKept = (item: number) => `hold-${item}`
export const fieldOfLeftOut = (attachment: number) => `udelad-${attachment}`

/** The last of the steps, which holds those before it; null where one is left out. */
export function lastStep(steps: readonly Step[]): Step | null {
  const last = STEPS.findLast((step) => steps.includes(step))
  if (last === undefined) return null
  return STEPS.slice(0, STEPS.indexOf(last)).every((step) => steps.includes(step)) ? last : null
}

/** What would go out, or what must be put right first. */
export function planPublication(
  items: readonly GateItem[],
  { steps, kept, leftOut, reasons }: Choice,
): { planned: PlannedItem[] } | { errors: FieldError[] } {
  if (steps.length === 0)
    return { errors: [{ field: 'trin', message: 'Sæt kryds ved det, der skal offentliggøres.' }] }
  const step = lastStep(steps)
  if (step === null)
    return { errors: [{ field: 'trin', message: 'Et trin kan ikke offentliggøres uden dem før det.' }] }
  const going = items.filter(({ id, isNotice }) => isNotice || !kept.has(id))
  if (going.every(({ isNotice }) => isNotice))
    return { errors: [{ field: 'trin', message: 'Der er ingen punkter, der skal offentliggøres.' }] }
  const errors: FieldError[] = []
  const planned = going.flatMap((item): PlannedItem[] => {
    const released = step === 'attachments' ? item.attachments.filter(({ id }) => !leftOut.has(id)) : []
    const accepted = goingOut(item, step, released).flatMap((finding) => {
      const reason = reasons.get(finding.key)?.trim() ?? ''
      if (finding.kind !== 'personal-number' && reason !== '') return [{ finding, reason }]
      errors.push(refusalOf(item, finding))
      return []
    })
    // Of a closed item the notice goes with the meeting, and the item itself nowhere.
    return item.isNotice ? [] : [{ itemId: item.id, step, extent: EXTENT_OF[step], released, accepted }]
  })
  return errors.length > 0 ? { errors } : { planned }
}

/** Findings in what would leave the house. */
function goingOut(item: GateItem, step: Step, released: readonly GateAttachment[]): GateFinding[] {
  const out = new Set(released.map(({ id }) => id))
  return item.findings.filter(
    (finding) =>
      STEPS.indexOf(finding.step) <= STEPS.indexOf(step) &&
      (finding.attachmentId === null || out.has(finding.attachmentId)),
  )
}

function refusalOf({ number }: GateItem, { key, kind, place, attachmentId }: GateFinding): FieldError {
  const where = `${number === null ? '' : `Punkt ${number}, `}${place}`
  if (kind !== 'personal-number')
    return { field: fieldOfFinding(key), message: `${where}: Skriv, hvorfor det må offentliggøres.` }
  return {
    field: fieldOfFinding(key),
    message:
      attachmentId === null
        ? `${where}: Et CPR-nummer må aldrig offentliggøres. Ret teksten, eller hold punktet internt.`
        : `${where}: Et CPR-nummer må aldrig offentliggøres. Udelad bilaget.`,
  }
}
