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
  date: '2025-05-26',
  time: '08:30',
  endTime: '11:35',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'AGL', 'JFE', 'SMO'],
  absent: ['TRA'],
  items: [
    {
      title: 'Sagsbehandlingsfrister: første status og seks manglende frister',
      caseNumber: '24/11803',
      access: 'published',
      sections: [
        background(
          `Direktionen valgte i januar at følge 12 områder fast og se tallene tre gange om året. Dette er den første status. Den dækker 1. januar - 30. april 2025.`,
        ),
        presentation(`Seks frister manglede

Borgerrådgiveren har holdt listen op mod lovens paragraffer og fundet seks områder uden frist. Chefforum anbefalede dem den 2. april.

Område	Center	Frist
Ledsagelse til unge under 18 år	CSH	8 uger
Aflastning i hjemmet	CSÆ	4 uger
Støtte til individuel befordring	CSH	8 uger
Tilskud til selvvalgt hjælper	CSÆ	6 uger
Økonomisk friplads i dagtilbud	CBS	3 uger
Begravelseshjælp	CBA	2 uger

Listen kommer dermed op på 97 lovbestemte og 13 egne frister.

De 12 områder

Otte områder har data. Tallene viser antal afgørelser, udvikling fra samme tid sidste år og gennemsnit mod frist.

Område	Antal	Udvikling	Gennemsnit	Frist
Hjælpemidler, små	612	+4 %	19 dage	28 dage
Hjælpemidler, store	88	+11 %	74 dage	70 dage
Boligindretning	41	-2 %	163 dage	140 dage
Merudgifter, voksne	57	+9 %	61 dage	56 dage
Merudgifter, børn	49	+22 %	92 dage	56 dage
Enkeltydelser	334	-6 %	12 dage	21 dage
Kontanthjælp	402	+3 %	9 dage	14 dage
Plads på plejecenter	71	0 %	38 dage	56 dage

Fire områder mangler, fordi fagsystemets opdatering i marts blev forsinket til juni: genoptræning, personlig hjælp, botilbud og tabt arbejdsfortjeneste.

Breve ved overskridelse

En stikprøve på 40 overskredne sager viste brev til borgeren i 23. Et brev skal sendes i alle.`),
        legal(
          `Retssikkerhedslovens § 3, stk. 2. Fristen for en sag, som Ankestyrelsen har hjemvist, må ikke være længere end for en ny sag.`,
        ),
        assessment(
          `Merudgifter til børn er det eneste område, hvor både antal og gennemsnit vokser stærkt. CBS ansætter en rådgiver i seks måneder.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at de seks frister godkendes og sendes til byrådet',
          'at status tages til efterretning',
          'at centrene sender brev i alle overskredne sager',
          'at fagudvalgene får antal, udvikling og gennemsnit',
        ),
      },
      decision: {
        text: `Punkt 1 anbefales over for byrådet. Punkt 2: Taget til efterretning. Punkt 3 og 4: Godkendt.

CBS forelægger en plan for merudgifter til børn den 15. september sammen med næste status. Hver centerchef er ansvarlig for brevene; ny stikprøve i december.`,
        outcome: 'approved',
        points: { '1': 'recommended', '2': 'noted', '3': 'approved', '4': 'approved' },
      },
      attachments: ['Status for 8 områder, 1. januar - 30. april 2025', 'Stikprøve på 40 sager'],
      guests: [{ name: 'Henrik Pilegrav, CBS', time: '08:50' }],
    },
    {
      title: 'Selvbetjening: status på tre løsninger',
      caseNumber: '24/12290',
      access: 'published',
      sections: [
        background(`I februar besluttede direktionen at rette de tre løsninger, hvor flest giver op.`),
        presentation(`Løsning	Afsluttet i 2024	Afsluttet i april-maj 2025
Hjælpemidler	40 %	58 %
Byggetilladelse	46 %	47 %
Lån af lokaler	37 %	Ikke rettet

Hjælpemidler er rettet: spørgsmålet om diagnose er flyttet til sidst og kan springes over. Byggetilladelse får i juni et spørgsmål om matrikel i stedet for et felt, der skal udfyldes. Lån af lokaler venter på, at CKF ved, hvilke lokaler der skal være med.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at status tages til efterretning',
          'at CKF afleverer listen over lokaler inden 1. juli',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt. DSK er ansvarlig. Ny status i november.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved' },
      },
    },
    {
      title: 'Vækststrategi 2026-2030: procesplan',
      caseNumber: '25/02750',
      access: 'published',
      sections: [
        background(
          `Den nuværende erhvervspolitik udløber ved årsskiftet. Byrådet ønsker en strategi, der også rummer turisme og uddannelse.`,
        ),
        presentation(`Forum	Hvad	Dato
Direktionen	Temaer	26. maj
Byrådet	Seminar	29. august
Direktionen	Udkast	6. oktober
Høring	Udvalg, erhvervsråd, uddannelser	8.-31. oktober
Direktionen	Endeligt forslag	8. december
Byrådet	Vedtagelse	17. december

Fire temaer: havnens grunde, håndværkere nok, gæster hele året og unge, der flytter hjem.`),
        consultation(`Syv udvalg, erhvervsrådet, to uddannelser og ungerådet høres.`),
        economy(`Arbejdet holdes inden for rammen. Der er ikke penge til en ekstern rapport.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered('at procesplanen godkendes', 'at de fire temaer drøftes'),
      },
      decision: {
        text: `Punkt 1 blev godkendt. Punkt 2 blev drøftet. Temaet om unge deles med Børne- og Skoleudvalgets ungestrategi, så de samme mål ikke skrives to steder. JFE ejer strategien.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'discussed' },
      },
    },
    {
      title: 'Kompetencekatalog: erfaringer og efteråret',
      caseNumber: '24/09980',
      access: 'internal',
      sections: [
        presentation(`Det digitale katalog blev åbnet i januar med 31 kurser. Foråret gav 412 tilmeldinger. 23 kurser blev til noget, otte blev aflyst, og 87 deltagere kom ikke.

Efteråret får 38 kurser. To af tre handler om noget, der bruges i mere end ét center, mod en tredjedel i foråret.`),
        economy(`Foråret kostede 611.000 kr. Aflysninger og tomme sæder udgjorde 94.000 kr. af dem.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered('at kataloget fortsætter', 'at chefforum drøfter betaling ved udeblivelse'),
      },
      decision: {
        text: `Godkendt. Betalingen drøftes i chefforum den 18. juni.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'referred' },
      },
    },
    {
      title: 'It-beredskab: øvelse uden strøm til fagsystemerne',
      caseNumber: '25/04410',
      access: 'internal',
      sections: [
        background(
          `Torsdag den 8. maj blev fire fagsystemer slukket i tre timer som en øvelse. Kun CØD og direktionen vidste det.`,
        ),
        presentation(`Hvad der gik godt

- Hjemmeplejen havde køreliste på papir i løbet af 25 minutter.
- Omstillingen havde et talepapir klar.

Hvad der gik skidt

- Ungdomsskolen og CTM ringede til en vagttelefon, som blev nedlagt i 2023.
- Ingen vidste, hvem der måtte sige det til pressen.
- Listen over de 20 vigtigste systemer lå på et drev, som var slukket.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at listen trykkes og ligger i 12 beredskabsmapper',
          'at direktionssekretæren må orientere pressen, når kommunaldirektøren ikke kan træffes',
          'at øvelsen gentages om et år',
        ),
      },
      decision: {
        text: `Punkt 1 og 3 blev godkendt. Punkt 2 blev ikke godkendt; en direktør skal altid kunne træffes. RTO er ansvarlig for mapperne inden 1/7.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'rejected', '3': 'approved' },
      },
    },
    {
      title: 'Fælles reception for rådhus og bibliotek',
      caseNumber: '25/04188',
      access: 'published',
      sections: [
        background(
          `Biblioteket og rådhuset ligger 90 meter fra hinanden og har hver sin reception. CKF og CBA ville prøve én fælles i sommerferien.`,
        ),
        presentation(
          `Prøven kræver, at biblioteket kan udlevere pas, og at borgerservice kan tage imod bøger. Det første viser sig at kræve en godkendt skranke med kamera, som tidligst kan leveres i oktober.`,
        ),
      ],
      recommendation: { by: 'Center for Kultur og Fritid', points: single('at prøven holdes i uge 28-31') },
      decision: {
        text: `Trukket tilbage af CKF inden mødet. DSK og LTV kan rejse sagen igen, når skranken er på plads.`,
        outcome: 'withdrawn',
      },
    },
    {
      title: 'Salg af Kanalgade 3',
      caseNumber: '25/03877',
      access: 'closed',
      neutralTitle: 'Salg af ejendom',
      ground: 'Forvaltningslovens § 27, stk. 4, nr. 3 (kommunens økonomiske interesser)',
      sections: [
        presentation(
          `Udlejer vil købe kommunens andel af Kanalgade 3 for 1,9 mio. kr. og frafalder samtidig opsigelsesvarslet på 18 måneder. To erhvervsmæglere sætter andelen til 2,4 og 2,6 mio. kr. Udlejer, Skarvholm Invest, har ifølge egne regnskaber lånt penge til at købe to naboejendomme og har travlt.

Ungevejledningen bruger lejemålet fire dage om ugen. De unge kommer, fordi indgangen ikke kan ses fra gaden, og det skal et nyt sted også kunne. Personalet er ikke orienteret om et salg.`,
        ),
        economy(
          `Et salg til 2,2 mio. kr. dækker flytningen af ungevejledningen og giver 1,3 mio. kr. til kassen.`,
        ),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: single('at der forhandles om mindst 2,2 mio. kr.'),
      },
      decision: {
        text: `Udskudt til den 16. juni. CEJ indhenter en tredje vurdering.`,
        outcome: 'postponed',
      },
      attachments: ['Købstilbud fra Skarvholm Invest'],
    },
    {
      title: 'Projektporteføljen, maj',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(
          `23 projekter, heraf otte uden skriftligt mandat. Fælles vagtplan i ældreplejen gik i drift i distrikt Hvidmose den 12. maj som lovet; de fire andre distrikter følger, når lønarterne er prøvet i to måneder. Genbrug af inventar er stadig i bero uden lagerplads.

De otte uden mandat er alle begyndt før 2025. Tre af dem er halvvejs, og ejerne mener, at et mandat nu er spildt arbejde. CØD foreslår, at de skriver en halv side om, hvad de vil måle, når de er færdige.`,
        ),
        route(`Chefforum drøfter den 18. juni, hvem der vælger projekter.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at status tages til efterretning'),
      },
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
  ],
}
