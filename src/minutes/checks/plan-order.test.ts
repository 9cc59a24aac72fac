import { tryRule } from './rule-trials.ts'
import { planOrder } from './plan-order.ts'

tryRule(planOrder, {
  fires: [
    `Hvornår	Hvem	Hvad
August	Lauget	Rammer pæle
November	Klubben	Maler broen
September	Lauget	Lægger planker`,
    `Proces:

- Uge 30: pæle rammes
- Uge 33: planker lægges
- Uge 31: der males`,
    `Forløb

10/7 Møde med klubben

20/8 Indvielse

1/8 Planker lægges`,
  ],
  silent: [
    `Hvornår	Hvem	Hvad
August	Lauget	Rammer pæle
September	Klubben	Maler broen
September - november	Lauget	Lægger planker`,
    `Bro	Ansvarlig	Første resultat
Nord	Lauget	August
Syd	Klubben	November
Øst	Lauget	Juli`,
    `Forløb

10/7 Møde med klubben

1/8 Planker lægges

20/8 Indvielse`,
  ],
})
