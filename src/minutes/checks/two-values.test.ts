import { tryRule } from './rule-trials.ts'
import { twoValues } from './two-values.ts'

tryRule(twoValues, {
  fires: [
    `Der holdes 2-3 temaaftener om efteråret.

Formanden regner med 3-4 temaaftener.`,
    `Broen får 5-6 nye lygtepæle.

Økonomi

Prisen dækker 6-8 nye lygtepæle.`,
    `Vi mangler 10-12 bådpladser. Køen viser, at der mangler 20-25 bådpladser.`,
    `Arbejdet kræver en anlægsbevilling på 500.000 kr.

Indstilling

Havnekontoret indstiller, at lauget søger en anlægsbevilling på 550.000 kr.`,
  ],
  silent: [
    `Der holdes 2-3 temaaftener om efteråret.

Formanden regner også med 2-3 temaaftener.`,
    `Sagen tager 2-3 måneder. Høringen tager 3-4 måneder. Der er 2-3 sejldage og 4-5 fiskedage.`,
    `Arbejdet kræver en anlægsbevilling på 500.000 kr.

Indstilling

Havnekontoret indstiller, at lauget søger en anlægsbevilling på 500.000 kr.`,
  ],
})
