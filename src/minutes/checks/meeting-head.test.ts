import { tryRule } from './rule-trials.ts'
import { meetingHead } from './meeting-head.ts'

tryRule(meetingHead, {
  fires: [
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Punkt 1: Reb

19/4

Baggrund

Rebene er slidte.
`,
    },
    {
      whole: `REFERAT Havnelauget

Mødedeltagere Ea Holm, Ib Rask

Punkt 1: Reb

19/4

Baggrund

Rebene er slidte.
`,
    },
    {
      whole: `Punkt 1: Reb

19/4

Baggrund

Rebene er slidte.

Punkt 2: Sand

19/5

Baggrund

Sandet er vådt.
`,
    },
  ],
  silent: [`Broen er gammel.`, { title: `Valg`, body: `Ea stiller op.` }],
})
