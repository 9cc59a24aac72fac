import type { Saying } from './model.ts'

/** Two documents of one layout, neither real: one that a person corrects, another to be read by what was learnt. */
export interface InventedLayout {
  name: string
  first: string
  /** The line that begins so (the nth such), how many lines after it, and what it is. */
  corrections: { line: string; nth?: number; more?: number; says: Saying }[]
  second: string
  /** What is right of the second. */
  head: Partial<Record<'body' | 'date' | 'time' | 'location', string>> & {
    participants?: string[]
    absent?: string[]
  }
  items: {
    number: string | null
    title: string
    /** Kinds, in order. */
    sections: string[]
    decisions: string[]
    closed?: boolean
    caseNumber?: string
  }[]
}

const trials: InventedLayout = {
  name: 'numbers behind a word of the house, decisions headed by another',
  first: `Havnerådet i Østerlunde

Lokalitet: Toldboden
Hvornår: 4. marts 2021 kl. 16.30
Mødt: Karla Bro, Jens Havn, Ole Dam
Meldt fra: Tove Fjord

TOP 1 | Godkendelse af dagsordenen
Udfald: Godkendt.

TOP 2 | Nye bøjer
Hvorfor taler vi om det?
Bøjerne er rustne, og to er drevet væk.
1. De koster 40.000 kr.
2. De holder i ti år.
Udfald: Der købes fire nye bøjer.

TOP 3 | Sommerens havnefest
Hvorfor taler vi om det?
Festen plejer at ligge i juli.
Udfald: Festen holdes den anden lørdag i juli.`,
  corrections: [
    { line: 'Havnerådet i', says: { is: 'field', field: 'body', value: 'Havnerådet i Østerlunde' } },
    { line: 'Lokalitet', says: { is: 'field', field: 'location' } },
    { line: 'Hvornår', says: { is: 'field', field: 'date' } },
    { line: 'Mødt', says: { is: 'field', field: 'participants' } },
    { line: 'Meldt fra', says: { is: 'field', field: 'absent' } },
    { line: 'TOP 2', says: { is: 'item' } },
    { line: 'Udfald', says: { is: 'section', kind: 'decision' } },
    { line: 'Hvorfor', says: { is: 'section', kind: 'background' } },
  ],
  second: `Havnerådet i Østerlunde

Lokalitet: Fiskehallen, 1. sal
Hvornår: 12. august 2022 kl. 15.00
Mødt: Karla Bro, Tove Fjord
Meldt fra: Jens Havn

TOP 1 | Velkomst til nye medlemmer
Udfald: Taget til efterretning.

TOP 2 | Mudder i sejlrenden
Hvorfor taler vi om det?
Renden er kun to meter dyb.

1. Der skal suges 3.000 kubikmeter.
2. Det tager en uge.
Udfald: Renden suges i september.

TOP 3 | Regnskab
Udfald: Godkendt.

TOP 4 | Kranen
Hvorfor taler vi om det?
Kranen er fra 1974.
Udfald: Udskudt.`,
  head: {
    body: 'Havnerådet i Østerlunde',
    date: '2022-08-12',
    time: '15:00',
    location: 'Fiskehallen, 1. sal',
    participants: ['Karla Bro', 'Tove Fjord'],
    absent: ['Jens Havn'],
  },
  items: [
    {
      number: '1',
      title: 'Velkomst til nye medlemmer',
      sections: ['decision'],
      decisions: ['Taget til efterretning.'],
    },
    {
      number: '2',
      title: 'Mudder i sejlrenden',
      sections: ['background', 'decision'],
      decisions: ['Renden suges i september.'],
    },
    { number: '3', title: 'Regnskab', sections: ['decision'], decisions: ['Godkendt.'] },
    { number: '4', title: 'Kranen', sections: ['background', 'decision'], decisions: ['Udskudt.'] },
  ],
}

const underlined: InventedLayout = {
  name: 'titles without numbers, each over a line of signs',
  first: `Referat
Bylauget Nordre Eng, den 9. februar 2019

Salen på kroen

Fremtidens legeplads
--------------------
Legepladsen er fra 1998 og skal lukkes.
Vi enedes om
Der søges en fond om penge.

Hastighed på Engvej
-------------------
Biler kører for stærkt.
Vi enedes om
Formanden skriver til vejmyndigheden.

Næste møde
-----------
Vi enedes om
Den 3. april 2019.`,
  corrections: [
    { line: 'Bylauget', says: { is: 'field', field: 'body', value: 'Bylauget Nordre Eng' } },
    { line: 'Salen', says: { is: 'field', field: 'location' } },
    { line: 'Hastighed', says: { is: 'item' } },
    { line: 'Vi enedes', says: { is: 'section', kind: 'decision' } },
  ],
  second: `Referat
Bylauget Søndre Mark, den 11. november 2020

Forsamlingshuset

Valg af kasserer
----------------
Den gamle stopper efter 12 år.
Vi enedes om
Lis Agger er ny kasserer.

Juletræ
-------
Vi enedes om
Træet tændes første søndag i advent.`,
  head: { body: 'Bylauget Søndre Mark', date: '2020-11-11', location: 'Forsamlingshuset' },
  items: [
    {
      number: null,
      title: 'Valg af kasserer',
      sections: ['background', 'decision'],
      decisions: ['Lis Agger er ny kasserer.'],
    },
    {
      number: null,
      title: 'Juletræ',
      sections: ['decision'],
      decisions: ['Træet tændes første søndag i advent.'],
    },
  ],
}

