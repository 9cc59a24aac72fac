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
      title: 'Kørselsbemyndigelser 2025',
      caseNumber: '25/00318',
      access: 'published',
      sections: [
        background(
          `En medarbejder, der kører i egen bil i tjenesten, får lav sats. Høj sats kræver en bemyndigelse, som direktionen giver for ét år ad gangen efter indstilling fra centrene. Kravet er mindst 2.000 km om året. Det har været gældende siden 19. maj 2015.`,
        ),
        presentation(`Centrene har indstillet 165 medarbejdere mod 158 sidste år.

Center	2024	2025
Center for Sundhed og Ældre	49	52
Center for Social og Handicap	41	44
Center for Børn og Skole	33	31
Center for Teknik og Miljø	18	17
Center for Borger og Arbejde	8	9
Center for Ejendomme	5	6
Center for Kultur og Fritid	2	3
Center for Økonomi og Digitalisering	1	2
HR-centret	1	1
I alt	158	165

CØD har sammenholdt med kørslen i 2024. Af de 158 kørte 12 under 2.000 km. Seks af dem er indstillet igen: tre har været på barsel, to er ansat i efteråret, og én har skiftet distrikt.

I 2024 blev der i alt kørt 486.200 km til høj sats og 121.900 km til lav sats.`),
        economy(
          `Satserne i 2025 er 3,81 kr. pr. km indtil 20.000 km og 2,23 kr. derover og for medarbejdere uden bemyndigelse. I 2024 var de 3,79 kr. og 2,23 kr. Med uændret kørsel stiger udgiften med knap 10.000 kr.`,
        ),
        legal(
          `Statens regler om godtgørelse for brug af egen bil. Godtgørelsen forudsætter et kørselsregnskab for hver tur.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at de 165 indstillede får bemyndigelse til 31. januar 2026',
          'at centrene i december får en liste over medarbejdere, der kører under 2.000 km',
          'at CSÆ prøver delebiler i distrikt Hvidmose',
        ),
      },
      decision: {
        text: `Punkt 1 og 2 blev godkendt. Punkt 3 blev godkendt som et forsøg på seks måneder; CSÆ er ansvarlig og fortæller om forsøget i september.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved', '2': 'approved', '3': 'approved-with-remark' },
      },
      attachments: ['Indstillinger pr. center', 'Kørsel pr. center 2022-2024'],
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
        presentation(`15 projekter. Nyt på listen er Velkommen i telefonen, som skal give omstillingen overblik over, hvem der er til stede i centrene. Mandatet er på to sider efter den nye skabelon.

Nye veje i job for unge er tilbage på planen. Fælles vagtplan i ældreplejen er nu forsinket otte uger, og CSÆ vil have en dato fra leverandøren skriftligt.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at status tages til efterretning',
          'at mandatet for Velkommen i telefonen godkendes',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt. LTV er projektejer.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved' },
      },
      attachments: ['Mandat: Velkommen i telefonen'],
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
          `Gårdejer Svend Åge Klitrup vil sælge 4,2 ha langs Mosevangen for 7,9 mio. kr. Mægleren vurderer arealet til 6,1 mio. kr. som landbrugsjord og 9,4 mio. kr. som byggegrunde. Sælger ved ikke, at lokalplanen er på vej. En investor fra hovedstaden har set på arealet to gange.`,
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
      title: 'Sygefravær i 2024',
      caseNumber: '25/01109',
      access: 'internal',
      sections: [
        presentation(`Fraværet var 5,6 % mod 5,9 % i 2023. Målet er 5,0 %.

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
