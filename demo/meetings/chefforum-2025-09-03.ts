import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  background,
  consultation,
  economy,
  information,
  numbered,
  presentation,
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'chefforum',
  date: '2025-09-03',
  time: '08:30',
  endTime: '11:30',
  location: 'Rådhuset, mødelokale Fyret',
  present: ['VHK', 'LTV', 'HPI', 'UVA', 'BKR', 'OEN', 'DSK', 'RTO', 'GLI', 'NBA', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Telefonservicemåling: 180 testopkald i august',
      caseNumber: '08/05271',
      access: 'internal',
      sections: [
        background(
          `Centrene har siden foråret arbejdet efter hver sin handleplan. Den nye måling er lavet af omstillingen og to studentermedhjælpere, der har ringet 20 gange til hvert center.`,
        ),
        presentation(`Et opkald giver point for svartid, hilsen, om der bliver svaret rigtigt, og om der bliver fulgt op. Indekset er point i procent af det højeste.

Center\tTestopkald\tIndeks
CBA\t20\t84
CBS\t20\t78
CSH\t20\t86
CSÆ\t20\t81
CTM\t20\t69
CKF\t20\t88
CØD\t20\t85
HRC\t20\t87
CEJ\t20\t71
I alt\t180\t81

Det laveste delresultat er opfølgning: I 52 af 180 opkald blev der lovet at ringe tilbage. Det skete i 33.`),
        assessment(
          `CSH's samling på ét nummer har virket. Tallet for CTM er målt før den nye telefonvagt, som begyndte den 1. september.`,
        ),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at målingen tages til efterretning',
          'at et løfte om at ringe tilbage skrives i opkaldssedlen med navn og frist',
          'at målingen gentages i august 2026.',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2 og 3: Godkendt. MAD sætter feltet ind i opkaldssedlen i oktober. Målingen gentages i august 2026 og forelægges chefforum i september 2026.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved' },
      },
      guests: [{ name: 'Mads Dyrelund', time: '08:35' }],
      attachments: ['Telefonservicemåling august 2025.pdf (31904/25)'],
    },
    {
      title: 'Fælles indkøb af arbejdstøj',
      caseNumber: '25/01822',
      access: 'internal',
      sections: [
        background(`Sagen blev udskudt den 2. april 2025, fordi udgifterne ikke var opgjort. Det er de nu.`),
        economy(`Område\tUdgift 2024 (kr.)\tSkønnet udgift ved fælles aftale (kr.)
Vejdrift (CTM)\t412.000\t361.000
Hjemmepleje (CSÆ)\t896.000\t733.000
Ejendomsservice (CEJ)\t238.000\t201.000
I alt\t1.546.000\t1.295.000

Besparelsen bliver 251.000 kr. om året, altså 59.000 kr. mindre end skønnet i april.`),
        presentation(
          `Hjemmeplejens medarbejdere ønsker stadig selv at vælge model. Det kan en fælles aftale rumme, når der er tre modeller at vælge mellem.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at arbejdstøj udbydes samlet i foråret 2026',
          'at besparelsen fordeles efter de tre områders forbrug.',
        ),
      },
      decision: {
        text: `Punkt 1 blev godkendt. Punkt 2: Besparelsen bliver i områderne i 2026 og indgår derefter i budgettet for 2027. RTO er ansvarlig for udbuddet, der skal være afsluttet senest den 1. juni 2026.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved', '2': 'approved-with-remark' },
      },
      earlierDecisions: [
        {
          date: '2025-04-02',
          text: 'Udskudt. De faktiske udgifter skal frem først.',
          outcome: 'postponed',
        },
      ],
    },
    {
      title: 'Pladser til skoleelever i praktik',
      caseNumber: '25/03345',
      access: 'internal',
      sections: [
        presentation(`Direktionen har bedt centrene finde 60 pladser om året til elever fra 8. og 9. klasse. Her er centrenes tilbud for skoleåret 2025/26:

Center\tPladser
CBA\t6
CBS\t14
CSH\t5
CSÆ\t12
CTM\t6
CKF\t5
CØD\t2
HRC\t1
CEJ\t4
I alt\t55

Der mangler fem. NBA peger på, at varmemestrene gerne vil have flere elever, men at reglerne for unge under 15 år på værksteder sætter en grænse.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at centrene finder de sidste fem pladser senest den 1. oktober 2025.'),
      },
      decision: {
        text: `Godkendt. CØD giver to pladser mere, Direktionssekretariatet én, og CKF to. Dermed er de 60 fundet.`,
        outcome: 'approved',
      },
    },
    {
      title: 'Effektmål: hvem taler med hvem om hvilket tal?',
      caseNumber: '24/03390',
      access: 'internal',
      sections: [
        background(
          `Et effektmål virker kun, når nogen taler om det. Derfor hører der en dialogkæde til hvert mål.`,
        ),
        presentation(`Tre centre har prøvet at skrive kæden ned for ét mål. CSÆ valgte andelen af borgere, der efter et genoptræningsforløb klarer sig uden hjælp.

Niveau\tHvem\tHvor tit\tTallet
Team\tTerapeut og borger\tHver uge\tBorgerens eget mål
Enhed\tLeder og terapeuter\tHver måned\tAfsluttede uden hjælp
Center\tCenterchef og ledere\tHvert kvartal\tAndel og udvikling
Direktion\tDirektør og centerchef\tTo gange om året\tAndel mod målet på 55 procent

Det svære var ikke at tale om tallet, men at finde ét, som alle fire niveauer kunne bruge.`),
        information(`Direktionen får kæderne til drøftelse ved årets slutning.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at hvert center skriver én dialogkæde',
          'at kæderne sendes til Direktionssekretariatet senest den 14. november 2025.',
        ),
      },
      decision: {
        text: `Godkendt. KBU hjælper de centre, der beder om det.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      guests: [{ name: 'Kasper Bundsholm', time: '10:20' }],
    },
    {
      title: 'Strategibrev 2026: andet udkast',
      caseNumber: '25/00077',
      access: 'internal',
      sections: [
        background(
          `Det er trin 6 af otte. Brevet må højst fylde to sider, og det skal sendes til alle ledere den 1. oktober.`,
        ),
        consultation(
          `Ti af elleve MED-udvalg har svaret. Svaret fra CEJ's udvalg mangler. Flest skriver, at brevet siger for lidt om, hvad ledere kan lade være med.`,
        ),
        presentation(
          `Udkastet har fået et nyt sidste afsnit: «Tre ting, vi holder op med». Det nævner de månedlige statusnotater, dobbelt godkendelse af indkøb under 5.000 kr. og trykte referater. Resten er kortet ned fra 2½ til 2 sider.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at udkastet anbefales over for direktionen.'),
      },
      decision: {
        text: `Anbefales. GLI ønsker, at grænsen på 5.000 kr. bliver til 10.000 kr. Det tager RTO stilling til inden den 15. september.`,
        outcome: 'recommended',
      },
      attachments: ['Høringssvar, samlet.pdf (31870/25)', 'Strategibrev 2026, andet udkast.docx (31877/25)'],
    },
    {
      title: 'Lederen af Botilbuddet Tangvej',
      caseNumber: '25/05044',
      access: 'closed',
      neutralTitle: 'En sag om et ansættelsesforhold',
      ground: 'Offentlighedslovens § 21, stk. 2: sager om enkeltpersoners ansættelsesforhold',
      sections: [
        presentation(
          `Lederen af Botilbuddet Tangvej har siden marts haft 61 fraværsdage. Arbejdstilsynet har givet et påbud om det psykiske arbejdsmiljø. Tre medarbejdere har hver for sig fortalt UVA, at de bliver talt ned i andres påhør. Lederen har ved samtalen den 2. september med sin bisidder afvist kritikken og peget på, at stedet har manglet to stillinger i et år.`,
        ),
        assessment(
          `Begge dele kan være rigtige. UVA foreslår en souschef fra Botilbuddet Lyngen som daglig leder i tre måneder, mens lederen får et forløb med en erhvervspsykolog. Hjælper det ikke, skal der forhandles om fratræden.`,
        ),
      ],
      recommendation: {
        by: 'Center for Social og Handicap',
        points: single('at chefforum drøfter, om andre centre kan undvære en erfaren leder i tre måneder.'),
      },
      decision: {
        text: `Drøftet. BKR stiller en souschef til rådighed fra den 22. september til den 19. december 2025. UVA er ansvarlig for forløbet.`,
        outcome: 'discussed',
      },
    },
  ],
}
