import { tryRule } from './rule-trials.ts'
import { unitPrice } from './unit-price.ts'

tryRule(unitPrice, {
  fires: [
    `Kurset har en deltagerbetaling på 1.500 kr. pr. deltager.

Udgifter i alt	40.000 kr.
Indtægt fra deltagerbetaling	31.000 kr.`,
    `Der er en havneafgift på 700 kr. pr. plads. Samlet er der kommet 9.900 kr. ind i havneafgift.`,
    `Lauget giver et madtilskud på 250 kr. pr. medarbejder. Samlet blev madtilskud til 4.100 kr.`,
  ],
  silent: [
    `Kurset har en deltagerbetaling på 1.500 kr. pr. deltager.

Udgifter i alt	40.000 kr.
Indtægt fra deltagerbetaling	30.000 kr.`,
    `Der er en havneafgift på 700 kr. pr. plads. Samlet er der kommet 9.800 kr. ind i havneafgift.`,
    `Der er en timeløn på 250 kr. pr. time.`,
  ],
})
