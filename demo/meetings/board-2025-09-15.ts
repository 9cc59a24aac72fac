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
  date: '2025-09-15',
  time: '08:30',
  endTime: '14:45',
  location: 'Tangbæk Skole, lærerværelset',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Sagsbehandlingsfrister: anden status og plan for merudgifter til børn',
      caseNumber: '24/11803',
      access: 'published',
      sections: [
        background(
          `Anden status af tre i 2025. Den dækker 1. maj - 31. august og har for første gang alle 12 områder.`,
        ),
        presentation(`Område	Antal	Udvikling	Gennemsnit	Frist
Hjælpemidler, små	588	-4 %	17 dage	28 dage
Hjælpemidler, store	93	+6 %	71 dage	70 dage
Boligindretning	44	+7 %	151 dage	140 dage
Merudgifter, voksne	52	-9 %	55 dage	56 dage
Merudgifter, børn	61	+24 %	97 dage	56 dage
Enkeltydelser	341	+2 %	13 dage	21 dage
Kontanthjælp	377	-6 %	9 dage	14 dage
Plads på plejecenter	68	-4 %	41 dage	56 dage
Genoptræning	240	+1 %	6 dage	7 dage
Personlig hjælp	415	+3 %	11 dage	14 dage
Botilbud	12	-8 %	104 dage	90 dage
Tabt arbejdsfortjeneste	39	+15 %	68 dage	56 dage

Udviklingen er målt mod de første fire måneder af året. Fem områder har et gennemsnit over fristen: store hjælpemidler, boligindretning, merudgifter til børn, botilbud og tabt arbejdsfortjeneste.

Plan for merudgifter til børn

Rådgiveren, der blev ansat i juni, har 44 sager. 19 af dem var ældre end fire måneder. Planen er:

- Forældrene ringes op inden otte dage og får sagt, hvad der mangler.
- Sager under 7.000 kr. om året afgøres af rådgiveren alene.
- De 19 ældste er afgjort senest 1. november.
- Gennemsnittet er under 56 dage ved årets udgang.`),
        legal(`Retssikkerhedslovens § 3, stk. 2.`),
        economy(`Rådgiveren koster 260.000 kr. i et halvt år og holdes inden for CBS' ramme.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at status tages til efterretning',
          'at planen for merudgifter til børn godkendes',
          'at CSH beskriver, hvorfor botilbud tager længere tid end fristen',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2 og 3: Godkendt. HPI melder antallet af gamle sager den 10. november. UVA beskriver botilbud i december.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved' },
      },
      attachments: ['Status for 12 områder, 1. maj - 31. august 2025', 'Plan for merudgifter til børn'],
      guests: [{ name: 'Henrik Pilegrav, CBS', time: '08:45' }],
    },
    {
      title: 'Danmarkskort 2024: omgjorte afgørelser',
      caseNumber: '25/06204',
      access: 'published',
      sections: [
        background(
          `Hvert år offentliggøres, hvor mange kommunale afgørelser på socialområdet Ankestyrelsen gør om. Byrådet skal behandle tallene på et møde inden årets udgang.`,
        ),
        presentation(`Omgørelsesprocenten er hjemviste og ændrede afgørelser delt med alle afgjorte klager.

Område	Hjemvist	Ændret	Stadfæstet	I alt	Omgjort	Tre nabokommuner
Voksne med handicap	9	3	28	40	30,0 %	28 %
Børn med handicap	7	4	11	22	50,0 %	36 %
Aktivloven	3	2	20	25	20,0 %	19 %
Beskæftigelse	2	1	12	15	20,0 %	22 %
I alt	21	10	71	102	30,4 %	27 %

Tallene er små. På børneområdet ændrer én sag procenten med næsten fem.

Hvorfor børneområdet ligger højt

CBS har læst de 11 omgjorte sager. I syv manglede en lægelig oplysning, som Ankestyrelsen selv indhentede. I tre var begrundelsen for kort. I én var loven forstået forkert.

De syv sager om lægelige oplysninger handler alle om merudgifter. Forældrene havde sendt en udtalelse, men den var over et år gammel, og ingen bad om en ny. Ankestyrelsen bad om den og fik den på 12 dage. CBS foreslår derfor, at oplysninger ældre end seks måneder altid fornyes, før der træffes afgørelse.

Klagerne er steget fra 81 i 2023 til 102 i 2024. Stigningen ligger på voksenområdet, hvor ledsagelse blev gennemgået i foråret.`),
        legal(
          `Byrådet skal tage stilling til, om der er behov for en handleplan. Mener byrådet ikke det, skal Ankestyrelsen have besked med en begrundelse.`,
        ),
        assessment(
          `Direktionssekretariatet vurderer, at der er behov for en handleplan på børneområdet og ikke på de tre andre.`,
        ),
        route(`Børne- og Skoleudvalget 1. oktober, Økonomiudvalget 20. oktober, byrådet 29. oktober.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at tallene sendes til byrådet',
          'at der laves en handleplan for børn med handicap',
          'at der ikke laves en handleplan for de øvrige områder',
        ),
      },
      decision: {
        text: `Anbefales over for byrådet. CBS skriver handleplanen inden 29/10 og fortæller om de første resultater i december.`,
        outcome: 'recommended',
        points: { '1': 'recommended', '2': 'recommended', '3': 'recommended' },
      },
      attachments: ['Afgjorte klager 2024', 'Læsning af 11 omgjorte sager'],
    },
    {
      title: 'Strategibrev 2026: endelig godkendelse',
      caseNumber: '25/00077',
      access: 'published',
      sections: [
        consultation(`Ti af elleve MED-udvalg har svaret inden den 22. august. Svar fra CEJ's udvalg mangler.

- Otte støtter brevet uden ændringer.
- CSÆ's udvalg spørger, hvordan nattevagter kan føre en kalender.
- CBS' udvalg vil have tid til at finde dobbelt registrering på en fælles dag.`),
        presentation(
          `Chefforum så andet udkast den 3. september. Kalenderen gælder nu kun medarbejdere med fast telefon. Skolerne får en halv fælles dag i februar.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at brevet godkendes',
          'at det sendes til alle ledere den 1. oktober',
          'at forløbet evalueres i december',
        ),
      },
      decision: {
        text: `Godkendt. KBU er ansvarlig.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      attachments: ['Strategibrev 2026', 'Høringssvar fra ti MED-udvalg'],
    },
    {
      title: 'Delebiler i hjemmeplejen: forsøget udvides',
      caseNumber: '25/00690',
      access: 'published',
      sections: [
        background(`I marts fik CSÆ lov at prøve delebiler i distrikt Hvidmose i seks måneder.`),
        presentation(
          `Fire biler har kørt 21.400 km. Ni medarbejdere har ikke brugt egen bil siden april. To gange manglede der en bil, begge gange en mandag morgen. Medarbejderne savner børnesæde og isskraber.`,
        ),
        economy(
          `CSÆ søger 89.600 kr. af direktionens udviklingspulje til fire biler mere i distrikt Skansen fra oktober til marts. Puljen falder fra 169.100 kr. til 79.500 kr.`,
        ),
      ],
      recommendation: { by: 'Center for Sundhed og Ældre', points: single('at der bevilges 89.600 kr.') },
      decision: { text: `Godkendt. BKR evaluerer begge distrikter i april 2026.`, outcome: 'approved' },
    },
    {
      title: 'Effektorienteret styring: de første samtaler',
      caseNumber: '24/03390',
      access: 'internal',
      sections: [
        background(
          `Direktionen besluttede i marts, at den første samtale med tre centre skulle holdes i juni. Den blev glemt, og SMO har sat punktet på efter eget eftersyn af åbne løfter.`,
        ),
        presentation(`Center	Mål	Marts	August
CSÆ	Klarer sig uden hjælp efter genoptræning	47 %	49 %
CBS	Elever med over 10 % fravær	14,2 %	Opgøres i oktober
CTM	Huller i vejen lukket inden fem hverdage	61 %	78 %

CTM's fremgang skyldes, at to hold kører samme rute hver uge i stedet for at vente på meldinger.`),
      ],
      recommendation: { by: 'Direktionssekretariatet', points: single('at tallene drøftes') },
      decision: {
        text: `Drøftet. Hvert center skriver en dialogkæde: hvem taler med hvem om hvilket tal. Kæderne drøftes i direktionen i december.`,
        outcome: 'discussed',
      },
    },
    {
      title: 'Klimatilpasning af Kanalgade: forslag i høring',
      caseNumber: '25/04017',
      access: 'published',
      sections: [
        background(`Efter højvandet i julen bad Klima- og Planudvalget om et forslag til en højere kajkant.`),
        presentation(
          `Kanten hæves 45 cm på 380 meter. Der er tre steder med port, så både kan tages op. 14 træer fældes, og 22 plantes.`,
        ),
        consultation(
          `Forslaget ændrer lokalplanen og sendes i offentlig høring i otte uger. Der holdes borgermøde den 9. oktober.`,
        ),
        economy(`Anlægget koster 11,2 mio. kr. Grundejerne foreslås at betale en tredjedel.`),
      ],
      recommendation: {
        by: 'Center for Teknik og Miljø',
        points: numbered('at forslaget sendes til byrådet', 'at grundejerne betaler en tredjedel'),
      },
      decision: {
        text: `Punkt 1: Anbefales. Punkt 2: Udskudt, til en jurist har set på fordelingen.`,
        outcome: 'partly',
        points: { '1': 'recommended', '2': 'postponed' },
      },
      attachments: ['Forslag til tillæg til lokalplan for Kanalgade'],
    },
    {
      title: 'Erstatningskrav efter ulykke på legeplads',
      caseNumber: '25/05533',
      access: 'closed',
      neutralTitle: 'Et krav om erstatning',
      ground: 'Forvaltningslovens § 27, stk. 1, nr. 1 (enkeltpersoners private forhold)',
      sections: [
        presentation(
          `Forældrene til seksårige Villads kræver 412.000 kr. efter et fald fra tårnet i Mosehaven Børnehus den 3. juni. Drengen har en varig skade i albuen. Tårnet blev underkendt af inspektøren i februar, men opgaven lå i en mailboks hos en medarbejder på orlov. Forsikringen dækker ikke, når en kendt fejl ikke er rettet.`,
        ),
        economy(`Kommunen er selvforsikret indtil 500.000 kr.`),
      ],
      recommendation: {
        by: 'Center for Børn og Skole',
        points: numbered(
          'at kommunen anerkender ansvaret',
          'at alle mailbokse til inspektion flyttes til en fælles liste',
        ),
      },
      decision: {
        text: `Godkendt. TRA taler med forældrene i denne uge. HPI er ansvarlig for listen inden 1/10.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Skadesanmeldelse, Mosehaven Børnehus', 'Inspektionsrapport, februar 2025'],
    },
    {
      title: 'Projektporteføljen, september',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(
          `Listen er kortet fra 24 til 19. Tre projekter uden mandat er taget af, og to er færdige. Mandatet for kontaktcentret er lagt sammen med Velkommen i telefonen.

Projekt	Ejer	Status
Velkommen i telefonen	CBA	Beregning forelægges i oktober
Fælles vagtplan i ældreplejen	CSÆ	To af fem distrikter
Sensorer i regnvandsbassiner	CTM	Drift 1. oktober
Skoler uden papir	CBS	Sidste skole i november
Genbrug af inventar	CEJ	I bero

Af timerne er 71 % brugt, og 68 % af tiden er gået.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at status tages til efterretning'),
      },
      decision: {
        text: `Taget til efterretning. De to færdige evalueres efter et halvt år.`,
        outcome: 'noted',
      },
    },
  ],
}
