import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MinutesItem } from './model.ts'
import { referencesOf } from './references.ts'

const itemOf = (text: string, caseNumber: string | null = null): MinutesItem => ({
  number: '1',
  title: 'Stien ved mosen',
  caseNumber,
  closed: false,
  certainty: 1,
  sections: [{ kind: 'presentation', heading: 'Sagsfremstilling', text, lines: [1, 9] }],
  recommendation: null,
  decisions: [],
  attachments: [],
  guests: [],
  tables: [],
  commitments: [],
  references: [],
})

test('numbers of cases and documents are found as printed, each once', () => {
  const text = `Se sag 14/03311 og notatet om mosen (118822/14). Dok. 118822/14 er vedlagt.
Forløberen er 05.01.02-P20-7-13, behandlet som punkt 9 på mødet den 4. juni 2013.`
  assert.deepEqual(referencesOf(itemOf(text)), [
    'sag 14/03311',
    '118822/14',
    '05.01.02-P20-7-13',
    'punkt 9 på mødet den 4. juni 2013',
  ])
})

test("the item's own number is no reference", () => {
  assert.deepEqual(referencesOf(itemOf('Sag 14/03311 og 15/00921.', '14/03311')), ['15/00921'])
})

test('dates, years, amounts and fractions are none', () => {
  const text = 'Fra 1/10 2013 til 14-08-2012 i 2013/2014 og 2013/14, kl. 10/11, 3/4 af 12/2013 og 1250/14 kr.'
  assert.deepEqual(referencesOf(itemOf(text)), [])
})

test('plans, attachments, laws, named cases and earlier meetings are references too', () => {
  const text = `Efter Stiplan 2011-2015 og budget 2014 skal mosen drænes, jf. bilag 2 og vejlovens § 14 og 15.
Havnerådet den 3. maj 2013 behandlede sagen ”Dræn i nord”. Se også bilag 2.`
  assert.deepEqual(referencesOf(itemOf(text)), [
    'Stiplan 2011-2015',
    'budget 2014',
    'bilag 2',
    'vejlovens § 14 og 15',
    'Havnerådet den 3. maj 2013',
    'sagen ”Dræn i nord”',
  ])
})
