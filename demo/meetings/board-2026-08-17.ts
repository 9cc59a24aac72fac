import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  background,
  consultation,
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
  date: '2026-08-17',
  time: '08:30',
  endTime: '12:20',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: '2. budgetopfølgning 2026',
      caseNumber: '26/00977',
      access: 'published',
      sections: [
        background(
          `Opfølgningen bygger på forbruget til og med juni. Plus er merforbrug. I april var skønnet 23,3 mio. kr. i forhold til det korrigerede budget.`,
        ),
        presentation(`Skønnet er nu 18,8 mio. kr. Det er 4,5 mio. kr. bedre.

Udvalg\t1. opfølgning\t2. opfølgning\tÆndring (mio. kr.)
Økonomiudvalget\t−1,2\t−2,0\t−0,8
Børne- og Skoleudvalget\t6,4\t4,9\t−1,5
Social- og Handicapudvalget\t9,8\t8,7\t−1,1
Sundheds- og Ældreudvalget\t5,1\t3,8\t−1,3
Arbejdsmarkedsudvalget\t3,6\t4,4\t0,8
Teknik- og Miljøudvalget\t−0,8\t−1,1\t−0,3
Kultur- og Fritidsudvalget\t0,4\t0,3\t−0,1
Klima- og Planudvalget\t0,0\t−0,2\t−0,2
I alt\t23,3\t18,8\t−4,5

I forhold til det oprindelige budget er afvigelsen 25,2 mio. kr. Af de 18,8 mio. kr. er 14,7 mio. kr. service og 4,1 mio. kr. overførsler.

De fire foranstaltninger

Ansvarlig\tMål (mio. kr.)\tOpnået til og med juni
CBS\t3,5\t1,9
CSH\t4,0\t1,4
CSÆ\t2,0\t1,3
HRC\t1,0\t0,6
I alt\t10,5\t5,2

To af tre borgere er hjemme fra dyre botilbud. Familien til den tredje har klaget.

Budgetaftalen

Af 34 aktiviteter er 24 grønne, otte gule og to røde.`),
        economy(
          `Servicerammen ventes overskredet med 9,6 mio. kr. I april blev beredskabsnotatet udskudt til nu. CØD har skrevet det med tre trin: indkøbsstop (2,4 mio. kr.), udskudt vedligehold (3,6 mio. kr.) og vakante stillinger resten af året (2,0 mio. kr.), i alt 8,0 mio. kr.`,
        ),
        route(`Økonomiudvalget 24. august, byrådet 2. september.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at opfølgningen sendes til Økonomiudvalget',
          'at trin 1 i beredskabsnotatet sættes i gang den 1. september',
          'at trin 2 og 3 ses igen ved tredje opfølgning',
        ),
      },
      decision: {
        text: `Punkt 1: Anbefales. Punkt 2: Godkendt, dog undtaget kontaktcentret og plejecentrene. Punkt 3: Godkendt. RTO er ansvarlig.`,
        outcome: 'approved-with-remark',
        points: { '1': 'recommended', '2': 'approved-with-remark', '3': 'approved' },
      },
      attachments: [
        '2. budgetopfølgning 2026 pr. udvalg (12210/26)',
        'Beredskabsnotat, august 2026 (12214/26)',
      ],
      guests: [{ name: 'Rune Toftemark, CØD', time: '08:30' }],
    },
    {
      title: 'Kontaktcentret: anden måling',
      caseNumber: '08/05271',
      access: 'published',
      sections: [
        background(
          `I april blev frokosten delt i tre hold, og en deltidsansat begyndte den 1. maj. Virker det ikke i august, falder stillingen bort.`,
        ),
        presentation(`Nøgletal\tMarts 2026\tJuni 2026\tMål
Opkald på en måned\t11.380\t10.120\t-
Gennemsnitlig ventetid\t3 min. 5 sek.\t2 min. 24 sek.\t2 min.
Ventetid kl. 11-12\t5 min. 40 sek.\t3 min. 10 sek.\t-
Afklaret ved første henvendelse\t29 %\t34 %\t40 %
Opgivet i køen\t9 %\t6 %\t5 %

Juni har altid færre opkald. Regnet om til marts-mængden ville ventetiden være 2 min. 40 sek. Det er stadig en bedring.

Den største årsag til viderestilling er nu byggesager. CTM har afleveret svar på otte af ti spørgsmål.`),
        assessment(`CBA venter at nå ventetiden i september. De 40 procent nås næppe før nytår.`),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered('at målingen tages til efterretning', 'at deltidsstillingen fortsætter året ud'),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Målene er endnu ikke nået. Punkt 2: Godkendt. OEN afleverer de sidste to svar om byggesager senest 1/9. Evaluering i oktober som aftalt.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved' },
      },
      guests: [{ name: 'Mads Dyrelund, Omstillingen', time: '09:30' }],
      attachments: ['Måling af kontaktcentret, juni 2026 (12190/26)'],
    },
    {
      title: 'Ny fraværspolitik: høringssvar',
      caseNumber: '26/01015',
      access: 'internal',
      sections: [
        consultation(`Elleve MED-udvalg blev spurgt den 14. april. Fristen var den 31. juli.

Udvalg\tSvar
Hoved-MED\tSvaret 29. juni
CBA\tSvaret 11. juni
CBS\tSvaret 30. juli
CSH\tSvaret 17. juni
CSÆ\tSvaret 2. juli
CTM\tEftersendes
CKF\tMangler
CØD\tSvaret 24. juni
HRC\tSvaret 8. maj
CEJ\tSvaret 30. juni
Direktionens stab\tSvaret 19. maj

Ni har svaret. Syv støtter politikken. CSÆ og CSH vil have vagter undtaget fra kravet om, at lederen ringer samme dag. Hoved-MED ønsker ordet «omsorg» i overskriften.`),
        presentation(
          `HR-centret vil følge ønsket om vagter: en vagt tager imod, og lederen ringer næste hverdag.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at politikken godkendes med ændringen om vagter'),
      },
      decision: {
        text: `Udskudt til mødet den 14. september 2026. To udvalg har ikke svaret, og CTM's svar er lovet. OEN og DSK sørger for, at svarene er fremme senest den 4. september.`,
        outcome: 'postponed',
      },
      attachments: ['Ni høringssvar, samlet (12230/26)'],
    },
    {
      title: 'Aktindsigt: svartider i første halvår',
      caseNumber: '26/00318',
      access: 'published',
      sections: [
        background(`Målet for 2026 er 90 procent inden syv arbejdsdage. I 2025 var tallet 65.`),
        presentation(`Center\tAnmodninger\tInden 7 arbejdsdage\tAndel
CTM\t41\t37\t90 %
CBS\t17\t14\t82 %
CSH\t12\t9\t75 %
DIS\t15\t15\t100 %
Øvrige\t13\t11\t85 %
I alt\t98\t86\t88 %

I to af de 12 forsinkede sager manglede brevet til borgeren. Sidste år var det 38 af 65. CTM udleverer nu hele byggesager samme dag.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at tallene tages til efterretning og offentliggøres'),
      },
      decision: {
        text: `Taget til efterretning. Målet er næsten nået. Årets tal forelægges i februar 2027. KBU er ansvarlig.`,
        outcome: 'noted',
      },
    },
    {
      title: 'Budget 2027-2030: basisbudget før seminaret',
      caseNumber: '26/00156',
      access: 'internal',
      sections: [
        economy(`Basisbudgettet har en ubalance på 13,8 mio. kr. i 2027. Ældreområdet vokser med 11,4 mio. kr., specialundervisning med 6,1 mio. kr., og skatteindtægterne giver 3,7 mio. kr. mere end i fjor.

Udvalgenes forslag fra juni er på 9,2 mio. kr. Der mangler 4,6 mio. kr.`),
        legal(`Budgetloven: Servicerammen skal overholdes både i budget og regnskab.`),
        information(`Borgmesteren deltager den sidste halve time.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at basisbudgettet lægges frem på seminaret',
          'at der peges på 4,6 mio. kr. i rammer, der ikke er brugt to år i træk',
        ),
      },
      decision: {
        text: `Punkt 1: Godkendt. Punkt 2: Drøftet. CØD viser listen over ubrugte rammer på seminaret uden en anbefaling.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'discussed' },
      },
      guests: [{ name: 'Borgmester Hanne Lykkegård Vium', time: '11:50' }],
    },
    {
      title: 'Projektporteføljen, august',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [information(`Ingen ændring siden juni.`)],
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
    {
      title: 'Kalkmagasinet: valg af lejer',
      caseNumber: '26/00377',
      access: 'closed',
      neutralTitle: 'Forhandling om et lejemål',
      ground: 'Forvaltningslovens § 27, stk. 4, nr. 3 (kommunens økonomiske interesser)',
      sections: [
        background(`Sagen blev udskudt den 8. juni, så EHV kunne vurdere Tangmågens regnskaber.`),
        presentation(
          `EHV's vurdering er, at Tangmågen havde underskud i både 2023 og 2024 og et overskud på 31.000 kr. i 2025. Gælden til skattevæsenet er 148.000 kr. Kautionen fra Villy Kragsand er modtaget, men hans hus er belånt til det yderste. Risikoen for, at lejen udebliver inden to år, skønnes til hver fjerde.`,
        ),
        assessment(
          `Forskellen på 491.500 kr. over seks år er ikke stor, når risikoen regnes med. Surdej & Søn har haft overskud i ni år.`,
        ),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: single('at aftalen indgås med Surdej & Søn til 690 kr. pr. m²'),
      },
      decision: {
        text: `Godkendt. Beslutningen afløser grænsen på 700 kr. fra den 9. februar 2026. NBA underretter begge i denne uge. Grunden til, at sagen er lukket, tages op til vurdering, når lejekontrakten er underskrevet.`,
        outcome: 'approved',
      },
      earlierDecisions: [
        {
          date: '2026-06-08',
          text: `Udskudt til mødet den 17. august 2026. EHV laver en vurdering af Tangmågens regnskaber for 2023-2025. NBA beder om kautionen skriftligt.`,
          outcome: 'postponed',
        },
      ],
      attachments: ['Vurdering af regnskaber 2023-2025, Tangmågen', 'Kaution fra Villy Kragsand'],
    },
  ],
}
