import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  consultation,
  economy,
  information,
  legal,
  numbered,
  presentation,
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2013-06-11',
  time: '13:00',
  endTime: '15:10',
  location: 'Rådhuset, mødelokale Bugten',
  present: ['IBR', 'CFO', 'AMH'],
  absent: [],
  items: [
    {
      title: 'Telefoni: handleplaner og ny måling',
      caseNumber: '08/05271',
      access: 'published',
      sections: [
        presentation(`Fire enheder skulle efter sidste års måling sende en handleplan til BSC. Tre planer er kommet. Teknik og Miljø har svaret, at planen afventer en ny vagtordning.

Planerne ligner hinanden: telefonen meldes optaget under møder, to kolleger tager hinandens opkald, og lovede opkald noteres i kalenderen.

Den nye måling var sat til 2. kvartal. Bureauet blev først bestilt i maj og har ikke ledige folk før efter sommerferien.`),
        economy(`Prisen er uændret 42.000 kr. Pengene er reserveret i direktionens konsulentpulje for 2013.`),
        assessment(
          `BSC foreslår at vente, til borgerservice er flyttet ind i stueetagen i oktober. En måling midt i flytningen vil vise flytningen og ikke servicen.`,
        ),
      ],
      recommendation: {
        by: 'BSC',
        points: numbered(
          'at handleplanerne tages til efterretning',
          'at den nye måling udsættes til efter flytningen af borgerservice',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Teknik og Miljø sender sin plan inden sommerferien.

Punkt 2: Udsat. BSC vender tilbage med et tidspunkt.`,
        outcome: 'postponed',
        points: { '1': 'noted', '2': 'postponed' },
      },
      attachments: ['Handleplaner fra tre enheder (071190/13)'],
    },
    {
      title: 'Bemyndigelser til kørsel 2013',
      caseNumber: '12/06610',
      access: 'published',
      sections: [
        presentation(`Centrene har for første gang indstillet samlet efter de nye kriterier. Der er indstillet 88 medarbejdere mod 131 gældende bemyndigelser sidste år.

Center	Antal
Børn og Skole	23
Social og Handicap	49
Kultur og Fritid	1
Teknik og Miljø	12
Rådhuset i øvrigt	2
I alt	88

Social og Handicap begrunder sit tal med støtte- og kontaktpersoner, som kører mellem borgere hele dagen.`),
        economy(
          `Udgiften i årets fem første måneder er 1,5 mio. kr. mod 1,8 mio. kr. i samme tid sidste år.`,
        ),
      ],
      recommendation: {
        by: 'CØD',
        points: numbered(
          'at de indstillede medarbejdere får bemyndigelse til og med 31/12 2013',
          'at centrene indstiller igen i februar 2014',
        ),
      },
      decision: { text: `Godkendt.`, outcome: 'approved', points: { '1': 'approved', '2': 'approved' } },
      attachments: ['Navneliste pr. center (070023/13)'],
    },
    {
      title: 'Lukkedage i 2013 og 2014',
      caseNumber: '13/03377',
      access: 'published',
      sections: [
        presentation(
          `Fredagen efter Kristi himmelfartsdag mødte 38 af rådhusets 412 medarbejdere. Omstillingen tog 61 opkald mod normalt 540. HR-centret foreslår, at rådhuset holder lukket den dag og den 23., 27. og 30. december 2013.`,
        ),
        legal(`Ferie og afspadsering på en lukkedag varsles mindst en måned før.`),
        consultation(
          `Hoved-MED støtter forslaget, når medarbejdere uden optjent ferie kan arbejde hjemmefra.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at rådhuset holder lukket de tre dage i december',
          'at fredagen efter Kristi himmelfartsdag er fast lukkedag fra 2014',
        ),
      },
      decision: {
        text: `Punkt 1 blev godkendt. Punkt 2 blev forkastet; dagen vurderes år for år. HR-centret melder decemberdagene ud i august.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'rejected' },
      },
    },
    {
      title: 'Afskedigelse af afdelingsleder i Teknik og Miljø',
      caseNumber: '13/04420',
      access: 'closed',
      neutralTitle: 'Personalesag',
      ground: 'Forvaltningslovens § 27, stk. 1 (enkeltpersoners private forhold)',
      sections: [
        presentation(
          `Afdelingsleder Frode Kvistholm Rask har trods to skriftlige advarsler ladet 19 byggesager ligge i over et år. Han har oplyst om en depression og været sygemeldt i 74 dage. Den faglige organisation tilbyder en fratrædelsesaftale med seks måneders løn.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at der indgås en fratrædelsesaftale på seks måneders løn'),
      },
      decision: { text: `Godkendt. CFO taler med medarbejderen torsdag.`, outcome: 'approved' },
    },
    {
      title: 'Borgerservice flytter til stueetagen',
      caseNumber: '13/02216',
      access: 'internal',
      sections: [
        information(`Flytningen sker i uge 41. Fra mandag til onsdag er der kun to skranker åbne, og pas bestilles på biblioteket i Hvidmose.

- Uge 39: nye skranker stilles op
- Uge 40: telefoner og køsystem prøves
- Uge 41: flytning
- Uge 42: fuld åbningstid`),
        economy(`Flytningen koster 610.000 kr., som er bevilget af Økonomiudvalget.`),
      ],
      recommendation: { by: 'BSC', points: single('at orienteringen tages til efterretning') },
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
  ],
}
