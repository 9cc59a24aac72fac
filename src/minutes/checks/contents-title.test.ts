import { tryRule } from './rule-trials.ts'
import { contentsTitle } from './contents-title.ts'

tryRule(contentsTitle, {
  fires: [
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Mødedato Tirsdag d. 4. juni 2019

Indholdsfortegnelse

Nye reb.....	2
Maling af skure.....	2

Punkt 1: Nye reb

19/100

Baggrund

Broen er gammel.

Punkt 2: Maling af bådehus

19/101

Baggrund

Broen er gammel.
`,
    },
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Mødedato Tirsdag d. 4. juni 2019

Indholdsfortegnelse

Regnskab.....	2
Valg.....	2
Ny kran.....	2

Punkt 1: Regnskab

19/100

Baggrund

Broen er gammel.

Punkt 2: Valg

19/101

Baggrund

Broen er gammel.

Punkt 3: Salg af kran

19/102

Baggrund

Broen er gammel.
`,
    },
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Mødedato Tirsdag d. 4. juni 2019

Indholdsfortegnelse

Sand.....	2
Træ.....	2
Skruer.....	2
Pæle.....	2

Punkt 1: Sand

19/100

Baggrund

Broen er gammel.

Punkt 2: Træ

19/101

Baggrund

Broen er gammel.

Punkt 3: Skruer

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

Nye reb.....	2
Maling af skure.....	2

Punkt 1: Nye reb

19/100

Baggrund

Broen er gammel.

Punkt 2: Maling af skure

19/101

Baggrund

Broen er gammel.
`,
    },
    {
      whole: `REFERAT Havnelauget d. 04-06-2019

Mødedato Tirsdag d. 4. juni 2019

Indholdsfortegnelse

1. opfølgning.....	2
Valg.....	2

Punkt 1: 1. opfølgning

19/100

Baggrund

Broen er gammel.

Punkt 2: Valg

19/101

Baggrund

Broen er gammel.
`,
    },
  ],
})
