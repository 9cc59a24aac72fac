import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  consultation,
  documents,
  economy,
  information,
  legal,
  numbered,
  policy,
  presentation,
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2012-09-24',
  time: '09:00',
  endTime: '11:40',
  location: 'Rådhuset, mødelokale Bugten',
  present: ['IBR', 'CFO', 'AMH'],
  absent: [],
  items: [
    {
      title: 'Måling af telefonservice, efteråret 2012',
      caseNumber: '08/05271',
      access: 'published',
      sections: [
        presentation(`Et analysebureau ringede i uge 34-36 anonymt til kommunens telefoner. Der blev foretaget 320 prøveopkald fordelt på fire enheder. Hvert opkald fik point for svartid, præsentation, viderestilling og svarets kvalitet. Samlet når Elmsund Kommune et serviceindeks på 73 %.

Enhed	Prøveopkald	Serviceindeks
Omstillingen	80	86 %
Borgerservice (BSC)	80	78 %
Børn og Skole	80	69 %
Teknik og Miljø	80	59 %
I alt	320	73 %

Målingen er den første. Der findes derfor ikke et tidligere tal at holde den op imod, men bureauet oplyser, at de tolv kommuner, som det har målt i år, ligger mellem 71 % og 93 %.

Svagest er viderestillingen. I hvert fjerde tilfælde blev prøvekunden stillet om til en telefon, som ingen tog. I 31 opkald blev der lovet et opkald tilbage; 12 af dem kom aldrig.`),
        economy(
          `Målingen kostede 48.000 kr. En ny måling med samme spørgsmål kan fås for 42.000 kr. og holdes inden for direktionens konsulentpulje.`,
        ),
        policy(
          `Servicepolitikken siger, at en borger skal have svar eller en aftale om et svar ved første henvendelse. Politikken sætter ikke tal på.`,
        ),
        assessment(
          `BSC vurderer, at indekset kan hæves alene ved, at medarbejderne bruger fraværsmarkering og melder telefonen optaget under møder. Nyt udstyr er ikke en forudsætning.`,
        ),
      ],
      recommendation: {
        by: 'BSC',
        points: numbered(
          'at målingen tages til efterretning',
          'at hver enhed laver en handleplan for egne telefoner',
          'at målingen gentages med de samme spørgsmål',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. 73 % er ikke tilfredsstillende. Direktionen kræver et serviceindeks på mindst 95 % i alle enheder.

Punkt 2: Godkendt. Enhederne sender deres handleplan til BSC senest 1/11.

Punkt 3: Godkendt. Ny måling foretages i 2. kvartal 2013 og forelægges direktionen. BSC er ansvarlig.`,
        outcome: 'approved-with-remark',
        points: { '1': 'noted', '2': 'approved', '3': 'approved' },
      },
      attachments: ['Serviceindeks pr. enhed (112048/12)', 'Bureauets spørgeramme (112051/12)'],
      guests: [{ name: 'Bente Almstrup, leder af borgerservice', time: '09:15' }],
    },
    {
      title: 'Kørsel i egen bil: kriterier for bemyndigelse',
      caseNumber: '12/06610',
      access: 'published',
      sections: [
        presentation(`Kommunen udbetaler kørselsgodtgørelse efter høj eller lav sats. Den høje sats kræver en skriftlig bemyndigelse, som i dag gives af den enkelte leder uden fælles kriterier. Ved en stikprøve på 60 bemyndigelser havde 22 medarbejdere kørt under 500 km på et år.

CØD foreslår, at bemyndigelser fremover gælder ét kalenderår og gives samlet af direktionen efter indstilling fra centrene.`),
        economy(
          `Udgiften til kørsel var 4,1 mio. kr. i 2011. CØD skønner, at ens kriterier kan sænke den med 0,3 mio. kr. om året.`,
        ),
        legal(`Statens satser for godtgørelse følges, jf. overenskomsternes aftale om tjenestekørsel.`),
        consultation(
          `Hoved-MED blev hørt den 10. september og ønsker, at hjemmeplejens medarbejdere undtages fra et km-krav.`,
        ),
      ],
      recommendation: {
        by: 'CØD',
        points: numbered(
          'at bemyndigelser gives for ét år ad gangen',
          'at centrene indstiller medarbejdere med navn, begrundelse og forventet kørsel',
          'at ordningen træder i kraft 1/1 2013',
        ),
      },
      decision: {
        text: `Godkendt. Direktionen ønsker en årlig oversigt med antal pr. center. CØD er ansvarlig.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
    },
    {
      title: 'Strategibrev 2013: emner',
      caseNumber: '12/07940',
      access: 'internal',
      sections: [
        presentation(`Strategibrevet sætter retning for alle arbejdspladser i det kommende år. Direktionssekretariatet foreslår tre emner:

- Færre breve, flere samtaler: borgeren ringes op, før der skrives
- Sygefravær under fem procent
- Fælles indkøb af it`),
        information(
          `Brevet sendes til alle ledere og lægges på intranettet. Det læses højt på decembers personalemøder.`,
        ),
      ],
      recommendation: { by: 'Direktionssekretariatet', points: single('at emnerne drøftes') },
      decision: {
        text: `Drøftet. Emne 1 og 2 går videre. Indkøb af it udgår, fordi udbuddet ikke er klart. AMH skriver et udkast til mødet i november.`,
        outcome: 'discussed',
      },
    },
    {
      title: 'Retssag om entreprisen på Tangbæk Skole',
      caseNumber: '11/09313',
      access: 'closed',
      neutralTitle: 'Retssag',
      ground: 'Offentlighedslovens § 10, nr. 4 (brevveksling med sagkyndige om retssager)',
      sections: [
        presentation(`Murerfirmaet Grønsten & Sønner har stævnet kommunen for 1.870.000 kr. for ekstraarbejder ved ombygningen af Tangbæk Skole. Kommunens advokat, Helle Sandager Moth, vurderer, at kommunen taber på de 640.000 kr., som byggelederen har godkendt mundtligt, men vinder på resten.

Et forlig på 700.000 kr. kan formentlig opnås, hvis det tilbydes før syn og skøn i november.`),
      ],
      recommendation: {
        by: 'Teknik og Miljø',
        points: single('at der gives fuldmagt til forlig på højst 750.000 kr.'),
      },
      decision: {
        text: `Godkendt. Fuldmagten udløber ultimo november. CFO orienterer borgmesteren.`,
        outcome: 'approved',
      },
      attachments: ['Advokatens notat (109877/12)'],
    },
    {
      title: 'Rygning ved indgangene',
      caseNumber: '12/08102',
      access: 'published',
      sections: [
        presentation(
          `Arbejdsmiljøudvalget har fået 14 klager over røg ved rådhusets indgange siden april. Udvalget beder om, at der kun ryges i cykelskuret mod Kanalgade.`,
        ),
        documents(`Udvalgets henvendelse af 3. september 2012.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at rygning henvises til cykelskuret fra 1. oktober'),
      },
      decision: {
        text: `Udskudt. Sagen tages op igen, når Hoved-MED har udtalt sig.`,
        outcome: 'postponed',
      },
    },
  ],
}
