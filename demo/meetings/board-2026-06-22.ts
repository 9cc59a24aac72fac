import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  background,
  economy,
  information,
  legal,
  numbered,
  presentation,
  route,
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2026-06-22',
  time: '08:30',
  endTime: '11:55',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Talentprogrammet: første hold lægger deres opgaver frem',
      caseNumber: '25/02218',
      access: 'published',
      sections: [
        background(
          `Første hold begyndte i september 2025 med 14 deltagere. 12 har gennemført. Én er blevet leder undervejs, og én er rejst.`,
        ),
        presentation(`Tre opgaver blev lagt frem:

- Færre skift i hjemmeplejen: en vagtplan, der giver borgeren højst seks ansigter på en uge mod 14 nu.
- Byggesagen på to sider: en kvittering, der siger, hvad der mangler, inden tre dage.
- Bøger på lån i venteværelset: 210 udlån på to måneder fra tre hylder.

De 12 har hver brugt 20 dage i et andet center. Elleve ville gøre det igen. Centrene, der tog imod, har lært mindst lige så meget: CTM fik en sosu-assistent til at læse sine breve højt for borgere over 80, og ni breve er skrevet om siden.

Deltagerne giver forløbet 4,4 af 5. Mentorerne har brugt mere tid end lovet, 19 timer mod 12.`),
        economy(`Post\tBudget (kr.)\tForbrug (kr.)
Undervisning\t302.000\t291.450
Afklaring og samtaler\t118.930\t121.300
Materialer og forplejning\t67.000\t58.820
I alt\t487.930\t471.570

Der er 16.360 kr. tilbage. De fordeles efter betalingen: 7.111 kr. til HR-centret og 9.249 kr. til direktionens pulje til ledelse.`),
        assessment(
          `Målet er fem nye ledere inden 1. juni 2028. Der er én nu. HR-centret anbefaler at vente med et nyt hold, til to mere er ansat.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at regnskabet godkendes, og at de 16.360 kr. går tilbage',
          'at der tages stilling til et andet hold i juni 2027',
          'at vagtplanen med højst seks ansigter prøves i ét distrikt',
        ),
      },
      decision: {
        text: `Punkt 1 og 3 blev godkendt. BKR prøver vagtplanen i distrikt Hvidmose fra september og fortæller om resultatet i december 2026.

Punkt 2: Godkendt. GLI forelægger antallet af nye ledere i juni 2027.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      guests: [
        { name: 'Gitte Lindekrone, HRC', time: '08:30' },
        { name: 'Tre deltagere fra første hold', time: '08:40' },
      ],
      attachments: ['Evaluering af talentprogrammet (09550/26)', 'Regnskab, første hold (09551/26)'],
    },
    {
      title: 'Strategibrev 2027: første udkast',
      caseNumber: '26/01602',
      access: 'internal',
      sections: [
        presentation(
          `Udkastet er på to sider. Under hvert af de tre emner står ét mål for hele kommunen: to områder mindre over fristen, ét tal på hver tavle og 20 statusnotater færre. Chefforums ønske om at nævne de 39 notater er fulgt.`,
        ),
        route(`Høring i Hoved-MED og centrenes MED-udvalg den 24. juni - 28. august.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at udkastet sendes i høring'),
      },
      decision: {
        text: `Godkendt med den ændring, at målet for områder over fristen bliver «ingen» i stedet for «to færre».`,
        outcome: 'approved-with-remark',
      },
      attachments: ['Strategibrev 2027, første udkast (09540/26)'],
    },
    {
      title: 'Merudgifter til børn: når rådgiveren stopper',
      caseNumber: '24/11803',
      access: 'published',
      sections: [
        background(
          `Direktionen bad den 11. maj CBS om en plan. Den midlertidige rådgiver stopper den 30. juni.`,
        ),
        presentation(`Tre ting holder ventetiden nede:

- Fornyelser uden ændringer afgøres af én rådgiver på faste torsdage. Det er 40 procent af sagerne.
- Borgeren får inden tre dage at vide, hvilke papirer der mangler.
- To rådgivere fra familieteamet hjælper i januar, hvor der kommer flest.

CBS regner med et gennemsnit på 58 dage i december. Fristen er 56.`),
      ],
      recommendation: {
        by: 'Center for Børn og Skole',
        points: single('at planen godkendes'),
      },
      decision: {
        text: `Godkendt. En plan, der slutter over fristen, er ikke nok: CBS skal være på højst 56 dage i december 2026. HPI er ansvarlig.`,
        outcome: 'approved-with-remark',
      },
      guests: [{ name: 'Henrik Pilegrav, CBS', time: '09:45' }],
    },
    {
      title: 'Praktik for elever i 8. og 9. klasse',
      caseNumber: '25/03345',
      access: 'published',
      sections: [
        background(`Efteråret blev evalueret i december. Chefforum drøftede hele skoleåret den 10. juni.`),
        presentation(
          `57 af 60 pladser blev brugt. 27 af 49 elever kunne tænke sig at arbejde i kommunen. 31 talte med en leder, selv om alle skulle.`,
        ),
        economy(`Arbejdstøj og forsikring kostede 23.400 kr. mod afsat 26.000 kr.`),
      ],
      recommendation: {
        by: 'Chefforum',
        points: numbered(
          'at ordningen fortsætter med 60 pladser',
          'at pladser på rådhuset kun tilbydes, når der er en opgave',
          'at uge 39 kommer med',
        ),
      },
      decision: {
        text: `Godkendt. HRC er ansvarlig. Evaluering igen i juni 2027.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
    },
    {
      title: 'Kompetencekatalog: efteråret og de aflyste kurser',
      caseNumber: '24/09980',
      access: 'internal',
      sections: [
        presentation(
          `Betaling ved udeblivelse har sænket tallet fra 87 til 31. Men 11 af 36 kurser blev aflyst i foråret. Sagen indstilles til drøftelse med forslag om færre kurser og flere hold.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at antallet af kurser sættes ned til 24 fra januar 2027'),
      },
      decision: { text: `Udskudt.`, outcome: 'postponed' },
    },
    {
      title: 'Register over databehandlere',
      caseNumber: '26/02480',
      access: 'published',
      sections: [
        legal(`Databeskyttelsesforordningens artikel 28, stk. 3, og artikel 30.`),
        presentation(`Kommunen har 164 aftaler om databehandling. PDA har gennemgået dem alle.

Tilstand\tAntal
I orden\t102
Mangler tilsyn i 2025\t39
Underskrevet af en, der er fratrådt\t14
Aftalen kan ikke findes\t9
I alt\t164

De ni, der ikke kan findes, er små systemer med få brugere. To af dem er lukket uden, at data er slettet.`),
      ],
      recommendation: {
        by: 'Databeskyttelsesrådgiveren',
        points: numbered(
          'at de ni aftaler genskabes eller systemet lukkes senest den 1. oktober 2026',
          'at tilsyn med de 39 føres inden årets udgang',
        ),
      },
      decision: {
        text: `Godkendt. Hver centerchef er ansvarlig for sine egne. PDA giver en status den 19. oktober.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      guests: [{ name: 'Peter Dalsager, databeskyttelsesrådgiver', time: '10:40' }],
    },
    {
      title: 'Projektporteføljen, juni',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        information(
          `Fælles bookning viste i maj, at 21 biler står stille tre dage om ugen. CEJ opsiger de første fire pr. 1. oktober. I øvrigt ingen ændring.`,
        ),
      ],
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
    {
      title: 'Henvendelse om en leders bierhverv',
      caseNumber: '26/02502',
      access: 'closed',
      neutralTitle: 'En henvendelse om forhold på en arbejdsplads',
      ground: 'Whistleblowerlovens § 25 og offentlighedslovens § 21, stk. 2',
      sections: [
        presentation(
          `En anonym henvendelse siger, at teamleder Bo Lystrup Hegn i vejdriften driver en anlægsgartnerforretning og bruger kommunens minigraver i weekender. Nøgleloggen viser 11 udlån uden sag siden marts. To medarbejdere kan være den, der har skrevet, og de må ikke kunne genkendes.`,
        ),
        legal(`Oplysninger om whistleblowerens identitet må ikke gives videre uden samtykke.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at OEN og GLI holder en tjenstlig samtale alene på grundlag af nøgleloggen',
          'at henvendelsen ikke nævnes ved samtalen',
        ),
      },
      decision: {
        text: `Godkendt. Resultatet meddeles den ansvarlige for ordningen inden den 22. september, så henvenderen kan få svar til tiden.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Udskrift af nøglelog, marts-juni 2026'],
    },
  ],
}
