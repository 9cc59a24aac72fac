import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  background,
  consultation,
  economy,
  information,
  numbered,
  presentation,
  route,
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2025-11-10',
  time: '08:30',
  endTime: '11:40',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'JFE', 'SMO'],
  absent: ['AGL'],
  items: [
    {
      title: '3. budgetopfølgning 2025',
      caseNumber: '25/01640',
      access: 'published',
      sections: [
        background(
          `Årets sidste opfølgning bygger på forbruget til og med september. Et plus er et merforbrug.`,
        ),
        presentation(`Der ventes et merforbrug på 27,8 mio. kr. Det er 9,2 mio. kr. mindre end i august.

Udvalg	1. opfølgning	2. opfølgning	3. opfølgning (mio. kr.)
Økonomiudvalget	4,5	3,1	1,8
Teknik- og Miljøudvalget	0,1	0,4	-0,6
Kultur- og Fritidsudvalget	0,3	0,3	0,2
Social- og Handicapudvalget	26,8	24,2	19,4
Børne- og Skoleudvalget	-0,9	1,6	2,3
Klima- og Planudvalget	-0,2	-0,2	-0,3
Arbejdsmarkedsudvalget	5,2	6,9	4,1
Sundheds- og Ældreudvalget	0,2	0,7	0,9
I alt	36,0	37,0	27,8

Hvad tiltagene gav

Tiltag	Ventet	Opnået (mio. kr.)
Gennemgang af 60 dyreste enkeltsager	4,0	4,6
Ansættelser på rådhuset venter	4,1	3,3
Forhandling med fem botilbud	1,8	0,9
Indkøb over 10.000 kr.	2,0	1,1
I alt	11,9	9,9

Servicerammen holder med 1,4 mio. kr. Trin 3 i beredskabsnotatet om vedligehold af bygninger er derfor ikke nødvendigt.

Budgetaftalens aktiviteter

Af 28 aktiviteter er 19 grønne, seks gule og tre røde. De røde er fælles bookning af lokaler, ny hal i Hvidmose og klippekort til unge i job.`),
        economy(
          `Merforbruget dækkes af puljen til uforudsete udgifter med 18,0 mio. kr. og af kassen med 9,8 mio. kr.`,
        ),
        route(`Økonomiudvalget 17. november, byrådet 26. november.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at opfølgningen sendes til Økonomiudvalget',
          'at trin 3 i beredskabsnotatet bortfalder',
          'at trin 1 og 2 ophører den 31. december',
          'at de månedlige tal fra CSH fortsætter i 2026',
        ),
      },
      decision: {
        text: `Punkt 1: Anbefales. Punkt 2, 3 og 4: Godkendt. VHK takker CSH for arbejdet med enkeltsagerne. CØD lægger en samlet evaluering af tiltagene frem i februar.`,
        outcome: 'approved',
        points: { '1': 'recommended', '2': 'approved', '3': 'approved', '4': 'approved' },
      },
      attachments: ['3. budgetopfølgning 2025 pr. udvalg', '28 aktiviteter i rødt, gult og grønt'],
      guests: [{ name: 'Rune Toftemark, CØD', time: '08:30' }],
    },
    {
      title: 'Lukkedage i 2026',
      caseNumber: '25/00402',
      access: 'published',
      sections: [
        consultation(
          `Hoved-MED svarede den 23. oktober. Udvalget støtter den 15. maj og dagene i december. Det fraråder den 2. januar, fordi ferie skal varsles en måned før, og mange allerede har planlagt.`,
        ),
        presentation(
          `Fristen for at varsle den 2. januar er den 1. december. HR-centret fastholder forslaget, men peger på, at dagen kan være frivillig.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at rådhuset holder lukket den 2. januar og den 15. maj 2026',
          'at rådhuset holder lukket den 28.-30. december 2026',
        ),
      },
      decision: {
        text: `Punkt 1: Godkendt for den 15. maj. Den 2. januar holder rådhuset åbent med halv bemanding. Punkt 2: Godkendt med telefonvagt i omstillingen, CBA og CSH. HR-centret varsler en måned før hver dag.`,
        outcome: 'partly',
        points: { '1': 'partly', '2': 'approved' },
      },
      earlierDecisions: [
        {
          date: '2025-10-06',
          text: `Udskudt til den 10. november, fordi høringsfristen ikke er udløbet.`,
          outcome: 'postponed',
        },
      ],
      attachments: ['Hoved-MEDs høringssvar af 23. oktober 2025'],
    },
    {
      title: 'Merudgifter til børn: de 19 gamle sager',
      caseNumber: '24/11803',
      access: 'published',
      sections: [
        information(
          `CBS skulle afgøre de 19 ældste sager senest den 1. november. 17 er afgjort. De to sidste venter på en udtalelse fra sygehuset; forældrene har fået brev og et telefonnummer. Gennemsnittet for sager modtaget efter 1. september er 38 dage mod fristen på 56.`,
        ),
      ],
      recommendation: {
        by: 'Center for Børn og Skole',
        points: single('at orienteringen tages til efterretning'),
      },
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
    {
      title: 'Kalkmagasinet: årets forventede forbrug',
      caseNumber: '24/08852',
      access: 'published',
      sections: [
        background(`Driftsbudgettet blev i marts hævet fra 188.094 kr. til 337.767 kr.`),
        economy(
          `Forbruget til og med oktober er 268.900 kr. CEJ venter 331.000 kr. for hele året, altså 6.767 kr. under budgettet. Varmepumpen sættes til i november og flytter en del af udgiften fra varme til el.`,
        ),
        presentation(
          `Stueetagen mod vandet står stadig tom. Tre har spurgt: et bageri, en kajakforening og en radio drevet af frivillige.`,
        ),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: numbered(
          'at det forventede forbrug tages til efterretning',
          'at stueetagen lejes ud fra sommeren 2026',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt. NBA forelægger en lejer i februar.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved' },
      },
    },
    {
      title: 'Selvbetjening: efteråret 2025',
      caseNumber: '24/12290',
      access: 'published',
      sections: [
        presentation(`Løsning	2024	Januar-oktober 2025
Hjælpemidler	40 %	55 %
Byggetilladelse	46 %	61 %
Lån af lokaler	37 %	69 %

CKF's liste over lokaler kom den 14. juli, to uger efter fristen, og kalenderen blev åbnet i august. På seks uger er 412 lån aftalt uden en eneste mail.

Hjælpemidler faldt igen i september, da vejledningen blev flyttet til en side for sig selv. Den er flyttet tilbage.`),
        assessment(`CØD foreslår at vente med nye løsninger, til hele året er talt op.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at status tages til efterretning'),
      },
      decision: {
        text: `Taget til efterretning. Årets tal og forslag til de næste tre løsninger forelægges i marts.`,
        outcome: 'noted',
      },
    },
    {
      title: 'Netværk af konsulenter: evaluering',
      caseNumber: '24/07711',
      access: 'internal',
      sections: [
        presentation(
          `Fremmødet var 16 af 31 i juni og 12 af 31 i september. Det er 52 og 39 %. Kravet fra april var 75 %. Netværket evaluerer først sig selv på sit møde i december, og HR-centret kan derfor ikke fremlægge evalueringen nu.

Til gengæld er seks af 31 medlemmer skiftet ud siden august 2024, og to centre har ikke udpeget nye. GLI har ringet til ti, der blev væk i september: Fem havde møde med en borger eller et udvalg, tre glemte det, og to syntes ikke, at emnet vedkom dem.`,
        ),
      ],
      recommendation: { by: 'HR-centret', points: single('at evalueringen forelægges, når den er lavet') },
      decision: { text: `Udskudt.`, outcome: 'postponed' },
    },
    {
      title: 'Kommunalvalget 2025: sidste eftersyn',
      caseNumber: '24/13371',
      access: 'published',
      sections: [
        information(`Alle 214 medarbejdere er fundet, og 188 har set filmene. CEJ fandt sine seks den 22. september, ti dage efter fristen. Stemmesedlerne er talt og låst inde. Der er afgivet 1.904 brevstemmer mod 1.655 på samme tid i 2021.

- Mandag kl. 15-18: valgstederne stilles op
- Tirsdag kl. 8-20: valg
- Tirsdag kl. 22: første resultat ventes
- Onsdag og torsdag: fintælling`),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: single('at orienteringen tages til efterretning'),
      },
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
    {
      title: 'Klage over mobning i Center for Kultur og Fritid',
      caseNumber: '25/07116',
      access: 'closed',
      neutralTitle: 'Personalesag',
      ground: 'Forvaltningslovens § 27, stk. 1, nr. 1 (enkeltpersoners private forhold)',
      sections: [
        presentation(
          `Bibliotekar Sigrun Elbæk Vraa har klaget over bibliotekschefens tone og vedlagt 41 beskeder sendt efter kl. 20. Hun har været sygemeldt med stress siden 9. september. Bibliotekschef Torkild Ahnfelt Skov anfører, at beskederne var svar på hendes egne. To kolleger støtter klagen, én gør ikke.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at en undersøger udefra taler med alle 14 på stedet',
          'at bibliotekschefen imens ikke leder klageren',
        ),
      },
      decision: {
        text: `Godkendt. GLI er ansvarlig. Undersøgelsen er slut inden 20/12 og forelægges i januar.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Klage fra Elbæk Vraa med 41 beskeder'],
    },
    {
      title: 'Projektporteføljen, november',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(
          `18 projekter. Skoler uden papir er afsluttet og flyttet til drift. Genbrug af inventar har nu været i bero i 11 måneder; projektejeren beder om tid til foråret.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at status tages til efterretning'),
      },
      decision: { text: `Taget til efterretning. NBA får til marts.`, outcome: 'noted' },
    },
  ],
}
