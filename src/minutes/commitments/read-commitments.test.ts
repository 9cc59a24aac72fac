import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { readMinutes } from '../read-minutes.ts'
import { commitmentsIn } from './invented-item.ts'

const binding = (parts: Parameters<typeof commitmentsIn>[0]) =>
  commitmentsIn(parts).filter((each) => each.binding)

test('approved points bind, the others do not', () => {
  const points = `Det indstilles, at

1. Teknikcentret rydder stien i august
2. naboerne får et brev
3. direktionen drøfter broen`
  assert.deepEqual(
    binding({
      points,
      decision: 'Punkt 1 blev godkendt. Punkt 2 blev ikke godkendt. Punkt 3 drøftes i havneforum.',
    }).map((each) => [each.text, each.via, each.who, each.due]),
    [
      ['Punkt 3 drøftes i havneforum.', null, null, null],
      ['Teknikcentret rydder stien i august', 'point 1', 'Teknikcentret', '2021-08-31'],
    ],
  )
  assert.deepEqual(
    binding({ points, decision: 'Godkendt.' }).map((each) => each.via),
    ['point 1', 'point 2'],
  )
  assert.deepEqual(binding({ points, decision: 'Sagen blev drøftet.' }), [])
})

test('of a point that approves something only its tasks bind', () => {
  const points = `Det indstilles, at direktionen:

- Godkender planen for stien, herunder at ruten vedtages i byrådet i december
- Tager notatet til efterretning
- Godkender at overskuddet overføres til næste år`
  assert.deepEqual(
    binding({ points, decision: 'Godkendt.' }).map((each) => [each.text, each.due]),
    [
      ['ruten vedtages i byrådet i december', '2021-12-31'],
      ['Godkender at overskuddet overføres til næste år', '2022-12-31'],
    ],
  )
})

test('a point that the decision says again is one promise', () => {
  const points = 'Det indstilles, at\n\n1. stien ryddes for grene i august\n2. broen males'
  const promises = binding({
    points,
    decision: '1. Stien ryddes for grene i september\n2. Godkendt.',
  })
  assert.deepEqual(
    promises.map((each) => [each.text, each.due]),
    [
      ['Stien ryddes for grene i september', '2021-09-30'],
      ['broen males', null],
    ],
  )
})

test('who answers for a point is said in the decision, and its time in the text', () => {
  const points = 'Det indstilles, at\n\n1. broens pæle undersøges af dykkere'
  const [, promise] = binding({
    points,
    text: 'Broens gamle pæle kan undersøges af dykkere fra havnen i oktober.',
    decision: 'Punkt 1 blev godkendt, idet KOT er ansvarlig for undersøgelsen.',
  })
  assert.deepEqual(
    [promise?.via, promise?.who, promise?.due, promise?.inferred],
    ['point 1', 'KOT', '2021-10-31', ['who', 'due']],
  )
})

test('themes with their times bind where a point approves them; steps of a time plan belong to the plan', () => {
  const listed = binding({
    points:
      'Det indstilles, at direktionen:\n\n- Godkender temaerne for 2022\n- Tager status til efterretning',
    text: 'Temaerne er:\n\n1. kvartal: Fugle ved mosen\n\n2. kvartal: Både i havnen',
    decision: 'Godkendt.',
  })
  assert.deepEqual(
    listed.map((each) => [each.text, each.due, each.via]),
    [
      ['1. kvartal: Fugle ved mosen', '2022-03-31', 'point 1'],
      ['2. kvartal: Både i havnen', '2021-06-30', 'point 1'],
    ],
  )
  const steps = commitmentsIn({
    points: 'Det indstilles, at direktionen godkender tidsplanen.',
    text: 'Tidsplan:\n\nUdkast i havneforum\t19. august\nHøring af naboerne\tseptember\nEndelig godkendelse\t5. oktober',
    decision: 'Godkendt.',
  })
  assert.deepEqual(
    steps.map((each) => [each.text, each.due, each.binding, each.via]),
    [
      ['Udkast i havneforum', '2021-08-19', false, 'plan'],
      ['Høring af naboerne', '2021-09-30', false, 'plan'],
      ['Endelig godkendelse', '2021-10-05', false, 'plan'],
    ],
  )
})

test('what the text argues for is kept without binding, and proposals are not', () => {
  const argued = commitmentsIn({
    text: `Teknikcentret vil måle stien op. Planen forelægges i havneforum i august.

Det anbefales, at stien lukkes i oktober. Stien blev lavet i maj. Stien kan bruges af cykler i 2022.`,
    decision: 'Drøftet.',
  })
  assert.deepEqual(
    argued.map((each) => [each.text, each.who, each.due, each.binding]),
    [
      ['Teknikcentret vil måle stien op.', 'Teknikcentret', null, false],
      ['Planen forelægges i havneforum i august.', null, '2021-08-31', false],
    ],
  )
})

test('a later decision takes the place of an earlier one, and both are kept', () => {
  const text = `REFERAT Direktionen d. 15-06-2021

Punkt 1: Stien ved mosen

Beslutning i Direktionen den 01-06-2021

Sagen udsættes til mødet 15-06-2021.

Beslutning i Direktionen den 15-06-2021

Godkendt. Stien ryddes i juli.`
  const [item] = readMinutes(new TextEncoder().encode(text), 'sti.txt').items
  assert.deepEqual(
    item?.commitments.map((each) => [each.text, each.superseded]),
    [
      ['Sagen udsættes til mødet 15-06-2021.', '2021-06-15'],
      ['Stien ryddes i juli.', null],
    ],
  )
})

test('lines are those of the input', () => {
  const text = `REFERAT Direktionen d. 15-06-2021

Punkt 1: Stien ved mosen

Beslutning Direktionen den 15-06-2021

Drøftet.

- Teknikcentret rydder stien
  i juli.
- Broen males.`
  const [item] = readMinutes(new TextEncoder().encode(text), 'sti.txt').items
  assert.deepEqual(
    item?.commitments.map((each) => [each.text, each.lines]),
    [
      ['Teknikcentret rydder stien i juli.', [9, 10]],
      ['Broen males.', [11, 11]],
    ],
  )
})

test('any words in a decision are read without a fault', () => {
  const word = fc.constantFrom(
    'Godkendt',
    ', idet ',
    '. ',
    ': ',
    'KOT ',
    'er ansvarlig ',
    'at ',
    'og at ',
    'sendes ',
    'i maj ',
    '\n- ',
    'skal ',
    'ved Bo ',
    '1. ',
    '(',
    '\t',
    '“',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), (words) => {
      for (const each of commitmentsIn({ decision: `Beslut ${words.join('')}` })) {
        assert.ok(each.text.trim() !== '')
        assert.ok(each.lines[0] <= each.lines[1])
      }
    }),
    { numRuns: 60 },
  )
})
