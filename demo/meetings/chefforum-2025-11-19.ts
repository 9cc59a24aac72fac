import type { DemoMeeting } from '../model.ts'
import { assessment, background, economy, numbered, presentation, route, single } from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'chefforum',
  date: '2025-11-19',
  time: '12:30',
  endTime: '15:10',
  location: 'Rådhuset, byrådssalen',
  present: ['VHK', 'LTV', 'HPI', 'UVA', 'BKR', 'DSK', 'RTO', 'GLI', 'NBA', 'SMO'],
  absent: ['OEN'],
  items: [
    {
      title: 'Valget i går: hvad gik godt, og hvad skal laves om?',
      caseNumber: '24/13371',
      access: 'internal',
      sections: [
        presentation(`Alle 11 valgsteder åbnede til tiden og havde talt op før kl. 02.10. Stemmeprocenten blev 72,4 mod 70,1 sidst.

Tre ting skal laves om før næste valg:
- På Nordvang Skole var køen 50 minutter lang kl. 17. Der manglede to stemmerum.
- Brevstemmerne fra plejehjemmene kom i én samlet kasse kl. 16.30.
- Frokosten blev leveret til de forkerte tre valgsteder.

Fintællingen slutter i morgen.`),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: single('at orienteringen tages til efterretning.'),
      },
      decision: {
        text: `Taget til efterretning med tak til de 214 medarbejdere, der var af sted. LTV samler erfaringerne i et notat til direktionen i februar 2026.`,
        outcome: 'noted',
      },
    },
    {
      title: 'Det nye byråd: centrenes bidrag til introduktionen',
      caseNumber: '25/06011',
      access: 'internal',
      sections: [
        background(`Ti af byrådets 23 medlemmer er nye. Byrådet begynder den 1. januar 2026.`),
        presentation(`Hvert center får 40 minutter på et af tre aftenmøder i januar. Det skal handle om, hvad et udvalgsmedlem kan og ikke kan bestemme, og om tre valg, der kommer i 2026. Højst fem lysbilleder.

Dertil kommer en bustur til ti steder lørdag den 24. januar.`),
        economy(
          `Bus, forplejning og trykte mapper koster 38.000 kr., der holdes inden for Direktionssekretariatets budget.`,
        ),
        route(`12. december: udkast fra centrene. 13., 15. og 20. januar: aftenmøder. 24. januar: bustur.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at planen godkendes, og at centrene sender udkast senest den 12. december 2025.'),
      },
      decision: { text: `Godkendt.`, outcome: 'approved' },
    },
    {
      title: 'Budget 2026: udmøntning af besparelsen på administration',
      caseNumber: '25/00512',
      access: 'internal',
      sections: [
        background(
          `Byrådet har med budgettet vedtaget en varig besparelse på administrationen på 4,2 mio. kr. fra 2026.`,
        ),
        economy(`Forslag i kr., fordelt efter lønsum i administrationen:

Center\tBesparelse
CBA\t812.000
CBS\t496.000
CSH\t588.000
CSÆ\t541.000
CTM\t604.000
CKF\t171.000
CØD\t529.000
HRC\t214.000
CEJ\t245.000
I alt\t4.200.000`),
        assessment(
          `LTV advarer om, at kontaktcentret åbner i marts. En besparelse på 812.000 kr. svarer til to stillinger i det center, der skal svare hurtigere. RTO peger på, at en anden fordeling skal betales af de otte andre.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at fordelingen anbefales over for direktionen',
          'at hvert center melder stillinger og beløb ind senest den 9. januar 2026.',
        ),
      },
      decision: {
        text: `Punkt 1: Anbefales, dog således at CBA's andel nedsættes med 200.000 kr., som dækkes af ledige stillinger i CØD og HRC med 100.000 kr. hver. Punkt 2: Godkendt.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved-with-remark', '2': 'approved' },
      },
      attachments: ['Lønsum i administrationen, oktober 2025.xlsx (40218/25)'],
    },
    {
      title: 'Ledelsesgrundlaget: svar fra lederne',
      caseNumber: '24/10412',
      access: 'internal',
      sections: [
        presentation(`Af 186 ledere har 141 svaret. Det er 76 procent.

Spørgsmål\tJa\tNej
Har du talt med din egen leder om grundlaget?\t103\t38
Har dit team talt om det?\t88\t53
Har det ændret noget, du kan nævne?\t39\t102

De 39 nævner oftest, at de er mere til stede på vagter uden for dagtid. HRC anser målet om brug for delvist nået.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at svarene tages til efterretning',
          'at de tre spørgsmål stilles igen i august 2026.',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt. Målet for 2026 er, at mindst halvdelen kan nævne en ændring. GLI forelægger svarene i september 2026.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved' },
      },
    },
    {
      title: 'Chefforums mødeplan og faste emner i 2026',
      caseNumber: '25/06130',
      access: 'internal',
      sections: [
        presentation(`Der er holdt fem ordinære møder i år. Seks af ti medlemmer har været til dem alle. 28 sager er drøftet, og 19 løfter er skrevet ned. Af dem er 12 indfriet, fire er på vej, og tre er der ikke hørt mere til.

Møder i 2026: 4. februar, 22. april, 10. juni, 23. september og 2. december.

Faste emner: sygefravær i februar, telefonen i september, sagsbehandlingsfrister i juni og arbejdsmiljø i september.`),
      ],
      recommendation: { by: 'Direktionssekretariatet', points: single('at mødeplanen godkendes.') },
      decision: {
        text: `Godkendt. SMO lægger listen over løfter frem på hvert møde.`,
        outcome: 'approved',
      },
    },
  ],
}
