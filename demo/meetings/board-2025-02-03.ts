import type { DemoMeeting } from '../model.ts'
import {
  background,
  consultation,
  economy,
  legal,
  numbered,
  policy,
  presentation,
  route,
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2025-02-03',
  time: '08:30',
  endTime: '11:10',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'SMO'],
  absent: ['JFE'],
  items: [
    {
      title: 'Breve med dobbelt besked: oprydning i standardbreve',
      caseNumber: '25/00871',
      access: 'published',
      sections: [
        background(
          `Et boligstøttebrev fra efteråret gav både afslag og bevilling. 212 borgere fik det, og omstillingen tog 140 ekstra opkald på to dage. Fejlen lå i en skabelon, som tre medarbejdere kunne rette i.`,
        ),
        presentation(`CBA har set 64 standardbreve igennem. 19 har mindst ét afsnit, der siger noget andet end loven, og syv henviser til en telefon, som er nedlagt.

Forslaget er enkelt:

- Hvert brev får én ejer i centret.
- En skabelon kan kun rettes af to personer sammen.
- Brevet læses højt for en kollega uden for faget, før det tages i brug.`),
        legal(`Forvaltningslovens §§ 22-25 om begrundelse og klagevejledning.`),
        economy(`Arbejdet tager 180 timer og kræver ingen bevilling.`),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at de 19 breve rettes først',
          'at reglen om ejer og to personer gælder alle centre fra 1. juni',
        ),
      },
      decision: {
        text: `Godkendt. De 19 breve er rettet ultimo marts; LTV er ansvarlig. De øvrige centre udpeger ejere inden 1/6.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Gennemgang af 64 standardbreve'],
    },
    {
      title: 'Strategibrev 2026: procesplan i otte trin',
      caseNumber: '25/00077',
      access: 'published',
      sections: [
        background(
          `Strategibrevet siger på to sider, hvad direktionen vil lægge vægt på næste år. Brevet for 2025 kom først ud i januar, og en tredjedel af lederne nåede ikke at bruge det i deres virksomhedsplan.`,
        ),
        presentation(`Otte trin

Trin	Hvad	Hvornår
1	Lederne svarer på tre spørgsmål	10.-28. marts
2	Svarene samles, direktionen vælger emner	28. april
3	Chefforum drøfter emnerne	14. maj
4	Første udkast i direktionen	16. juni
5	Høring i Hoved-MED og centrenes MED-udvalg	23. juni - 22. august
6	Andet udkast i chefforum	3. september
7	Endelig godkendelse i direktionen	15. september
8	Brevet sendes til alle ledere	1. oktober

Trin 1 er nyt. Tidligere valgte direktionen emnerne uden at spørge, og i MED-udvalgene blev brevet kaldt en overraskelse. Svarene samles uden navne, og alle ledere får dem at se, også de svar, der ikke bliver til et emne.

De tre spørgsmål er: Hvad bruger I tid på, som ingen savner? Hvor venter borgerne længst? Hvad vil I helst lære?`),
        consultation(`Hoved-MED får otte uger, fordi sommerferien ligger i perioden.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered('at de otte trin godkendes', 'at brevet højst fylder to sider'),
      },
      decision: {
        text: `Godkendt. KBU er tovholder. Rykkes et trin, rykkes de følgende, men 1/10 ligger fast.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Selvbetjening: hvor giver borgerne op?',
      caseNumber: '24/12290',
      access: 'published',
      sections: [
        background(`Kommunen har 118 selvbetjeningsløsninger. I 2024 blev de åbnet 96.400 gange.`),
        presentation(`CØD har for første gang talt både påbegyndte og afsluttede forløb. De fem med flest afbrudte forløb er:

Løsning	Påbegyndt	Afsluttet	Andel
Plads i dagtilbud	5.210	4.640	89 %
Hjælpemidler	3.480	1.390	40 %
Byggetilladelse	2.150	980	46 %
Boligstøtte, ændring	1.920	1.460	76 %
Lån af lokaler	1.640	610	37 %

Et afbrudt forløb er ikke altid en borger, der giver op. 17 % kommer tilbage inden en uge og gør det færdigt, og dem er der taget højde for. Resten ringer, skriver eller lader være. I november spurgte omstillingen 100 borgere, der ringede om hjælpemidler: 61 havde prøvet løsningen først.

Ved hjælpemidler standser de fleste ved spørgsmålet om diagnose. Ved lån af lokaler mangler en kalender, så borgeren ikke kan se, hvad der er ledigt.`),
        policy(
          `Byrådets digitaliseringspolitik fra 2022 siger, at en løsning, som under halvdelen gennemfører, skal rettes eller lukkes.`,
        ),
        economy(`En gennemgang af en løsning koster 20-40 timer. CØD kan nå tre løsninger inden sommer.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at hjælpemidler, byggetilladelse og lån af lokaler rettes først',
          'at tallene offentliggøres hvert halve år',
        ),
      },
      decision: {
        text: `Godkendt. CØD er ansvarlig sammen med CSÆ, CTM og CKF. Status på de tre løsninger gives i maj.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Påbegyndte og afsluttede forløb 2024, alle løsninger'],
      guests: [{ name: 'Rune Toftemark, CØD', time: '09:20' }],
    },
    {
      title: 'Projektporteføljen, februar',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(`22 projekter. Nyt på listen er Velkommen i telefonen, som skal give omstillingen overblik over, hvem der er til stede i centrene. Idé, virkning, organisering og timer er skrevet ned på to sider.

Nye veje i job for unge er tilbage på planen. Fælles vagtplan i ældreplejen er nu forsinket otte uger, og CSÆ vil have en dato fra leverandøren skriftligt.

Projekt	Ejer	Status
Fælles vagtplan i ældreplejen	CSÆ	Forsinket 8 uger
Velkommen i telefonen	CBA	Begynder 1. marts
Nye veje i job for unge	CBA	Følger planen
Genbrug af inventar	CEJ	I bero

Direktionen bad i januar om at se, hvad forsinkelserne koster. Vagtplanen koster 22.000 kr. om ugen i dobbelt licens.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered('at status tages til efterretning', 'at Velkommen i telefonen optages på listen'),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt. LTV er projektejer.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved' },
      },
      attachments: ['Oplæg: Velkommen i telefonen'],
    },
    {
      title: 'Kommunikationsstrategi 2025-2028',
      caseNumber: '25/00960',
      access: 'published',
      sections: [
        presentation(
          `Udkastet fra januar er uændret. Direktionssekretariatet har fået bemærkninger fra to centre, som gerne vil have færre målestokke og et afsnit om billeder.`,
        ),
        route(`Høringen kan nås i marts, hvis den besluttes nu.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at udkastet sendes i høring i Hoved-MED og centrene'),
      },
      decision: {
        text: `Udskudt til mødet den 28. april 2025, fordi JFE ikke var til stede.`,
        outcome: 'postponed',
      },
      earlierDecisions: [{ date: '2025-01-13', text: `Udskudt.`, outcome: 'postponed' }],
    },
    {
      title: 'Køb af 4,2 ha ved Tangbæk til boliger',
      caseNumber: '24/13008',
      access: 'closed',
      neutralTitle: 'Køb af areal',
      ground: 'Forvaltningslovens § 27, stk. 4, nr. 3 (kommunens økonomiske interesser)',
      sections: [
        presentation(
          `Gårdejer Svend Åge Klitrup vil sælge 4,2 ha langs Mosevangen for 7,9 mio. kr. Mægleren vurderer arealet til 6,1 mio. kr. som landbrugsjord og 9,4 mio. kr. som byggegrunde. Sælger ved ikke, at lokalplanen er på vej. En investor fra hovedstaden har set på arealet to gange.

Arealet ligger inden for skovbyggelinjen på de nordligste 0,6 ha, og der er fund af bronzealder mod vest. Museets forundersøgelse koster skønsvis 340.000 kr. og trækkes fra i buddet. Klitrup vil have svar inden 1. maj, fordi han skal så.`,
        ),
        economy(`Købet kan betales af jordforsyningspuljen, hvor der står 11,3 mio. kr.`),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: numbered('at der bydes 6,5 mio. kr.', 'at CEJ kan gå til 7,4 mio. kr. uden ny forelæggelse'),
      },
      decision: {
        text: `Anbefales over for Økonomiudvalget. Grunden til, at sagen er lukket, tages op til vurdering, når handlen er tinglyst.`,
        outcome: 'recommended',
        points: { '1': 'recommended', '2': 'recommended' },
      },
      attachments: ['Mæglervurdering af Mosevangen, Klitrup'],
    },
    {
      title: 'Egenbetaling for kaffe på rådhuset',
      caseNumber: '25/00944',
      access: 'published',
      sections: [
        economy(
          `Rådhuset brugte 214.000 kr. på kaffe i 2024. CEJ foreslår en betaling på 40 kr. om måneden trukket over lønnen, så udgiften halveres.`,
        ),
        consultation(
          `Hoved-MED blev hørt den 27. januar. Medarbejdersiden er imod. Ledersiden er delt og peger på, at det koster HR-centret 60 timer om året at trække beløbet.`,
        ),
      ],
      recommendation: { by: 'Center for Ejendomme', points: single('at betalingen indføres fra 1. april') },
      decision: { text: `Ikke godkendt. CEJ køber i stedet to automater mindre.`, outcome: 'rejected' },
    },
    {
      title: 'Sygefravær i 2024',
      caseNumber: '25/01109',
      access: 'internal',
      sections: [
        presentation(`Fraværet var 5,6 % mod 5,9 % i 2023. Målet er 5,0 %. Delvise sygemeldinger er ikke talt med; chefforum får i april en opgørelse, hvor de er.

Center	2023	2024
CSÆ	7,8 %	7,1 %
CBS	5,9 %	5,8 %
CSH	6,4 %	6,3 %
CTM	4,2 %	4,4 %
Øvrige	3,1 %	3,0 %

Faldet i CSÆ kommer fra de to plejecentre, hvor lederen ringer på fraværets første dag. De fire andre plejecentre ligger uændret.`),
        economy(`Et fald på 0,6 procentpoint svarer til omtrent 14 fuldtidsstillinger.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at alle plejecentre bruger samtalen på første dag fra 1. april',
          'at hvert center sætter sit eget måltal for 2025',
        ),
      },
      decision: {
        text: `Godkendt. Måltallene meldes til HR-centret senest 14/3. HR-centret forelægger halvårets tal i juni.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
  ],
}
