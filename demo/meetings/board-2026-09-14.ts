import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  background,
  consultation,
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
  date: '2026-09-14',
  time: '08:30',
  endTime: '14:15',
  location: 'Naturskolen ved Nordskoven, det store rum',
  present: ['VHK', 'TRA', 'JFE', 'SMO'],
  absent: ['AGL'],
  items: [
    {
      title: 'Sagsbehandlingsfrister: anden status i 2026',
      caseNumber: '24/11803',
      access: 'published',
      sections: [
        background(
          `Status dækker 1. maj - 31. august. Udviklingen er målt mod samme fire måneder sidste år.`,
        ),
        presentation(`Område\tAntal\tUdvikling\tGennemsnit\tFrist
Hjælpemidler, små\t601\t+2 %\t17 dage\t28 dage
Hjælpemidler, store\t97\t+4 %\t66 dage\t70 dage
Boligindretning\t41\t−7 %\t138 dage\t140 dage
Merudgifter, voksne\t55\t+6 %\t54 dage\t56 dage
Merudgifter, børn\t58\t−5 %\t59 dage\t56 dage
Enkeltydelser\t329\t−4 %\t12 dage\t21 dage
Kontanthjælp\t369\t−2 %\t9 dage\t14 dage
Plads på plejecenter\t72\t+6 %\t43 dage\t56 dage
Genoptræning\t252\t+5 %\t6 dage\t7 dage
Personlig hjælp\t407\t−2 %\t11 dage\t14 dage
Botilbud\t13\t+8 %\t92 dage\t90 dage
Tabt arbejdsfortjeneste\t37\t−5 %\t55 dage\t56 dage

Hvad der ligger bag

- Merudgifter til børn: Torsdagsholdet har afgjort 21 af 58 sager samme dag. Resten venter i gennemsnit 32 dage på oplysninger fra sygehus og skole. CBS skriver nu til begge samme dag, ansøgningen kommer.
- Botilbud: CSH's beskrivelse fra maj viser, at 41 af de 92 dage går med at finde et ledigt sted. Selve afgørelsen tager 29 dage. UVA vil skrive til borgeren, når afgørelsen er truffet, også selv om stedet ikke er fundet.
- Boligindretning: To håndværkere er kommet på rammeaftale i juni. Ventetiden på arbejdet er faldet fra 71 til 58 dage.
- Tabt arbejdsfortjeneste: Under fristen igen efter 59 dage i foråret.

Breve ved overskridelse

I stikprøven på 40 sager er der sendt brev i 39. Den sidste er rettet. Stikprøven var 23 af 40 i maj 2025, 34 i november og 35 i maj i år. Direktionssekretariatet foreslår, at den fremover kun tages én gang om året.

To områder er over fristen mod fem for et år siden. Boligindretning er for første gang under.

Borgerrådgiveren er spurgt, om fristen for boligindretning skal deles i to. Svaret er nej: Borgeren venter på en færdig bolig og ikke på et brev.`),
        assessment(
          `Ventetiden på plads på plejecenter er steget fire målinger i træk, men fra 38 til 43 dage og under fristen. Det er værd at se på, før det bliver et problem.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at status tages til efterretning og sendes til fagudvalgene',
          'at fristen for boligindretning ikke deles',
          'at CSÆ forklarer stigningen for plejecentre i november',
          'at stikprøven på breve tages én gang om året',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2, 3 og 4: Godkendt. Sagen om deling af fristen, der blev udskudt den 11. maj, er dermed afsluttet. BKR er ansvarlig for punkt 3.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved', '4': 'approved' },
      },
      attachments: ['Status for 12 områder, 1. maj - 31. august 2026 (13880/26)'],
    },
    {
      title: 'Danmarkskort 2025: omgjorte afgørelser',
      caseNumber: '25/06204',
      access: 'published',
      sections: [
        background(
          `Omgørelsesprocenten er hjemviste og ændrede afgørelser delt med alle afgjorte klager. Sidste år var den 30,4 procent, og byrådet vedtog en handleplan for børn med handicap.`,
        ),
        presentation(`Område\tHjemvist\tÆndret\tStadfæstet\tI alt\tOmgjort 2025\tOmgjort 2024\tTre nabokommuner
Voksne med handicap\t8\t3\t31\t42\t26,2 %\t30,0 %\t27 %
Børn med handicap\t4\t3\t13\t20\t35,0 %\t50,0 %\t34 %
Aktivloven\t3\t1\t22\t26\t15,4 %\t20,0 %\t20 %
Beskæftigelse\t2\t2\t14\t18\t22,2 %\t20,0 %\t21 %
I alt\t17\t9\t80\t106\t24,5 %\t30,4 %\t26 %

Børneområdet ligger nu tæt på nabokommunerne. Handleplanen begyndte dog først i oktober 2025, og med 20 sager flytter én klage tallet fem procentpoint.`),
        legal(
          `Byrådet skal behandle tallene på et møde inden årets udgang og tage stilling til, om der er behov for en handleplan. Hvis ikke, skal Ankestyrelsen have besked med en begrundelse.`,
        ),
        route(`Fagudvalg 6.-8. oktober, Økonomiudvalget 19. oktober, byrådet 28. oktober.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at tallene sendes til byrådet',
          'at handleplanen for børn med handicap fortsætter i 2027',
          'at der ikke laves en handleplan for de øvrige områder',
        ),
      },
      decision: {
        text: `Anbefales over for byrådet. Direktionssekretariatet skriver begrundelsen til Ankestyrelsen og forelægger den i november.`,
        outcome: 'recommended',
        points: { '1': 'recommended', '2': 'recommended', '3': 'recommended' },
      },
      attachments: ['Afgjorte klager 2025 (13890/26)'],
    },
    {
      title: 'Ny fraværspolitik: vedtagelse',
      caseNumber: '26/01015',
      access: 'internal',
      sections: [
        background(`Politikken blev udskudt den 17. august, fordi to MED-udvalg ikke havde svaret.`),
        consultation(
          `CTM's svar kom den 1. september og CKF's den 7. september, tre dage efter den nye frist. Begge støtter politikken. Alle elleve har dermed svaret.`,
        ),
        policy(`Politikken afløser sygefraværspolitikken fra 2016.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at fraværs- og omsorgspolitikken vedtages med virkning fra den 1. oktober 2026',
          'at politikken fra 2016 ophæves',
          'at effekten måles med fraværet i 2027',
        ),
      },
      decision: {
        text: `Godkendt. Beslutningen afløser politikken fra 2016. GLI sender den til alle ledere senest 25/9.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      earlierDecisions: [
        {
          date: '2026-08-17',
          text: `Udskudt til mødet den 14. september 2026. To udvalg har ikke svaret, og CTM's svar er lovet. OEN og DSK sørger for, at svarene er fremme senest den 4. september.`,
          outcome: 'postponed',
        },
      ],
      attachments: ['Elleve høringssvar (13902/26)', 'Fraværs- og omsorgspolitik 2026 (13903/26)'],
    },
    {
      title: 'Selvbetjening: hjælpemidler og de tre næste',
      caseNumber: '24/12290',
      access: 'published',
      sections: [
        presentation(`Løsning\tPåbegyndt\tAfsluttet\tAndel\tMål
Hjælpemidler\t2.310\t1.663\t72 %\t70 %
Flytning til udlandet\t214\t162\t76 %\t70 %
Begravelseshjælp\t187\t95\t51 %\t70 %
Husdyrtilladelse\t41\tIkke talt\t-\t70 %

Tallene er for januar-august. Hjælpemidler nåede målet, da billeder kunne lægges op fra telefonen. Begravelseshjælp går i stå, fordi boets værdi skal oplyses, før nogen kender den. Leverandøren af husdyrtilladelse kan ikke tælle, hvem der giver op.`),
        assessment(`Begravelseshjælp kan hjælpes med et felt, der hedder «ved jeg ikke endnu».`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at tallene tages til efterretning',
          'at begravelseshjælp rettes inden nytår',
          'at husdyrtilladelse udgår af målet',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt. Punkt 3: Ikke godkendt. En løsning, der ikke kan tælles, kan heller ikke forlænges; RTO skriver til leverandøren.`,
        outcome: 'partly',
        points: { '1': 'noted', '2': 'approved', '3': 'rejected' },
      },
      guests: [{ name: 'Rune Toftemark, CØD', time: '10:40' }],
    },
    {
      title: 'Elevers fravær: ny plan',
      caseNumber: '24/03390',
      access: 'internal',
      sections: [
        background(`Direktionen bad i juni CBS om en plan. De to skoler er Nordvang og Tangbæk.`),
        presentation(
          `Planen er skrevet, men skolebestyrelserne har den 9. september bedt om at blive hørt, før den behandles.`,
        ),
      ],
      recommendation: {
        by: 'Center for Børn og Skole',
        points: single('at planen godkendes'),
      },
      decision: {
        text: `Taget af dagsordenen efter ønske fra TRA. Planen kommer igen, når skolebestyrelserne har svaret.`,
        outcome: 'withdrawn',
      },
    },
    {
      title: 'Projektporteføljen, september',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        information(
          `14 projekter. Fælles vagtplan i ældreplejen er afsluttet. CSÆ evaluerer om et halvt år. To projekter er forsinkede: Fælles bookning af lokaler og biler og Nye veje i job for unge.`,
        ),
      ],
      decision: {
        text: `Taget til efterretning. Evalueringen af vagtplanen forelægges i marts 2027.`,
        outcome: 'noted',
      },
    },
    {
      title: 'Trusler mod en medarbejder i familieafdelingen',
      caseNumber: '26/04411',
      access: 'closed',
      neutralTitle: 'En sag om medarbejderes sikkerhed',
      ground: 'Forvaltningslovens § 27, stk. 1, nr. 1 (enkeltpersoners private forhold)',
      sections: [
        presentation(
          `En far, Kenneth Højris Malm, har siden juli sendt 34 beskeder til rådgiver Trine Aaholt, der har indstillet hans to børn til anbringelse. Den 3. september stod han ved hendes bil. Forholdet er meldt til politiet, der har givet et tilhold. Trine har fået adressebeskyttelse og har været sygemeldt siden.`,
        ),
        economy(`Alarmtelefon, parkering i gården og psykolog koster 46.000 kr. i et halvt år.`),
      ],
      recommendation: {
        by: 'Center for Børn og Skole',
        points: numbered(
          'at de tre foranstaltninger betales',
          'at sagen overtages af en rådgiver i nabokommunen',
          'at rådgiveres efternavn ikke længere står på dørskilte',
        ),
      },
      decision: {
        text: `Punkt 1 og 2: Godkendt. Punkt 3: Sendt til chefforum, da det gælder alle centre. HPI taler med medarbejderen hver uge.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'referred' },
      },
      attachments: ['Anmeldelse til politiet, K.H. Malm'],
    },
  ],
}
