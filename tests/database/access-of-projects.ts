/** The part of the access matrix that is about projects, agreements and consultations; the numbers stand in fixture-of-projects.ts. */
import { registerTable } from './access-of-registers.ts'
import { bare, type Rows, type TableAccess } from './access-words.ts'

/** Of project or agreement 2 the officer writes too: leads the one, agreed on the other. */
const led = registerTable('employees', { ofUnits: true })
const alsoBy = (kind: 'officer' | 'paperWriter', row: string, access = led): TableAccess => ({
  ...access,
  update: { ...access.update, [kind]: row },
  delete: { ...access.delete, [kind]: row },
})
/** The other one's dialogues are no one else's. */
const dialogues: Rows = {
  importer: '1 2',
  employee: '1',
  unitManager: '2',
  officer: '2',
  neighbour: '9',
  register: '1 2',
}
/** 2 is of a closed case. */
const consultationsSeen: Rows = {
  employee: '1',
  paperWriter: '1',
  administrator: '1 2',
  officer: '1 2',
  unitManager: '1 2',
  importer: '1 2',
  recusedMember: '1 2',
  neighbour: '9',
  register: '1 2',
}
/** Files 501 and 502 of the answers. */
export const filesOfConsultations: Rows = {
  employee: '501',
  paperWriter: '501',
  administrator: '501 502',
  officer: '501 502',
  unitManager: '501 502',
  importer: '501 502',
  recusedMember: '501 502',
  neighbour: '509',
}
const held: TableAccess = { ...alsoBy('paperWriter', '1'), select: consultationsSeen }

export const accessOfProjects: Record<string, TableAccess> = {
  programmes: registerTable('employees'),
  // 8 is what project 9 waits for.
  projects: {
    ...led,
    select: { ...led.select, neighbour: '8 9' },
    update: { ...led.update, officer: '2', neighbour: '8 9' },
    delete: { ...led.delete, neighbour: '8 9' },
  },
  project_templates: registerTable('employees'),
  project_documents: registerTable('employees'),
  project_statuses: alsoBy('officer', '2'),
  project_amounts: alsoBy('officer', '2'),
  project_risks: {
    ...alsoBy('officer', '2'),
    insert: [
      ...bare(['importer', 'register']),
      {
        row: `(municipality_id, project_id, title, likelihood, consequence) values (1, 2, 'ny', 1, 1)`,
        by: ['importer', 'unitManager', 'officer', 'register'],
      },
    ],
  },
  project_dependencies: alsoBy('officer', '2'),
  project_effects: alsoBy('officer', '2'),
  project_discussions: registerTable('employees'),
  agreements: { ...led, update: { ...led.update, officer: '2' } },
  agreement_goals: alsoBy('officer', '2'),
  agreement_dialogues: { ...alsoBy('officer', '2'), select: dialogues },
  consultation_periods: registerTable('employees'),
  consultations: { ...held, delete: led.delete ?? {} },
  consultation_asked: { ...held, update: { ...held.update, administrator: '1' } },
  consultation_answers: {
    ...held,
    insert: [
      ...bare(['importer', 'register']),
      {
        row: `(municipality_id, consultation_id, whose, received_on, stand) values (1, 1, 'x', '2024-01-01', 'agrees')`,
        by: ['importer', 'employee', 'paperWriter', 'administrator', 'register'],
      },
      {
        row: `(municipality_id, consultation_id, whose, received_on, stand) values (1, 2, 'x', '2024-01-01', 'agrees')`,
        by: ['importer', 'unitManager', 'register'],
      },
    ],
  },
  consultation_files: held,
}
