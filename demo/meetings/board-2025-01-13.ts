import type { DemoMeeting } from '../model.ts'
import {
  background,
  consultation,
  economy,
  information,
  legal,
  numbered,
  presentation,
  route,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2025-01-13',
  time: '08:30',
  endTime: '11:55',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Sagsbehandlingsfrister: gennemgang og valg af opfølgning',
      caseNumber: '24/11803',
      access: 'published',
      sections: [
        background(
          `Kommunen skal på hvert område fastsætte en frist for, hvor lang tid der må gå, fra en ansøgning er modtaget, til der er truffet en afgørelse. Fristerne skal kunne læses af alle. Borgerrådgiveren gjorde i november opmærksom på, at hjemmesidens liste ikke er rettet siden 2022.`,
        ),
        legal(
          `Retssikkerhedslovens § 3, stk. 2. Kan fristen ikke holdes i en konkret sag, skal borgeren have skriftlig besked om, hvornår afgørelsen kan ventes.`,
        ),
        presentation(`Hvad vi har

Direktionssekretariatet har samlet alle frister fra centrene. Der er 91 frister, som følger af en lov, og 13, som kommunen selv har valgt at fastsætte.

Lov	Antal frister	Ansvarligt center
Serviceloven	38	CSH og CSÆ
Barnets lov	17	CBS
Aktivloven	14	CBA
Beskæftigelseslovgivningen	12	CBA
Pensionslovgivningen	6	CBA
Sundhedsloven	4	CSÆ
I alt	91	

Fristerne begynder efter tre regler: når ansøgningen er registreret, når den er modtaget, og for kontanthjælp og enkeltydelser når sagen er fuldt oplyst. Listen skal sige, hvilken regel der gælder for hver frist.

To modeller for opfølgning

- Model A: Et center lægger en sag frem, når mindre end 80 % af et områdes afgørelser er truffet inden for fristen.
- Model B: Direktionen vælger 12 områder, som følges fast. Tre gange årligt vises antal sager, udvikling og gennemsnit i forhold til fristen.

Model A koster mindst, men siger intet om de områder, hvor ventetiden vokser uden at passere grænsen. Model B giver et ens billede hver gang og kan bruges i udvalgene.

Hvordan der skal tælles

Centrene har spurgt om fire ting, som listen derfor svarer på:

- En ansøgning, der kommer lørdag, tæller fra mandag.
- Venter kommunen på en læge, løber fristen videre. Ventetiden vises for sig.
- Sender borgeren noget nyt, begynder fristen ikke forfra.
- En sag, der er trukket tilbage, tæller ikke med.

Gennemsnittet regnes af afgørelser truffet i perioden, også når de er søgt året før. Ellers ville de ældste sager aldrig blive set. Ved færre end ti afgørelser vises tallet, men der regnes ikke på udviklingen.

Hvad borgeren kan se

Listen på hjemmesiden får fire kolonner: område, lov, frist og hvornår fristen begynder. Under hvert område står et telefonnummer til dem, der kan svare på, hvor langt en sag er. I dag er der kun ét nummer til hele kommunen, og omstillingen får omkring 300 opkald om måneden om netop det.

Hvad der mangler

Tre centre kan trække tallene fra deres fagsystem. CSÆ og den ene afdeling i CBS må tælle i hånden, til systemerne er opdateret i marts.`),
        economy(
          `Opdateringen af fagsystemerne koster 85.000 kr. en gang i 2025 og betales af Center for Økonomi og Digitalisering.`,
        ),
        route(`Den rettede liste offentliggøres, når byrådet har set den 26. februar 2025.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at de 91 lovbestemte og 13 egne frister godkendes som kommunens samlede liste',
          'at opfølgningen sker efter model B',
          'at politikerne får antal, udvikling og gennemsnit, mens andelen inden for fristen bruges af lederne',
          'at model A indføres ved siden af fra 2026',
        ),
      },
      decision: {
        text: `Punkt 1, 2 og 3 blev godkendt. Punkt 4 blev udskudt, til der er erfaring med model B.

Status forelægges tre gange årligt, første gang i maj. Direktionssekretariatet er ansvarlig. Hvert center læser egne frister igennem ultimo januar.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'approved', '3': 'approved', '4': 'postponed' },
      },
      attachments: ['Samlet liste over 104 frister', 'Borgerrådgiverens henvendelse af 21. november 2024'],
      guests: [{ name: 'Ulla Vangsted, CSH', time: '08:40' }],
    },
    {
      title: 'Lukkedage på rådhuset i 2025',
      caseNumber: '25/00402',
      access: 'published',
      sections: [
        presentation(`En klemmedag er en enkelt arbejdsdag mellem en fridag og en weekend. HR-centret har gennemgået kalenderen og fundet én i 2025: fredag den 30. maj efter Kristi himmelfartsdag. Den 2. maj og den 6. juni tæller ikke med, fordi 1. maj og grundlovsdag kun er halve fridage.

Den 29. og 30. december ligger mellem jul og nytår. De er ikke klemmedage, men fremmødet var 14 % i 2024.

På dagen efter Kristi himmelfart mødte 9 % af rådhusets medarbejdere sidste år. Hjemmeplejen, plejecentrene, dagtilbud og den sociale vagt er undtaget og holder åbent som ellers. Medarbejdere uden optjent ferie kan arbejde hjemmefra.`),
        legal(`Ferie på en lukkedag skal varsles senest en måned før.`),
        consultation(
          `Chefforum drøfter dagene den 5. februar. Derefter høres Hoved-MED med frist den 21. februar.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at lukning den 30. maj og den 29.-30. december sendes i høring',
          'at direktionen beslutter lukkedagene, når høringen er slut',
        ),
      },
      decision: {
        text: `Godkendt. Sagen kommer igen den 3. marts. Forslag til lukkedage i 2026 forelægges i oktober. HR-centret er ansvarlig.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Fremmøde på indeklemte dage 2023-2024'],
    },
    {
      title: 'Projektporteføljen, januar',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(`Der er 21 projekter på listen. 15 følger planen, fire er forsinkede, to er sat i bero. De fem, der er talt om siden sidst:

Projekt	Ejer	Status
Fælles vagtplan i ældreplejen	CSÆ	Forsinket 6 uger
Skoler uden papir	CBS	Følger planen
Sensorer i regnvandsbassiner	CTM	Følger planen
Nye veje i job for unge	CBA	Forsinket 3 uger
Genbrug af inventar	CEJ	I bero

Vagtplanen er forsinket, fordi leverandøren først kan flytte lønarter i marts. Genbrug af inventar venter på en lagerplads.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at status tages til efterretning',
          'at nye projekter kun optages, når idé, ønsket virkning, organisering og ressourcer er skrevet ned',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Udskudt. Det drøftes i chefforum inden sommeren, hvem der vælger projekterne. CØD laver et udkast til skabelon, som også siger, hvilke kompetencer et projekt kræver.`,
        outcome: 'partly',
        points: { '1': 'noted', '2': 'postponed' },
      },
    },
    {
      title: 'Kommunikationsstrategi 2025-2028',
      caseNumber: '25/00960',
      access: 'published',
      sections: [
        background(
          `Den nuværende strategi er fra 2019 og taler mest om sociale medier. Siden er fire ud af ti breve blevet digitale, og 70 % af henvendelserne begynder med en søgning på hjemmesiden.`,
        ),
        presentation(`Udkastet bygger på tre løfter: Vi skriver, så det kan forstås første gang. Vi svarer, hvor vi bliver spurgt. Vi siger det, før andre gør.

For hvert løfte er der en målestok, for eksempel at 90 % af standardbrevene har et lixtal under 45 ved udgangen af 2026.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at udkastet sendes i høring i Hoved-MED og centrene',
          'at strategien vedtages i maj',
        ),
      },
      decision: { text: `Udskudt.`, outcome: 'postponed' },
      attachments: ['Udkast til kommunikationsstrategi, 12 sider'],
    },
    {
      title: 'Direktionens møder og faste sager i 2025',
      caseNumber: '24/13950',
      access: 'published',
      sections: [
        presentation(`Direktionen mødes 12 mandage. Fire møder er heldagsmøder: 31. marts, 16. juni, 15. september og 8. december. Borgmesteren deltager den sidste time i hvert kvartals heldagsmøde.

Sag	Måned
Kørselsbemyndigelser	Marts
Budgetopfølgning	April, august og november
Sagsbehandlingsfrister	Maj, september og december
Strategibrev	Juni og september
Danmarkskort	September og december
Lukkedage	Oktober
Projektporteføljen	Hver gang`),
        information(
          `Dagsordenen sendes ud torsdagen før. Direktionssekretariatet foreslår fra april at sende den ud onsdag.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered('at planen godkendes', 'at dagsordenen fra april sendes ud onsdag'),
      },
      decision: {
        text: `Punkt 1 blev godkendt. Punkt 2 blev ikke godkendt, fordi økonomitallene først er klar onsdag aften.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'rejected' },
      },
    },
    {
      title: 'Opsigelse af leder i Center for Ejendomme',
      caseNumber: '25/00114',
      access: 'closed',
      neutralTitle: 'Personalesag',
      ground: 'Forvaltningslovens § 27, stk. 1, nr. 1 (enkeltpersoners private forhold)',
      sections: [
        presentation(
          `Driftsleder Kjeld Rostrup Amdal har over to år bestilt gulvbelægning for 318.400 kr. hos sin svogers firma uden at oplyse om slægtskabet. Han har erkendt det ved en samtale den 7. januar og bedt om hensyn til en sygdom i familien. Der er ikke fundet private fordele.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered('at der indledes sag om opsigelse', 'at forholdet ikke meldes til politiet'),
      },
      decision: {
        text: `Punkt 1: Godkendt. Punkt 2: Udskudt, til revisionen har udtalt sig i februar. GLI er ansvarlig.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'postponed' },
      },
      attachments: ['Referat af tjenstlig samtale med Kjeld Rostrup Amdal'],
    },
    {
      title: 'Efter højvandet i julen: hvad vi gør anderledes',
      caseNumber: '24/14402',
      access: 'published',
      sections: [
        background(
          `Natten til 27. december stod vandet 1,58 meter over daglige vande. Kanalgade og havnens parkering blev oversvømmet. Der kom vand i 23 kældre.`,
        ),
        presentation(`Vagten fik varslet kl. 17.10, men sandsækkene blev først kørt ud kl. 21.30, fordi nøglen til lageret lå hos en medarbejder på ferie. Borgerne skrev på kommunens side hele aftenen og fik svar næste formiddag.

CTM foreslår en kodelås på lageret, en vagtplan for kommunikation og et fast måltal: sandsække på plads senest to timer efter varsel.`),
        economy(`Lås, pumpe og 2.000 nye sække koster 96.000 kr. og holdes inden for centrets ramme.`),
      ],
      recommendation: {
        by: 'Center for Teknik og Miljø',
        points: numbered('at de tre forslag godkendes', 'at beredskabet øves inden 1. oktober'),
      },
      decision: {
        text: `Godkendt. CTM er ansvarlig for øvelsen, som holdes sammen med omstillingen. OEN melder tilbage i oktober.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      guests: [{ name: 'Ole Engkilde, CTM', time: '11:20' }],
    },
  ],
}
