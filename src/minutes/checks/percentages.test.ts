import { tryRule } from './rule-trials.ts'
import { percentages } from './percentages.ts'

tryRule(percentages, {
  fires: [
    `Havnen har i dag plads til 4 kraner. To ekstra kraner er en 33 % forøgelse.`,
    `Antallet af gæster er steget fra 200 til 250, en stigning på 20 %.`,
    `Af bådene er 30 af 40 (65 %) fra byen.`,
    `Tabel 1

	2017	2018
Sejlbåde	100	110
Motorbåde	50	60

Der er en stigning på 15 % i antallet af sejlbåde.`,
  ],
  silent: [
    `Havnen har i dag plads til 4 kraner. To ekstra kraner er en 50 % forøgelse.`,
    `Antallet af gæster er steget fra 200 til 250, en stigning på 25 %.`,
    `Af bådene er 30 af 40 (75 %) fra byen. Dækningen er steget fra 20 % til 30 %, altså 10 procent.`,
    `Tabel 1

	2017	2018
Sejlbåde	100	110
Motorbåde	50	60

Der er en stigning på 10 % i antallet af sejlbåde.`,
    `Der mødte 12, 14 og 18 af 20, altså 73 % i gennemsnit.`,
  ],
})
