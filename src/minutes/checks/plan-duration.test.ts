import { tryRule } from './rule-trials.ts'
import { planDuration } from './plan-duration.ts'

tryRule(planDuration, {
  fires: [
    `Arbejdet strækker sig over et år.

Hvornår	Hvad
August 2019	Pæle
Marts 2020	Planker
December 2020	Maling`,
    `Byggeriet varer 3 måneder.

Hvornår	Hvad
1. juli 2019	Pæle
1. oktober 2019	Planker
1. marts 2020	Maling`,
    `Projektet løber over to år.

Tid	Hvad
September 2019	Pæle
Maj 2021	Planker
Maj 2022	Maling`,
  ],
  silent: [
    `Arbejdet strækker sig over to år.

Hvornår	Hvad
August 2019	Pæle
Marts 2020	Planker
December 2020	Maling`,
    `Byggeriet varer 3 måneder og er ikke begyndt.`,
  ],
})
