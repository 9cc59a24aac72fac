import { tryRule } from './rule-trials.ts'
import { decisionBeforeConsultation } from './decision-before-consultation.ts'

tryRule(decisionBeforeConsultation, {
  fires: [
    `Sejlklubben høres inden endelig beslutning.

Indstilling

Havnekontoret indstiller, at broen lukkes.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
    `Reglerne er nye. Høringsfristen er den 1. juli 2019.

Indstilling

Havnekontoret indstiller, at reglerne vedtages.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
    `Planen er i høring frem til den 20. august 2019.

Indstilling

Havnekontoret indstiller, at planen godkendes.

Beslutning Havnelauget den 04-06-2019

Lauget godkendte planen.`,
  ],
  silent: [
    `Sejlklubben høres inden endelig beslutning.

Indstilling

Havnekontoret indstiller, at broen lukkes.

Beslutning Havnelauget den 04-06-2019

Udsat til den 2. juli.`,
    `Høringsfristen var den 1. maj 2019.

Indstilling

Havnekontoret indstiller, at reglerne vedtages.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
    `Høringsfristen er den 1. juli 2019.

Indstilling

Havnekontoret indstiller, at reglerne sendes i høring.

Beslutning Havnelauget den 04-06-2019

Godkendt.`,
  ],
})
