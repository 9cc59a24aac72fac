/** One person of each kind that rights tell apart, as they stand today. */
import type { Organisation, PersonToBuild } from './organisation.ts'

/**
 * Secretary and members sit in `direktionen`; the manager leads a centre and sits in `chefforum`; the employee has no
 * seat; the councillor has a seat in the board and no employment; the substitute is not called; the administrator keeps
 * the organisation; the former member and the former employee have nothing any more.
 */
export const PERSONS_OF_EACH_KIND = {
  secretary: { initials: 'SEK', name: 'Sanne Ekholt' },
  chair: { initials: 'CHA', name: 'Christian Hallager' },
  member: { initials: 'MED', name: 'Mette Edelbjerg' },
  councillor: { initials: 'RAD', name: 'Rasmus Adelgård' },
  substitute: { initials: 'SUP', name: 'Susanne Pilborg' },
  manager: { initials: 'CEN', name: 'Cecilie Enggrav' },
  employee: { initials: 'ANS', name: 'Anders Nordskov' },
  caseworker: { initials: 'SAG', name: 'Signe Agerskov' },
  administrator: { initials: 'ADM', name: 'Adam Damkær' },
  dataProtectionOfficer: { initials: 'DPO', name: 'Dorte Ploug' },
  formerMember: { initials: 'TID', name: 'Tine Dalhus' },
  formerEmployee: { initials: 'FRA', name: 'Frank Rabøl' },
} as const

export type SmallPerson = keyof typeof PERSONS_OF_EACH_KIND

const SINCE = '2010-01-01'
const ENDED = '2019-12-31'

export function smallOrganisation(name: string): Organisation {
  const units = [
    { key: 'kommune', name, parent: null, initials: 'KOM' },
    { key: 'sekretariat', name: 'Sekretariatet', parent: 'kommune', initials: 'SEKR' },
    { key: 'center', name: 'Center for Prøver', parent: 'kommune', initials: 'CFP' },
  ].map((unit) => ({ ...unit, initials: [{ text: unit.initials, from: SINCE, until: null }] }))
  return {
    name,
    hostname: null,
    units,
    persons: Object.entries(PERSONS_OF_EACH_KIND).map(([who, person]) => personOf(who, person)),
    bodies: [
      { key: 'direktionen', name: 'Direktionen', kind: 'board' },
      { key: 'chefforum', name: 'Chefforum', kind: 'management-forum' },
    ],
    seats: [
      seat('direktionen', 'SEK', 'secretary'),
      seat('direktionen', 'CHA', 'chair'),
      seat('direktionen', 'MED', 'member'),
      seat('direktionen', 'RAD', 'member'),
      seat('direktionen', 'SUP', 'substitute'),
      seat('chefforum', 'CEN', 'member'),
      { ...seat('direktionen', 'TID', 'member'), until: ENDED },
    ],
    responsibilities: [
      { initials: 'ADM', kind: 'administrator' },
      { initials: 'DPO', kind: 'data-protection-officer' },
    ],
  }
}

function personOf(who: string, { initials, name }: { initials: string; name: string }): PersonToBuild {
  const unit = who === 'manager' || who === 'employee' || who === 'caseworker' ? 'center' : 'sekretariat'
  const former = who === 'formerMember' || who === 'formerEmployee'
  return {
    initials,
    name,
    title: 'Medarbejder',
    unit: who === 'councillor' || who === 'formerMember' ? null : unit,
    role: who === 'manager' ? 'manager' : 'employee',
    from: SINCE,
    until: former ? ENDED : null,
  }
}

const seat = (body: string, initials: string, role: string) => ({
  body,
  initials,
  role,
  from: SINCE,
  until: null,
})
