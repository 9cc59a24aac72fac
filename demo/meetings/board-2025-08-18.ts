import type { DemoMeeting } from '../model.ts'
import {
  background,
  economy,
  information,
  legal,
  numbered,
  policy,
  presentation,
  route,
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2025-08-18',
  time: '08:30',
  endTime: '12:00',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: '2. budgetopfølgning 2025',
      caseNumber: '25/01640',
      access: 'published',
      sections: [
        background(`Anden opfølgning bygger på forbruget til og med juni. Et plus er et merforbrug.`),
        presentation(`Det ventede merforbrug er 37,0 mio. kr. mod 36,0 mio. kr. i april. De tiltag, der blev besluttet, har indtil nu givet 5,1 mio. kr. af de 8,0, som blev sat i gang. Udskydelsen af vejene faldt bort.

Udvalg	1. opfølgning	2. opfølgning	Ændring (mio. kr.)
Økonomiudvalget	4,5	3,1	-1,4
Teknik- og Miljøudvalget	0,1	0,4	0,3
Kultur- og Fritidsudvalget	0,3	0,3	0,0
Social- og Handicapudvalget	26,8	24,2	-2,6
Børne- og Skoleudvalget	-0,9	1,6	2,5
Klima- og Planudvalget	-0,2	-0,2	0,0
Arbejdsmarkedsudvalget	5,2	6,9	1,7
Sundheds- og Ældreudvalget	0,2	0,7	0,5
I alt	36,0	37,0	1,0

Gennemgangen af enkeltsager virker: 44 af 60 er set, og 12 borgere har fået et tilbud, der passer bedre og koster mindre. Børne- og Skoleudvalgets tal vender, fordi 31 flere børn er begyndt i specialklasser.

Arbejdsmarkedsudvalgets tal vokser, fordi sygedagpenge nu udbetales til 190 flere end regnet med. CBA har fra 1. juli holdt den første samtale i uge 4 i stedet for uge 8. Det er for tidligt at se en virkning.

På Økonomiudvalgets område er licenserne forhandlet ned med 0,9 mio. kr., og 14 stillinger på rådhuset har stået tomme i gennemsnitligt ni uger.

Beredskabsnotat

Som aftalt i april foreligger et notat. Det peger på tre trin, der tages i rækkefølge:

- Trin 1: ansættelser på rådhuset venter resten af året (1,9 mio. kr.)
- Trin 2: indkøb over 10.000 kr. kræver centerchefens underskrift (2,0 mio. kr.)
- Trin 3: planlagt vedligehold af bygninger stoppes (4,4 mio. kr.)`),
        economy(
          `Uden tiltag overskrides servicerammen med 10,4 mio. kr. Trin 1 og 2 dækker 3,9 mio. kr. af dem.`,
        ),
        route(`Økonomiudvalget 25. august, byrådet 3. september.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at opfølgningen sendes til Økonomiudvalget',
          'at trin 1 og 2 i beredskabsnotatet sættes i gang den 1. september',
          'at trin 3 ses igen ved tredje opfølgning',
          'at CBS laver en handleplan for specialklasser',
        ),
      },
      decision: {
        text: `Punkt 1: Anbefales. Punkt 2 og 3: Godkendt. Omstillingen undtages fra trin 1.

Punkt 4: Godkendt. HPI forelægger planen ultimo september.`,
        outcome: 'approved-with-remark',
        points: { '1': 'recommended', '2': 'approved-with-remark', '3': 'approved', '4': 'approved' },
      },
      attachments: ['2. budgetopfølgning 2025 pr. udvalg', 'Beredskabsnotat'],
      guests: [{ name: 'Rune Toftemark, CØD', time: '08:30' }],
    },
    {
      title: 'Register over politikker og strategier',
      caseNumber: '24/10055',
      access: 'published',
      sections: [
        background(`Skabelonen blev godkendt i marts. Registeret skulle ligge klart i august.`),
        presentation(`Registeret viser 34 politikker med udvalg, ejer, vedtagelse, næste eftersyn og overlap.

Udvalg	Politikker	Uden mål	Ældre end 8 år
Sundheds- og Ældreudvalget	7	2	1
Børne- og Skoleudvalget	8	3	2
Social- og Handicapudvalget	5	2	2
Teknik- og Miljøudvalget	4	1	1
Klima- og Planudvalget	3	0	0
Kultur- og Fritidsudvalget	4	3	1
Økonomiudvalget	3	1	2
I alt	34	12	9

To politikker er skrevet om efter den nye skabelon: Natteroen på havnen og Kulturpolitikken. De er blevet til én på fire sider.`),
        policy(
          `Ni politikker ældre end otte år foreslås ophævet, hvis ejeren ikke har et udkast klar inden 1. marts 2026.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at registeret offentliggøres',
          'at de ni ældste ophæves eller fornyes inden 1. marts 2026',
          'at ejeren hvert år i august siger, om politikken stadig gælder',
        ),
      },
      decision: {
        text: `Punkt 1 og 3 blev godkendt. Punkt 2 anbefales over for udvalgene. Hver direktør er ansvarlig for egne politikker.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'recommended', '3': 'approved' },
      },
      attachments: ['Register over 34 politikker'],
    },
    {
      title: 'Tangfestivalen 2025: budget',
      caseNumber: '24/06630',
      access: 'published',
      sections: [
        background(`Fra 2024 er overført 75.403 kr. Festivalen holdes den 6.-7. september.`),
        economy(`Post	Kr.
Overført fra 2024	75.403
Ekstra toiletvogne	-12.500
Afmærket redningsvej og to vagter	-11.000
Skilte fra stationen	-9.000
Rest	42.903

CKF beder om at bruge 32.500 kr. Resten på 42.903 kr. står til uforudsete udgifter.`),
      ],
      recommendation: {
        by: 'Center for Kultur og Fritid',
        points: numbered('at der bruges 32.500 kr.', 'at et ubrugt beløb går tilbage til direktionens pulje'),
      },
      decision: {
        text: `Godkendt. DSK fremlægger regnskab og evaluering i december.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Parkering ved rådhuset',
      caseNumber: '25/04902',
      access: 'published',
      sections: [
        presentation(
          `Sagen er uændret siden juni. CTM har talt igen i uge 32: 19 af 40 gæstepladser var brugt af medarbejdere. To borgere kom for sent til en vielse.`,
        ),
        legal(`Afgift på kommunens egen plads kræver skilte, der kan ses fra hver plads.`),
      ],
      recommendation: {
        by: 'Center for Teknik og Miljø',
        points: single('at der sættes skilte op, og at der indføres afgift'),
      },
      decision: {
        text: `Udskudt til den 6. oktober. Hoved-MED høres om afgiften inden da.`,
        outcome: 'postponed',
      },
      earlierDecisions: [{ date: '2025-06-16', text: `Udskudt.`, outcome: 'postponed' }],
    },
    {
      title: 'Projektporteføljen, juni og august',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(`Chefforum anbefalede den 18. juni, at et projekt skal have mandat og plan for at stå på listen. Kravet kan gælde fra i dag.

Der er 24 projekter. Fem af de otte uden mandat har afleveret et. De tre sidste er Drømmehaven ved biblioteket, Ny mappestruktur og Vejledning på video.

Køplads og opkald tilbage kom i drift fredag den 15. august, en uge tidligere end sidst meldt, men ti uger efter planen.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at kravet om mandat og plan indføres',
          'at projekter uden mandat tages af listen den 1. september',
        ),
      },
      decision: {
        text: `Godkendt. Skolernes egne udviklingsprojekter er ikke omfattet.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      earlierDecisions: [{ date: '2025-06-16', text: `Udskudt på grund af tiden.`, outcome: 'postponed' }],
    },
    {
      title: 'Sygefravær i første halvår',
      caseNumber: '25/01109',
      access: 'internal',
      sections: [
        presentation(
          `Fraværet fra januar til juni var 5,7 % mod 5,9 % i samme tid sidste år. Faldet ligger i CSÆ. CBS er steget 0,3 procentpoint, mest i to skoler med ny ledelse.

Samtalen på første dag bliver nu holdt på alle seks plejecentre. Lederne siger, at den tager fem minutter, når den holdes hver gang, og en halv time, når den ikke har været holdt længe. På de to skoler har halvdelen af lærerne søgt om at gå ned i tid.`,
        ),
      ],
      recommendation: { by: 'HR-centret', points: single('at tallene drøftes') },
      decision: {
        text: `Drøftet. TRA besøger de to skoler inden efterårsferien.`,
        outcome: 'discussed',
      },
      earlierDecisions: [{ date: '2025-06-16', text: `Udskudt.`, outcome: 'postponed' }],
    },
    {
      title: 'Fratrædelse og konstitution i Center for Social og Handicap',
      caseNumber: '25/06007',
      access: 'closed',
      neutralTitle: 'Personalesag',
      ground: 'Forvaltningslovens § 27, stk. 1, nr. 1 (enkeltpersoners private forhold)',
      sections: [
        presentation(
          `Afdelingsleder Jytte Hvass Lindemark er blevet tilbudt fratræden efter en konflikt med hele sit team. Hun kræver ti måneders løn og en anbefaling; HR-centret har tilbudt seks. Hun har en arbejdsskadesag, som forsikringen endnu ikke har anerkendt. Konsulent Aksel Rundstrup kan konstitueres fra 1. september.

Teamet på ni har selv skrevet til AGL og vedlagt en dagbog over ugens møder. Tre søger andet arbejde. Den faglige organisation anerkender, at samarbejdet er slut, men ikke at skylden er Lindemarks alene.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at der kan aftales indtil otte måneders løn',
          'at Aksel Rundstrup konstitueres i fire måneder',
        ),
      },
      decision: {
        text: `Punkt 1 blev forkastet; tilbuddet på seks måneder står ved magt til 29. august. Punkt 2 blev godkendt.`,
        outcome: 'partly',
        points: { '1': 'rejected', '2': 'approved' },
      },
      attachments: ['Udkast til fratrædelsesaftale, Lindemark'],
    },
    {
      title: 'Kommunalvalget 2025: status i august',
      caseNumber: '24/13371',
      access: 'published',
      sections: [
        information(`Alle 11 lokaler er på plads. 171 af 214 medarbejdere har meldt sig. CKF og CØD har stillet flere end aftalt; CEJ mangler seks.

Skolen i Nordvang kan kun bruge den ene indgang, fordi der bygges. CBA laver en rampe, så valgstedet kan bruges af alle.`),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: single('at orienteringen tages til efterretning'),
      },
      decision: {
        text: `Taget til efterretning. NBA finder de seks inden 12. september.`,
        outcome: 'noted',
      },
    },
  ],
}
