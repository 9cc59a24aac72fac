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
  date: '2025-12-08',
  time: '08:30',
  endTime: '15:10',
  location: 'Rådhuset, byrådssalen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Sagsbehandlingsfrister: tredje status og årets erfaringer',
      caseNumber: '24/11803',
      access: 'published',
      sections: [
        background(
          `Sidste status i 2025. Den dækker 1. september - 30. november, altså tre måneder mod fire i de to første.`,
        ),
        presentation(`De fem områder, som lå over fristen

Område	Maj-august	September-november	Frist
Hjælpemidler, store	71 dage	66 dage	70 dage
Boligindretning	151 dage	144 dage	140 dage
Merudgifter, børn	97 dage	54 dage	56 dage
Botilbud	104 dage	109 dage	90 dage
Tabt arbejdsfortjeneste	68 dage	52 dage	56 dage

Tre af de fem er kommet under fristen. De syv andre områder er fortsat under.

Breve ved overskridelse

Stikprøven fra maj er gentaget. 34 af 40 sager har et brev mod 23 af 40. De seks uden brev ligger alle i CSH.

Merudgifter til børn

Planen fra september virkede. De 19 gamle sager er alle afgjort, den sidste den 24. november. Otte af ti forældre bliver ringet op inden otte dage. Rådgiverens ansættelse udløber ved årsskiftet, og HPI har fundet penge til at forlænge den til 30. juni.

Årets erfaringer

- Tallene blev brugt i tre udvalg. Børne- og Skoleudvalget bad om dem hver gang.
- Antal og gennemsnit er lette at forstå. Udviklingen svinger for meget på små områder.
- Seks frister manglede, fordi ingen sammenlignede listen med lovene. Det gøres fremover hvert år i marts.
- CSH's beskrivelse af botilbud, som skulle foreligge i dag, er ikke modtaget.`),
        legal(`Retssikkerhedslovens § 3, stk. 2.`),
        assessment(
          `Model A, hvor et center lægger en sag frem, når under 80 % er inden for fristen, ville i år have udløst fire sager. De fire er de samme, som model B viste.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at status tages til efterretning',
          'at model B fortsætter tre gange årligt i 2026',
          'at model A opgives',
          'at listen hvert år i marts holdes op mod lovene',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2, 3 og 4: Godkendt. UVA forelægger beskrivelsen af botilbud snarest og sørger for, at der sendes brev i alle sager.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved', '4': 'approved' },
      },
      attachments: [
        'Status for 12 områder, 1. september - 30. november 2025',
        'Stikprøve på 40 sager, november 2025',
      ],
    },
    {
      title: 'Danmarkskort 2024: byrådets behandling og handleplan',
      caseNumber: '25/06204',
      access: 'published',
      sections: [
        background(
          `Byrådet behandlede tallene den 29. oktober og besluttede en handleplan for børn med handicap. Ankestyrelsen har fået besked om, at der ikke laves planer for de øvrige områder.`,
        ),
        presentation(`Handleplanen har tre led: En fast læge svarer på spørgsmål inden ti dage. Begrundelsen læses af en kollega. Hver hjemvist sag gennemgås af hele teamet.

I oktober og november kom der fem afgørelser fra Ankestyrelsen på området: én hjemvist, ingen ændret og fire stadfæstet. Det er 20,0 % omgjort, men fem sager er for få til at sige noget.`),
        route(`Tallene for 2025 ventes i juni 2026 og skal i byrådet inden årets udgang.`),
      ],
      recommendation: {
        by: 'Center for Børn og Skole',
        points: single('at orienteringen tages til efterretning'),
      },
      decision: {
        text: `Taget til efterretning. CBS fortæller om de første 20 afgørelser, når de er kommet.`,
        outcome: 'noted',
      },
      attachments: ['Byrådets beslutning af 29. oktober 2025', 'Handleplan for børn med handicap'],
    },
    {
      title: 'Praktik for elever: evaluering af efteråret',
      caseNumber: '25/03345',
      access: 'published',
      sections: [
        background(`Ordningen begyndte i august med 60 pladser. Uge 40 og 46 er holdt.`),
        presentation(`33 elever har været i praktik. 31 gennemførte ugen. En fortrød og fik en anden plads dagen efter; en blev syg.

Sted	Elever
Dagtilbud og skoler	9
Plejecentre og køkken	8
Vejdrift og varmemestre	6
Bibliotek og kultur	5
Rådhuset	5
I alt	33

27 elever svarede på et skema. 22 vil anbefale ugen til en ven. Det bedste var at få lov at gøre noget selv; det værste var tid uden opgaver torsdag og fredag. På rådhuset havde to elever ingen kontaktperson den første dag.`),
        economy(`Der er brugt 9.400 kr. af 26.000 kr.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered('at ordningen fortsætter', 'at ingen elev modtages uden en navngiven kontaktperson'),
      },
      decision: {
        text: `Godkendt. HRC sender planen for ugen til eleven senest otte dage før. Ny evaluering om et år.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Vækststrategi 2026-2030: endeligt forslag',
      caseNumber: '25/02750',
      access: 'published',
      sections: [
        consultation(`Elleve parter blev spurgt. Ti har svaret inden den 31. oktober. Svaret fra den ene uddannelse eftersendes.

- Erhvervsrådet vil have flere grunde og hurtigere byggesager.
- Ungerådet spørger, hvor de unge skal bo.
- Teknik- og Miljøudvalget mener, at 12.000 m² på havnen kræver en ny vej.
- Kultur- og Fritidsudvalget glæder sig over gæster hele året.`),
        presentation(
          `Tre ting er ændret: Målet på havnen er 9.000 m². En handling om 30 ungdomsboliger er kommet ind. Fem handlinger uden penge står i et afsnit for sig.`,
        ),
        economy(
          `Handlinger med penge koster 0,6 mio. kr. og er afsat. Handlinger uden penge koster 1,3 mio. kr.`,
        ),
        route(`Byrådet 17. december. Første opfølgning i marts 2027.`),
      ],
      recommendation: { by: 'Direktionssekretariatet', points: single('at strategien sendes til byrådet') },
      decision: {
        text: `Anbefales. Det manglende høringssvar lægges på bordet i byrådet.`,
        outcome: 'recommended',
      },
      attachments: ['Vækststrategi 2026-2030', 'Ti høringssvar'],
      guests: [{ name: 'Borgmester Hanne Lykkegård Vium', time: '14:10' }],
    },
    {
      title: 'Tangfestivalen 2025: evaluering og regnskab',
      caseNumber: '24/06630',
      access: 'published',
      sections: [
        presentation(`6.400 gæster kom den 6.-7. september mod 5.100 året før. Der var ingen kø ved toiletterne, og redningsvejen var fri begge dage. Tre naboer klagede over musik efter kl. 23.

Frivillige har dannet en forening, som vil stå for festivalen fra 2026 og tage betaling for to aftener.`),
        economy(
          `Af de overførte 75.403 kr. er brugt 31.880 kr. mod bevilget 32.500 kr. Resten på 43.523 kr. går tilbage til direktionens pulje.`,
        ),
      ],
      recommendation: {
        by: 'Center for Kultur og Fritid',
        points: numbered(
          'at evalueringen tages til efterretning',
          'at 43.523 kr. tilbageføres',
          'at foreningen overtager festivalen',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2 og 3: Godkendt. CKF hjælper foreningen med tilladelser i det første år.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved' },
      },
      attachments: ['Regnskab for Tangfestivalen 2025'],
    },
    {
      title: 'Effektorienteret styring: centrenes dialogkæder',
      caseNumber: '24/03390',
      access: 'internal',
      sections: [
        background(
          `Hvert center skulle senest den 14. november beskrive, hvem der taler med hvem om et tal.`,
        ),
        presentation(`Otte af ni kæder er modtaget. CTM's mangler. Den korteste har to led, den længste syv.

Fælles for de gode er, at det samme tal bruges i alle led, og at den sidste samtale ender i en aftale. I tre kæder ser direktøren tallet én gang om året; det er for sjældent til at gøre noget.

CBS' fraværstal er kommet: 12,9 % af eleverne har over 10 % fravær mod 14,2 % i marts.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered('at kæderne bruges fra januar', 'at direktøren ser tallet mindst to gange om året'),
      },
      decision: {
        text: `Godkendt. KBU samler erfaringerne i juni 2026. OEN sender sin kæde inden jul.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Otte dialogkæder'],
    },
    {
      title: 'Udbud af rengøring: valg af leverandør',
      caseNumber: '25/05980',
      access: 'closed',
      neutralTitle: 'Udbud',
      ground:
        'Forvaltningslovens § 27, stk. 1, nr. 2, og stk. 4, nr. 3 (forretningsforhold og kommunens økonomiske interesser)',
      sections: [
        presentation(`Fire tilbud er vurderet på pris (50 %), kvalitet (35 %) og oplæring (15 %).

Tilbudsgiver	Pris pr. år (mio. kr.)	Samlet point
Blankvang Service	14,9	87
Sæbelund Renhold	13,8	81
Fejeblad	15,6	79
Skurekrog	12,7	Afvist

Skurekrog er afvist, fordi timelønnen ligger under overenskomsten. Blankvang Service har fortroligt oplyst, at de køber Fejeblad i foråret.`),
        economy(`Budgettet er 15,2 mio. kr. om året.`),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: single('at Blankvang Service får kontrakten i fire år'),
      },
      decision: {
        text: `Anbefales over for Økonomiudvalget. NBA underretter de bydende, når udvalget har besluttet.`,
        outcome: 'recommended',
      },
      attachments: ['Evaluering af tilbud fra Blankvang, Sæbelund Renhold, Fejeblad og Skurekrog'],
    },
    {
      title: 'Strategibrev 2026: hvordan gik forløbet?',
      caseNumber: '25/00077',
      access: 'internal',
      sections: [
        presentation(`Syv af otte trin blev holdt på datoen. Høringen gik én dag over, fordi et MED-udvalg først mødtes den 22. august om aftenen. Brevet kom ud den 1. oktober, tre måneder tidligere end sidst.

Af 60 ledere, der blev ringet op i november, havde 51 læst brevet, og 38 havde brugt det i virksomhedsplanen. 12 mente, at Gør det færdigt også burde gælde direktionen.

Direktionssekretariatet har derfor talt efter. Direktionen har i 2025 givet 71 løfter i sine beslutninger. 49 er indfriet, 26 af dem til tiden. 14 er ikke forfaldne, og otte er overskredet. Tre af de otte har ingen spurgt til, før de blev talt: brevenes ejere i centrene, evalueringen af undervisningen i omstillingen og JFE's drøftelse af vejene.`),
      ],
      recommendation: { by: 'Direktionssekretariatet', points: single('at de otte trin bruges igen') },
      decision: {
        text: `Godkendt. Direktionen gennemgår sine egne åbne løfter på hvert møde fra januar. SMO er ansvarlig for listen.`,
        outcome: 'approved',
      },
    },
    {
      title: 'Projektporteføljen, december',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(
          `16 projekter, da to er lagt sammen, og ét er afsluttet. 12 følger planen, tre er forsinkede, og Genbrug af inventar er i bero. Fem har ikke fået svaret på, hvilke kompetencer projektet kræver. De to, der blev færdige i september, evalueres i marts.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at status tages til efterretning'),
      },
      decision: {
        text: `Taget til efterretning. De fem udfylder feltet inden næste møde.`,
        outcome: 'noted',
      },
    },
  ],
}
