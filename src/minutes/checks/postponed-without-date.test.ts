import { tryRule } from './rule-trials.ts'
import { postponedWithoutDate } from './postponed-without-date.ts'

tryRule(postponedWithoutDate, {
  fires: [
    `Broen er gammel.

Beslutning Havnelauget den 04-06-2019

Sagen blev udskudt.`,
    `Broen er gammel.

Beslutning Havnelauget den 04-06-2019

Udsat.`,
    `Broen er gammel.

Beslutning Havnelauget den 04-06-2019

Sagen udsættes, fordi tiden gik.`,
  ],
  silent: [
    `Broen er gammel.

Beslutning Havnelauget den 04-06-2019

Sagen blev udsat til den 2. juli 2019.`,
    `Broen er gammel.

Beslutning Havnelauget den 04-06-2019

Udsat til næste møde.`,
    `Broen er gammel.

Beslutning Havnelauget den 04-06-2019

Sagen udsættes til august.`,
    `Broen er gammel.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
    `Broen er gammel.

Beslutning Havnelauget den 07-05-2019

Udskudt.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
  ],
})
