/**
 * The part of the access matrix that is about effects: an indicator has the number of its item; 16 has lost its item. 101
 * (employee) has the figures of 11 and 13, 107 (unitManager) leads the unit that has those of 12 and 15, 101 owns 12.
 */
import { all, employees, items, outsiders, type Rows, seated, type TableAccess } from './access-words.ts'

/** 11 is open to everyone; 14 is published, and yet not open. */
export const indicatorsLaid = `
  insert into indicators (municipality_id, id, body_id, item_id, title, unit, direction, target_low, target_on, source_text, source_unit_id, source_person_id,
      owner_person_id, open_to_public) overriding system value
    select municipality_id, id, body_id, id, 'Mål ' || id, '%', 'up', 95, '2030-01-01', 'Måling', case when id in (12, 15) then 2 end,
      case when id in (11, 13) then 101 end, case when id = 12 then 101 end, id in (11, 13) from items where id in (11, 12, 13, 14, 15, 224, 91, 92, 93);
  insert into indicators (municipality_id, id, body_id, title, unit, direction, target_low, target_on, source_text, open_to_public) overriding system value
    values (1, 16, 1, 'Mål 16', '%', 'up', 95, '2030-01-01', 'Måling', true);
  insert into indicator_dates (municipality_id, id, indicator_id, due_on) overriding system value select municipality_id, id, id, '2030-01-01' from indicators;
  insert into measurements (municipality_id, id, indicator_id, date_id, measured_on, value, origin) overriding system value select municipality_id, id, id, id, '2029-12-01', 90, 'typed' from indicators;
  insert into indicator_preconditions (municipality_id, id, indicator_id, text) overriding system value select municipality_id, id, id, 'Der er en til' from indicators;
  insert into indicator_verdicts (municipality_id, id, indicator_id, verdict, reason, words) overriding system value select municipality_id, id, id, 'met', 'x', 'Nået' from indicators;
`

/** What the job that asks for figures reads: nothing of a closed item. */
const openHere = '11 12 14'
export const itemsAsked = `${openHere} 221 231 241`
export const decisionsAsked = (access: TableAccess): TableAccess => ({
  ...access,
  select: { ...access.select, asking: openHere },
})

const everyOne = '11 12 13 14 15 16 224'
const ofBoard = '11 12 13 14 16 224'
const seen: Rows = {
  ...all('11', outsiders),
  ...all('11 12 14', employees),
  ...all('11 12 13 14 224', seated),
  recusedMember: '11 12 13 14',
  secretary: ofBoard,
  taskHolder: '11 13',
  unitManager: items.unitManager ?? '',
  importer: items.importer ?? '',
  paperWriter: '11 12 14 224',
  neighbour: '91 92 93',
}
const kept: Rows = { secretary: ofBoard, neighbour: '91 92 93' }
const measured: Rows = { ...kept, employee: '11', unitManager: '12 15' }
const askingSees: Rows = { ...seen, asking: everyOne }

const indicator = (item: number, body: number) =>
  `(municipality_id, body_id, item_id, title, unit, direction, target_low, target_on, source_text)
    values (1, ${body}, ${item}, 'x', 'x', 'up', 1, '2030-01-01', 'x')`
const due = (of: number) => `(municipality_id, indicator_id, due_on) values (1, ${of}, '2031-01-01')`
const measurement = (of: number, by: string) =>
  `(municipality_id, indicator_id, measured_on, value, origin, entered_by) values (1, ${of}, '2031-01-01', 1, 'typed', ${by})`
const precondition = (of: number) => `(municipality_id, indicator_id, text) values (1, ${of}, 'x')`
const verdict = (of: number, by: number) =>
  `(municipality_id, indicator_id, verdict, reason, words, given_by) values (1, ${of}, 'met', 'x', 'x', ${by})`

export const accessOfEffects: Record<string, TableAccess> = {
  indicators: {
    label: 'id',
    select: askingSees,
    update: kept,
    delete: kept,
    insert: [
      { row: indicator(12, 1), by: ['secretary'] },
      { row: indicator(224, 1), by: ['secretary'] },
      // Of another body, and of another body's item as if it were the own one's.
      { row: indicator(15, 2), by: [] },
      { row: indicator(15, 1), by: [] },
    ],
  },
  indicator_dates: {
    label: 'indicator_id',
    select: askingSees,
    sets: 'paper_id = paper_id',
    update: { ...measured, asking: everyOne },
    delete: kept,
    insert: [
      { row: due(11), by: ['secretary'] },
      { row: due(15), by: [] },
    ],
  },
  measurements: {
    label: 'indicator_id',
    select: askingSees,
    sets: 'entered_by = app.person_id()',
    update: { ...measured, asking: everyOne },
    delete: measured,
    insert: [
      { row: measurement(11, '101'), by: ['employee', 'asking'] },
      { row: measurement(11, '103'), by: ['secretary', 'asking'] },
      // Has the figures, and does not see the decision.
      { row: measurement(13, '101'), by: ['asking'] },
      { row: measurement(15, '107'), by: ['unitManager', 'asking'] },
      { row: measurement(11, 'null'), by: ['asking'] },
    ],
  },
  indicator_preconditions: {
    label: 'indicator_id',
    select: askingSees,
    update: kept,
    delete: kept,
    insert: [
      { row: precondition(13), by: ['secretary'] },
      { row: precondition(15), by: [] },
    ],
  },
  indicator_verdicts: {
    label: 'indicator_id',
    select: askingSees,
    insert: [
      { row: verdict(11, 103), by: ['secretary'] },
      { row: verdict(12, 101), by: ['employee'] },
      { row: verdict(11, 101), by: [] },
      { row: verdict(11, 102), by: [] },
    ],
  },
}
