import type { DemoMeeting } from '../model.ts'
import { assessment, background, economy, numbered, presentation, single } from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'chefforum',
  date: '2026-02-04',
  time: '08:30',
  endTime: '11:35',
  location: 'Rådhuset, mødelokale Fyret',
  present: ['VHK', 'LTV', 'HPI', 'UVA', 'BKR', 'OEN', 'DSK', 'RTO', 'GLI', 'NBA', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Sprogmodeller: hvem skal have adgang, og hvad skal de lære?',
      caseNumber: '26/00088',
      access: 'internal',
      sections: [
        background(
          `Direktionen godkendte fire regler den 12. januar og sendte spørgsmålet om 60 adgange og et kursus til chefforum. Svaret skal være klar til direktionen den 9. februar.`,
        ),
        presentation(`Centrene har bedt om 131 adgange. Der er tre måder at fordele de 60 på:

- efter antal medarbejdere ved skrivebord
- efter antal breve og notater
- efter hvem der spurgte først.

Kurset er på to timer. Første time handler om reglerne, anden time om at finde fejl i et udkast, som modellen har skrevet.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at fordelingen sker efter antal breve og notater',
          'at kurset gennemføres, før der gives adgang',
        ),
      },
      decision: {
        text: `Begge punkter anbefales over for direktionen. Ti adgange til hvert af de fem største centre, seks til CØD og fire til Direktionssekretariatet. UVA og HPI ønsker ikke tjenesten brugt i sager om børn, før konsekvensanalysen foreligger.`,
        outcome: 'recommended',
        points: { '1': 'recommended', '2': 'recommended' },
      },
      guests: [{ name: 'Peter Dalsager', time: '08:35' }],
    },
    {
      title: 'Kontaktcentret: hvad skal centrene aflevere?',
      caseNumber: '08/05271',
      access: 'internal',
      sections: [
        background(
          `Kontaktcentret åbner den 2. marts. Målet er, at 40 procent af opkaldene bliver afklaret ved første henvendelse. I november var det 22.`,
        ),
        presentation(`Et spørgsmål kan kun afklares af den, der kender svaret. Mads Dyrelund har fundet de 50 spørgsmål, der fylder mest. 31 af dem er de samme hver måned. For hvert spørgsmål skal der ligge ét kort svar, en ejer og en dato for, hvornår svaret er efterset.

Center\tSpørgsmål\tSvar modtaget
CBA\t14\t14
CBS\t9\t6
CSH\t6\t2
CSÆ\t7\t7
CTM\t10\t3
Øvrige\t4\t4
I alt\t50\t36`),
        assessment(
          `De 14 svar, der mangler, dækker hver femte henvendelse. De tungeste er byggesagers gang og opskrivning til dagtilbud.`,
        ),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at de sidste 14 svar afleveres senest den 20. februar 2026',
          'at hver ejer efterser sine svar den første uge i hvert kvartal',
          'at kontaktcentret må vejlede om alle 50 spørgsmål uden at stille om.',
        ),
      },
      decision: {
        text: `Punkt 1 og 2 blev godkendt. Punkt 3 blev godkendt, dog ikke for spørgsmål om afgørelser i konkrete sager. HPI, UVA og OEN er ansvarlige for de manglende svar.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved', '2': 'approved', '3': 'approved-with-remark' },
      },
      guests: [{ name: 'Mads Dyrelund', time: '09:20' }],
      attachments: ['De 50 spørgsmål og deres ejere.xlsx (01640/26)'],
    },
    {
      title: 'Projektporteføljen: tre nye projekter, plads til ét',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(`Forslag\tEjer\tTimer i 2026\tØnsket effekt
Én adgang til egne sager for borgerne\tCBA\t1.400\tFærre opkald om, hvor sagen er
Fælles bookning af lokaler og biler\tCEJ\t600\tTi færre biler
Digitalt tilsyn med grundvandsboringer\tCTM\t900\tFærre kørte kilometer

CØD har 700 timer tilbage i år. Alle tre har et mandat. Kun nummer to har en plan.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at chefforum peger på ét projekt over for direktionen.'),
      },
      decision: {
        text: `Fælles bookning anbefales over for direktionen. LTV får timer til at skrive en plan for borgernes adgang til egne sager, så det kan begynde i 2027.`,
        outcome: 'recommended',
      },
    },
    {
      title: 'Sygefravær: virkede omsorgssamtalen i CBS og CSH?',
      caseNumber: '25/01109',
      access: 'internal',
      sections: [
        background(
          `Samtalen efter tredje fraværsperiode blev indført den 1. august 2025. HR-centret skulle opgøre effekten nu.`,
        ),
        presentation(`Tallene er fravær i procent for august-december.

Center\t2024\t2025\tÆndring
CBS\t6,3\t5,7\t−0,6
CSH\t6,5\t6,7\t0,2

I CBS har 88 procent af lederne holdt samtalen. I CSH er det 47 procent. På botilbuddene er lederen og medarbejderen sjældent på vagt samtidig.`),
        assessment(`Effekten er nået i CBS. I CSH kan den ikke bedømmes, for samtalen er ikke holdt.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at effekten tages til efterretning',
          'at CSH lader souscheferne holde samtalerne',
          'at effekten i CSH opgøres igen i september 2026.',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2 og 3: Godkendt. UVA er ansvarlig.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved' },
      },
    },
    {
      title: 'Fælles indkøb af arbejdstøj: udbuddet',
      caseNumber: '25/01822',
      access: 'internal',
      sections: [
        presentation(
          `Udbudsmaterialet er klar. Aftalen løber i tre år og kan forlænges i ét. Der er tre modeller til hjemmeplejen, to til vejdriften og én til ejendomsservice. Pris vægter 50, holdbarhed 30 og levering 20 procent.`,
        ),
        economy(`Kontrakten skønnes til 3,9 mio. kr. over tre år. Besparelsen er 251.000 kr. om året.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at udbuddet sendes ud den 2. marts 2026.'),
      },
      decision: {
        text: `Godkendt. Medarbejdere fra alle tre områder prøver tøjet i to uger, før holdbarhed bedømmes.`,
        outcome: 'approved',
      },
    },
  ],
}
