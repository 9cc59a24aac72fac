import type { DemoMeeting } from '../model.ts'
import {
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
  date: '2025-03-03',
  time: '08:30',
  endTime: '11:30',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Telefonen: hvad vi har besluttet, og hvor vi står',
      caseNumber: '08/05271',
      access: 'published',
      sections: [
        background(
          `Direktionssekretariatet er blevet bedt om at samle, hvad der er besluttet om telefonen siden 2012. Anledningen er 43 klager i 2024 og centrenes svarprocent, som chefforum så den 5. februar.`,
        ),
        presentation(`Hvad der er besluttet før

År	Beslutning	Hvad blev det til?
2012	Serviceindeks på mindst 95 % mod målte 73 %	Ikke målt igen
2012	Ny måling i 2. kvartal 2013	Udsat i 2013, derefter ikke fundet
2017	3 minutters ventetid 1/11	Nået i december 2017, ikke fastholdt
2017	Centrene bemander på skift kl. 11-12	Opgivet
2018	Evaluering af den nye central om et år	Ikke fundet

Hvor vi står

Omstillingen har fire pladser og får omkring 11.000 opkald om måneden. I januar 2025 var den gennemsnitlige ventetid 3 minutter og 50 sekunder. Mellem kl. 11 og 12 var den 7 minutter og 20 sekunder. 21 % af opkaldene blev afklaret med det samme.

Centrene tog 72 % af de viderestillede opkald. Resten kommer tilbage i køen.

Hvorfor det gik, som det gik

Direktionssekretariatet har læst referaterne og talt med tre, der var med. Der er ét fællestræk: Beslutningen havde en ansvarlig og en dato, men ingen, som spurgte på datoen.

- I 2013 blev målingen udsat uden ny dato. Efter flytningen af borgerservice stod den ikke længere på nogens liste.
- I 2017 blev målet på 3 minutter nået lige før jul, hvor der er få opkald. Ingen målte i januar.
- I 2018 skiftede direktionen fire måneder efter, at evalueringen var bestilt. Den stod i overleveringen, men ikke i nogens kalender.

Centrene har deres egen forklaring: Den, der ringer igennem, kan ikke se, om nogen er til møde. Derfor prøver omstillingen gerne tre numre, før borgeren får at vide, at ingen er til stede. Et sådant opkald tager i gennemsnit 2 minutter og 50 sekunder længere end andre.

Hvad der foreslås

- Et tal, som alle kan se: ventetid pr. time, vist hver dag på intranettet
- En kø, der oplyser pladsen og tilbyder et opkald tilbage
- En beregning af, hvor mange medarbejdere der skal til for at nå 2 minutter, i stedet for et skøn`),
        economy(
          `Opkald tilbage kan købes til den nuværende central for 62.000 kr. og derefter 9.000 kr. om året. Pengene findes i projektet Velkommen i telefonen.`,
        ),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at oversigten tages til efterretning',
          'at målet er højst 2 minutters gennemsnitlig ventetid ved årets udgang',
          'at køplads og opkald tilbage tages i brug',
          'at bemandingen beregnes time for time',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Direktionen beklager, at tre beslutninger er faldet på gulvet.

Punkt 2: Godkendt som et mål for december 2025. Punkt 3: Godkendt; i drift inden sommerferien. Punkt 4: Godkendt; beregningen forelægges ultimo september. CBA er ansvarlig.`,
        outcome: 'approved-with-remark',
        points: { '1': 'noted', '2': 'approved-with-remark', '3': 'approved', '4': 'approved' },
      },
      attachments: ['Beslutninger om telefonen 2012-2018', 'Opkald og ventetid pr. time, januar 2025'],
      guests: [
        { name: 'Lone Tvedemose, CBA', time: '08:35' },
        { name: 'Mads Dyrelund, Omstillingen', time: '08:35' },
      ],
    },
    {
      title: 'Lukkedage på rådhuset i 2025 efter høring',
      caseNumber: '25/00402',
      access: 'published',
      sections: [
        consultation(
          `Hoved-MED har svaret inden fristen den 21. februar og støtter alle tre dage. Chefforum peger på den 30. maj og ønsker telefonerne åbne den 29. og 30. december, fordi ydelser udbetales den 31.`,
        ),
        presentation(
          `HR-centret foreslår, at omstillingen, CBA og CSH har telefonvagt de to dage i december, og at resten af rådhuset lukker. Vagten består af 11 medarbejdere, som får dagene igen i januar.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at rådhuset holder lukket den 30. maj',
          'at rådhuset holder lukket den 29. og 30. december med telefonvagt',
        ),
      },
      decision: {
        text: `Godkendt. HR-centret varsler dagene senest 25. april og 24. november.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      earlierDecisions: [
        {
          date: '2025-01-13',
          text: `Godkendt. Sagen kommer igen den 3. marts. Forslag til lukkedage i 2026 forelægges i oktober. HR-centret er ansvarlig.`,
          outcome: 'approved',
          points: { '1': 'approved', '2': 'approved' },
        },
      ],
      attachments: ['Hoved-MEDs høringssvar'],
    },
    {
      title: 'Tangfestivalen 2024: evaluering og regnskab',
      caseNumber: '24/06630',
      access: 'published',
      sections: [
        background(
          `Direktionen gav i marts 2024 150.000 kr. til den første Tangfestival på havnen den 7.-8. september.`,
        ),
        presentation(`Omkring 5.100 gæster kom på de to dage. 38 boder, tre skoler og roklubben var med. Lørdag kl. 14 var der kø ved begge toiletvogne, og redningsvejen ved Pakhuskaj blev spærret i 20 minutter af en lastbil.

Det, som gæsterne huskede bedst, var madlavning med tang for børn. Det dårligste var skiltningen fra stationen.`),
        economy(`Post	Kr.
Bevilget	150.000
Telte og strøm	31.240
Toiletter og renovation	18.957
Sikkerhed og vagter	14.400
Plakater og skilte	10.000
Brugt i alt	74.597
Rest	75.403

Udgiften blev mindre end ventet, fordi sponsorer betalte scenen.`),
      ],
      recommendation: {
        by: 'Center for Kultur og Fritid',
        points: numbered(
          'at evalueringen tages til efterretning',
          'at resten på 75.403 kr. overføres til en festival i 2025',
          'at redningsvejen afmærkes og bevogtes næste gang',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2 og 3: Godkendt. CKF forelægger et budget for 2025 efter sommerferien.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved' },
      },
      attachments: ['Evaluering af Tangfestivalen 2024', 'Regnskab, bilag 1-27'],
      guests: [{ name: 'Ditte Skovhave, CKF', time: '09:40' }],
    },
    {
      title: 'Koncept for politikker og strategier',
      caseNumber: '24/10055',
      access: 'published',
      sections: [
        background(
          `Kommunen har 34 gældende politikker og strategier. Den ældste er fra 2007, den længste er på 61 sider, og 12 nævner mål, som ingen følger op på.`,
        ),
        presentation(
          `Forslaget er én skabelon med fire dele: Vision, Temaer, Mål og Det gør vi ved at. Hver politik får desuden én side kort fortalt og en direktør, som ejer den.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered('at skabelonen godkendes', 'at der laves et register over politikkerne'),
      },
      decision: {
        text: `Udsat til den 31. marts. Direktionssekretariatet undersøger inden da, hvilke politikker der dækker det samme.`,
        outcome: 'postponed',
      },
    },
    {
      title: 'Effektorienteret styring: tre mål på prøve',
      caseNumber: '24/03390',
      access: 'internal',
      sections: [
        background(`Byrådets budgetaftale siger, at udvalgene skal følge virkningen og ikke kun forbruget.`),
        presentation(`Tre centre prøver ét mål hver i 2025. Et mål skal have et tal i dag, et tal vi vil nå, en dato og en, der ejer det.

Center	Mål	I dag	Ønsket
CSÆ	Borgere, der klarer sig uden hjælp efter genoptræning	47 %	55 % ved udgangen af 2026
CBS	Elever med over 10 % fravær	14,2 %	11 % i skoleåret 2025/26
CTM	Huller i vejen lukket inden fem hverdage	61 %	85 % i december 2025

JFE spurgte, om CTM's mål kan nås ved at udskyde meldingen. CTM tæller derfor fra borgerens første besked.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at de tre mål prøves',
          'at direktionen taler med hver centerchef om målet to gange i 2025',
        ),
      },
      decision: {
        text: `Godkendt. Den første samtale holdes i juni. KBU er ansvarlig.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Tildeling af kontrakt på kørsel fra genbrugspladserne',
      caseNumber: '24/11266',
      access: 'closed',
      neutralTitle: 'Udbud af kørsel',
      ground: 'Forvaltningslovens § 27, stk. 1, nr. 2 (virksomheders forretningsforhold)',
      sections: [
        presentation(
          `Tre virksomheder har budt. Vognmand Tage Brusgaard byder 412 kr. pr. træk, Tangfragt 437 kr. og Brombærkrog Container 398 kr. Brombærkrog Container har ikke vist, at firmaet har egenkapital nok, og deres revisor har taget forbehold for fortsat drift. Fristen for supplerende oplysninger udløber fredag.

Tangfragt har fortroligt meddelt, at firmaet vil klage, hvis Brombærkrog får opgaven. CTM's jurist vurderer, at en klage kan forsinke kontrakten i to måneder. Den nuværende vognmand vil i så fald fortsætte til 455 kr. pr. træk.`,
        ),
        legal(
          `Udbudslovens regler om egnethed. Der er stilstand i ti dage, efter at de bydende har fået besked.`,
        ),
      ],
      recommendation: {
        by: 'Center for Teknik og Miljø',
        points: single(
          'at kontrakten gives til Vognmand Tage Brusgaard, hvis Brombærkrog Container ikke godtgør sin økonomi inden fredag',
        ),
      },
      decision: { text: `Godkendt. OEN underretter de bydende i uge 11.`, outcome: 'approved' },
      attachments: ['Sammenligning af bud: Brusgaard, Tangfragt, Brombærkrog'],
    },
    {
      title: 'Kommunalvalget 2025: organisering',
      caseNumber: '24/13371',
      access: 'published',
      sections: [
        background(`Der er valg til byråd og regionsråd tirsdag den 18. november 2025.`),
        presentation(`Kommunen har 11 valgsteder. Der skal bruges 214 medarbejdere på dagen og 40 til fintælling onsdag og torsdag.

- April: aftaler om lokaler
- August: opslag til valgstyrere
- 7. oktober: brevstemmer kan afgives
- 10.-14. november: undervisning
- 18. november: valg`),
        economy(`Valget koster 1,9 mio. kr., som er på budgettet.`),
        route(`Status forelægges i august og november.`),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at planen godkendes',
          'at hvert center stiller 5 % af sine administrative medarbejdere til rådighed',
        ),
      },
      decision: {
        text: `Punkt 1: Godkendt. Punkt 2: Godkendt, dog undtaget omstillingen den 18. november.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved', '2': 'approved-with-remark' },
      },
    },
  ],
}
