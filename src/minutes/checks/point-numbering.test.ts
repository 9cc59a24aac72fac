import { tryRule } from './rule-trials.ts'
import { pointNumbering } from './point-numbering.ts'

tryRule(pointNumbering, {
  fires: [
    `Broen er gammel.

Indstilling

Havnekontoret indstiller, at lauget

1. godkender planen
2. vælger en farve

Lauget bedes også drøfte:

1. hvem der maler`,
    `Broen er gammel.

Indstilling

Havnekontoret indstiller, at lauget

1. godkender planen
2. vælger en farve
4. finder en maler`,
    `Broen er gammel.

Indstilling

Havnekontoret indstiller, at lauget

- godkender planen
- vælger en farve

Beslutning Havnelauget den 04-06-2019

Punkt 1 blev godkendt. Punkt 2 blev drøftet.`,
  ],
  silent: [
    `Broen er gammel.

Indstilling

Havnekontoret indstiller, at lauget

1. godkender planen
2. vælger en farve

Beslutning Havnelauget den 04-06-2019

Punkt 1 blev godkendt. Punkt 2 blev drøftet.`,
    `Broen er gammel.

Indstilling

Havnekontoret indstiller, at planen godkendes.`,
  ],
})