const roman: InventedLayout = {
  name: 'Roman numbers, questions for headings, a foot on every page',
  first: `MED-udvalget for Pleje og Omsorg
Mødet blev holdt tirsdag den 5. maj 2020 i Mødecenter Vest
Udskrift 5. maj 2020 blad 1 af 2

I) Velkommen
Hvad gør vi nu?
Ingen bemærkninger.

II) Sygefravær
Hvad handler det om?
Fraværet er steget til 6,1 procent.
Udskrift 5. maj 2020 blad 2 af 2
Det er højere end i fjor.
Hvad gør vi nu?
Hver leder holder samtaler inden sommer.

III) Arbejdstøj
Hvad handler det om?
Kitlerne er slidte.
Hvad gør vi nu?
Sagen udsættes.`,
  corrections: [
    { line: 'MED-udvalget', says: { is: 'field', field: 'body' } },
    {
      line: 'Mødet blev holdt',
      says: { is: 'field', field: 'location', value: 'Mødecenter Vest' },
    },
    { line: 'Udskrift', says: { is: 'edge' } },
    { line: 'II) Syge', says: { is: 'item' } },
    { line: 'Hvad gør', says: { is: 'section', kind: 'decision' } },
    { line: 'Hvad handler', says: { is: 'section', kind: 'background' } },
  ],
  second: `MED-udvalget for Pleje og Omsorg
Mødet blev holdt torsdag den 1. oktober 2020 i Lokale Bøgen
Udskrift 1. oktober 2020 blad 1 af 2

I) Vinterens vagter
Hvad handler det om?
Planen er lagt frem.
Hvad gør vi nu?
Planen gælder fra den 1. november.

II) Nye senge
Hvad gør vi nu?
Der købes ti
Udskrift 1. oktober 2020 blad 2 af 2
senge.

III) Bad
Hvad handler det om?
Flisen er løs.
Hvad gør vi nu?
Taget til efterretning.

IV) Eventuelt
Hvad gør vi nu?
Intet.`,
  head: { body: 'MED-udvalget for Pleje og Omsorg', date: '2020-10-01', location: 'Lokale Bøgen' },
  items: [
    {
      number: 'I',
      title: 'Vinterens vagter',
      sections: ['background', 'decision'],
      decisions: ['Planen gælder fra den 1. november.'],
    },
    { number: 'II', title: 'Nye senge', sections: ['decision'], decisions: ['Der købes ti\nsenge.'] },
    {
      number: 'III',
      title: 'Bad',
      sections: ['background', 'decision'],
      decisions: ['Taget til efterretning.'],
    },
    { number: 'IV', title: 'Eventuelt', sections: ['decision'], decisions: ['Intet.'] },
  ],
}

const arrows: InventedLayout = {
  name: 'numbers in brackets over the title, arrows before decisions',
  first: `SKOLEBESTYRELSEN VED LUNDEN
dato  14.9.2017
sted  Biblioteket
var her  Mia Toft, Per Lind, Siri Holm

[1]
Elevrådet fortæller
Eleverne vil have flere bolde.
=> Skolen køber ti bolde.

[2]
Principper for lejrskole
Udkastet er sendt ud.
Tre forældre har svaret:
[a] for dyrt
[b] for langt
=> Princippet vedtages med en ændring.

[3]
Eventuelt
=> Intet.`,
  corrections: [
    { line: 'SKOLEBESTYRELSEN', says: { is: 'field', field: 'body' } },
    { line: 'dato', says: { is: 'field', field: 'date' } },
    { line: 'sted', says: { is: 'field', field: 'location' } },
    { line: 'var her', says: { is: 'field', field: 'participants' } },
    { line: '[1]', more: 1, says: { is: 'item' } },
    { line: '=> Skolen', says: { is: 'section', kind: 'decision' } },
  ],
  second: `SKOLEBESTYRELSEN VED LUNDEN
dato  22.2.2018
sted  Musiklokalet
var her  Mia Toft, Siri Holm

[1]
Budget
Der mangler 80.000 kr.
=> Indkøb af bøger venter.

[2]
Skolefest
=> Festen holdes i maj.

[3]
Valg til bestyrelsen
Valget er digitalt.
=> Per Lind er valgleder.

[4]
Trivsel
Målingen er god.
=> Taget til efterretning.`,
  head: {
    body: 'SKOLEBESTYRELSEN VED LUNDEN',
    date: '2018-02-22',
    location: 'Musiklokalet',
    participants: ['Mia Toft', 'Siri Holm'],
  },
  items: [
    {
      number: '1',
      title: 'Budget',
      sections: ['background', 'decision'],
      decisions: ['Indkøb af bøger venter.'],
    },
    { number: '2', title: 'Skolefest', sections: ['decision'], decisions: ['Festen holdes i maj.'] },
    {
      number: '3',
      title: 'Valg til bestyrelsen',
      sections: ['background', 'decision'],
      decisions: ['Per Lind er valgleder.'],
    },
    {
      number: '4',
      title: 'Trivsel',
      sections: ['background', 'decision'],
      decisions: ['Taget til efterretning.'],
    },
  ],
}

export const FIRST_LAYOUTS = [trials, underlined, roman, arrows]
