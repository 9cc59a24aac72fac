import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LineJoiner } from './join-words.ts'

test('words broken over a line are joined, and hyphens of their own are kept', () => {
  const joiner = new LineJoiner(['Et call-center svarer.', 'Havneudvalget mødes.'])
  const cases: [above: string, below: string, joined: string][] = [
    ['der var', 'ingen', 'der var ingen'],
    ['Havneud-', 'valget', 'Havneudvalget'],
    ['bolværks-', 'arbejde', 'bolværksarbejde'],
    ['bolværks\u00AD', 'arbejde', 'bolværksarbejde'],
    ['et call-', 'center', 'et call-center'],
    ['børne-', 'og ungeområdet', 'børne- og ungeområdet'],
    ['fokus og -', 'udvikling', 'fokus og -udvikling'],
    ['MED-', 'udvalget', 'MED-udvalget'],
    ['Høje-', 'Taastrup', 'Høje-Taastrup'],
    ['e-', 'mail', 'e-mail'],
    ['CO₂-', 'udslip', 'CO₂-udslip'],
    ['orange/', 'gul', 'orange/gul'],
    ['2014 –', '2018', '2014 – 2018'],
    ['', 'alene', 'alene'],
  ]
  for (const [above, below, joined] of cases) assert.equal(joiner.join(above, below), joined)
})
