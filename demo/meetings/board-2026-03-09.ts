import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  background,
  consultation,
  economy,
  legal,
  numbered,
  presentation,
  route,
  single,
} from './sections.ts'

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
      title: 'Sygefravær i 2025',
      caseNumber: '25/01109',
      access: 'internal',
      sections: [
        background(
          `Sagen blev udskudt den 9. februar, fordi to plejecentre manglede i tallene. Nu er de med, og fraværet er 5,5 procent mod de foreløbige 5,4.`,
        ),
        presentation(`Center\t2024\tMåltal 2025\t2025
CSÆ\t7,1\t6,5\t6,9
CBS\t5,8\t5,5\t5,5
CSH\t6,3\t6,0\t6,4
CTM\t4,4\t4,0\t4,1
CBA\t3,9\t3,7\t3,6
CEJ\t3,6\t3,6\t3,9
CKF\t2,4\t2,4\t2,2
CØD\t2,6\t2,5\t2,7
HRC\t2,9\t2,6\t2,3
I alt\t5,6\t5,2\t5,5

CBS, CBA, CKF og HRC nåede deres måltal. De fem andre gjorde ikke. Målet på 5,0 procent er ikke nået.`),
        assessment(
          `Samtalen på første dag virker, hvor den bliver holdt. I CSH er den kun holdt ved hver anden sygemelding.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at tallene tages til efterretning',
          'at målet for 2026 fastholdes på 5,0 procent',
          'at udkastet til ny fraværspolitik sendes i høring i MED',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Målet er ikke nået.

Punkt 2: Ikke godkendt. Målet for 2026 sættes til 5,2 procent. HRC skal sige, hvad der er realistisk, når halvårets tal foreligger.

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

Genbrug af inventar: Lagerpladsen på Nordhavnen er udlejet til juni 2027. Chefforum har peget på Fælles bookning af lokaler og biler som årets nye projekt.`),
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
Marts 2025\tEn sag, der kan besluttes\t58
Juni 2025\tEffektmål\t52
September 2025\tSelvbetjening\t39
December 2025\tEvaluering\t48

Gennemsnittet er godt 50 procent, selv om der er mødepligt. I evalueringen siger 16 af 22, at de har brugt noget fra møderne. Ni synes, tiden er spildt, når der kommer oplæg udefra.`),
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
    },
    {
      title: 'Klimatilpasning ved Havnekajen: procesplan',
      caseNumber: '26/01090',
      access: 'published',
      sections: [
        background(
          `Højvandet i julen 2024 oversvømmede Kanalgade. Byrådet har afsat 18 mio. kr. i 2027 og 2028 til en mur og en port.`,
        ),
        legal(
          `Planlovens § 24: Et forslag til lokalplan skal være i offentlig høring i mindst fire uger og op til otte, når det har stor betydning.`,
        ),
        presentation(`Trin\tForum\tDato
Skitser\tDirektionen\t8. juni 2026
Borgermøde\tHavnens hus\t17. juni 2026
Forslag til lokalplan\tUdvalget for Teknik og Miljø\t2. september 2026
Forslag vedtages\tByrådet\t23. september 2026
Høring, otte uger\tOffentligheden\t28. september - 23. november 2026
Endelig vedtagelse\tByrådet\t16. december 2026`),
        consultation(
          `Havnens lodsejere og Kystforeningen er spurgt om skitserne. Foreningen svarer senest den 27. marts.`,
        ),
        route(`Første spadestik efter planen i maj 2027.`),
      ],
      recommendation: {
        by: 'Center for Teknik og Miljø',
        points: single('at procesplanen anbefales over for Udvalget for Teknik og Miljø'),
      },
      decision: {
        text: `Anbefales. Borgermødet flyttes til den 15. juni, fordi der er fodbold på havnen den 17. OEN er ansvarlig.`,
        outcome: 'recommended',
      },
      guests: [{ name: 'Ole Engkilde, CTM', time: '11:00' }],
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
