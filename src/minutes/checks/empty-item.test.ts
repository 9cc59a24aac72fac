import { tryRule } from './rule-trials.ts'
import { emptyItem } from './empty-item.ts'

tryRule(emptyItem, {
  fires: [
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Punkt 1: Reb

19/4

Baggrund

Opsamling
`,
    },
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Punkt 1: Sand

19/5

Punkt 2: Valg

19/6

Baggrund

Ea stiller op.

Beslutning Havnelauget den 04-06-2019

Ea blev valgt.
`,
    },
    `Broen er gammel, og plankerne er slidte efter mange vintre med is. Havnekontoret har talt med klubben, som gerne vil hjælpe med arbejdet, hvis der findes penge til skruer og træ. Arbejdet kan begynde, når isen er væk, og det tager to uger.`,
  ],
  silent: [
    `Broen er gammel, og plankerne er slidte efter mange vintre med is. Havnekontoret har talt med klubben, som gerne vil hjælpe med arbejdet, hvis der findes penge til skruer og træ. Arbejdet kan begynde, når isen er væk, og det tager to uger.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
    {
      whole: `DAGSORDEN Havnelauget d. 04-06-2019

Punkt 1: Reb

19/4

Baggrund

Opsamling
`,
    },
  ],
})
