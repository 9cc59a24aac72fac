/** What is locked says the same in every form: our own reader gets the JSON out of PDF, Word and web page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asShown } from '../../../tests/support/arbitrary-record.ts'
import type { MinutesItem } from '../../minutes/model.ts'
import { readMinutesFile } from '../../minutes/read-file.ts'
import { readPlain } from '../../minutes/rich-text/plain-form.ts'
import { documentToText } from '../../minutes/rich-text/to-text.ts'
import { finish } from '../record/build-meeting.ts'
import { FORM_MAKERS } from './form-makers.ts'

const document = readPlain(
  'Stien er smal.\n\n| Post | Kr. |\n| --- | --- |\n| Asfalt | 700 |\n| Skilte | 300 |',
)
const item: MinutesItem = {
  number: '1',
  title: 'Ny cykelsti',
  caseNumber: '26/00012',
  kind: 'decision',
  closed: false,
  plannedMinutes: 20,
  recusals: [
    { name: 'Mette Edelbjerg', reason: 'Ejer grunden', decision: 'recused', substitute: 'Susanne Pilborg' },
  ],
  certainty: 1,
  sections: [
    {
      kind: 'presentation',
      heading: 'Sagsfremstilling',
      text: documentToText(document),
      document,
      lines: [1, 1],
    },
    {
      kind: 'recommendation',
      heading: 'Indstilling',
      text: 'Center for Veje indstiller:\n\n1. at stien anlægges\n2. at der søges tilskud',
      lines: [1, 1],
    },
    {
      kind: 'decision',
      heading: 'Beslutning',
      text: 'Punkt 1 blev godkendt. Punkt 2 blev udsat.',
      lines: [1, 1],
    },
  ],
  recommendation: {
    by: 'Center for Veje',
    points: [
      { label: '1', text: 'at stien anlægges', points: [] },
      { label: '2', text: 'at der søges tilskud', points: [] },
    ],
  },
  decisions: [
    {
      body: 'Direktionen',
      date: '2026-11-16',
      text: 'Punkt 1 blev godkendt. Punkt 2 blev udsat.',
      outcome: 'partly',
      points: { 1: 'approved', 2: 'postponed' },
      settled: [
        {
          point: '1',
          outcome: 'approved',
          text: 'Anlægges i maj',
          owner: 'Center for Veje',
          due: '2027-05-31',
          returnsTo: 'Direktionen',
        },
        { point: '2', outcome: 'postponed', text: null, owner: null, due: '2026-12-14', returnsTo: null },
      ],
      votes: [{ point: '1', for: ['Gruppe A (3)'], against: ['Rasmus Adelgård'], abstained: [] }],
      dissents: [{ name: 'Rasmus Adelgård', text: 'Stien er for dyr.' }],
    },
  ],
  attachments: ['Kort over stien'],
  guests: [],
  tables: [],
  commitments: [],
  references: [],
}
const minutes = finish(
  { heldOn: '2026-11-16' },
  {
    body: 'Direktionen',
    kind: 'minutes',
    date: '2026-11-16',
    time: '09:00',
    endTime: '11:00',
    location: 'Rådhuset',
    meetingKind: 'ordinary',
    participants: [{ name: 'Christian Hallager', party: null, role: 'chair' }],
    absent: ['Rasmus Adelgård'],
    approval: { lockedOn: '2026-11-23', approvedBy: ['Christian Hallager'], remarks: [] },
  },
  [item],
  [{ on: '2026-11-24', by: 'Sanne Ekholt', text: 'Kortet er rettet.', item: '1' }],
)

for (const { form, extension, make } of FORM_MAKERS) {
  if (form === 'json') continue
  test(`locked minutes are read back from their ${form}`, async () => {
    const bytes = await make(minutes, new Map())
    const { readings } = await readMinutesFile(bytes, `referat.${extension}`)
    assert.deepEqual(
      readings.map(({ minutes: read }) => asShown(read)),
      [asShown(minutes)],
    )
  })
}
