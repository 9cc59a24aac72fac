import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commitmentsIn, promisedBy } from './invented-item.ts'

test('a unit, initials or a name with an active verb promises', () => {
  assert.deepEqual(promisedBy('Godkendt. Teknikcentret rydder stien inden 1. oktober.'), [
    ['Teknikcentret rydder stien inden 1. oktober.', 'Teknikcentret', '2021-10-01'],
  ])
  assert.deepEqual(promisedBy('Drøftet. KOT og Bo melder tilbage i august.'), [
    ['KOT og Bo melder tilbage i august.', 'KOT og Bo', '2021-08-31'],
  ])
  assert.deepEqual(promisedBy('Godkendt. Hver centerchef udpeger en kontakt senest 9/7.'), [
    ['Hver centerchef udpeger en kontakt senest 9/7.', 'Hver centerchef', '2021-07-09'],
  ])
  assert.deepEqual(promisedBy('Godkendt. I september sender administrationen et brev til lodsejerne.'), [
    ['I september sender administrationen et brev til lodsejerne.', 'administrationen', '2021-09-30'],
  ])
})

test('the passive and a duty promise, with or without somebody', () => {
  assert.deepEqual(promisedBy('Der udarbejdes et kort over stierne i uge 34.'), [
    ['Der udarbejdes et kort over stierne i uge 34.', null, '2021-08-29'],
  ])
  assert.deepEqual(promisedBy('Godkendt. Kortet laves af HJK til efteråret.'), [
    ['Kortet laves af HJK til efteråret.', 'HJK', '2021-11-30'],
  ])
  assert.deepEqual(promisedBy('Skiltene skal skiftes.'), [['Skiltene skal skiftes.', null, null]])
  assert.deepEqual(promisedBy('Tages af listen.'), [['Tages af listen.', null, null]])
  assert.deepEqual(promisedBy('Broen betales af sekretariatets pulje.'), [
    ['Broen betales af sekretariatets pulje.', null, null],
  ])
})

test('behind the words of a decision stands what was decided', () => {
  assert.deepEqual(promisedBy('Det blev aftalt, at stien fejes hver uge.'), [
    ['Det blev aftalt, at stien fejes hver uge.', null, null],
  ])
  assert.deepEqual(promisedBy('Det blev aftalt at invitere naboerne.'), [
    ['Det blev aftalt at invitere naboerne.', null, null],
  ])
  assert.deepEqual(
    promisedBy('Direktionen tog notatet til efterretning og besluttede, at det sendes til skolerne.'),
    [['besluttede, at det sendes til skolerne.', null, null]],
  )
  assert.deepEqual(promisedBy('Direktionen ønsker en ny tælling i marts.'), [
    ['Direktionen ønsker en ny tælling i marts.', null, '2022-03-31'],
  ])
  assert.deepEqual(
    promisedBy('Direktionen besluttede, at:\n\n- Broen males i grønt.\n- Bænkene flyttes.').map(
      ([text]) => text,
    ),
    ['Broen males i grønt.', 'Bænkene flyttes.'],
  )
})

test('several matters of one sentence are several promises', () => {
  assert.deepEqual(
    promisedBy('Godkendt, idet naboerne skal høres og der holdes et møde i havneudvalget i september.').map(
      ([text, , due]) => [text, due],
    ),
    [
      ['naboerne skal høres', null],
      ['der holdes et møde i havneudvalget i september.', '2021-09-30'],
    ],
  )
  assert.deepEqual(
    promisedBy('Det blev aftalt, at stien måles op, herefter laves et overslag.').map(([text]) => text),
    ['stien måles op', 'herefter laves et overslag.'],
  )
  assert.deepEqual(
    promisedBy('Godkendt, idet der åbnes både den 3. august og den 9. august.').map(([, , due]) => due),
    ['2021-08-03', '2021-08-09'],
  )
})

test('a postponed case is a promise to take it up again', () => {
  for (const text of ['Udskudt.', 'Sagen blev udsat.', 'Punktet udskydes til mødet den 3. august.'])
    assert.equal(promisedBy(text).length, 1, text)
  assert.equal(promisedBy('Punktet udskydes til mødet den 3. august.')[0]?.[2], '2021-08-03')
})

