import { tryRule } from './rule-trials.ts'
import { councilTerm } from './council-term.ts'

tryRule(councilTerm, {
  fires: [
    {
      whole: `REFERAT Havnelauget d. 06-02-2018

Punkt 1: Plan

18/40

Baggrund

Planen gælder den kommende byrådsperiode.
`,
    },
    {
      whole: `REFERAT Havnelauget d. 06-02-2018

Punkt 1: Plan

18/40

Baggrund

Målene sættes for den nye valgperiode.
`,
    },
    {
      whole: `REFERAT Havnelauget d. 06-02-2018

Punkt 1: Plan

18/40

Baggrund

Det sker i den næste kommunalbestyrelsesperiode.
`,
    },
  ],
  silent: [
    `Planen gælder den kommende byrådsperiode.`,
    {
      whole: `REFERAT Havnelauget d. 06-02-2018

Punkt 1: Plan

18/40

Baggrund

Planen gælder indeværende valgperiode.
`,
    },
  ],
})
