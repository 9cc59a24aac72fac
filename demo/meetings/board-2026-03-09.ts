import type { DemoMeeting } from '../model.ts'
import { assessment, background, economy, legal, numbered, presentation } from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2026-03-09',
  time: '08:30',
  endTime: '14:00',
  location: 'Kalkmagasinet, sal 1',
  present: ['VHK', 'TRA', 'AGL', 'SMO'],
  absent: ['JFE'],
  items: [
    {
      title: 'Strategibrev 2027: procesplan i otte trin',
      caseNumber: '26/01602',
      access: 'published',
      sections: [
        background(
          `Strategibrevet for 2026 nåede ud til tiden. En rundspørge i januar viser, at 118 af 186 ledere har brugt det i deres virksomhedsplan. Året før var det 61.`,
        ),
        presentation(`Trin\tHvad\tHvornår
1\tLederne svarer på tre spørgsmål\t16. marts - 10. april
2\tDirektionen vælger emner\t11. maj
3\tChefforum drøfter emnerne\t10. juni
4\tFørste udkast i direktionen\t22. juni
5\tHøring i Hoved-MED og centrenes MED-udvalg\t24. juni - 28. august
6\tAndet udkast i chefforum\t23. september
7\tEndelig godkendelse i direktionen\t19. oktober
8\tBrevet sendes til alle ledere\t2. november

De tre spørgsmål er de samme som sidst, så svarene kan sammenlignes.`),
        assessment(
          `Brevet kommer en måned senere end sidste år, fordi budgettet først vedtages den 7. oktober. Lederne har stadig to måneder, før året begynder.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered('at de otte trin godkendes', 'at brevet fortsat højst fylder to sider'),
      },
      decision: {
        text: `Godkendt. KBU er tovholder.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Kørselsbemyndigelser 2026',
      caseNumber: '25/00318',
      access: 'published',
      sections: [
        background(
          `De nuværende bemyndigelser udløber den 31. marts 2026. Kravet er fortsat mindst 2.000 km i tjenesten om året.`,
        ),
        presentation(`Centrene har indstillet 154 medarbejdere. Det er 11 færre end sidste år.

Center\t2024\t2025\t2026
Center for Sundhed og Ældre\t49\t52\t47
Center for Social og Handicap\t41\t44\t43
Center for Børn og Skole\t33\t31\t30
Center for Teknik og Miljø\t18\t17\t15
Center for Borger og Arbejde\t8\t9\t9
Center for Ejendomme\t5\t6\t6
Center for Kultur og Fritid\t2\t3\t2
Center for Økonomi og Digitalisering\t1\t2\t1
HR-centret\t1\t1\t1
I alt\t158\t165\t154

Listen over medarbejdere under 2.000 km blev som aftalt sendt ud i december. Den havde 17 navne. 13 er ikke indstillet igen, og fire er indstillet med en skriftlig begrundelse.

I 2025 blev der kørt 471.300 km til høj sats og 118.600 km til lav sats. Året før var det 486.200 og 121.900 km.`),
        economy(`Satserne stiger den 1. januar 2026 til 3,94 kr. (høj) og 2,28 kr. (lav). I 2025 var de 3,81 kr. og 2,23 kr.

Sats\tKm 2025\tUdgift 2025 (kr.)\tUdgift med 2026-satser (kr.)
Høj\t471.300\t1.795.653\t1.856.922
Lav\t118.600\t264.478\t270.408
I alt\t589.900\t2.060.131\t2.127.330

Med uændret kørsel stiger udgiften altså med 67.199 kr.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at de 154 indstillede får bemyndigelse til den 31. marts 2027',
          'at listen over medarbejdere under 2.000 km igen sendes ud i december',
          'at merudgiften holdes inden for centrenes rammer',
        ),
      },
      decision: {
        text: `Godkendt. HR-centret sender listen ud senest 1/12. De fire begrundelser gælder kun i år.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      attachments: ['Indstillinger pr. center 2026 (03350/26)', 'Kørsel pr. center 2023-2025 (03351/26)'],
    },
    {
      title: 'Sygefravær i 2025',
      caseNumber: '25/01109',
      access: 'internal',
      sections: [
        background(
          `Sagen blev udskudt den 9. februar, fordi to plejecentre manglede i tallene. Nu er de med, og fraværet er 5,7 procent mod de foreløbige 5,6.`,
        ),
        presentation(`Center\t2024\t2025\tÆndring
CBA\t4,9\t4,7\t−0,2
CBS\t6,2\t5,9\t−0,3
CSH\t6,6\t6,7\t0,1
CSÆ\t7,4\t6,8\t−0,6
CTM\t4,2\t4,0\t−0,2
CKF\t2,9\t2,7\t−0,2
CØD\t3,3\t3,4\t0,1
HRC\t3,6\t2,6\t−1,0
CEJ\t4,7\t4,9\t0,2
Elmsund i alt\t6,0\t5,7\t−0,3

Målet på 5,5 procent er ikke nået, men fraværet er faldet to år i træk.`),
        assessment(
          `Omsorgssamtalen efter tredje fraværsperiode virker, hvor den bliver holdt. I CSH er den kun holdt ved hver anden anledning.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at tallene tages til efterretning',
          'at målet for 2026 fastholdes på 5,5 procent',
          'at udkastet til ny fraværspolitik sendes i høring i MED',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Målet er ikke nået.

Punkt 2: Ikke godkendt. Målet for 2026 sættes til 5,3 procent. HRC skal sige, hvad der er realistisk, når halvårets tal foreligger.

Punkt 3: Udskudt til mødet den 13. april 2026. AGL vil læse udkastet igennem med Hoved-MED's næstformand først.`,
        outcome: 'partly',
        points: { '1': 'noted', '2': 'rejected', '3': 'postponed' },
      },
      earlierDecisions: [
        {
          date: '2026-02-09',
          text: 'Udskudt. Direktionen vil se de endelige tal.',
          outcome: 'postponed',
        },
      ],
      guests: [{ name: 'Gitte Lindekrone, HRC', time: '09:00' }],
    },
    {
      title: 'Selvbetjening: et år efter',
      caseNumber: '24/12290',
      access: 'published',
      sections: [
        background(
          `For et år siden blev hjælpemidler, byggetilladelse og lån af lokaler valgt ud, fordi flest borgere gav op undervejs.`,
        ),
        presentation(`Løsning\tPåbegyndt 2025\tAfsluttet 2025\tAndel 2024\tAndel 2025
Plads i dagtilbud\t5.160\t4.644\t89 %\t90 %
Hjælpemidler\t3.610\t2.024\t40 %\t56 %
Byggetilladelse\t2.090\t1.317\t46 %\t63 %
Boligstøtte, ændring\t1.880\t1.410\t76 %\t75 %
Lån af lokaler\t1.720\t1.221\t37 %\t71 %
I alt\t14.460\t10.616\t63 %\t73 %

Lån af lokaler fik en kalender. Byggetilladelse fik et spørgsmål om matrikel i stedet for et felt, der skulle udfyldes. Hjælpemidler spørger ikke længere om diagnose, men 1.586 borgere giver stadig op.`),
        economy(`Rettelserne har kostet 96 timer i CØD og 41.000 kr. til leverandører.`),
        assessment(
          `Alle tre er kommet over de 50 procent, som digitaliseringspolitikken kræver. De næste tre skal findes blandt de løsninger, der har få brugere og mange opkald.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at resultatet tages til efterretning og offentliggøres',
          'at hjælpemidler rettes endnu en gang med et mål på 70 procent',
          'at flytning til udlandet, begravelseshjælp og husdyrtilladelse er de næste',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2 og 3: Godkendt. CØD og CSÆ er ansvarlige for hjælpemidler. Nye tal forelægges i september 2026.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved' },
      },
      attachments: ['Påbegyndte og afsluttede forløb 2025, alle løsninger (03380/26)'],
    },
    {
      title: 'Projektporteføljen, marts',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(`15 projekter. 12 følger planen, tre er forsinkede.

Velkommen i telefonen gik i drift den 2. marts. De første fem dage var fravær vist rigtigt i 94 procent af opkaldene. Fælles vagtplan i ældreplejen er forsinket fire uger; ingen ændring.

Genbrug af inventar: Lagerpladsen i Hvidmose er for lille, og en anden er ikke fundet. Chefforum har peget på Fælles bookning af lokaler og biler som årets nye projekt.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at status tages til efterretning',
          'at Genbrug af inventar tages af listen',
          'at Fælles bookning af lokaler og biler optages',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt. NBA afslutter projektet med et notat på en halv side. Punkt 3: Godkendt med et mål om ti færre biler inden udgangen af 2027. NBA er projektejer.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved-with-remark' },
      },
    },
    {
      title: 'Konsulenternes netværk: fortsætte eller lukke?',
      caseNumber: '24/07711',
      access: 'internal',
      sections: [
        presentation(`Netværket har holdt seks møder. Her er fremmødet i procent af de 31 medlemmer:

Møde\tTema\tFremmøde
August 2024\tOpstart\t61
November 2024\tFra ide til mandat\t45
Marts 2025\tEn sag, der kan besluttes\t55
Juni 2025\tEffektmål\t52
September 2025\tSelvbetjening\t39
December 2025\tEvaluering\t48

Gennemsnittet er 50 procent, selv om der er mødepligt. I evalueringen siger 16 af 22, at de har brugt noget fra møderne. Ni synes, tiden er spildt, når der kommer oplæg udefra.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at mødepligten ophæves',
          'at der holdes to møder om året i stedet for fire',
          'at medlemmerne selv er oplægsholdere',
        ),
      },
      decision: {
        text: `Sagen sendes til chefforum den 22. april 2026. Direktionen vil vide, hvad centercheferne selv vil bruge netværket til. Kommer tilbage i maj.`,
        outcome: 'referred',
        points: { '1': 'referred', '2': 'referred', '3': 'referred' },
      },
      earlierDecisions: [{ date: '2025-11-10', text: `Udskudt.`, outcome: 'postponed' }],
    },
    {
      title: 'Falsk mail åbnet i lønadministrationen',
      caseNumber: '26/00790',
      access: 'closed',
      neutralTitle: 'En hændelse om informationssikkerhed',
      ground: 'Offentlighedslovens § 33, nr. 1: forebyggelse af lovovertrædelser',
      sections: [
        presentation(
          `Tirsdag den 24. februar kl. 10.12 åbnede en medarbejder i lønadministrationen et vedhæftet regneark. Programmet sendte adgangskoden ud af huset. Kl. 10.57 blev der logget ind udefra, og 312 lønsedler fra januar blev hentet. Kontoen blev lukket kl. 11.20. To fagsystemer tillader stadig adgang uden kode nummer to: vagtplanen og vejdriftens kort.`,
        ),
        legal(
          `Bruddet er anmeldt til Datatilsynet den 26. februar efter databeskyttelsesforordningens artikel 33. De 312 er underrettet efter artikel 34.`,
        ),
        economy(`Leverandøren kan lukke hullet i de to systemer for 128.000 kr.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at hullet i de to systemer lukkes inden den 20. marts',
          'at alle lønmedarbejdere øver sig med falske mails i april',
        ),
      },
      decision: {
        text: `Godkendt. RTO og PDA er ansvarlige. Chefforum orienteres lukket den 22. april.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Tidslinje for hændelsen 24. februar', 'Anmeldelse til Datatilsynet'],
    },
  ],
}
