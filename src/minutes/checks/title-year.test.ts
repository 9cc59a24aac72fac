import { tryRule } from './rule-trials.ts'
import { titleYear } from './title-year.ts'

tryRule(titleYear, {
  fires: [
    {
      title: `Handlingsplan 2018`,
      body: `Udkast til handlingsplan 2019 er skrevet. Lauget drøftede emner til handlingsplan 2019.`,
    },
    {
      title: `Sejlerskole 2020`,
      body: `Der er 30 tilmeldte til sejlerskolen 2019. Sejlerskolen 2019 begynder i juni.`,
    },
    {
      title: `Regnskab 2017`,
      body: `Revisionen har gennemgået regnskab 2018.

Beslutning Havnelauget den 04-06-2019

Regnskab 2018 blev godkendt.`,
    },
  ],
  silent: [
    {
      title: `Handlingsplan 2019`,
      body: `Udkast til handlingsplan 2019 er skrevet. Lauget drøftede emner til handlingsplan 2019.`,
    },
    { title: `Regnskab 2018`, body: `Regnskab 2018 ligger 4 % over regnskab 2017. Regnskab 2017 var lavt.` },
    { title: `Sejlerskole 2020`, body: `Planen følger sejlerskolen 2019.` },
  ],
})
