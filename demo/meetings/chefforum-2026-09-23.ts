import type { DemoMeeting } from '../model.ts'
import { assessment, background, consultation, numbered, presentation, single } from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'chefforum',
  date: '2026-09-23',
  time: '08:30',
  endTime: '11:50',
  location: 'Rådhuset, mødelokale Fyret',
  present: ['VHK', 'LTV', 'HPI', 'UVA', 'BKR', 'OEN', 'DSK', 'RTO', 'GLI', 'NBA', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Telefonservicemåling: august 2026',
      caseNumber: '08/05271',
      access: 'internal',
      sections: [
        background(
          `For et år siden var indekset 81. Det blev besluttet at gentage målingen i august 2026. I 2012 var det 73 og målet 95.`,
        ),
        presentation(`20 testopkald til hvert center.

Center\tIndeks 2025\tIndeks 2026\tSvarprocent september
CBA\t84\t91\t90
CBS\t78\t82\t81
CSH\t86\t89\t91
CSÆ\t81\t86\t87
CTM\t69\t83\t82
CKF\t88\t88\t86
CØD\t85\t87\t90
HRC\t87\t86\t88
CEJ\t71\t73\t72
I alt\t81\t85\t86

Der blev lovet at ringe tilbage i 44 opkald. Det skete i 40. Sidste år skete det i 33 af 52.`),
        assessment(
          `CEJ er det eneste center under 80 procent. Varmemestrene har én telefon pr. fire bygninger.`,
        ),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at målingen tages til efterretning',
          'at CEJ lader kontaktcentret tage imod fejlmeldinger fra den 1. november',
          'at målingen gentages i august 2027.',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. CBS og CTM har nået de 80 procent, som de fik til udgangen af august. Punkt 2 og 3: Godkendt. NBA og MAD er ansvarlige.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved' },
      },
      guests: [{ name: 'Mads Dyrelund', time: '08:35' }],
      attachments: ['Telefonservicemåling august 2026.pdf (14410/26)'],
    },
    {
      title: 'Strategibrev 2027: andet udkast',
      caseNumber: '26/01602',
      access: 'internal',
      sections: [
        consultation(`Elleve MED-udvalg er hørt. Seks svar er vedlagt. Svaret fra CSÆ eftersendes. CEJ, CKF, CTM og Direktionens stab har ikke svaret.

Flest skriver, at målet «ingen områder over fristen» er rigtigt, men at det ikke må føre til afslag for at holde tiden.`),
        presentation(
          `Der er skrevet en sætning ind: «En hurtig forkert afgørelse er ikke hurtig.» Målet om 20 færre statusnotater er nået på forhånd; centrene har fundet 22. Det foreslås hævet til 30 af de 39.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at udkastet anbefales over for direktionen.'),
      },
      decision: {
        text: `Anbefales med 25 i stedet for 30. BKR sender CSÆ's svar i denne uge.`,
        outcome: 'approved-with-remark',
      },
      attachments: ['Seks høringssvar.pdf (14420/26)'],
    },
    {
      title: 'Efternavne på dørskilte og i telefonbogen',
      caseNumber: '26/04502',
      access: 'internal',
      sections: [
        background(`Direktionen har bedt chefforum tage stilling for alle centre.`),
        presentation(`Tre muligheder:

- fornavn og funktion på alle dørskilte
- fornavn og funktion, hvor medarbejderen ønsker det
- ingen ændring.

En borger har ret til at få at vide, hvem der behandler en sag. Det fulde navn skal derfor fortsat stå i breve.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at fornavn og funktion bruges på dørskilte, hvor medarbejderen ønsker det.'),
      },
      decision: {
        text: `Anbefales over for direktionen. Reglen gælder også skilte på tøj og i telefonens liste.`,
        outcome: 'recommended',
      },
    },
    {
      title: 'Omsorgssamtaler i CSH: anden opgørelse',
      caseNumber: '25/01109',
      access: 'internal',
      sections: [
        background(
          `I februar kunne effekten i CSH ikke bedømmes, fordi samtalen kun var holdt ved 47 procent af anledningerne.`,
        ),
        presentation(
          `Nu er den holdt ved 83 procent. Fraværet i januar-august er 6,2 procent mod 6,7 året før. De to botilbud med flest samtaler er faldet mest.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at effekten tages til efterretning.'),
      },
      decision: { text: `Taget til efterretning. Effekten er nået. Sagen er afsluttet.`, outcome: 'noted' },
    },
    {
      title: 'Ledelsesgrundlaget: lederne har svaret igen',
      caseNumber: '24/10412',
      access: 'internal',
      sections: [
        presentation(`149 af 186 ledere har svaret. Det er 80 procent.

Spørgsmål\tJa 2025\tJa 2026
Har du talt med din egen leder om grundlaget?\t103 af 141\t131 af 149
Har dit team talt om det?\t88 af 141\t112 af 149
Har det ændret noget, du kan nævne?\t39 af 141\t71 af 149

Målet var, at mindst halvdelen kan nævne en ændring. 71 af 149 er 48 procent.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered('at svarene tages til efterretning', 'at der ikke spørges igen før 2028.'),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Målet er ikke nået, men det er tæt på. Punkt 2: Ikke godkendt. Der spørges igen i august 2027.`,
        outcome: 'partly',
        points: { '1': 'noted', '2': 'rejected' },
      },
    },
    {
      title: 'Vinterberedskab: vejvagt og plejecentre',
      caseNumber: '26/05110',
      access: 'internal',
      sections: [
        presentation(
          `CTM har 14 chauffører i vagt mod 16 sidste vinter. Salt er købt til 32 udrykninger. BKR beder om, at stierne til de seks plejecentre ryddes kl. 6 og ikke kl. 7, så nattevagten kan komme hjem.`,
        ),
      ],
      recommendation: {
        by: 'Center for Teknik og Miljø',
        points: single('at beredskabet godkendes.'),
      },
      decision: {
        text: `Godkendt med rydning kl. 6 ved plejecentrene på hverdage.`,
        outcome: 'approved-with-remark',
      },
    },
  ],
}
