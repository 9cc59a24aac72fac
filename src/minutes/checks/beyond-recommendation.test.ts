import { tryRule } from './rule-trials.ts'
import { beyondRecommendation } from './beyond-recommendation.ts'

tryRule(beyondRecommendation, {
  fires: [
    `Broen er gammel.

Indstilling

Til drøftelse.

Beslutning Havnelauget den 04-06-2019

Lauget godkendte tidsplanen.`,
    `Broen er gammel.

Indstilling

At lauget drøfter sagen.

Beslutning Havnelauget den 04-06-2019

Lauget godkendte tidsplanen.`,
    `Broen er gammel.

Indstilling

Lauget drøfter forslaget

Beslutning Havnelauget den 04-06-2019

Lauget godkendte tidsplanen.`,
  ],
  silent: [
    `Broen er gammel.

Indstilling

Til drøftelse.

Beslutning Havnelauget den 04-06-2019

Drøftet.`,
    `Broen er gammel.

Indstilling

Havnekontoret indstiller, at planen godkendes.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
  ],
})
