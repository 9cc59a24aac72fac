import { tryRule } from './rule-trials.ts'
import { pointWithoutOutcome } from './point-without-outcome.ts'

tryRule(pointWithoutOutcome, {
  fires: [
    `Broen er gammel.

Indstilling

Havnekontoret indstiller, at lauget

1. godkender planen for broen
2. vælger en farve til skuret
3. sender en hilsen til klubben

Beslutning Havnelauget den 04-06-2019

Punkt 1 blev godkendt. Punkt 2 blev drøftet.`,
    `Broen er gammel.

Indstilling

Havnekontoret indstiller, at lauget

1. godkender planen for broen
2. vælger en farve til skuret
3. sender en hilsen til klubben

Beslutning Havnelauget den 04-06-2019

1. Planen for broen blev godkendt.
3. Hilsenen sendes.`,
    `Broen er gammel.

Indstilling

Havnekontoret indstiller, at planen godkendes.`,
  ],
  silent: [
    `Broen er gammel.

Indstilling

Havnekontoret indstiller, at lauget

1. godkender planen for broen
2. vælger en farve til skuret
3. sender en hilsen til klubben

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
    `Broen er gammel.

Indstilling

Havnekontoret indstiller, at lauget

1. godkender planen for broen
2. vælger en farve til skuret
3. sender en hilsen til klubben

Beslutning Havnelauget den 04-06-2019

Punkt 1 blev godkendt. Punkt 2 blev drøftet. Punkt 3 blev udsat til den 2. juli.`,
    `Broen er gammel.

Beslutning Havnelauget den 04-06-2019

Taget til efterretning.`,
    {
      whole: `DAGSORDEN Havnelauget d. 04-06-2019

Punkt 1: Broen

19/4

Indstilling

Havnekontoret indstiller, at planen godkendes.
`,
    },
  ],
})
