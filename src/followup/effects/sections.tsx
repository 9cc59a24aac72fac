/** What this folder shows on pages of earlier rooms: «Virker det?» where a decision stands, and what a body lacks. */
import type { PaperSubject } from '../../cases/slots.ts'
import type { MeetingSlots } from '../../meetings/slots.ts'
import { canSeePersons } from '../../organisation/access.ts'
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { canKeepIndicators } from './access.ts'
import { getDecision, listItemsOfPaper } from './decisions.ts'
import { isOpen, overdueDates } from './model.ts'
import { type Asking, listIndicatorsOfCase, listIndicatorsOfItems, listOpenIndicators } from './queries.ts'
import { DoesItWork, IndicatorTable } from './views/list.tsx'

/** Beside a decision at its own address, and above a meeting with decisions that are measured. */
export const effectsBeside: MeetingSlots['asidesOf'] = async (tx, { person, municipality }, place) => {
  const asking: Asking = { municipality: municipality.id, inside: canSeePersons(person) }
  const { itemId, items } = place
  const indicators = await listIndicatorsOfItems(tx, asking, items)
  const decision =
    itemId === null || person === null || person.secretaryBodies.length === 0
      ? null
      : await getDecision(tx, municipality.id, itemId)
  const mayMake = decision !== null && decision.text !== null && canKeepIndicators(person, decision.bodyId)
  const newHref = mayMake && itemId !== null ? paths.newIndicatorOf(itemId) : undefined
  if (indicators.length === 0 && newHref === undefined) return null
  const day = today()
  return {
    stamp: JSON.stringify([day, newHref, indicators]),
    top: <DoesItWork indicators={indicators} today={day} level="h2" newHref={newHref} />,
    notes: new Map(),
  }
}

export const effectsOfCase: Section<{ caseNumber: string }> = async (c, { caseNumber }) => {
  const { municipality, person } = c.var.reader
  const asking = { municipality: municipality.id, inside: canSeePersons(person) }
  const indicators = await read(c, (tx) => listIndicatorsOfCase(tx, asking, caseNumber))
  return <DoesItWork indicators={indicators} today={today()} level="h2" />
}

/** Beside a paper whose decision is measured. */
export const effectsOfPaper: Section<PaperSubject> = async (c, { id }) => {
  const { municipality, person } = c.var.reader
  const asking = { municipality: municipality.id, inside: canSeePersons(person) }
  const indicators = await read(c, async (tx) =>
    listIndicatorsOfItems(tx, asking, await listItemsOfPaper(tx, municipality.id, id)),
  )
  return <DoesItWork indicators={indicators} today={today()} level="h3" />
}

/** What the body is still owed a figure of. */
export const overdueOfBody: Section<{ id: number }> = async (c, { id }) => {
  const { municipality, person } = c.var.reader
  const asking = { municipality: municipality.id, inside: canSeePersons(person) }
  const open = await read(c, (tx) => listOpenIndicators(tx, asking, id))
  const day = today()
  const overdue = open.filter((of) => isOpen(of) && overdueDates(of, day).length > 0)
  if (open.length === 0) return null
  return (
    <section aria-labelledby="effekter">
      <h2 id="effekter">Effekter</h2>
      {overdue.length === 0 ? (
        <p>Ingen målinger er overskredet.</p>
      ) : (
        <IndicatorTable indicators={overdue} caption="Målinger, der mangler" today={day} empty="" />
      )}
      <p>
        <a href={paths.effectsOf({ forum: id })}>Alle målinger</a>
      </p>
    </section>
  )
}
