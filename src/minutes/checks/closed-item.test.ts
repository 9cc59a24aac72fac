import { tryRule } from './rule-trials.ts'
import { closedItem } from './closed-item.ts'

tryRule(closedItem, {
  fires: [
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Punkt 1: Reb

19/3

Baggrund

Rebene er slidte.

Punkt 2: Lukket

19/4
`,
    },
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Punkt 1: Reb

19/3

Baggrund

Rebene er slidte.

Punkt 2: Lukket punkt

19/4
`,
    },
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Punkt 1: Reb

19/3

Baggrund

Rebene er slidte.

Punkt 2: Lukket sag: Køb af kran

19/4
`,
    },
  ],
  silent: [
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Punkt 1: Reb

19/3

Baggrund

Rebene er slidte.

Punkt 2: Valg af formand

19/4

Baggrund

Ea stiller op.
`,
    },
    `Broen er gammel.`,
  ],
})