test('a thing to do may be a noun with a time, a forum or somebody', () => {
  assert.deepEqual(promisedBy('Til drøftelse i havneforum 19.08.'), [
    ['Til drøftelse i havneforum 19.08.', null, '2021-08-19'],
  ])
  assert.deepEqual(promisedBy('Mosen: Præsentation af planen ved Bo.'), [
    ['Mosen: Præsentation af planen ved Bo.', 'Bo', null],
  ])
  assert.deepEqual(promisedBy('Der kommer en sag om broen til november.'), [
    ['Der kommer en sag om broen til november.', null, '2021-11-30'],
  ])
})

test('what is done, meant, hoped for or said for the record promises nothing', () => {
  for (const text of [
    'Godkendt.',
    'Direktionen tog orienteringen til efterretning.',
    'Direktionen drøftede sagen og gav udtryk for tilfredshed.',
    'Karen og Bo deltog under punktet.',
    'Direktionen har tidligere besluttet, at stien skal asfalteres. Det er sket i maj.',
    'Godkendt, idet direktionen forventer, at naboerne bliver glade.',
    'Godkendt. Dermed styrkes friluftslivet.',
    'Anbefales over for byrådet.',
    'Karen Ottosen ønskede tilført referatet, at hun var imod.',
    'Bliver vejret dårligt, aflyses turen.',
    'Ledige muligheder',
  ])
    assert.deepEqual(promisedBy(text), [], text)
})

test('who is answerable holds for the others, and stands alone where there are none', () => {
  assert.deepEqual(promisedBy('Godkendt. Stien ryddes i juli. KOT er ansvarlig.'), [
    ['Stien ryddes i juli.', 'KOT', '2021-07-31'],
  ])
  assert.deepEqual(promisedBy('Godkendt. KOT er tovholder.'), [['KOT er tovholder.', 'KOT', null]])
})

test('a sentence that points back has the one before it in mind', () => {
  const [promise] = commitmentsIn({ decision: 'Teknikcentret har set på broen. Det kommer der et notat om.' })
  assert.deepEqual([promise?.who, promise?.inferred], ['Teknikcentret', ['who']])
})

test('what a paper shall hold is due when the paper is', () => {
  const promises = commitmentsIn({
    decision: 'Sagen forelægges for havneudvalget i august. Økonomien skal indgå i sagen.',
  })
  assert.deepEqual(
    promises.map((each) => [each.due, each.inferred.includes('due')]),
    [
      ['2021-08-31', false],
      ['2021-08-31', true],
    ],
  )
})

test('a week is made exact by the day on which the body meets', () => {
  const [promise] = commitmentsIn({
    text: 'Gennemgås i havneforum 17/6.',
    decision: 'Planen fremlægges i havneforum i denne uge.',
  })
  assert.equal(promise?.due, '2021-06-17')
})

test('rhythm, forum and the words as printed are kept', () => {
  const [promise] = commitmentsIn({ decision: 'Det blev aftalt, at stien drøftes månedligt i havneforum.' })
  assert.deepEqual(
    [promise?.recurring, promise?.dueText, promise?.forum, promise?.due],
    ['monthly', 'månedligt', 'havneforum', null],
  )
})

test('whom the body asks is the one who promises, and a deadline may stand apart', () => {
  assert.deepEqual(promisedBy('Direktionen bad Teknikcentret om at komme med et oplæg i september.'), [
    ['Direktionen bad Teknikcentret om at komme med et oplæg i september.', 'Teknikcentret', '2021-09-30'],
  ])
  assert.deepEqual(promisedBy('Administrationen anmodes om at undersøge prisen.'), [
    ['Administrationen anmodes om at undersøge prisen.', 'Administrationen', null],
  ])
  assert.deepEqual(promisedBy('Direktionen vil se tallene igen til foråret.'), [
    ['Direktionen vil se tallene igen til foråret.', null, '2022-05-31'],
  ])
  assert.deepEqual(promisedBy('KOT sørger for nye skilte. Frist: 1. september.'), [
    ['KOT sørger for nye skilte.', 'KOT', '2021-09-01'],
  ])
})

test('roles may be given to several', () => {
  const [promise] = commitmentsIn({
    points:
      'Det indstilles, at havnerådet er styregruppe, de relevante centerchefer gøres broansvarlige i maj.',
    decision: 'Godkendt.',
  })
  assert.equal(promise?.who, 'havnerådet; centerchefer')
})
