/** Cases of Elmsund that go a long way, and money that is followed through the years. Those the archive knows keep its numbers. */
import type { DemoCase, DemoStep } from './case-model.ts'

const submit = (by: string): DemoStep => ({ do: 'submit', by })
const approve = (...people: string[]): DemoStep[] => people.map((by) => ({ do: 'approve', by }))

export const PLAN_CASES: readonly DemoCase[] = [
  {
    title: 'Strategibrev 2028',
    unit: 'sekretariat',
    responsible: 'SMO',
    subjectWords: ['strategibrev'],
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        title: 'Strategibrev 2028: otte trin',
        meetingOn: '2027-01-11',
        texts: {
          summary: 'Direktionen skal godkende de otte trin frem til næste strategibrev.',
          presentation:
            'Brevet for 2027 blev sendt den 2. november 2026. Det fyldte to sider og kom ud til alle ledere samme dag.\n\n# De otte trin\n\n1. Direktionen vælger emnerne\n2. Centrene skriver bidrag\n3. Sekretariatet samler et udkast\n4. Chefforum drøfter udkastet\n5. Høring i MED\n6. Svarene skrives ind\n7. Direktionen godkender brevet\n8. Brevet sendes til centrene\n\nDagene står i sagens procesplan. Flyttes ét trin, flytter de næste med.',
          assessment:
            'Otte ud af ti ledere skal have brugt brevet i deres virksomhedsplan. Det måles i januar 2028.',
          economy: 'Sagen koster ikke noget.',
          route: 'Chefforum, Hoved-MED og direktionen, som det står i procesplanen.',
        },
        points: [{ text: 'at de otte trin godkendes' }, { text: 'at brevet fortsat fylder højst to sider' }],
        steps: [submit('SMO')],
      },
    ],
  },
  {
    title: 'Kommunikationsstrategi 2025-2028',
    number: '25/00960',
    unit: 'sekretariat',
    responsible: 'KBU',
    subjectWords: ['kommunikation', 'strategi'],
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        title: 'Kommunikationsstrategi: halvvejs, og vejen til den næste',
        meetingOn: '2027-02-08',
        texts: {
          summary: 'Strategien er halvvejs. Direktionen skal beslutte, hvordan den næste skrives.',
          presentation:
            'Breve skrives nu i et sprog, som borgerne forstår, og pressen får svar samme dag. Intranettet er ikke kommet i gang.\n\n# Hvor langt er vi?\n\n| Mål | 2025 | 2026 | 2028 |\n| Breve, der er skrevet om | 12 | 61 | 120 |\n| Svar til pressen samme dag | 58 % | 81 % | 95 % |\n| Ledere, der bruger intranettet | 40 % | 43 % | 80 % |',
          assessment: 'Den næste strategi skal være vedtaget, før denne udløber den 31. december 2028.',
          economy: 'Et borgermøde og en konference koster 60.000 kr. i 2027.',
          route: 'Borgermøde og konference i 2027, høring og vedtagelse i 2028, som det står i procesplanen.',
        },
        points: [
          { text: 'at status tages til efterretning' },
          {
            text: 'at der holdes et borgermøde og en konference',
            amounts: [
              {
                ore: 60_000_00,
                year: 2027,
                source: 'account',
                sourceName: 'Direktionssekretariatet, kommunikation',
                frame: 'service',
                permanence: 'one-off',
              },
            ],
          },
        ],
        writers: ['SMO'],
        steps: [],
      },
    ],
  },
  {
    title: 'Praktik for elever i 8. og 9. klasse',
    number: '25/03345',
    unit: 'hr',
    responsible: 'GLI',
    subjectWords: ['praktik', 'elever', 'unge'],
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        title: 'Praktik for elever: flere pladser uden for dagtilbud',
        meetingOn: '2027-01-11',
        texts: {
          summary:
            'Ordningen har 60 pladser om året. Direktionen skal beslutte, om 20 flere skal ligge uden for dagtilbud.',
          presentation:
            'I skoleåret 2025/26 blev 57 af 60 pladser brugt. 41 af dem lå i dagtilbud.\n\n| Center | Pladser | Brugt |\n| Børn og Skole | 34 | 34 |\n| Sundhed og Ældre | 10 | 9 |\n| Teknik og Miljø | 6 | 6 |\n| Kultur og Fritid | 6 | 5 |\n| Ejendomme | 4 | 3 |\n\nEleverne spørger mest efter vejdrift, køkken og it.',
          assessment: 'Mindst 35 af 80 pladser skal ligge uden for dagtilbud i skoleåret 2027/28.',
          economy: 'Arbejdstøj og forsikring til 20 pladser koster 40.000 kr. i 2027.',
          route: 'Centrene finder pladserne inden 1. april 2027. Ordningen evalueres i december 2027.',
        },
        points: [
          {
            text: 'at ordningen udvides med 20 pladser uden for dagtilbud',
            amounts: [
              {
                ore: 40_000_00,
                year: 2027,
                source: 'pool',
                sourceName: 'Direktionens udviklingspulje',
                frame: 'service',
                permanence: 'one-off',
              },
            ],
          },
          { text: 'at hvert center finder sine pladser inden 1. april 2027' },
        ],
        steps: [submit('GLI'), ...approve('VHK')],
      },
    ],
  },
  {
    title: 'Tangfestivalen',
    number: '24/06630',
    unit: 'kultur',
    responsible: 'DSK',
    subjectWords: ['festival', 'havnen'],
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        title: 'Tangfestivalen: evaluering med budget',
        meetingOn: '2027-02-08',
        texts: {
          summary: 'Tre festivaler er gjort op. Direktionen skal beslutte, om kommunen er med igen i 2027.',
          presentation:
            'Den første festival i 2024 fik 150.000 kr. og brugte knap halvdelen, fordi sponsorer betalte scenen. Resten blev overført til 2025. Fra 2026 er det foreningen, der står for festivalen.',
          assessment: 'Festivalen skal klare sig uden tilskud fra 2028.',
          economy:
            'Festivalen i 2024:\n\n|sum|\n| Post | Kr. |\n| Bevilget | 150.000 |\n| Telte og strøm | -31.240 |\n| Toiletter og renovation | -18.957 |\n| Sikkerhed og vagter | -14.400 |\n| Plakater og skilte | -10.000 |\n| Overført til 2025 | 75.403 |\n\nDer blev brugt 74.597 kr. af de 150.000 kr.',
          route: 'Kultur- og Fritidsudvalget orienteres i marts 2027.',
        },
        points: [
          { text: 'at evalueringen tages til efterretning' },
          { text: 'at foreningen søger om tilskud for 2027 inden 1. marts' },
        ],
        steps: [],
      },
    ],
  },
  {
    title: 'Kalkmagasinet: drift og lokaler',
    number: '24/08852',
    unit: 'ejendomme',
    responsible: 'NBA',
    subjectWords: ['Kalkmagasinet', 'bygninger', 'drift'],
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        title: 'Kalkmagasinet: driftsbudget og lokaler i 2027',
        meetingOn: '2027-01-11',
        texts: {
          summary:
            'Driftsbudgettet blev hævet i 2025. Direktionen skal beslutte, om lokalerne kan bruges bedre.',
          presentation:
            'Huset har åbent 74 timer om ugen. Formiddagene er næsten tomme fra onsdag til fredag.\n\n# Så mange er der plads til\n\n| Lokale | Siddende | Stående | Timer om ugen |\n| Salen | 120 | 200 | 38 |\n| Værkstedet | 24 | 30 | 41 |\n| Mødelokale 1 | 12 | 12 | 29 |\n| Mødelokale 2 | 16 | 20 | 22 |\n| Caféen | 48 | 70 | 52 |',
          assessment: 'Formiddagene skal være brugt 12 timer om ugen inden 1. september 2027 mod 4 i dag.',
          economy:
            '|sum|\n| Post | Budget til 2024 | Budget fra 2025 | Forskel |\n| Varme | 52.344 | 96.400 | 44.056 |\n| El og vand | 42.750 | 58.300 | 15.550 |\n| Rengøring | 41.000 | 74.067 | 33.067 |\n| Vedligeholdelse | 42.000 | 82.000 | 40.000 |\n| Forsikring og afgifter | 10.000 | 27.000 | 17.000 |\n| I alt | 188.094 | 337.767 | 149.673 |\n\nForslaget ændrer ikke budgettet.',
          route: 'Chefforum spørges om brug af formiddagene, før direktionen beslutter.',
        },
        points: [
          { text: 'at formiddagene åbnes for møder i centrene' },
          { text: 'at driftsbudgettet fortsat er 337.767 kr.' },
        ],
        steps: [submit('NBA'), ...approve('JFE')],
      },
    ],
  },
]
