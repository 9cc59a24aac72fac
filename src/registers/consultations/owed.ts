/** What consultations owe: an answer, attachments that were to follow, and from who holds it a summary when it is over. */
import type { Owed, OwedOf, OwedSource } from '../../followup/slots.ts'
import { addDays } from '../../language/due-calendar.ts'
import { paths } from '../../paths.ts'
import { type Consultation, listConsultations } from './queries.ts'

/** How long the holder has to close it after the deadline. */
const DAYS_TO_CLOSE = 7

export const owedAnswers: OwedSource = async (tx, of) => {
  const open = await listConsultations(tx, of.municipality, 'open')
  return open.flatMap((consultation) => [...answersOwed(consultation, of), ...closingOwed(consultation, of)])
}

const isMeant = ({ units, person }: OwedOf, unitId: number | null, personId: number | null) =>
  (units === null && person === null) ||
  (unitId !== null && (units?.includes(unitId) ?? false)) ||
  (person !== null && personId === person)

function answersOwed({ id, title, dueOn, unit, asked }: Consultation, of: OwedOf): Owed[] {
  return asked
    .filter(({ answered }) => answered === null || answered === 'to-follow')
    .filter(({ unitId, contact }) => isMeant(of, unitId, contact?.id ?? null))
    .map(({ name, unitId, contact, answered }) => ({
      dueOn,
      what:
        answered === null
          ? `Svar på høringen «${title}» for ${name}`
          : `Eftersend bilag til høringen «${title}» for ${name}`,
      href: `${paths.consultation(id)}#skriv-svar`,
      kind: 'Høring',
      unitId,
      personId: contact?.id ?? null,
      note: `Spurgt af ${unit}`,
    }))
}

function closingOwed({ id, title, dueOn, unitId, responsible, asked }: Consultation, of: OwedOf): Owed[] {
  if (of.today <= dueOn || !isMeant(of, unitId, responsible?.id ?? null)) return []
  const missing = asked.filter(({ answered }) => answered === null).length
  return [
    {
      dueOn: addDays(dueOn, DAYS_TO_CLOSE),
      what: `Saml svarene på høringen «${title}», og afslut den`,
      href: paths.consultation(id),
      kind: 'Høring',
      unitId,
      personId: responsible?.id ?? null,
      note: missing === 0 ? 'Alle har svaret' : `${missing} af ${asked.length} mangler`,
    },
  ]
}
