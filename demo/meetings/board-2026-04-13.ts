import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  background,
  consultation,
  documents,
  economy,
  information,
  numbered,
  presentation,
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2026-04-13',
  time: '08:30',
  endTime: '12:15',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: '1. budgetopfølgning 2026',
      caseNumber: '26/00977',
      access: 'published',
      sections: [
        background(
          `Opfølgningen bygger på forbruget til og med den 28. februar og centrenes skøn for resten af året. Plus er merforbrug, minus er mindreforbrug. Den samlede evaluering af tiltagene i 2025, som skulle have foreligget i februar, er ikke lavet.`,
        ),
        economy(`Mio. kr.

Udvalg\tI forhold til oprindeligt budget\tI forhold til korrigeret budget
Økonomiudvalget\t−0,9\t−1,2
Børne- og Skoleudvalget\t8,1\t6,4
Social- og Handicapudvalget\t10,6\t9,8
Sundheds- og Ældreudvalget\t6,0\t5,1
Arbejdsmarkedsudvalget\t3,6\t3,6
Teknik- og Miljøudvalget\t0,5\t−0,8
Kultur- og Fritidsudvalget\t0,9\t0,4
Klima- og Planudvalget\t0,2\t0,0
I alt\t29,0\t23,3

Af de 23,3 mio. kr. er 19,9 mio. kr. service og 3,4 mio. kr. overførsler. Servicerammen ventes overskredet med 14,2 mio. kr.`),
        presentation(`Hvad der driver tallene

- Social og handicap: Ni nye botilbud siden nytår. Gennemsnitsprisen er steget fra 1,31 til 1,36 mio. kr. om året, mest på steder i andre kommuner.
- Børn og skole: 22 flere elever i specialklasser end budgetteret og enkeltmandsprojekter for 5,8 mio. kr. på fem skoler.
- Sundhed og ældre: Vikarer på Strandengen og i Skansen distrikt. 3.900 timer blev dækket udefra i årets to første måneder.
- Arbejdsmarked: Flere på sygedagpenge. 212 forløb er over et år gamle mod 178 i fjor.
- Økonomi: Ledige stillinger og en rentebesparelse på 0,6 mio. kr.

De 60 dyreste enkeltsager, som CSH så på sidste år, er nu 63. 12 borgere fik dengang et billigere tilbud, og ti af dem er der stadig.

Foranstaltninger

Handling\tAnsvarlig\tMio. kr.
Færre enkeltmandsprojekter på skolerne\tCBS\t3,5
Tre borgere hjem fra dyre botilbud\tCSH\t4,0
Færre eksterne vikarer\tCSÆ\t2,0
Ledige stillinger holdes i to måneder\tHRC\t1,0
I alt\t\t10,5

Aktiviteter i budgetaftalen

Af 34 aktiviteter er 21 grønne, ti gule og tre røde. De røde er delebiler i hele hjemmeplejen, legepladsen ved Havneskolen og den nye genbrugsplads.`),
        assessment(
          `Foranstaltningerne dækker knap halvdelen. 6,0 mio. kr. af dem er sikre, 4,5 mio. kr. er usikre. CØD foreslår, at resten ses efter anden opfølgning, fordi refusionen for dyre enkeltsager først kendes i juli.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at opfølgningen anbefales over for Økonomiudvalget',
          'at de fire foranstaltninger på 10,5 mio. kr. sættes i gang',
          'at der skrives et beredskabsnotat med yderligere 8 mio. kr.',
        ),
      },
      decision: {
        text: `Punkt 1: Anbefales. Punkt 2: Godkendt. Chefforum drøfter foranstaltningerne den 22. april.

Punkt 3: Udskudt til anden budgetopfølgning. Direktionen vil først se, hvad de fire handlinger giver.`,
        outcome: 'partly',
        points: { '1': 'recommended', '2': 'approved', '3': 'postponed' },
      },
      guests: [{ name: 'Rune Toftemark, CØD', time: '08:30' }],
      attachments: ['Budgetopfølgning pr. 28. februar 2026 (05510/26)', 'Status på budgetaftalen (05511/26)'],
    },
    {
      title: 'Kontaktcentret: første måling',
      caseNumber: '08/05271',
      access: 'published',
      sections: [
        background(
          `Kontaktcentret åbnede den 2. marts. I januar satte direktionen tre mål. Det er nu den første måling.`,
        ),
        presentation(`Nøgletal\tNovember 2025\tMarts 2026\tMål
Opkald på en måned\t10.940\t11.380\t-
Gennemsnitlig ventetid\t3 min. 50 sek.\t3 min. 5 sek.\t2 min.
Ventetid kl. 11-12\t7 min. 20 sek.\t5 min. 40 sek.\t-
Afklaret ved første henvendelse\t22 %\t29 %\t40 %
Opgivet i køen\t13 %\t9 %\t5 %

De første to uger trak ned. I uge 13 var ventetiden 2 min. 35 sek. 1.460 borgere har valgt at blive ringet op i stedet for at vente; 1.388 fik et opkald samme dag.

Ventetiden om formiddagen skyldes, at tre af otte har frokost på samme tid. Det var også forklaringen i 2017.`),
        economy(
          `En deltidsansat kl. 10.30-13.30 koster 21.000 kr. om måneden, i alt 168.000 kr. fra maj til og med december. I udviklingspuljen er der 415.773 kr.`,
        ),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at målingen tages til efterretning',
          'at frokosten lægges i tre hold fra den 20. april',
          'at der bevilges 168.000 kr. til en deltidsansat fra den 1. maj',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Målene er ikke nået. Punkt 2: Godkendt.

Punkt 3: Godkendt med 168.000 kr. fra udviklingspuljen. Puljen er derefter på 247.773 kr. Virker det ikke i august, falder stillingen bort.`,
        outcome: 'approved-with-remark',
        points: { '1': 'noted', '2': 'approved', '3': 'approved-with-remark' },
      },
      guests: [
        { name: 'Lone Tvedemose, CBA', time: '09:20' },
        { name: 'Mads Dyrelund, Omstillingen', time: '09:20' },
      ],
      attachments: ['Måling af kontaktcentret, marts 2026 (05622/26)'],
    },
    {
      title: 'Ny fraværspolitik: høring i MED',
      caseNumber: '26/01015',
      access: 'internal',
      sections: [
        presentation(
          `Udkastet er læst igennem af AGL og Hoved-MED's næstformand. To ting er ændret: Samtalen efter 14 dage kan holdes i telefonen, og lederen må ikke ringe til en sygemeldt uden for dagtid. Politikken er på fire sider mod 11 i dag.`,
        ),
        consultation(
          `Elleve MED-udvalg spørges: Hoved-MED, ni centres udvalg og Direktionens stab. Fristen er den 31. juli 2026. Der er ikke faste frister for høring i MED, men alle skal kunne nå et ordinært møde.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at udkastet sendes i høring med svar senest den 31. juli 2026'),
      },
      decision: {
        text: `Godkendt. Svarene forelægges direktionen i august. GLI er ansvarlig for, at alle elleve svarer.`,
        outcome: 'approved',
      },
      attachments: ['Udkast til fraværspolitik, april 2026 (05590/26)'],
    },
    {
      title: 'Kalkmagasinets drift: regnskab 2025 og budget 2026',
      caseNumber: '24/08852',
      access: 'published',
      sections: [
        economy(`Kr.

Post\tBudget 2025\tRegnskab 2025\tBudget 2026
El\t58.200\t63.870\t62.500
Vand\t11.400\t10.915\t11.500
Varme\t88.167\t83.215\t87.000
Rengøring\t112.000\t112.000\t115.500
Vedligehold\t48.000\t41.340\t49.000
Alarm og vagt\t20.000\t20.564\t21.000
I alt\t337.767\t331.904\t346.500

Regnskabet blev 5.863 kr. lavere end budgettet. El steg, fordi varmepumpen blev sat til i november.`),
        assessment(`Budgettet for 2026 forudsætter, at stueetagen er lejet ud fra juli.`),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: numbered('at regnskabet tages til efterretning', 'at budgettet for 2026 godkendes'),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved' },
      },
    },
    {
      title: 'Borgerrådgiverens beretning for 2025',
      caseNumber: '26/01455',
      access: 'published',
      sections: [
        presentation(`Borgerrådgiveren fik 143 henvendelser. 61 handlede om lange svartider, 37 om tonen, 28 om afgørelser og 17 om andet.

I 19 sager havde kommunen ikke givet besked om, at en frist blev overskredet. Året før var det 34.

Beretningen roser den nye liste over frister og kritiserer, at fem standardbreve stadig henviser til love, som er ophævet.`),
        documents(`Borgerrådgiverens beretning for 2024.`),
        information(`Byrådet behandler beretningen den 29. april.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at beretningen sendes til byrådet',
          'at de fem breve rettes senest den 1. juni 2026',
        ),
      },
      decision: {
        text: `Punkt 1: Anbefales. Punkt 2: Godkendt. UVA og LTV er ansvarlige for de breve, der hører til deres centre.`,
        outcome: 'approved',
        points: { '1': 'recommended', '2': 'approved' },
      },
      guests: [{ name: 'Karen-Grethe Ørbæk Lund, borgerrådgiver', time: '10:30' }],
    },
    {
      title: 'Ladestandere til kommunens biler',
      caseNumber: '26/01733',
      access: 'published',
      sections: [
        presentation(
          `42 af kommunens 118 biler kører på el. Der er 16 ladestandere. CEJ foreslår 20 flere på rådhuset, Plejecenter Strandengen og Materielgården. Prisen er 1,1 mio. kr. Nettilslutningen på Strandengen er ikke afklaret.`,
        ),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: single('at der søges en anlægsbevilling på 1,1 mio. kr.'),
      },
      decision: {
        text: `Udskudt til mødet den 11. maj 2026. Prisen på nettilslutning skal være kendt.`,
        outcome: 'postponed',
      },
    },
    {
      title: 'Projektporteføljen, april',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(
          `15 projekter, to er forsinkede. Fælles vagtplan i ældreplejen er i drift i alle fem distrikter. Fælles bookning er begyndt. Resten: ingen ændring.`,
        ),
      ],
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
    {
      title: 'Krav om erstatning efter en børnesag',
      caseNumber: '26/01210',
      access: 'closed',
      neutralTitle: 'Et krav om erstatning',
      ground: 'Forvaltningslovens § 27, stk. 1, nr. 1 (enkeltpersoners private forhold)',
      sections: [
        presentation(
          `Advokat for den nu 19-årige Alma Risbjerg Thune kræver 420.000 kr. Kommunen fik fem underretninger om hendes stedfar fra 2014 til 2017. Den første undersøgelse blev lavet efter den fjerde. Hun blev anbragt i 2018. Sagen indeholder lægeerklæringer og en dom fra 2019.`,
        ),
        economy(`Kommunen er selvforsikret. Lignende sager er afgjort med mellem 100.000 og 300.000 kr.`),
      ],
      recommendation: {
        by: 'Center for Børn og Skole',
        points: numbered(
          'at kommunen erkender ansvar for tiden fra den anden underretning',
          'at kommunens advokat forhandler inden for 300.000 kr.',
        ),
      },
      decision: {
        text: `Godkendt. HPI er ansvarlig. Direktionen ønsker, at kommunen siger undskyld skriftligt, uanset beløbet.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Kravsbrev fra advokaten for A.R. Thune', 'Kommunens tidslinje 2014-2018'],
    },
  ],
}
