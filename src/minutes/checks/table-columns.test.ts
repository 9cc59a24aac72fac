import { tryRule } from './rule-trials.ts'
import { tableColumns } from './table-columns.ts'

tryRule(tableColumns, {
  fires: [
    `Post	Budget	Forbrug	Afvigelse
Sand	100	120	20
Træ	200	230	30
Reb	50	55	5
Maling	10	15	5
Skruer	40	48	18`,
    `Bro	2017	2018	Ændring
Nord	10	14	4
Syd	20	18	-2
Midt	7	9	2
Øst	5	5	0
Vest	8	9	-1`,
    `Post	Før	Nu	Merforbrug
Vand	1.000	1.100	100
El	2.000	2.150	150
Varme	3.000	3.200	300
Leje	500	500	0
Vagt	700	750	50`,
  ],
  silent: [
    `Post	Budget	Forbrug	Afvigelse
Sand	100	120	20
Træ	200	230	30
Reb	50	55	5
Maling	10	15	5`,
    `Bro	Bredde	Længde	Fald
Nord	2	14	1
Syd	3	18	2
Midt	2	9	1
Øst	2	5	1`,
  ],
})
