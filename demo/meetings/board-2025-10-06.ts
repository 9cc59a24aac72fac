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
  date: '2025-10-06',
  time: '08:30',
  endTime: '11:55',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Telefonen: beregnet bemanding og forslag om kontaktcenter',
      caseNumber: '08/05271',
      access: 'published',
      sections: [
        background(
          `Direktionen satte i marts et mål om 2 minutters ventetid i december og bad om en beregning ultimo september. Køplads og opkald tilbage kom i drift den 15. august.`,
        ),
        presentation(`Hvor vi står

Måned	Opkald	Gennemsnitlig ventetid	Straksafklaret
Marts	11.340	4 min. 5 sek.	20 %
Juni	9.720	3 min. 10 sek.	22 %
September	11.080	3 min. 55 sek.	21 %

Ventetiden er ikke faldet. I september valgte 890 at blive ringet op, og 96 % af dem fik et opkald samme dag. Deres ventetid tæller ikke med.

Hvad beregningen viser

Et opkald varer i gennemsnit 3 minutter og 10 sekunder. Mellem kl. 11 og 12 kommer der 74 opkald, og der er to på plads.

Medarbejdere kl. 11-12	Beregnet ventetid
2	Over 7 minutter
4	2 minutter 40 sekunder
5	1 minut 20 sekunder

Fire pladser er for få, selv når alle er der. Omstillingen kan ikke nå 2 minutter alene.

Beregningen er prøvet på tallene fra juni og ramte inden for 20 sekunder. Den tager ikke højde for sygdom. Med det fravær, omstillingen har nu, skal der være seks i vagtplanen, for at fem er på plads.

Undervisningen i foråret har ikke flyttet straksafklaringen. Medarbejderne siger selv, at de kan svare på mere, men ikke må: 40 % af dem, der stilles om, spørger kun, hvor langt deres sag er. Omstillingen har ikke adgang til at se det.

Forslaget

Omstillingen og de første henvendelser til borgerservice samles i et kontaktcenter med otte medarbejdere i stueetagen. Det åbner i marts 2026.`),
        economy(
          `Driften er uændret, fordi fire stillinger flytter fra borgerservice. Flytning og borde koster 214.000 kr. og søges på budget 2026.`,
        ),
        consultation(
          `CBA's MED-udvalg er hørt og støtter forslaget. Udvalget vil have uddannelse i psykisk førstehjælp før åbningen.`,
        ),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at det tages til efterretning, at målet for december ikke nås',
          'at kontaktcentret åbner i marts 2026',
          'at udgangspunktet måles i november, før noget laves om',
          'at mål for kontaktcentret besluttes i januar',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2, 3 og 4: Godkendt. LTV er ansvarlig. Tallene fra november og forslag til mål forelægges i januar 2026.

AGL ønskede tilført referatet, at målet fra marts var sat uden den beregning, som nu viser, at det ikke kunne nås.`,
        outcome: 'approved-with-remark',
        points: { '1': 'noted', '2': 'approved', '3': 'approved', '4': 'approved' },
      },
      attachments: ['Beregning af bemanding time for time', "Udtalelse fra CBA's MED-udvalg"],
      guests: [
        { name: 'Lone Tvedemose, CBA', time: '08:35' },
        { name: 'Mads Dyrelund, Omstillingen', time: '08:35' },
      ],
    },
    {
      title: 'Talentprogram: første hold er begyndt',
      caseNumber: '25/02218',
      access: 'internal',
      sections: [
        presentation(`Der kom 22 indstillinger til 14 pladser. To faldt væk, fordi lederens halve side manglede. Efter afklaringen i august sagde tre selv fra; de ville hellere være fagligt stærke end ledere.

De 14 kommer fra otte centre: fem fra CSÆ, tre fra CBS og én eller to fra de andre. CTM har ingen med. Afklaringen får 4,4 af 5 af deltagerne og 3,6 af deres ledere, som synes, prøven i at skrive en beslutning var for svær.`),
        economy(`Der er brugt 96.300 kr. af 487.930 kr.`),
      ],
      recommendation: { by: 'HR-centret', points: single('at status tages til efterretning') },
      decision: {
        text: `Taget til efterretning. Prøven beholdes. JFE taler med OEN om næste hold.`,
        outcome: 'noted',
      },
    },
    {
      title: 'Lukkedage i 2026',
      caseNumber: '25/00402',
      access: 'published',
      sections: [
        presentation(`Kalenderen for 2026 har to klemmedage: fredag den 2. januar efter nytårsdag og fredag den 15. maj efter Kristi himmelfartsdag. 1. maj og grundlovsdag falder på fredage og giver ingen.

HR-centret foreslår at lukke begge dage og den 28.-30. december, med telefonvagt i omstillingen, CBA og CSH alle fem dage.`),
        consultation(`Hoved-MED er hørt med frist den 24. oktober. Der er endnu ikke kommet svar.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at rådhuset holder lukket den 2. januar og den 15. maj 2026',
          'at rådhuset holder lukket den 28.-30. december 2026',
        ),
      },
      decision: {
        text: `Udskudt til den 10. november, fordi høringsfristen ikke er udløbet.`,
        outcome: 'postponed',
      },
    },
    {
      title: 'Vækststrategi 2026-2030: udkast',
      caseNumber: '25/02750',
      access: 'published',
      sections: [
        background(`Byrådet drøftede temaerne på seminaret den 29. august. Tredje trin af seks.`),
        presentation(`Udkastet følger den nye skabelon.

Vision: I 2030 kan man leve af at bo i Elmsund hele året.

Tema	Mål i 2030
Havnens grunde	12.000 m² til virksomheder
Håndværkere nok	40 nye lærepladser om året
Gæster hele året	30 % af overnatningerne uden for juni-august
Unge, der flytter hjem	80 flere 25-34-årige end i 2025

Det gør vi ved at: 14 handlinger, hver med en ejer. Fem af dem koster penge og er mærket.`),
        economy(`De fem handlinger koster 1,7 mio. kr. over fire år. Kun 0,6 mio. kr. er afsat.`),
        route(`Høring 8.-31. oktober. Direktionen 8. december, byrådet 17. december.`),
      ],
      recommendation: { by: 'Direktionssekretariatet', points: single('at udkastet sendes i høring') },
      decision: {
        text: `Godkendt. Handlinger uden penge flyttes til et afsnit for sig. JFE er ansvarlig for, at alle elleve høringsparter bliver spurgt.`,
        outcome: 'approved-with-remark',
      },
      attachments: ['Udkast til vækststrategi, 9 sider', 'Kort fortalt, 1 side'],
    },
    {
      title: 'Parkering ved rådhuset',
      caseNumber: '25/04902',
      access: 'published',
      sections: [
        consultation(`Hoved-MED fraråder en afgift, så længe der ikke er plads til cykler under tag.`),
        presentation(
          `CTM har lavet forslaget om. De 40 gæstepladser flyttes til indgangen og males blå. Medarbejdere parkerer ved Mosevej, 250 meter væk. Der kommer 60 cykelpladser under tag.`,
        ),
        economy(`Maling og skilte 31.000 kr., cykeltag 88.000 kr. af CEJ's ramme.`),
      ],
      recommendation: {
        by: 'Center for Teknik og Miljø',
        points: numbered('at gæstepladserne flyttes', 'at cykeltaget bygges', 'at der ikke indføres afgift'),
      },
      decision: {
        text: `Godkendt. Pladserne er malet 1/11. CTM tæller igen om et halvt år.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      earlierDecisions: [
        { date: '2025-06-16', text: `Udskudt.`, outcome: 'postponed' },
        {
          date: '2025-08-18',
          text: `Udskudt til den 6. oktober. Hoved-MED høres om afgiften inden da.`,
          outcome: 'postponed',
        },
      ],
      attachments: ['Skitse af parkeringen', 'Hoved-MEDs udtalelse'],
    },
    {
      title: 'Handleplan for specialklasser',
      caseNumber: '25/06190',
      access: 'internal',
      sections: [
        background(
          `Planen blev bestilt i august til ultimo september. CBS afleverede den torsdag den 2. oktober.`,
        ),
        presentation(`Antallet af elever i specialklasser er steget fra 164 til 195 på et år. 20 af de 31 nye kommer fra tre årgange på to skoler.

- To skoler får et hold på tre lærere, som kan komme samme uge.
- Henvisning kræver, at holdet har prøvet i otte uger.
- Forældre får én kontaktperson fra første dag.

CBS venter 12 færre henvisninger i skoleåret 2026/27.`),
        economy(
          `Holdene koster 1,8 mio. kr. om året. 12 færre pladser sparer 3,4 mio. kr., men først med fuld virkning i 2027.`,
        ),
        assessment(`CØD anser besparelsen for sandsynlig, men ikke i 2025.`),
      ],
      recommendation: {
        by: 'Center for Børn og Skole',
        points: numbered('at planen godkendes', 'at antallet følges hver måned'),
      },
      decision: {
        text: `Punkt 1: Anbefales over for Børne- og Skoleudvalget. Punkt 2: Godkendt. HPI sender tallet til TRA den 1. i hver måned.`,
        outcome: 'recommended',
        points: { '1': 'recommended', '2': 'approved' },
      },
    },
    {
      title: 'Højvandsberedskabet er øvet',
      caseNumber: '24/14402',
      access: 'published',
      sections: [
        information(
          `Øvelsen blev holdt natten til 18. september. Varslet kom kl. 19.00, og sækkene stod i Kanalgade kl. 20.35, altså 1 time og 35 minutter efter. Målet var to timer. Omstillingens talepapir manglede nummeret til vagten; det er rettet.`,
        ),
      ],
      recommendation: {
        by: 'Center for Teknik og Miljø',
        points: single('at orienteringen tages til efterretning'),
      },
      decision: { text: `Taget til efterretning. Øvelsen gentages hvert år i september.`, outcome: 'noted' },
    },
    {
      title: 'Areal ved Tangbæk: modbud',
      caseNumber: '24/13008',
      access: 'closed',
      neutralTitle: 'Køb af areal',
      ground: 'Forvaltningslovens § 27, stk. 4, nr. 3 (kommunens økonomiske interesser)',
      sections: [
        presentation(
          `Svend Åge Klitrup har afvist 7,4 mio. kr. Investoren Havtornskrænt har budt 8,1 mio. kr. med forbehold for lokalplan. Klitrup vil helst sælge til kommunen, hvis hans søn kan forpagte resten af jorden i ti år til 3.800 kr. pr. ha.

CEJ vurderer forpagtningen til 45.000 kr. om året under markedet, altså 0,4 mio. kr. i alt. Økonomiudvalget gav i februar en ramme på 7,4 mio. kr., og sagen skal derfor forelægges igen.`,
        ),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: numbered(
          'at der bydes 7,7 mio. kr. og forpagtning i otte år',
          'at lokalplanen ikke drøftes offentligt før 1. december',
        ),
      },
      decision: {
        text: `Punkt 1: Anbefales over for Økonomiudvalget. Punkt 2: Forkastet; Klima- og Planudvalgets dagsorden er åben.`,
        outcome: 'partly',
        points: { '1': 'recommended', '2': 'rejected' },
      },
      earlierDecisions: [
        {
          date: '2025-02-03',
          text: `Anbefales over for Økonomiudvalget. Grunden til, at sagen er lukket, tages op til vurdering, når handlen er tinglyst.`,
          outcome: 'recommended',
          points: { '1': 'recommended', '2': 'recommended' },
        },
      ],
      attachments: ['Brev fra Klitrup af 22. september 2025'],
    },
    {
      title: 'Projektporteføljen, oktober',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(
          `19 projekter. Fælles vagtplan i ældreplejen er i drift i tre af fem distrikter; de to sidste venter på lønarter. Besparelsen på vikarer er 38.000 kr. om måneden i de tre mod ventet 50.000 kr. Sensorer i regnvandsbassiner gik i drift den 1. oktober.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at status tages til efterretning'),
      },
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
  ],
}
