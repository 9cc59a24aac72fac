import type { DemoMeeting } from '../model.ts'
import { background, economy, numbered, presentation, single } from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2018-08-27',
  time: '08:30',
  endTime: '11:00',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['IBR', 'CFO', 'AMH'],
  absent: [],
  items: [
    {
      title: 'Telefoni: ny central er forsinket',
      caseNumber: '08/05271',
      access: 'published',
      sections: [
        background(
          `Den nye telefoncentral skulle være i drift 1. maj 2018. Leverandøren kunne ikke forbinde den med kalenderne, og den gamle aftale er forlænget to gange.`,
        ),
        presentation(`CØD regner nu med drift fra 1. oktober. Prøven i juni med 25 telefoner viste tre fejl: køplads blev oplyst forkert, fravær blev vist som ledig, og opkald blev afbrudt efter præcis 10 minutter. De to første er rettet.

Ventetiden i omstillingen var 3,5 minutter i første halvår. Målet på 3 minutter blev nået i december 2017, men ikke siden. Vagtordningen med medarbejdere fra centrene kl. 11-12 blev ikke til noget, fordi kun to centre meldte sig.`),
        economy(
          `Forlængelsen af den gamle aftale koster 34.000 kr. om måneden. CØD kræver beløbet dækket af leverandøren.`,
        ),
      ],
      recommendation: {
        by: 'CØD og CBA',
        points: numbered(
          'at forsinkelsen tages til efterretning',
          'at kravet om dækning af merudgiften fastholdes',
          'at medarbejderne undervises i uge 37-39',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2 og 3: Godkendt.

Direktionen ønsker om et år en evaluering af den nye central: hvad har den ændret for ventetid, straksafklaring og ubesvarede opkald? CØD og CBA er ansvarlige.`,
        outcome: 'approved-with-remark',
        points: { '1': 'noted', '2': 'approved', '3': 'approved' },
      },
      attachments: ['Fejlliste fra prøven i juni'],
    },
    {
      title: 'Procesplan for udviklingsstrategi 2019-2022',
      caseNumber: '18/04088',
      access: 'published',
      sections: [
        background(
          `Byrådet vedtager en udviklingsstrategi i hver valgperiode. Arbejdet strækker sig over to et halvt år, når opfølgningen tælles med.`,
        ),
        presentation(`Trin	Tidspunkt
Direktionen drøfter temaer	27. august 2018
Temadøgn for byrådet	5.-6. oktober 2018
Udkast i direktionen	10. december 2018
Høring i fagudvalg og MED	14. januar - 8. februar 2019
Vedtagelse i byrådet	25. marts 2019
Første opfølgning	Marts 2020
Anden opfølgning	Marts 2021

Fire temaer foreslås: vand og klima, et langt arbejdsliv, landsbyernes skoler og havnens omdannelse.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered('at procesplanen godkendes', 'at temaerne drøftes'),
      },
      decision: {
        text: `Punkt 1 blev godkendt. Punkt 2 blev drøftet. Temaet om landsbyernes skoler tages ud, fordi skolestrukturen behandles for sig.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'discussed' },
      },
    },
    {
      title: 'Databeskyttelse: status tre måneder efter 25. maj',
      caseNumber: '17/09031',
      access: 'internal',
      sections: [
        presentation(
          `Fortegnelsen over behandlinger er færdig i syv af ni centre. Der er meldt 11 brud til tilsynet; ni af dem er breve til en forkert modtager. 78 % af medarbejderne har gennemført den korte undervisning på intranettet.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at de to sidste centre afleverer fortegnelsen ultimo september',
          'at undervisningen gøres til en del af introduktionen af nye medarbejdere',
        ),
      },
      decision: { text: `Godkendt.`, outcome: 'approved', points: { '1': 'approved', '2': 'approved' } },
    },
    {
      title: 'Tilbud på madservice til hjemmeboende',
      caseNumber: '18/03356',
      access: 'closed',
      neutralTitle: 'Udbud',
      ground: 'Forvaltningslovens § 27, stk. 1, nr. 2 (virksomheders forretningsforhold)',
      sections: [
        presentation(
          `Der er to tilbud. Gryden og Grebet byder 61,50 kr. pr. hovedret, Lyngbræk Køkkener 58,90 kr. Lyngbræk Køkkener har oplyst, at prisen forudsætter et køkken, som de endnu ikke har købt. CSÆ anser tilbuddet for usikkert, men uden forbehold i udbudsretlig forstand.`,
        ),
      ],
      recommendation: { by: 'CSÆ', points: single('at kontrakten tildeles Lyngbræk Køkkener') },
      decision: {
        text: `Udskudt til mødet den 10. september. CSÆ indhenter en udtalelse fra kommunens udbudsjurist.`,
        outcome: 'postponed',
      },
    },
    {
      title: 'Overlevering til ny direktion',
      caseNumber: '18/05570',
      access: 'internal',
      sections: [
        background(`IBR og CFO fratræder 31. december 2018. En ny direktion begynder 1. januar 2019.`),
        presentation(`Hver direktør skriver en overlevering på højst to sider pr. område:

- Hvad er lovet, til hvem og hvornår
- Hvilke sager er på vej til udvalgene
- Hvor er økonomien usikker`),
      ],
      recommendation: { by: 'Direktionssekretariatet', points: single('at skabelonen godkendes') },
      decision: {
        text: `Godkendt. Overleveringerne afleveres til AMH senest 1/12. AMH samler de åbne løfter fra direktionens referater i ét bilag.`,
        outcome: 'approved',
      },
    },
  ],
}
