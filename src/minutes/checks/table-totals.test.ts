import { tryRule } from './rule-trials.ts'
import { tableTotals } from './table-totals.ts'

tryRule(tableTotals, {
  fires: [
    `Tabel 1: Gæster

	2017	2018
Østbroen	12	15
Vestbroen	30	31
I alt	43	46`,
    `Post	Budget
Sand	4.500 kr.
Træ	12.250 kr.
Skruer	750 kr.
Total	17.600 kr.`,
    `Bro	Forår	Efterår	I alt
Nord	3	4	7
Syd	5	6	12
Midt	1	1	2`,
  ],
  silent: [
    `Tabel 1: Gæster

	2017	2018
Østbroen	12	15
Vestbroen	30	31
I alt	42	46`,
    `Post	Mio. kr.
Sand	1,14
Træ	2,33
Skruer	0,44
I alt	3,9`,
    `Bro	Tilfredshed
Nord	80
Syd	90
Midt	70
Samlet	80`,
    `Post	Kr.
Sand	100
heraf fragt	20
Træ	50
I alt	150
Maling	10
Reb	15
I alt	25`,
    `Sted	Pladser	Leje (kr.)	Strøm (kr.)	I alt (kr.)
Nord	8	400	100	500
Syd	6	300	50	350`,
  ],
})
