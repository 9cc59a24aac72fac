import { tryRule } from './rule-trials.ts'
import { promiseComplete } from './promise-complete.ts'

tryRule(promiseComplete, {
  fires: [
    `Broen er gammel.

Beslutning Havnelauget den 04-06-2019

Det blev aftalt, at der udarbejdes en plan for broen.`,
    `Rebene er slidte.

Beslutning Havnelauget den 04-06-2019

Lauget besluttede, at der indhentes tilbud på nye reb.`,
    `Skuret er råddent.

Beslutning Havnelauget den 04-06-2019

Administrationen udarbejder et notat om skuret.`,
  ],
  silent: [
    `Broen er gammel.

Beslutning Havnelauget den 04-06-2019

Havnekontoret udarbejder en plan for broen senest den 1. september 2019.`,
    `Broen er gammel.

Beslutning Havnelauget den 04-06-2019

Taget til efterretning.`,
  ],
})
