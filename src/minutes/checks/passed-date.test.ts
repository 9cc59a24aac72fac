import { tryRule } from './rule-trials.ts'
import { passedDate } from './passed-date.ts'

tryRule(passedDate, {
  fires: [
    `Tidsplan for den videre proces:

3/5 Lauget behandler sagen

12/6 Sejlklubben hører om sagen

20/8 Indvielse af broen`,
    `Forslaget behandles i sejlklubben i maj.`,
    `Planen tager højde for de arrangementer, der er i vente i 2018.`,
  ],
  silent: [
    `Tidsplan for den videre proces:

10/6 Lauget behandler sagen

12/6 Sejlklubben hører om sagen

20/8 Indvielse af broen`,
    `Forslaget behandles i sejlklubben i juni. Det blev behandlet i bestyrelsen i maj.`,
    `Planen tager højde for de arrangementer, der er i vente i 2020. I 2018 var der ingen.`,
  ],
})
