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
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2025-04-28',
  time: '08:30',
  endTime: '11:50',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: '1. budgetopfølgning 2025',
      caseNumber: '25/01640',
      access: 'published',
      sections: [
        background(
          `Budgettet følges op tre gange om året. Første opfølgning bygger på forbruget til og med marts og centrenes forventning til resten af året. Et plus er et merforbrug, et minus et mindreforbrug.`,
        ),
        presentation(`Centrene venter under ét at bruge 36,0 mio. kr. mere end det korrigerede budget. Langt det meste ligger på Social- og Handicapudvalgets område, hvor der siden nytår er kommet 17 nye anbringelser og botilbud, og hvor priserne er steget mere end regnet med.

Udvalg	Service	Overførsler	I alt (mio. kr.)
Økonomiudvalget	4,5	0,0	4,5
Teknik- og Miljøudvalget	0,1	0,0	0,1
Kultur- og Fritidsudvalget	0,3	0,0	0,3
Social- og Handicapudvalget	22,9	3,9	26,8
Børne- og Skoleudvalget	-0,9	0,0	-0,9
Klima- og Planudvalget	-0,2	0,0	-0,2
Arbejdsmarkedsudvalget	0,4	4,8	5,2
Sundheds- og Ældreudvalget	0,2	0,0	0,2
I alt	27,3	8,7	36,0

Holdt op mod det oprindelige budget er afvigelsen 44,1 mio. kr., fordi 8,1 mio. kr. er overført fra 2024.

Hvorfor tallene er, som de er

- Social og handicap: Et nyt botilbud koster i gennemsnit 1,6 mio. kr. om året. Af de 17 nye ophold var ni kendt i december, men ikke lagt i budgettet. Seks er unge, der fylder 18.
- Arbejdsmarked: Der er 140 flere på sygedagpenge end ventet, og 60 af dem har været syge i over et halvt år.
- Økonomiudvalget: Licenser er steget 2,1 mio. kr., og barselspuljen er brugt hurtigere end i 2024.
- Børn og skole: Mindreforbruget skyldes 11 stillinger, der stod tomme i januar og februar. Det kan ikke ventes at fortsætte.

CSH har lagt sin prognose om. Den regnes nu på den enkelte borger og ikke på sidste års gennemsnit. Det gør tallet mere præcist, men gør det også sværere at sammenligne med 2024.

Servicerammen

Kommunens serviceramme overskrides med 9,3 mio. kr., hvis der ikke gøres noget. Puljen til uforudsete udgifter på 18 mio. kr. er da brugt.

Hvad der foreslås

Tiltag	Ejer	Virkning i 2025 (mio. kr.)
Gennemgang af 60 dyreste enkeltsager	CSH	4,0
Ansættelser på rådhuset venter to måneder	Alle	2,2
Forhandling af priser med fem botilbud	CSH	1,8
Vedligehold af veje udskydes	CTM	1,5
I alt		9,5`),
        economy(
          `Med tiltagene på 9,5 mio. kr. holdes servicerammen med 0,2 mio. kr. til rest. CØD anser 6 mio. kr. for sikre og 3,5 mio. kr. for usikre.`,
        ),
        route(`Økonomiudvalget 12. maj, byrådet 28. maj.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at opfølgningen sendes til Økonomiudvalget',
          'at de fire tiltag sættes i gang',
          'at CSH hver måned viser antal sager og gennemsnitlig pris',
          'at der skrives et beredskabsnotat, hvis servicerammen stadig er truet i august',
        ),
      },
      decision: {
        text: `Punkt 1 anbefales. Punkt 2 blev godkendt, dog ikke udskydelsen af vejene, som JFE drøfter med udvalget. Punkt 3 og 4 blev godkendt. UVA er ansvarlig for de månedlige tal, RTO for notatet.`,
        outcome: 'partly',
        points: { '1': 'recommended', '2': 'partly', '3': 'approved', '4': 'approved' },
      },
      attachments: ['1. budgetopfølgning 2025 pr. udvalg', 'Tiltag med beløb og ejere'],
      guests: [
        { name: 'Rune Toftemark, CØD', time: '08:30' },
        { name: 'Ulla Vangsted, CSH', time: '08:45' },
      ],
    },
    {
      title: 'Kommunikationsstrategi 2025-2028',
      caseNumber: '25/00960',
      access: 'published',
      sections: [
        background(
          `Udkastet har været på dagsordenen i januar og februar. Det er siden kortet ned fra 12 til 7 sider.`,
        ),
        presentation(`Tre løfter

- Vi skriver, så det kan forstås første gang.
- Vi svarer, hvor vi bliver spurgt.
- Vi siger det, før andre gør.

Målestokke

Løfte	Tal i dag	Tal i december 2026
Standardbreve med lixtal under 45	38 %	90 %
Spørgsmål på sociale medier besvaret samme dag	54 %	80 %
Sager i pressen, hvor kommunen selv fortalte det først	Ikke talt	Tælles fra 1. juni

Afsnittet om billeder er kommet med: brug egne billeder af medarbejdere, der har sagt ja skriftligt.`),
        consultation(`Hoved-MED og alle centre høres i perioden 30. april - 23. maj.`),
        economy(`Værktøj til lixtal koster 18.000 kr. om året, som betales af Direktionssekretariatet.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at udkastet sendes i høring',
          'at strategien vedtages den 16. juni',
          'at CTM og CBA retter breve først',
        ),
      },
      decision: {
        text: `Punkt 1 og 2 blev godkendt. Punkt 3 blev godkendt med den bemærkning, at arbejdet bygger på CBA's oprydning i standardbreve.

TRA ønskede tilført referatet, at et lixtal under 45 ikke gør et afslag lettere at forstå.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved', '2': 'approved', '3': 'approved-with-remark' },
      },
      earlierDecisions: [
        { date: '2025-01-13', text: `Udskudt.`, outcome: 'postponed' },
        {
          date: '2025-02-03',
          text: `Udskudt til mødet den 28. april 2025, fordi JFE ikke var til stede.`,
          outcome: 'postponed',
        },
      ],
      attachments: ['Udkast til kommunikationsstrategi, 7 sider'],
    },
    {
      title: 'Netværk af konsulenter: det første halve år',
      caseNumber: '24/07711',
      access: 'internal',
      sections: [
        background(`31 konsulenter fra alle centre mødes tre-fire gange om året. Der er mødepligt.`),
        presentation(`Der er holdt tre møder. Fremmødet var 19, 14 og 18 af 31, altså 55 % i gennemsnit. Af de 13, der blev væk i marts, havde ni ikke meldt afbud.

Deltagerne giver mødet i marts om at skrive en sag, der kan besluttes, 4,1 af 5. To tredjedele har brugt tjeklisten siden. SMO mener, at sagerne er blevet kortere; antallet, der sendes tilbage, er faldet fra 11 til 6 i kvartalet.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered('at status tages til efterretning', 'at netværket evaluerer sig selv i 4. kvartal'),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt. Er fremmødet ikke mindst 75 % til den tid, ophæves mødepligten eller netværket. GLI forelægger evalueringen i november.`,
        outcome: 'approved-with-remark',
        points: { '1': 'noted', '2': 'approved-with-remark' },
      },
    },
    {
      title: 'Praktik for elever i 8. og 9. klasse',
      caseNumber: '25/03345',
      access: 'published',
      sections: [
        background(
          `Skolerne søger hvert år omkring 200 praktikpladser i Elmsund. Kommunen er den største arbejdsplads og gav 22 pladser sidste år, de fleste i dagtilbud.`,
        ),
        presentation(`Forslaget er en fast ordning med 60 pladser om året i ugerne 6, 11, 40 og 46. Eleven får en plan for ugen, en kontaktperson og et møde med en leder. Den, der fortryder et valg, kan prøve en anden plads i samme uge.

Pladserne skal også findes uden for dagtilbud: i vejdrift, køkken, omstilling, bibliotek og på rådhuset.`),
        legal(`Elever under 15 år må kun udføre lettere arbejde og ikke bruge farlige maskiner.`),
        economy(`Arbejdstøj og forsikring koster 26.000 kr. om året inden for HR-centrets ramme.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at ordningen begynder i skoleåret 2025/26',
          'at centrene finder 60 pladser i alt',
          'at ordningen evalueres i december',
        ),
      },
      decision: {
        text: `Godkendt. Hver centerchef finder pladser inden 1/9, og fordelingen drøftes i chefforum i september. HRC er ansvarlig.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
    },
    {
      title: 'Strategibrev 2026: ledernes svar og valg af emner',
      caseNumber: '25/00077',
      access: 'internal',
      sections: [
        presentation(`121 af 186 ledere har svaret på de tre spørgsmål.

Spørgsmål	Hyppigste svar	Antal
Tid, som ingen savner	Registrering af det samme to steder	74
Her venter borgerne	Telefonen og byggesager	51
Det vil vi lære	At følge en beslutning til dørs	38

Tre emner foreslås: Skriv det én gang. Svar, når det ringer. Gør det færdigt.

Svarene er forskellige fra center til center. I CSÆ og CSH handler tre ud af fire om registrering. I CTM og CBA handler hvert andet om telefonen. I CBS skriver mange, at planer bliver lavet om, før de er prøvet. 65 ledere har ikke svaret; de fleste sidder på skoler, hvor spørgsmålene kom i terminsprøvernes uge.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at de tre emner sendes til drøftelse i chefforum'),
      },
      decision: { text: `Godkendt. KBU skriver et udkast til den 16. juni.`, outcome: 'approved' },
      attachments: ['Ledernes svar, samlet uden navne'],
    },
    {
      title: 'Direktionens udviklingspulje: undervisning af omstillingen',
      caseNumber: '25/00690',
      access: 'published',
      sections: [
        economy(
          `Puljen er på 400.000 kr. i 2025. Intet er brugt. CBA søger 62.500 kr. til fem dages undervisning for omstillingens medarbejdere i at afklare et opkald med det samme. Derefter er der 337.500 kr. tilbage.`,
        ),
      ],
      recommendation: { by: 'Center for Borger og Arbejde', points: single('at der bevilges 62.500 kr.') },
      decision: { text: `Godkendt. MAD fortæller om udbyttet i oktober.`, outcome: 'approved' },
    },
    {
      title: 'Projektporteføljen, april',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(
          `23 projekter. Køplads og opkald tilbage er bestilt til uge 23. Sensorer i regnvandsbassiner har målt for højt i fire af ti bassiner; fejlen er fundet, og tallene fra februar kasseres.

De fire projekter uden timer i marts har svaret: To er i gang igen, ét venter på et udvalg, og ét, Klippekort til unge i job, har mistet sin projektleder.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at status tages til efterretning'),
      },
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
    {
      title: 'Henvendelse til whistleblowerordningen om et plejecenter',
      caseNumber: '25/03198',
      access: 'closed',
      neutralTitle: 'En henvendelse om forhold på en arbejdsplads',
      ground: 'Forvaltningslovens § 27, stk. 1, nr. 1, og whistleblowerlovens § 25',
      sections: [
        presentation(
          `En medarbejder har oplyst, at medicin til fire beboere på Plejecentret Strandengen blev noteret som givet i nattevagter, hvor skabet ikke var åbnet. Logningen viser det samme for 9 af 30 nætter i marts. Vagtplanen peger på én vikar, Marlene Sivbæk Torp, som ikke er partshørt endnu. Ingen beboer er kommet til skade.`,
        ),
        information(
          `De pårørende er ikke orienteret. Styrelsen for patientsikkerhed får besked, når partshøringen er slut.`,
        ),
      ],
      recommendation: {
        by: 'Center for Sundhed og Ældre',
        points: numbered(
          'at vikaren fritages for tjeneste straks',
          'at de pårørende orienteres senest 5. maj',
        ),
      },
      decision: {
        text: `Godkendt. BKR er ansvarlig. AGL orienteres hver dag, indtil partshøringen er slut.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Log fra medicinskab, Strandengen, marts 2025'],
    },
  ],
}
