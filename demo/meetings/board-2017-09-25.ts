import type { DemoMeeting } from '../model.ts'
import { background, economy, numbered, presentation, single } from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2017-09-25',
  time: '08:30',
  endTime: '10:50',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['IBR', 'CFO', 'AMH'],
  absent: [],
  items: [
    {
      title: 'Ventetid i telefonomstillingen',
      caseNumber: '08/05271',
      access: 'published',
      sections: [
        background(
          `Borgere og virksomheder klager over, at de venter for længe på omstillingen. Borgmesteren har fået ni skriftlige klager siden maj. Direktionen har bedt om en forklaring og et forslag.`,
        ),
        presentation(`Omstillingen får omkring 11.000 opkald om måneden og har fire pladser. Den gennemsnitlige ventetid er 4 minutter. Værst er det kl. 11-12, hvor to af fire medarbejdere holder frokost, og hvor flest ringer. Om mandagen og dagen efter en helligdag er ventetiden over 9 minutter i den time.

Cirka hvert femte opkald afklares med det samme. Resten stilles om, og af dem vender omkring 15 % tilbage, fordi ingen tager telefonen.

Medarbejderne kan ikke se, om den, der spørges efter, er til stede. De stiller om og håber. Et opkald, der kommer tilbage, tager en ny plads i køen, og borgeren begynder forfra.

Nabokommunen har 1 minuts ventetid med ni medarbejdere til lidt flere opkald.

CBA har flyttet frokosten, så den ene halvdel spiser 10.45 og den anden 12.15. CBA venter, at ventetiden dermed og med en ekstra medarbejder kommer ned på 3 minutter pr. 1/11 og 2 minutter pr. 1/12. Det sidste forudsætter, at endnu en medarbejder ansættes.`),
        economy(
          `En omstillingsmedarbejder koster 395.000 kr. om året. Den første kan betales af CBA inden for rammen. Den anden er der ikke penge til.`,
        ),
      ],
      recommendation: {
        by: 'CBA',
        points: numbered(
          'at ændringen af frokosten tages til efterretning',
          'at CBA ansætter én medarbejder inden for rammen',
          'at der bevilges 395.000 kr. til endnu en medarbejder',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning.

Punkt 2: Godkendt. Direktionen forventer en ventetid på 3 minutter 1/11.

Punkt 3: Ikke godkendt. CBA undersøger, om centrene på skift kan bemande omstillingen kl. 11-12, og vender tilbage i november.`,
        outcome: 'partly',
        points: { '1': 'noted', '2': 'approved', '3': 'rejected' },
      },
      attachments: ['Opkald og ventetid pr. time, juni-august 2017'],
      guests: [{ name: 'Lisbeth Hovmand, CBA', time: '08:45' }],
    },
    {
      title: 'Kørselsbemyndigelser: krav om 2.000 km',
      caseNumber: '12/06610',
      access: 'published',
      sections: [
        background(
          `Siden 19. maj 2015 kræver en bemyndigelse, at medarbejderen kører mindst 2.000 km om året. CØD har for første gang sammenholdt kravet med den faktiske kørsel.`,
        ),
        presentation(
          `Af 142 medarbejdere med bemyndigelse kørte 37 under 2.000 km i 2016. 24 af dem er ansat i Børn og Skole, hvor en bil deles af flere. CØD foreslår ikke at inddrage bemyndigelser midt i året.`,
        ),
        economy(
          `Den høje sats er 3,53 kr. og den lave 1,93 kr. pr. km i 2017. De 37 medarbejdere har samlet fået 61.000 kr. mere end efter lav sats.`,
        ),
      ],
      recommendation: {
        by: 'CØD',
        points: numbered(
          'at de 37 bemyndigelser ikke fornys ved årsskiftet',
          'at Center for Børn og Skole får to delebiler på prøve i et år',
        ),
      },
      decision: {
        text: `Punkt 1 blev godkendt. Punkt 2 blev henvist til budgetopfølgningen i november.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'referred' },
      },
    },
    {
      title: 'Digital post til foreninger',
      caseNumber: '17/05504',
      access: 'published',
      sections: [
        background(
          `620 foreninger får hvert forår brev om tilskud. Fra 2018 skal brevene sendes digitalt. En prøve i juni viste, at 140 foreninger ikke har åbnet deres postkasse.`,
        ),
        presentation(
          `CKF ringer til de 140 og holder åbent hus på tre biblioteker i oktober. Foreninger uden cvr-nummer får hjælp til at søge et.`,
        ),
      ],
      recommendation: { by: 'CKF', points: single('at orienteringen tages til efterretning') },
      decision: {
        text: `Taget til efterretning. CKF melder tilbage i januar, hvor mange foreninger der stadig mangler.`,
        outcome: 'noted',
      },
    },
    {
      title: 'Køb af ejendommen Vragerstræde 8',
      caseNumber: '17/06119',
      access: 'closed',
      neutralTitle: 'Køb af ejendom',
      ground: 'Forvaltningslovens § 27, stk. 4, nr. 3 (kommunens økonomiske interesser)',
      sections: [
        presentation(
          `Dødsboet efter Agathe Fjeldmose vil sælge Vragerstræde 8 før jul. Udbudsprisen er 3,2 mio. kr. Kommunens mægler vurderer ejendommen til 2,6 mio. kr., fordi der er skimmel i kælderen, som boet ikke kender omfanget af. Grunden er nødvendig for cykelstien til havnen.`,
        ),
      ],
      recommendation: {
        by: 'CEJ',
        points: single('at der bydes 2,45 mio. kr., og at CEJ kan gå til 2,7 mio. kr.'),
      },
      decision: { text: `Anbefales over for Økonomiudvalget.`, outcome: 'recommended' },
    },
    {
      title: 'Ny telefoncentral: tidsplan',
      caseNumber: '17/01480',
      access: 'internal',
      sections: [
        presentation(`Aftalen om den gamle central udløber 30. juni 2018. Den nye løsning skal vise, hvem der er til stede, og give den ventende sin plads i køen.

- Krav samles i oktober
- Udbud i december
- Valg af leverandør i februar
- Drift fra 1. maj 2018`),
        economy(`Der er afsat 1,1 mio. kr. på anlægsbudgettet for 2018.`),
      ],
      recommendation: { by: 'CØD', points: single('at tidsplanen godkendes') },
      decision: {
        text: `Godkendt. CØD er ansvarlig og melder forsinkelser til direktionen med det samme.`,
        outcome: 'approved',
      },
    },
  ],
}
