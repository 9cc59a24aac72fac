import { tryRule } from './rule-trials.ts'
import { recommendedInText } from './recommended-in-text.ts'

tryRule(recommendedInText, {
  fires: [
    `Broen er gammel.

Økonomi

Det anbefales, at der afsættes 85.000 kr. til maling.

Indstilling

Havnekontoret indstiller, at lauget godkender planen for broen.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
    `Kassereren foreslår, at reb og kroge finansieres med 12.500 kr. fra gavekontoen.

Indstilling

Havnekontoret indstiller, at lauget godkender planen for broen.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
    `Det anbefales, at lauget drøfter fastsættelse af åbningstider for badeanstalten.

Indstilling

Havnekontoret indstiller, at lauget godkender planen for broen.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
  ],
  silent: [
    `Broen er gammel.

Økonomi

Det anbefales, at der afsættes 85.000 kr. til maling.

Indstilling

Havnekontoret indstiller, at lauget afsætter 85.000 kr.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
    `Det anbefales, at lauget godkender planen for broen.

Indstilling

Havnekontoret indstiller, at lauget godkender planen for broen.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
    `Reparationen kostede 85.000 kr. sidste år.

Indstilling

Havnekontoret indstiller, at lauget godkender planen for broen.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
  ],
})
