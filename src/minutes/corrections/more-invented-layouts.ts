import type { InventedLayout } from './invented-layouts.ts'

const caseKeys: InventedLayout = {
  name: 'items known by the number of their case, closed ones by a word of the house',
  first: `Protokol for Teknisk Forum
onsdag den 6. juni 2018, klokken 14.00
Rum: Blå stue

S-18/101 Kloak i Bakkegade
Journal 18-4471
Sagens gang
Røret er fra 1950.
Forslag
At røret skiftes.
Forummet vedtog
Røret skiftes i 2019.

S-18/102 Køb af mark
Journal 18-4490
Bag lukkede døre
Sagens gang
Der er budt 2 mio. kr.
Forummet vedtog
Købet godkendes.

S-18/104 Stier
Journal 18-4502
Sagens gang
Stien er mudret.
Forslag
At der lægges grus.
Forummet vedtog
Der lægges grus.`,
  corrections: [
    { line: 'onsdag den', says: { is: 'field', field: 'date' } },
    { line: 'Rum:', says: { is: 'field', field: 'location' } },
    { line: 'S-18/101', says: { is: 'item' } },
    { line: 'Journal', says: { is: 'case-number', value: '18-4471' } },
    { line: 'Sagens gang', says: { is: 'section', kind: 'background' } },
    { line: 'Forslag', says: { is: 'section', kind: 'recommendation' } },
    { line: 'Forummet vedtog', says: { is: 'section', kind: 'decision' } },
    { line: 'Bag lukkede', says: { is: 'closed' } },
  ],
  second: `Protokol for Teknisk Forum
onsdag den 9. januar 2019, klokken 14.30
Rum: Kantinen

S-19/3 Salg af plænen
Journal 19-22
Bag lukkede døre
Sagens gang
En køber har meldt sig.
Forummet vedtog
Plænen sælges.

S-19/11 Lys på havnen
Journal 19-107
Sagens gang
Der er mørkt.
Forslag
At der sættes seks lamper op.
Forummet vedtog
Udskudt til februar.`,
  head: { body: 'Teknisk Forum', date: '2019-01-09', time: '14:30', location: 'Kantinen' },
  items: [
    {
      number: 'S-19/3',
      title: 'Salg af plænen',
      sections: ['summary', 'background', 'decision'],
      decisions: ['Plænen sælges.'],
      closed: true,
      caseNumber: '19-22',
    },
    {
      number: 'S-19/11',
      title: 'Lys på havnen',
      sections: ['background', 'recommendation', 'decision'],
      decisions: ['Udskudt til februar.'],
      closed: false,
      caseNumber: '19-107',
    },
  ],
}

const capitals: InventedLayout = {
  name: 'titles in capitals after a label, contents under another name, the place under its label',
  first: `Ungerådet
Mødt op i
Kulturværftet
Dagen: fredag den 2. december 2022

Det når vi
Skaterbane
Ungdomspris
Busser om natten

EMNE: SKATERBANE
Snak
Banen er for lille.
Aftale
Asta måler op.

EMNE: UNGDOMSPRIS
Snak
Hvem skal have den?
Aftale
Alle foreslår en.

EMNE: BUSSER OM NATTEN
Snak
Sidste bus kører kl. 22.
Aftale
Vi skriver til udvalget.`,
  corrections: [
    { line: 'Ungerådet', says: { is: 'field', field: 'body' } },
    { line: 'Kulturværftet', says: { is: 'field', field: 'location' } },
    { line: 'Dagen', says: { is: 'field', field: 'date' } },
    { line: 'Det når vi', more: 3, says: { is: 'contents' } },
    { line: 'EMNE: SKATERBANE', says: { is: 'item' } },
    { line: 'Snak', says: { is: 'section', kind: 'presentation' } },
    { line: 'Aftale', says: { is: 'section', kind: 'decision' } },
  ],
  second: `Ungerådet
Mødt op i
Spejderhytten
Dagen: fredag den 10. marts 2023

Det når vi
Koncert
Grønne grupper

EMNE: KONCERT
Snak
Vi har 30.000 kr.
Det rækker til ét band.
Aftale
Vi spørger tre bands.

EMNE: GRØNNE GRUPPER
Aftale
Gruppen mødes hver tirsdag.`,
  head: { body: 'Ungerådet', date: '2023-03-10', location: 'Spejderhytten' },
  items: [
    {
      number: null,
      title: 'KONCERT',
      sections: ['presentation', 'decision'],
      decisions: ['Vi spørger tre bands.'],
    },
    {
      number: null,
      title: 'GRØNNE GRUPPER',
      sections: ['decision'],
      decisions: ['Gruppen mødes hver tirsdag.'],
    },
  ],
}

const lists: InventedLayout = {
  name: 'numbered lists that look like items, and a heading that is none',
  first: `Referat af møde i Grundejerudvalget den 7. april 2016
Sted: Pavillonen

1. Vandværket
Tre ting skal ske:
1. Pumpen skal ses efter.
2. Filtret skal skiftes.
3. Røret skal renses.
Beslutning
Det sker i maj.

2. Fællesareal
Bilag
er navnet på den nye sti, som børnene har valgt.
Beslutning
Navnet bruges.

3. Kontingent
1. Det har stået stille i fem år.
2. Alt er blevet dyrere.
Beslutning
Det hæves til 900 kr.`,
  corrections: [
    { line: '1. Pumpen', says: { is: 'text' } },
    { line: '2. Filtret', says: { is: 'text' } },
    { line: '3. Røret', says: { is: 'text' } },
    { line: '1. Vandværket', says: { is: 'item' } },
    { line: '2. Fællesareal', says: { is: 'item' } },
    { line: '3. Kontingent', says: { is: 'item' } },
    { line: 'Bilag', says: { is: 'text' } },
  ],
  second: `Referat af møde i Grundejerudvalget den 6. oktober 2016
Sted: Pavillonen

1. Hegn
Der er to slags:
1. Bøg er billigst.
2. Liguster er tættest.
Bilag
er slået op i skuret.
Beslutning
Vi vælger bøg.

2. Hjemmeside
1. Den er fra 2003.
2. Ingen kan rette den.
3. Den er langsom.
Beslutning
Der købes en ny.`,
  head: { body: 'Grundejerudvalget', date: '2016-10-06', location: 'Pavillonen' },
  items: [
    {
      number: '1',
      title: 'Hegn',
      sections: ['background', 'decision'],
      decisions: ['Vi vælger bøg.'],
    },
    {
      number: '2',
      title: 'Hjemmeside',
      sections: ['background', 'decision'],
      decisions: ['Der købes en ny.'],
    },
  ],
}

export const MORE_LAYOUTS = [caseKeys, capitals, lists]
