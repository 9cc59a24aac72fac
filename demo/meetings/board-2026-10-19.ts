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
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2026-10-19',
  time: '08:30',
  endTime: '12:30',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Kontaktcentret: evaluering af de tre mål',
      caseNumber: '08/05271',
      access: 'published',
      sections: [
        background(
          `I januar satte direktionen tre mål og bad om en evaluering i oktober. Ventetiden har været på dagsordenen siden 2012. I 2018 blev en evaluering af den daværende central bestilt og aldrig lavet.`,
        ),
        presentation(`Hvad der er besluttet før

År\tBeslutning\tHvad blev det til?
2012\tServiceindeks på 95 % mod målte 73 %\tFørst målt igen i 2025: 81, og i 2026: 85
2017\t3 minutters ventetid 1/11\tNået i én måned
2018\tEvaluering af centralen om et år\tIkke lavet
2025\t2 minutters ventetid i december\tOpgivet i oktober efter en beregning
2026\tTre mål for kontaktcentret\tTo af tre er nået

Resultatet

Nøgletal\tNov. 2025\tMarts\tJuni\tSept.\tMål\tNået
Opkald på en måned\t10.940\t11.380\t10.120\t11.260\t-\t-
Gennemsnitlig ventetid\t3:50\t3:05\t2:24\t1:52\t2:00\tJa
Ventetid kl. 11-12\t7:20\t5:40\t3:10\t2:40\t-\t-
Afklaret ved første henvendelse\t22 %\t29 %\t34 %\t37 %\t40 %\tNej
Opgivet i køen\t13 %\t9 %\t6 %\t4 %\t5 %\tJa

Tiderne er i minutter og sekunder.

Hvad der virkede

- Frokost i tre hold tog 1 minut og 20 sekunder af ventetiden kl. 11-12 på fire uger.
- Den deltidsansatte tog resten af toppen.
- De 50 svar med ejer og dato gav de første syv procentpoint i afklaring.

Hvad der ikke virkede

- 11 af de 50 svar er ikke blevet efterset i 3. kvartal. Seks af dem hører til i CTM.
- Opkald tilbage fylder i køen om eftermiddagen, når der er lovet for mange om formiddagen.

Hvad medarbejderne siger

CBA har talt med alle ni i kontaktcentret. Syv vil blive. De nævner samtaler med borgere i krise som det sværeste og de 50 svar som den største hjælp. To savner at følge en sag til ende. Sygefraværet er 3,9 procent mod 6,8 i den gamle omstilling. Kurset i psykisk førstehjælp, som MED-udvalget bad om før åbningen, blev først holdt i maj, to måneder for sent.

Hvad centrene mærker

Der stilles 31 procent færre opkald om end i efteråret 2025. Svarprocenten i centrene er 86 mod 72 i januar 2025. CBS har brugt tiden til at åbne telefonen en time tidligere. CTM mener ikke, at de har sparet tid, fordi de opkald, der er tilbage, er de lange.

Borgerne

602 borgere svarede på to spørgsmål efter opkaldet. 79 procent fik det, de ringede efter. 88 procent blev talt venligt til.`),
        economy(
          `Den deltidsansatte koster 252.000 kr. i et helt år. CBA kan betale 150.000 kr. inden for rammen. Der mangler 102.000 kr. i 2027.`,
        ),
        assessment(
          `De 40 procent kan nås, når byggesagerne kan slås op af kontaktcentret. Det sker med den nye sagsvisning i februar.`,
        ),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at evalueringen tages til efterretning',
          'at målet om 2 minutter og 5 procent fastholdes og måles hver måned',
          'at målet om 40 procent flyttes til marts 2027',
          'at der findes 102.000 kr. til den deltidsansatte i 2027',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. To af tre mål er nået. Direktionen takker kontaktcentret.

Punkt 2 og 3: Godkendt. Nye tal forelægges i april 2027. LTV er ansvarlig, og OEN sørger for, at CTM's svar er efterset senest 15/11.

Punkt 4: Udskudt til mødet den 16. november 2026, når tredje budgetopfølgning foreligger.`,
        outcome: 'partly',
        points: { '1': 'noted', '2': 'approved', '3': 'approved', '4': 'postponed' },
      },
      guests: [
        { name: 'Lone Tvedemose, CBA', time: '08:35' },
        { name: 'Mads Dyrelund, Omstillingen', time: '08:35' },
      ],
      attachments: ['Evaluering af kontaktcentret (15920/26)', 'Borgernes svar, september 2026 (15921/26)'],
    },
    {
      title: 'Strategibrev 2027: endelig godkendelse',
      caseNumber: '26/01602',
      access: 'published',
      sections: [
        consultation(
          `Syv af elleve MED-udvalg har svaret. CSÆ's svar er kommet efter chefforums møde. CEJ, CKF, CTM og Direktionens stab har ikke svaret.`,
        ),
        presentation(`Vent mindre: Ingen af de 12 områder er over fristen ved udgangen af 2027.

Brug tallet, hvor du står: Hver arbejdsplads har ét tal på tavlen, som den selv kan ændre.

Hold op med én ting: 25 af de 39 statusnotater er væk den 1. april 2027.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at brevet godkendes',
          'at det sendes til alle ledere den 2. november',
          'at hvert center vælger ét effektmål senest den 15. januar 2027',
        ),
      },
      decision: {
        text: `Godkendt. KBU er ansvarlig for punkt 2, centercheferne for punkt 3. Direktionen vil vide, hvorfor fire udvalg ikke svarede; GLI undersøger det.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      attachments: ['Strategibrev 2027 (15930/26)', 'Syv høringssvar (15931/26)'],
    },
    {
      title: 'Lukkedage i 2027',
      caseNumber: '25/00402',
      access: 'published',
      sections: [
        presentation(`Kalenderen for 2027 har én klemmedag: fredag den 7. maj efter Kristi himmelfartsdag. 1. maj og grundlovsdag falder på lørdage. Nytårsdag er en fredag.

Dagene mellem jul og nytår er fire: mandag den 27. til torsdag den 30. december.

Dag i 2026\tÅbent for\tHenvendelser
2. januar\tAlle, halv bemanding\t212
15. maj\tTelefonvagt\t148`),
        legal(`Ferie på en lukkedag skal varsles senest en måned før.`),
        consultation(
          `Hoved-MED er hørt med svar den 12. oktober. Udvalget støtter den 7. maj. Det fraråder fire dage i december, fordi medarbejdere med få feriedage tvinges til at bruge dem.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at rådhuset holder lukket den 7. maj 2027',
          'at rådhuset holder lukket den 27.-30. december 2027 med telefonvagt',
        ),
      },
      decision: {
        text: `Punkt 1: Godkendt. Punkt 2: Udskudt. Erfaringerne fra december 2026 skal med. HR-centret varsler den 7. maj senest 6/4.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'postponed' },
      },
      attachments: ['Hoved-MEDs høringssvar (15940/26)'],
    },
    {
      title: 'Tangfestivalen 2026',
      caseNumber: '24/06630',
      access: 'published',
      sections: [
        presentation(
          `5.900 gæster kom den 4.-5. september, 2.700 af dem til de betalte aftener. Musikken sluttede til tiden begge dage. Grundejerforeningen Kanalen skriver, at flytningen af scenen har gjort en forskel. Foreningens regnskab er lovet til 1. november.`,
        ),
      ],
      recommendation: {
        by: 'Center for Kultur og Fritid',
        points: single('at orienteringen tages til efterretning'),
      },
      decision: {
        text: `Taget til efterretning. DSK sender regnskabet rundt, når det er modtaget.`,
        outcome: 'noted',
      },
    },
    {
      title: 'Direktionens udviklingspulje 2026: opgørelse',
      caseNumber: '25/00690',
      access: 'published',
      sections: [
        economy(`Post\tKr.
Årets pulje\t350.000
Overført fra 2025\t125.773
Tangfestivalen (februar)\t−60.000
Deltidsansat i kontaktcentret (april)\t−168.000
Rest\t247.773

CKF søger 45.500 kr. til lydguider på Kalkmagasinet. Bevilges det, er resten 202.273 kr.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered('at opgørelsen godkendes', 'at der bevilges 45.500 kr. til lydguider'),
      },
      decision: {
        text: `Punkt 1: Godkendt. Punkt 2: Ikke godkendt. Turistforeningen skal spørges først. Resten er 247.773 kr.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'rejected' },
      },
    },
    {
      title: 'Databehandlere og sprogmodeller: to stikprøver',
      caseNumber: '26/02480',
      access: 'internal',
      sections: [
        background(`PDA skulle i dag give status på ni forsvundne aftaler og en stikprøve på 30 tekster.`),
        presentation(
          `Syv af de ni aftaler er på plads. To systemer er lukket, og leverandøren har bekræftet, at data er slettet. Der er ført tilsyn med 22 af 39. I de 30 tekster skrevet med sprogmodel var der personoplysninger i én: et fornavn og en diagnose fra en sag om hjælpemidler.`,
        ),
      ],
      recommendation: {
        by: 'Databeskyttelsesrådgiveren',
        points: single('at status tages til efterretning'),
      },
      decision: {
        text: `Taget til efterretning. BKR taler med medarbejderen. PDA tager en ny stikprøve på 60 tekster i marts 2027.`,
        outcome: 'noted',
      },
      guests: [{ name: 'Peter Dalsager, databeskyttelsesrådgiver', time: '10:50' }],
    },
    {
      title: 'Efternavne på dørskilte',
      caseNumber: '26/04502',
      access: 'internal',
      sections: [
        background(`Chefforum drøftede sagen den 23. september og anbefaler, at medarbejderen selv vælger.`),
        economy(`Nye skilte koster 85 kr. stykket. HR-centret venter 240 ønsker, i alt 20.400 kr.`),
      ],
      recommendation: {
        by: 'Chefforum',
        points: single('at fornavn og funktion bruges på dørskilte, hvor medarbejderen ønsker det'),
      },
      decision: {
        text: `Godkendt. Det fulde navn står fortsat i breve. Centrene betaler skiltene.`,
        outcome: 'approved',
      },
    },
    {
      title: 'It-beredskab: øvelse uden telefon i uge 40',
      caseNumber: '25/04410',
      access: 'internal',
      sections: [
        information(
          `Telefonen var slukket fra kl. 9 til 10 onsdag den 30. september. 61 borgere hørte en besked om et nødnummer; 44 ringede til det. Hjemmeplejens vagt kunne nås hele tiden. Nødnummeret stod ikke på hjemmesiden før kl. 9.40.`,
        ),
      ],
      decision: { text: `Taget til efterretning. RTO retter rækkefølgen i drejebogen.`, outcome: 'noted' },
    },
    {
      title: 'Forlig i sagen om en afskediget vikar',
      caseNumber: '26/04902',
      access: 'closed',
      neutralTitle: 'Et forlig i en retssag',
      ground: 'Offentlighedslovens § 21, stk. 2, og § 27, nr. 4 (brevveksling om en retssag)',
      sections: [
        presentation(
          `Vikar Marlene Sivbæk Torp har stævnet kommunen for 290.000 kr. Hun mener sig afskediget, fordi hun selv havde meldt fejl i medicinskabet på Strandengen. Landsretten har peget på, at partshøringen var for kort, to dage. Kommunens advokat vurderer risikoen for at tabe til to ud af tre.`,
        ),
        economy(`Modparten vil forliges for 140.000 kr. Egne sagsomkostninger er 88.000 kr. indtil nu.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at der indgås forlig indtil 140.000 kr.',
          'at vejledningen om partshøring rettes, så fristen er mindst syv dage',
        ),
      },
      decision: {
        text: `Godkendt. GLI er ansvarlig. Vejledningen er rettet senest 1/12.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Advokatens vurdering af 12. oktober 2026'],
    },
  ],
}
