import { tryRule } from './rule-trials.ts'
import { itemNumbering } from './item-numbering.ts'

tryRule(itemNumbering, {
  fires: [
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Mødedato Tirsdag d. 4. juni 2019

Indholdsfortegnelse



Punkt 1: Reb

19/100

Baggrund

Broen er gammel.

Punkt 3: Sand

19/101

Baggrund

Broen er gammel.

Punkt 4: Valg

19/102

Baggrund

Broen er gammel.
`,
    },
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Mødedato Tirsdag d. 4. juni 2019

Indholdsfortegnelse



Punkt 1: Reb

19/100

Baggrund

Broen er gammel.

Punkt 2: Sand

19/101

Baggrund

Broen er gammel.

Punkt 2: Valg

19/102

Baggrund

Broen er gammel.
`,
    },
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Mødedato Tirsdag d. 4. juni 2019

Indholdsfortegnelse



Punkt 5: Reb

19/100

Baggrund

Broen er gammel.

Punkt 6: Sand

19/101

Baggrund

Broen er gammel.

Punkt 9: Valg

19/102

Baggrund

Broen er gammel.
`,
    },
  ],
  silent: [
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Mødedato Tirsdag d. 4. juni 2019

Indholdsfortegnelse



Punkt 1: Reb

19/100

Baggrund

Broen er gammel.

Punkt 2: Sand

19/101

Baggrund

Broen er gammel.

Punkt 3: Valg

19/102

Baggrund

Broen er gammel.
`,
    },
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Mødedato Tirsdag d. 4. juni 2019

Indholdsfortegnelse



Punkt 114: Reb

19/100

Baggrund

Broen er gammel.

Punkt 115: Sand

19/101

Baggrund

Broen er gammel.
`,
    },
  ],
})
