import type { DemoMeeting } from '../model.ts'
import { assessment, background, economy, legal, numbered, presentation, single } from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'chefforum',
  date: '2025-04-02',
  time: '08:30',
  endTime: '11:40',
  location: 'Rådhuset, mødelokale Fyret',
  present: ['VHK', 'LTV', 'HPI', 'UVA', 'BKR', 'OEN', 'DSK', 'RTO', 'GLI', 'NBA', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Centrenes handleplaner for telefonen',
      caseNumber: '08/05271',
      access: 'internal',
      sections: [
        background(
          `Chefforum besluttede den 5. februar 2025, at hvert center laver en handleplan senest den 21. marts. Målet er en svarprocent på mindst 80 i september.`,
        ),
        presentation(`Syv af ni planer er modtaget. CTM's plan eftersendes. CEJ har ikke svaret.

Det, planerne har til fælles:
- kalenderen føres ajour inden kl. 9
- hvert team har en telefonvagt fra kl. 9 til 12
- voicemail aflyttes to gange om dagen.

CSH går længst og samler visitationens opkald på ét nummer med to faste medarbejdere. CBS vil sende beskeder på mail i stedet for at stille igennem i skemalagte møder.`),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at de syv planer tages til efterretning',
          'at CTM og CEJ afleverer deres planer senest den 11. april 2025.',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt. OEN og NBA er ansvarlige for hver sin plan.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved' },
      },
      attachments: ['Syv handleplaner for telefonen, samlet.pdf (12880/25)'],
    },
    {
      title: 'Sygefravær i 2024 fordelt på centre',
      caseNumber: '25/01109',
      access: 'internal',
      sections: [
        presentation(`Fraværet er opgjort i procent af arbejdstiden. Delvis sygemelding tæller med den del, der er fravær.

Center\t2023\t2024\tÆndring
CBA\t5,1\t4,9\t−0,2
CBS\t6,0\t6,2\t0,2
CSH\t6,8\t6,6\t−0,2
CSÆ\t7,9\t7,4\t−0,5
CTM\t3,9\t4,2\t0,3
CKF\t3,1\t2,9\t−0,2
CØD\t3,4\t3,3\t−0,1
HRC\t2,8\t3,6\t0,8
CEJ\t4,6\t4,7\t0,1
Elmsund i alt\t6,1\t6,0\t−0,1

Stigningen i HRC skyldes to lange forløb i en lille enhed. I CSÆ er korttidsfraværet faldet på de fire plejehjem, der har prøvet faste omsorgssamtaler efter tredje fraværsperiode.`),
        assessment(
          `Faldet er lille, men det er det første i tre år. Langtidsfraværet udgør 58 procent af dagene og er uændret.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at tallene tages til efterretning',
          'at faste omsorgssamtaler efter tredje fraværsperiode indføres i CBS og CSH fra 1. august 2025',
          'at effekten opgøres i februar 2026.',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2 og 3: Godkendt. HPI og UVA er ansvarlige. GLI opgør effekten i chefforum i februar 2026.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved' },
      },
    },
    {
      title: 'Sagsbehandlingsfrister, der mangler',
      caseNumber: '24/11803',
      access: 'internal',
      sections: [
        background(
          `Direktionen godkendte i januar en samlet liste med 91 lovbestemte frister. Borgerrådgiveren har siden holdt den op mod lovens paragraffer. Seks områder har ingen frist.`,
        ),
        legal(
          `Efter retssikkerhedslovens § 3, stk. 2, skal kommunen på hvert sagsområde fastsætte en frist for, hvor lang tid der må gå, fra ansøgningen er modtaget, til afgørelsen er truffet. Fristerne skal offentliggøres.`,
        ),
        presentation(`Område\tCenter\tForeslået frist
Ledsagelse til unge under 18 år\tCSH\t8 uger
Aflastning i hjemmet\tCSÆ\t4 uger
Støtte til individuel befordring\tCSH\t10 uger
Tilskud til selvvalgt hjælper\tCSÆ\t6 uger
Økonomisk friplads i dagtilbud\tCBS\t3 uger
Begravelseshjælp\tCBA\t2 uger

Fristen løber, fra ansøgningen er modtaget. For kontante ydelser løber den først, når sagen er fuldt oplyst.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at chefforum anbefaler de seks frister over for direktionen.'),
      },
      decision: {
        text: `Anbefales med den ændring, at fristen for individuel befordring bliver 8 uger. KBU retter listen og sender den til direktionen i maj.`,
        outcome: 'recommended',
      },
      guests: [{ name: 'Kasper Bundsholm', time: '09:45' }],
    },
    {
      title: 'Talentprogrammet: indstilling af deltagere til første hold',
      caseNumber: '25/02218',
      access: 'internal',
      sections: [
        presentation(`Første hold har 14 pladser. Hvert center kan indstille to medarbejdere, de tre store centre tre. Deltagerne skal have lyst til ledelse, ikke nødvendigvis et job i sigte.

Egen leder skriver en halv side: Hvad har du set medarbejderen lykkes med, og hvad skal hun eller han øve sig i? Uden den halve side er indstillingen ikke gyldig.`),
        economy(
          `Deltagernes løn under forløbet betales af eget center. Undervisningen betales af programmets fælles midler.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at centerchefernes indstillinger er hos HR-centret senest den 9. maj 2025.'),
      },
      decision: { text: `Godkendt.`, outcome: 'approved' },
      attachments: ['Vejledning til indstillende ledere.docx (13015/25)'],
    },
    {
      title: 'Fælles indkøb af arbejdstøj',
      caseNumber: '25/01822',
      access: 'internal',
      sections: [
        presentation(
          `Vejdriften, hjemmeplejen og ejendomsservice køber arbejdstøj hver for sig hos fem leverandører. En fælles aftale skønnes at spare 310.000 kr. om året. OEN, BKR og NBA har endnu ikke fået opgjort, hvad de tre områder bruger i dag.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at der nedsættes en arbejdsgruppe med en repræsentant fra hvert af de tre centre.'),
      },
      decision: { text: `Udskudt. De faktiske udgifter skal frem først.`, outcome: 'postponed' },
    },
    {
      title: 'Oprydning på fællesdrevene',
      caseNumber: '25/01930',
      access: 'internal',
      sections: [
        background(
          `Der ligger 6,2 mio. filer på fællesdrevene. Databeskyttelsesrådgiveren har ved en stikprøve fundet personoplysninger i 41 af 300 tilfældige mapper.`,
        ),
        presentation(
          `Drevene lukkes for nye filer den 1. oktober 2025. Inden da flytter hvert center det, der hører til en sag, til sagssystemet og sletter resten. CØD leverer en liste pr. center over de største og ældste mapper.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at drevene lukkes for nye filer den 1. oktober 2025',
          'at alt på drevene slettes den 31. marts 2026.',
        ),
      },
      decision: {
        text: `Punkt 1: Godkendt. Punkt 2: Ikke godkendt. Sletningen skal først besluttes, når PDA har taget en ny stikprøve i januar 2026.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'rejected' },
      },
      guests: [{ name: 'Peter Dalsager', time: '10:50' }],
    },
  ],
}
