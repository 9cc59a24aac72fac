import type { DemoMeeting } from '../model.ts'
import { background, documents, economy, numbered, presentation, route, single } from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'chefforum',
  date: '2025-02-05',
  time: '08:30',
  endTime: '11:15',
  location: 'Rådhuset, mødelokale Fyret',
  present: ['VHK', 'LTV', 'HPI', 'UVA', 'BKR', 'OEN', 'RTO', 'GLI', 'NBA', 'SMO'],
  absent: ['DSK'],
  items: [
    {
      title: 'Svarprocent på centrenes telefoner',
      caseNumber: '08/05271',
      access: 'internal',
      sections: [
        background(
          `Omstillingen har i uge 2 og 3 talt, hvor mange viderestillede opkald der bliver taget i centrene. Tællingen er den første siden 2018.`,
        ),
        presentation(`Et opkald er besvaret, når en medarbejder tager telefonen inden for et minut. Voicemail tæller som ubesvaret.

Center\tViderestillet\tBesvaret\tSvarprocent
CBA\t1.904\t1.523\t80
CBS\t612\t422\t69
CSH\t744\t461\t62
CSÆ\t803\t626\t78
CTM\t690\t400\t58
CKF\t118\t92\t78
CØD\t87\t74\t85
HRC\t96\t81\t84
CEJ\t146\t83\t57
I alt\t5.200\t3.762\t72

De ubesvarede opkald kommer tilbage til omstillingen og fylder køen op. Mads Dyrelund anslår, at hvert sjette opkald i omstillingen er et opkald, der allerede har været viderestillet én gang.`),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at chefforum drøfter tallene',
          'at hver centerchef laver en handleplan for telefonen, der bringer svarprocenten op på mindst 80',
          'at tællingen gentages i september 2025.',
        ),
      },
      decision: {
        text: `Punkt 1 blev drøftet. Kalenderne er ikke ført ajour, og omstillingen kan derfor ikke se, hvem der er i huset.

Punkt 2 og 3 blev godkendt. Hver centerchef sender sin handleplan til MAD senest den 21. marts 2025. Planerne forelægges chefforum den 2. april 2025.`,
        outcome: 'approved',
        points: { '1': 'discussed', '2': 'approved', '3': 'approved' },
      },
      guests: [{ name: 'Mads Dyrelund', time: '08:40' }],
      attachments: ['Tælling af viderestillede opkald, uge 2-3.xlsx (4417/25)'],
    },
    {
      title: 'Kørselsbemyndigelser: indberetning for 2024',
      caseNumber: '25/00318',
      access: 'internal',
      sections: [
        background(
          `Direktionen får hvert forår en oversigt over bemyndigelser til at køre i egen bil til høj takst. Kravet er mindst 2.000 km i tjenesten om året.`,
        ),
        presentation(`Centrene skal melde tre tal ind for 2024: antal bemyndigelser, kilometer til høj takst (3,79 kr.) og kilometer til lav takst (2,23 kr.). Sidste år kom tre centres tal efter fristen, og to centre talte fratrådte medarbejdere med.

En bemyndigelse, der ikke er brugt til mindst 2.000 km i 2024, skal enten trækkes tilbage eller begrundes på ny.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at centrene melder ind senest fredag den 21. februar 2025.'),
      },
      decision: {
        text: `Godkendt. GLI sender skemaet ud i denne uge. Et center, der ikke har meldt ind til tiden, står med en streg i direktionens oversigt.`,
        outcome: 'approved',
      },
      attachments: ['Skema til indberetning 2024.xlsx (5102/25)'],
    },
    {
      title: 'Lukkedage i 2025: synspunkter før høringen i MED',
      caseNumber: '25/00402',
      access: 'internal',
      sections: [
        presentation(`HR-centret har fundet de klemte dage, altså hverdage, der ligger alene mellem en fridag og en weekend. I 2025 er der én: fredag den 30. maj, dagen efter Kristi himmelfartsdag. Dagene mellem jul og nytår, den 29. og 30. december, er ikke klemte, men det meste af rådhuset er tomt.

Chefforum skal sige, hvad centrene kan undvære. Døgndækning, dagtilbud, genoptræning og den sociale vagt er undtaget.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at chefforum peger på den 30. maj som lukkedag',
          'at chefforum drøfter dagene mellem jul og nytår.',
        ),
      },
      decision: {
        text: `Punkt 1: Anbefales over for direktionen.

Punkt 2: Drøftet. LTV og UVA ønsker telefonerne åbne den 29. og 30. december, fordi ydelserne udbetales den 31. De øvrige centre kan lukke.`,
        outcome: 'recommended',
        points: { '1': 'recommended', '2': 'discussed' },
      },
    },
    {
      title: 'Konsulenternes netværk: temaer og fremmøde',
      caseNumber: '24/07711',
      access: 'internal',
      sections: [
        background(
          `Netværket blev sat i gang i august 2024 for de 31 udviklings-, projekt- og kvalitetskonsulenter. Der er mødepligt.`,
        ),
        presentation(`Der er holdt to møder. Til det første kom 19, til det andet 14. Det er 61 og 45 procent.

Temaer i 2025:
- 1. kvartal: at skrive en sag, der kan besluttes
- 2. kvartal: effektmål, der kan måles
- 3. kvartal: selvbetjening set fra borgerens stol
- 4. kvartal: netværket evaluerer sig selv`),
        economy(
          `Forplejning og to eksterne oplæg koster 22.000 kr. i 2025. Udgiften ligger inden for HR-centrets kursusmidler.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at chefforum godkender temaerne og følger fremmødet.'),
      },
      decision: {
        text: `Godkendt med den bemærkning, at mødepligten gælder. Afbud går til egen centerchef. GLI oplyser fremmødet pr. center efter hvert møde.`,
        outcome: 'approved-with-remark',
      },
    },
    {
      title: 'Ledelsesgrundlaget: fra ord til brug',
      caseNumber: '24/10412',
      access: 'internal',
      sections: [
        background(`Elmsunds ledelsesgrundlag «Tydelig, til stede, på tværs» blev vedtaget i november 2024.`),
        presentation(`Et grundlag, der ikke bliver brugt, er en plakat. HR-centret foreslår derfor tre faste steder, hvor det skal mærkes: i den årlige lederudviklingssamtale, i stillingsopslag til lederstillinger og på ét møde i hvert ledelsesteam i første halvår.

Lederne svarer i efteråret på tre spørgsmål: Har du talt med din egen leder om grundlaget? Har dit team? Har det ændret noget, du kan nævne?`),
        documents(`Ledelsesgrundlag for Elmsund Kommune, november 2024.`),
        route(
          `Februar-maj: møder i ledelsesteams. Oktober: spørgeskema. November 2025: svarene i chefforum.`,
        ),
      ],
      recommendation: { by: 'HR-centret', points: single('at forslaget godkendes.') },
      decision: {
        text: `Godkendt. Spørgeskemaet sendes ud i oktober 2025, og GLI forelægger svarene i november 2025.`,
        outcome: 'approved',
      },
    },
  ],
}
