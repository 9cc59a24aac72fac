import { tryRule } from './rule-trials.ts'
import { privateEmail, telephone } from './private-contact.ts'

tryRule(privateEmail, {
  fires: [
    `Skriv til ea.holm@gmail.com.`,
    `Svaret kom fra ib_rask77@hotmail.com i går.`,
    `Kontakt: rask@live.dk`,
  ],
  silent: [`Skriv til havnen@havnelauget.dk.`, `Hjemmesiden er gmail.com.`],
})

tryRule(telephone, {
  fires: [
    `Ring til Ea på tlf. 12345678.`,
    `Ib har mobil: 23 45 67 89.`,
    `Nødnummeret er +45 98 76 54 32.`,
    `Ring på 23 45 67 89.`,
  ],
  silent: [`Broen har 12 34 planker.`, `Prisen er 12.345.678 kr.`, `Sagen har dokumentnummer 12345678.`],
})
