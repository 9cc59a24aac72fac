import { tryRule } from './rule-trials.ts'
import { recurrenceDates } from './recurrence-dates.ts'

tryRule(recurrenceDates, {
  fires: [
    `Fællesmøder (kvartalsvis)

9. september

7. oktober

25. november`,
    `Rengøring hver måned:

- 2. juli
- 30. juli
- 15. august`,
    `Halvårlig opgørelse

1. august 2019

1. november 2019`,
  ],
  silent: [
    `Fællesmøder (kvartalsvis)

9. september

25. november`,
    `Rengøring hver måned:

- 2. juli
- 1. august
- 15. september`,
    `Regnskabet opgøres kvartalsvis.`,
  ],
})
