import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  background,
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
  date: '2026-05-11',
  time: '08:30',
  endTime: '11:40',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Sagsbehandlingsfrister: status for årets første fire måneder',
      caseNumber: '24/11803',
      access: 'published',
      sections: [
        background(
          `Direktionen følger 12 områder efter model B. For et år siden var der kun tal for otte. Nu er alle med.`,
        ),
        legal(
          `Retssikkerhedslovens § 3, stk. 2. Kan fristen ikke holdes, skal borgeren have brev om, hvornår afgørelsen kan ventes.`,
        ),
        presentation(`De 12 områder

Tallene er for 1. januar - 30. april 2026. Udviklingen er i forhold til samme tid sidste år.

Område\tAntal\tUdvikling\tGennemsnit\tFrist
Hjælpemidler, små\t641\t+5 %\t18 dage\t28 dage
Hjælpemidler, store\t93\t+6 %\t68 dage\t70 dage
Boligindretning\t44\t+7 %\t147 dage\t140 dage
Merudgifter, voksne\t54\t−5 %\t55 dage\t56 dage
Merudgifter, børn\t52\t+6 %\t63 dage\t56 dage
Enkeltydelser\t319\t−4 %\t11 dage\t21 dage
Kontanthjælp\t388\t−3 %\t9 dage\t14 dage
Plads på plejecenter\t76\t+7 %\t41 dage\t56 dage
Genoptræning\t251\t-\t6 dage\t7 dage
Personlig hjælp\t398\t-\t11 dage\t14 dage
Botilbud\t14\t-\t97 dage\t90 dage
Tabt arbejdsfortjeneste\t38\t-\t59 dage\t56 dage

Hvad der er sket siden sidst

Merudgifter til børn er faldet fra 92 til 63 dage på et år, men steget fra 54 dage i november. Den midlertidige rådgiver stopper den 30. juni. Boligindretning har nu været over fristen i fire målinger i træk: 163, 151, 144 og 147 dage. CSH's beskrivelse af botilbud, der var lovet til december, kom den 4. maj.

Listen over frister er i april holdt op mod lovene, en måned senere end aftalt. Ingen frist mangler.

Breve ved overskridelse

I en stikprøve på 40 overskredne sager var der sendt brev i 35. Sidste forår var det 23, i november 34.`),
        assessment(
          `Fire områder er over fristen. For boligindretning er det ventetiden på håndværkere, der tæller, og den kan centret ikke sagsbehandle sig ud af.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at status tages til efterretning og sendes til fagudvalgene',
          'at fristen for boligindretning deles i to: én til afgørelsen og én til arbejdet',
          'at CBS siger, hvordan merudgifter til børn holdes nede, når rådgiveren stopper',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Udskudt. Borgerrådgiveren skal spørges først.

Punkt 3: Godkendt. HPI forelægger en plan den 22. juni. Næste status forelægges den 14. september.`,
        outcome: 'partly',
        points: { '1': 'noted', '2': 'postponed', '3': 'approved' },
      },
      guests: [{ name: 'Kasper Bundsholm, DIS', time: '08:35' }],
      attachments: ['Status for 12 områder, 1. januar - 30. april 2026 (07210/26)'],
    },
    {
      title: 'Strategibrev 2027: ledernes svar og valg af emner',
      caseNumber: '26/01602',
      access: 'published',
      sections: [
        presentation(`137 af 186 ledere har svaret. Sidste år var det 121.

Spørgsmål\tHyppigste svar\t2025\t2026
Tid, som ingen savner\tRegistrering af det samme to steder\t74\t59
Her venter borgerne\tByggesager og boligindretning\t51\t63
Det vil vi lære\tAt bruge data i hverdagen\t38\t47

Telefonen stod øverst over ventetider sidste år. I år nævner 14 den.

Tre emner foreslås: Vent mindre. Brug tallet, hvor du står. Hold op med én ting.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at de tre emner sendes til drøftelse i chefforum den 10. juni'),
      },
      decision: {
        text: `Godkendt. VHK ønsker, at «Hold op med én ting» får et tal: hvor mange timer er frigjort af sidste års tre ting?`,
        outcome: 'approved-with-remark',
      },
    },
    {
      title: 'Ladestandere til kommunens biler',
      caseNumber: '26/01733',
      access: 'published',
      sections: [
        background(`Sagen blev udskudt den 13. april, fordi prisen på nettilslutning ikke var kendt.`),
        economy(`Sted\tStandere\tStandere (kr.)\tNettilslutning (kr.)\tI alt (kr.)
Rådhuset\t8\t360.000\t42.000\t402.000
Plejecenter Strandengen\t6\t270.000\t318.000\t588.000
Materielgården\t6\t270.000\t55.000\t325.000
I alt\t20\t900.000\t415.000\t1.315.000

Prisen er 215.000 kr. højere end ventet.`),
        assessment(
          `På Strandengen koster nettet mere end standerne. Seks biler kan i stedet lade om natten ved genoptræningscentret 300 meter derfra.`,
        ),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: numbered(
          'at der søges 727.000 kr. til rådhuset og Materielgården',
          'at der søges 588.000 kr. til Strandengen',
        ),
      },
      decision: {
        text: `Punkt 1: Anbefales over for Økonomiudvalget. Punkt 2: Ikke godkendt. CSÆ og CEJ aftaler, hvor bilerne fra Strandengen lader, senest 1/8.`,
        outcome: 'partly',
        points: { '1': 'recommended', '2': 'rejected' },
      },
      earlierDecisions: [
        {
          date: '2026-04-13',
          text: 'Udskudt til mødet den 11. maj 2026. Prisen på nettilslutning skal være kendt.',
          outcome: 'postponed',
        },
      ],
    },
    {
      title: 'Sprogmodeller i sager om børn: konsekvensanalysen',
      caseNumber: '26/00088',
      access: 'published',
      sections: [
        background(
          `Den 9. februar blev det besluttet, at tjenesten ikke må bruges i sager om børn, før en konsekvensanalyse er godkendt. Den var klar den 29. april.`,
        ),
        presentation(`Analysen skelner mellem tre slags brug:

- at rette sproget i en tekst uden navne: lav risiko
- at lave et resumé af et møde: høj risiko, fordi detaljer forsvinder uden at nogen ser det
- at skrive et udkast til en afgørelse: for høj risiko.

52 af de 60 medarbejdere har fået adgang. De bruger tjenesten i gennemsnit fire gange om dagen.`),
        legal(`Databeskyttelsesforordningens artikel 35, stk. 7.`),
      ],
      recommendation: {
        by: 'Databeskyttelsesrådgiveren',
        points: numbered(
          'at tjenesten må rette sprog i tekster uden navne, også i sager om børn',
          'at den ikke må bruges til resumeer eller afgørelser i sager om børn',
        ),
      },
      decision: {
        text: `Godkendt. Beslutningen afløser punkt 3 i beslutningen af 9. februar 2026. PDA tager en stikprøve på 30 tekster i oktober.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      guests: [{ name: 'Peter Dalsager, databeskyttelsesrådgiver', time: '10:10' }],
      attachments: ['Konsekvensanalyse, 29. april 2026 (06980/26)'],
    },
    {
      title: 'Konsulenternes netværk',
      caseNumber: '24/07711',
      access: 'internal',
      sections: [
        background(
          `Sagen blev sendt til chefforum i marts og er tilbage. Chefforum anbefaler at ophæve mødepligten og holde to møder om året.`,
        ),
      ],
      recommendation: {
        by: 'Chefforum',
        points: numbered('at mødepligten ophæves', 'at der holdes to møder om året'),
      },
      decision: {
        text: `Godkendt. Beslutningen afløser mødepligten fra august 2024. Ingen opfølgning; netværket er medlemmernes eget.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Delebiler i hjemmeplejen: evaluering',
      caseNumber: '25/00690',
      access: 'published',
      sections: [
        background(`Evalueringen af Hvidmose og Skansen var lovet til april.`),
        presentation(`Distrikt\tBiler\tKm på seks måneder\tManglede en bil
Hvidmose\t4\t22.900\t3 gange
Skansen\t4\t17.300\t11 gange
I alt\t8\t40.200\t14 gange

I Skansen ligger borgerne spredt, og biler skal hentes ved plejecentret. 12 medarbejdere har ikke længere brug for en bemyndigelse.`),
        economy(`En delebil koster 3,10 kr. pr. km mod 3,94 kr. i høj sats.`),
      ],
      recommendation: {
        by: 'Center for Sundhed og Ældre',
        points: numbered('at Hvidmose fortsætter', 'at Skansen stopper den 30. juni 2026'),
      },
      decision: {
        text: `Godkendt. De fire biler fra Skansen indgår i Fælles bookning. BKR og NBA er ansvarlige.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Introduktion af nye medarbejdere',
      caseNumber: '26/01998',
      access: 'internal',
      sections: [
        presentation(
          `Kommunen ansatte 611 i 2025. 94 var rejst igen inden et år. I en rundspørge svarer 38 af dem, at de ikke fik det job, de blev lovet i opslaget. HR-centret foreslår en samtale efter 30 og 90 dage og en fælles halv dag hver måned i stedet for hvert kvartal.`,
        ),
        economy(`Ni ekstra halve dage om året koster 54.000 kr. i forplejning og oplægsholdere.`),
        route(`Begynder 1. september 2026. Effekten måles i september 2027: højst 70 rejser inden et år.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered('at de to samtaler indføres', 'at der bruges 54.000 kr. om året til halve dage'),
      },
      decision: {
        text: `Punkt 1: Godkendt. Punkt 2: Ikke godkendt. Den halve dag holdes fortsat hvert kvartal. GLI forelægger effekten i september 2027.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'rejected' },
      },
    },
    {
      title: 'Projektporteføljen, maj',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        information(
          `Ingen ændring siden april. Fælles bookning har fået en plan, som CØD sender rundt inden den 20. maj.`,
        ),
      ],
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
    {
      title: 'Kørsel af elever: tilbud fra tre vognmænd',
      caseNumber: '26/01890',
      access: 'closed',
      neutralTitle: 'Udbud af kørsel',
      ground: 'Forvaltningslovens § 27, stk. 1, nr. 2 (virksomheders forretningsforhold)',
      sections: [
        presentation(`Tre har budt på de 14 skoleruter fra august.

Tilbudsgiver\tPris pr. dag (kr.)\tKvalitet (point)
Lyngbækkens Busser\t38.410\t82
Vognmand Esben Tagholt\t35.970\t71
Østkystens Turistfart\t41.200\t90

Vognmand Tagholt har to biler fra 2011 og mangler chauffører til tre ruter. Hans bank vil ikke stille garanti før september.`),
        economy(`Kontrakten løber i fire år med 200 kørselsdage om året. Der er afsat 31 mio. kr.`),
      ],
      recommendation: {
        by: 'Center for Børn og Skole',
        points: single('at kontrakten gives til Lyngbækkens Busser'),
      },
      decision: {
        text: `Godkendt. Kontrakten svarer til 30,7 mio. kr. over fire år. HPI underretter de bydende i uge 20.`,
        outcome: 'approved',
      },
      attachments: ['Bedømmelse af tre tilbud på elevkørsel'],
    },
  ],
}
