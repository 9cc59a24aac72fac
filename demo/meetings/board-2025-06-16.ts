import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  background,
  consultation,
  economy,
  numbered,
  presentation,
  route,
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2025-06-16',
  time: '08:30',
  endTime: '15:20',
  location: 'Rådhuset, byrådssalen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Budget 2026-2029: gennemgang af centrenes forslag',
      caseNumber: '25/00512',
      access: 'internal',
      sections: [
        background(
          `Centrene har afleveret 63 forslag til en samlet værdi af 24,9 mio. kr. Kravet er 21,4 mio. kr. Borgmesteren deltager i sidste time af gennemgangen.`,
        ),
        presentation(`Direktionen har læst alle forslag og delt dem i tre:

Gruppe	Antal	Mio. kr. i 2026
Kan gennemføres uden at borgerne mærker det	22	7,1
Mærkes, men kan forsvares	31	11,6
Anbefales ikke	10	6,2
I alt	63	24,9

Der mangler 2,7 mio. kr., når de ti tages ud.

Administration

Administrationen skal bidrage med mindst 4 mio. kr. Centrene har selv peget på 2,6 mio. kr., mest i ledige stillinger. CØD foreslår at fordele 4,2 mio. kr. efter lønsum, så byrådet kan se ét tal.

Hvad der ikke anbefales

- Lukning af biblioteket i Hvidmose: 0,9 mio. kr. og 140 daglige brugere uden andre tilbud
- Kortere åbningstid i omstillingen: 0,4 mio. kr. og modsat målet om 2 minutter
- Færre tilsyn med plejefamilier: 0,6 mio. kr. og i strid med loven
- Fælles ledelse af tre skoler: 1,4 mio. kr., men først fra 2028
- Seks mindre forslag: 2,7 mio. kr.`),
        economy(
          `Falder indtægten fra salg af jord ud i 2026, vokser kravet med 3 mio. kr. Det er ikke regnet med.`,
        ),
        route(`Seminar 28.-29. august, høring 5.-19. september, vedtagelse 8. oktober.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at 53 forslag sendes til udvalgene',
          'at administrationen bidrager med 4,2 mio. kr. fordelt efter lønsum',
          'at centrene finder 2,7 mio. kr. mere inden 8. august',
        ),
      },
      decision: {
        text: `Punkt 1: Anbefales. Punkt 2: Godkendt. Fordelingen drøftes i chefforum, når budgettet er vedtaget. Punkt 3: Godkendt; CSH og CBS er fritaget.`,
        outcome: 'approved-with-remark',
        points: { '1': 'recommended', '2': 'approved', '3': 'approved-with-remark' },
      },
      attachments: ['63 forslag på én side hver'],
      guests: [
        { name: 'Rune Toftemark, CØD', time: '08:30' },
        { name: 'Borgmester Hanne Lykkegård Vium', time: '14:20' },
      ],
    },
    {
      title: 'Strategibrev 2026: første udkast',
      caseNumber: '25/00077',
      access: 'published',
      sections: [
        background(`Chefforum drøftede emnerne den 14. maj. Udkastet er fjerde af otte trin.`),
        presentation(`Brevet fylder to sider og har tre afsnit.

Skriv det én gang: Hver arbejdsplads finder inden 1. april ét sted, hvor det samme registreres to gange, og holder op med det ene.

Svar, når det ringer: Kalenderen er ført kl. 9. Et løfte om at ringe tilbage har navn og frist.

Gør det færdigt: Når noget er besluttet, siges det, hvem der gør hvad hvornår, og hvornår nogen spørger til det.`),
        consultation(`Hoved-MED og centrenes MED-udvalg høres fra den 23. juni til den 22. august.`),
      ],
      recommendation: { by: 'Direktionssekretariatet', points: single('at udkastet sendes i høring') },
      decision: {
        text: `Godkendt med den rettelse, at skolerne har til 1. august 2026 til det første afsnit.`,
        outcome: 'approved-with-remark',
      },
      attachments: ['Udkast til strategibrev 2026'],
    },
    {
      title: 'Kommunikationsstrategi 2025-2028: vedtagelse',
      caseNumber: '25/00960',
      access: 'published',
      sections: [
        consultation(`Hoved-MED og otte af ni centre har svaret inden den 23. maj. CTM's svar eftersendes.

- Hoved-MED vil sikre, at ingen medarbejder skal svare på sociale medier uden for arbejdstid.
- CSH spørger, om lixtal også måles på afgørelser.
- CKF ønsker en engelsk udgave af hjemmesidens vigtigste sider.`),
        presentation(
          `Direktionssekretariatet har skrevet ind, at der svares hverdage kl. 8-16. Afgørelser måles som en stikprøve på 50 breve om året. En engelsk udgave er ikke med; den koster 140.000 kr.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered('at strategien vedtages', 'at der gøres status én gang om året'),
      },
      decision: {
        text: `Godkendt. Første status gives om et år. SMO er ansvarlig.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Kommunikationsstrategi 2025-2028', 'Høringssvar'],
    },
    {
      title: 'Kalkmagasinet: forbrug i første halvår',
      caseNumber: '24/08852',
      access: 'published',
      sections: [
        presentation(
          `CEJ har opgjort forbruget fra 1. januar til 31. maj til 134.200 kr. Med samme forbrug resten af året bliver udgiften 322.000 kr., altså 15.767 kr. under det nye budget. Varmen er lavere, fordi ventilationen nu slukker kl. 22.`,
        ),
        assessment(`Tallet er usikkert, til efterårets varmeregning er kendt.`),
      ],
      recommendation: { by: 'Center for Ejendomme', points: single('at opgørelsen tages til efterretning') },
      decision: { text: `Taget til efterretning. NBA viser årets tal i november.`, outcome: 'noted' },
    },
    {
      title: 'Salg af Kanalgade 3',
      caseNumber: '25/03877',
      access: 'closed',
      neutralTitle: 'Salg af ejendom',
      ground: 'Forvaltningslovens § 27, stk. 4, nr. 3 (kommunens økonomiske interesser)',
      sections: [
        presentation(
          `Den tredje vurdering er 2,3 mio. kr. Skarvholm Invest har hævet sit bud til 2,05 mio. kr. og vil have svar inden ferien. Ungevejledningen kan flytte til Kalkmagasinets loft for 480.000 kr.

De unge er spurgt uden at få grunden at vide. Ni af tolv vil gerne til havnen, hvis der er en dør for sig selv. Loftet har bagtrappe mod kajen.`,
        ),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: single('at CEJ kan sælge for mindst 2,2 mio. kr.'),
      },
      decision: { text: `Anbefales over for Økonomiudvalget og byrådet.`, outcome: 'recommended' },
      earlierDecisions: [
        {
          date: '2025-05-26',
          text: `Udskudt til den 16. juni. CEJ indhenter en tredje vurdering.`,
          outcome: 'postponed',
        },
      ],
      attachments: ['Tredje vurdering af Kanalgade 3'],
    },
    {
      title: 'Direktionens udviklingspulje: to ansøgninger',
      caseNumber: '25/00690',
      access: 'published',
      sections: [
        presentation(
          `CBA søger til korte film, der viser valgstyrere, hvordan et valgsted åbnes, passes og tælles op. CSÆ søger til, at en fremmed ser vagtplanerne i fem distrikter efter, før de lægges ind i det nye system.`,
        ),
        economy(`Post	Kr.
Rest i puljen	337.500
Film til valgsteder	-50.000
Gennemgang af vagtplaner	-118.400
Ny rest	169.100`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at der bevilges 50.000 kr. til film',
          'at der bevilges 118.400 kr. til gennemgang af vagtplaner',
        ),
      },
      decision: {
        text: `Godkendt. Filmene skal kunne bruges ved det næste valg.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Parkering ved rådhuset',
      caseNumber: '25/04902',
      access: 'published',
      sections: [
        background(
          `Rådhuset har 128 pladser. 40 af dem er til gæster med to timers skive. På torsdage finder borgere med tid i borgerservice ofte ingen plads.`,
        ),
        presentation(
          `En tælling i maj viste, at 22 af gæstepladserne hele dagen var brugt af medarbejdere. Tre forslag: skilte, afgift eller nummerplader ved indkørslen.`,
        ),
        economy(`Skilte koster 14.000 kr., nummerplader 210.000 kr.`),
      ],
      recommendation: {
        by: 'Center for Teknik og Miljø',
        points: single('at der sættes skilte op, og at der indføres afgift'),
      },
      decision: { text: `Udskudt.`, outcome: 'postponed' },
      attachments: ['Tælling af parkerede biler, uge 20-21'],
    },
    {
      title: 'Sygefravær i første halvår',
      caseNumber: '25/01109',
      access: 'internal',
      sections: [
        presentation(
          `Fraværet fra januar til maj var 5,9 % mod 6,2 % i samme tid sidste år. Influenza gav en top i uge 6-8. Bortset fra den ligger korttidsfraværet 0,4 procentpoint lavere end sidste år. Omsorgssamtaler efter tredje periode begynder i CBS og CSH den 1. august.`,
        ),
      ],
      recommendation: { by: 'HR-centret', points: single('at tallene drøftes') },
      decision: { text: `Udskudt.`, outcome: 'postponed' },
    },
    {
      title: 'Projektporteføljen, juni',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(
          `23 projekter. Køplads og opkald tilbage i omstillingen skulle være i drift i uge 23. Leverandøren har flyttet datoen til uge 34, fordi en opdatering af centralen mangler.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at status tages til efterretning'),
      },
      decision: { text: `Udskudt på grund af tiden.`, outcome: 'postponed' },
    },
  ],
}
