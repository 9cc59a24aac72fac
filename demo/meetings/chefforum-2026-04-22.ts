import type { DemoMeeting } from '../model.ts'
import { assessment, background, economy, numbered, presentation, single } from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'chefforum',
  date: '2026-04-22',
  time: '08:30',
  endTime: '11:25',
  location: 'Rådhuset, mødelokale Fyret',
  present: ['VHK', 'LTV', 'HPI', 'UVA', 'BKR', 'OEN', 'DSK', 'RTO', 'NBA', 'SMO'],
  absent: ['GLI'],
  items: [
    {
      title: 'De fire foranstaltninger i første budgetopfølgning',
      caseNumber: '26/00977',
      access: 'internal',
      sections: [
        background(
          `Direktionen satte den 13. april fire foranstaltninger på i alt 10,5 mio. kr. i gang. Chefforum skal sige, om de kan nås, og hvem de rammer.`,
        ),
        presentation(`Handling\tAnsvarlig\tMio. kr.\tFørste resultat
Færre enkeltmandsprojekter på skolerne\tCBS\t3,5\tAugust
Tre borgere hjem fra dyre botilbud\tCSH\t4,0\tSeptember
Færre eksterne vikarer\tCSÆ\t2,0\tJuni
Ledige stillinger holdes i to måneder\tHRC\t1,0\tMaj

UVA er sikker på to af de tre borgere. BKR kan kun nå de 2,0 mio. kr., hvis sommerferien dækkes med egne timelønnede. OEN spørger, om vejformænd er undtaget fra ansættelsesstoppet.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at foranstaltningerne drøftes',
          'at hver ansvarlig melder et beløb ind den 1. i måneden.',
        ),
      },
      decision: {
        text: `Punkt 1: Drøftet. Stillinger med døgnvagt og akut vejtjeneste er undtaget. Punkt 2: Godkendt. EHV samler beløbene.`,
        outcome: 'approved',
        points: { '1': 'discussed', '2': 'approved' },
      },
      guests: [{ name: 'Emma Hvidsten', time: '08:35' }],
    },
    {
      title: 'Kontaktcentret: er vi til stede, når det ringer?',
      caseNumber: '08/05271',
      access: 'internal',
      sections: [
        background(
          `Kontaktcentrets medarbejdere kan nu se, hvem der er på arbejde, hvor og med hvad. Det kræver, at kalenderen er rigtig.`,
        ),
        presentation(`Tællingen dækker uge 12 og 13. En viderestilling er besvaret, når telefonen tages inden for et minut.

Center\tViderestillet\tBesvaret\tSvarprocent\tJanuar 2025
CBA\t1.310\t1.153\t88\t80
CBS\t498\t383\t77\t69
CSH\t560\t504\t90\t62
CSÆ\t644\t547\t85\t78
CTM\t601\t439\t73\t58
CKF\t97\t83\t86\t78
CØD\t70\t62\t89\t85
HRC\t84\t75\t89\t84
CEJ\t121\t85\t70\t57
I alt\t3.985\t3.331\t84\t72

Antallet af viderestillinger er faldet med 1.215, fordi flere opkald bliver afklaret med det samme.`),
        assessment(`Målet på 80 procent er nået samlet og i seks centre. CBS, CTM og CEJ mangler.`),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at tallene tages til efterretning',
          'at CBS, CTM og CEJ når 80 procent inden udgangen af august',
          'at hvert center får sit eget tal på mail hver mandag.',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2 og 3: Godkendt. HPI, OEN og NBA er ansvarlige. Tallene forelægges igen den 23. september.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved' },
      },
      guests: [{ name: 'Mads Dyrelund', time: '09:10' }],
    },
    {
      title: 'Oprydning på fællesdrevene: den nye stikprøve',
      caseNumber: '25/01930',
      access: 'internal',
      sections: [
        background(
          `Drevene blev lukket for nye filer den 1. oktober 2025. Sletning skulle først besluttes efter en ny stikprøve i januar. Den er lavet i april.`,
        ),
        presentation(`Der er 2,4 mio. filer tilbage af 6,2. I 300 tilfældige mapper er der personoplysninger i 18. Sidste gang var det 41. De 18 ligger i tre centre: CBS 9, CSH 6 og HRC 3.

HRC's tre mapper er gamle ansøgninger, der skulle have været slettet efter seks måneder.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at de tre centre rydder op senest den 15. juni 2026',
          'at alt på drevene slettes den 31. august 2026',
          'at en kopi gemmes i tre måneder, så fejl kan rettes.',
        ),
      },
      decision: {
        text: `Punkt 1, 2 og 3 blev godkendt. Beslutningen afløser punkt 2 fra den 2. april 2025, hvor sletning ikke blev godkendt. Datoen for den nye stikprøve blev overskredet med tre måneder; det noteres.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      guests: [{ name: 'Peter Dalsager', time: '10:00' }],
    },
    {
      title: 'Konsulenternes netværk: hvad vil vi bruge det til?',
      caseNumber: '24/07711',
      access: 'internal',
      sections: [
        background(
          `Direktionen sendte sagen til chefforum den 9. marts. Fremmødet er 50 procent, og kravet var 75.`,
        ),
        presentation(
          `Seks centre vil beholde netværket, tre vil ikke. OEN og NBA har tilsammen fire konsulenter, som ikke har fået noget ud af det. HPI's otte bruger det mest til at finde hinanden.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered('at mødepligten ophæves', 'at der holdes to møder om året.'),
      },
      decision: {
        text: `Begge punkter anbefales over for direktionen. Medlemmerne vælger selv en, der indkalder; HR-centret slipper det.`,
        outcome: 'recommended',
        points: { '1': 'recommended', '2': 'recommended' },
      },
    },
    {
      title: 'Fælles indkøb af arbejdstøj: valg af leverandør',
      caseNumber: '25/01822',
      access: 'closed',
      neutralTitle: 'Valg af leverandør efter udbud',
      ground: 'Offentlighedslovens § 30, nr. 2: virksomheders drifts- og forretningsforhold',
      sections: [
        economy(`Tilbud\tPris pr. år (kr.)\tPoint i alt
Havnens Arbejdstøj\t1.268.000\t84
Tøjhuset Brandsgaard\t1.311.000\t79
Elmtøj\t1.204.000\t66

Elmtøj er billigst, men fem af otte bukser gik op i syningen i prøvetiden. Brandsgaard har oplyst sine indkøbspriser for at forklare et tillæg på 14 procent.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at aftalen indgås med Havnens Arbejdstøj fra den 1. juni 2026.'),
      },
      decision: {
        text: `Godkendt. Besparelsen bliver 278.000 kr. om året mod ventet 251.000 kr. RTO underretter de bydende i denne uge.`,
        outcome: 'approved',
      },
      attachments: ['Bedømmelse af tre tilbud på arbejdstøj'],
    },
    {
      title: 'Falsk mail i februar: hvad centrene skal lære',
      caseNumber: '26/00790',
      access: 'closed',
      neutralTitle: 'En hændelse om informationssikkerhed',
      ground: 'Offentlighedslovens § 33, nr. 1: forebyggelse af lovovertrædelser',
      sections: [
        background(`Direktionen bad den 9. marts om, at chefforum orienteres i et lukket punkt.`),
        presentation(
          `I april blev 480 medarbejdere prøvet med en falsk mail om ferieplaner. 71 trykkede på linket, og 22 skrev deres adgangskode. Fem af de 22 er ledere. Hullet i vagtplanen blev lukket den 18. marts; i vejdriftens kort først den 9. april, tre uger efter fristen. I mellemtiden var der to forsøg udefra, som blev standset.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at alle centre øver med deres ledere inden sommer.'),
      },
      decision: {
        text: `Godkendt. Ingen får navne at vide. OEN redegør over for RTO for forsinkelsen i vejdriften senest den 1. maj.`,
        outcome: 'approved-with-remark',
      },
    },
  ],
}
