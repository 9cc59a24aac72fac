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
  date: '2026-11-16',
  time: '08:30',
  endTime: '12:10',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: '3. budgetopfølgning 2026',
      caseNumber: '26/00977',
      access: 'published',
      sections: [
        background(`Årets sidste opfølgning bygger på forbruget til og med september. Plus er merforbrug.`),
        presentation(`Der ventes et merforbrug på 11,6 mio. kr. Det er halvdelen af skønnet i april.

Udvalg\t1. opfølgning\t2. opfølgning\t3. opfølgning (mio. kr.)
Økonomiudvalget\t−1,2\t−2,0\t−3,1
Børne- og Skoleudvalget\t6,4\t4,9\t3,2
Social- og Handicapudvalget\t9,8\t8,7\t6,9
Sundheds- og Ældreudvalget\t5,1\t3,8\t2,2
Arbejdsmarkedsudvalget\t3,6\t4,4\t4,0
Teknik- og Miljøudvalget\t−0,8\t−1,1\t−1,4
Kultur- og Fritidsudvalget\t0,4\t0,3\t0,1
Klima- og Planudvalget\t0,0\t−0,2\t−0,3
I alt\t23,3\t18,8\t11,6

I forhold til det oprindelige budget er afvigelsen 18,5 mio. kr. Af de 11,6 mio. kr. er 7,8 mio. kr. service og 3,8 mio. kr. overførsler.

Foranstaltningerne

Ansvarlig\tMål (mio. kr.)\tJuni\tSeptember
CBS\t3,5\t1,9\t3,3
CSH\t4,0\t1,4\t2,9
CSÆ\t2,0\t1,3\t2,1
HRC\t1,0\t0,6\t0,9
I alt\t10,5\t5,2\t9,2

CSÆ har nået sit mål. CSH mangler den tredje borger, hvis klage Ankestyrelsen har givet medhold.

Budgetaftalen

Af 34 aktiviteter er 28 grønne, fem gule og én rød: den nye genbrugsplads.`),
        economy(
          `Servicerammen ventes overskredet med 3,1 mio. kr. Trin 1 i beredskabsnotatet har givet 1,7 mio. kr. af 2,4. Trin 2 om vedligehold rummer 3,6 mio. kr., men kun 1,2 mio. kr. kan nås i år.`,
        ),
        route(`Økonomiudvalget 23. november, byrådet 2. december.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at opfølgningen sendes til Økonomiudvalget',
          'at trin 2 og 3 ikke sættes i gang',
          'at trin 1 ophører den 31. december',
          'at der laves én samlet evaluering af tiltagene i 2025 og 2026',
        ),
      },
      decision: {
        text: `Punkt 1: Anbefales. Punkt 2, 3 og 4: Godkendt. Evalueringen, der var lovet i februar 2026, forelægges i februar 2027 og må ikke glide igen. RTO er ansvarlig.`,
        outcome: 'approved',
        points: { '1': 'recommended', '2': 'approved', '3': 'approved', '4': 'approved' },
      },
      guests: [{ name: 'Rune Toftemark, CØD', time: '08:30' }],
      attachments: ['3. budgetopfølgning 2026 pr. udvalg (17410/26)'],
    },
    {
      title: 'Kontaktcentret: deltidsstillingen i 2027',
      caseNumber: '08/05271',
      access: 'published',
      sections: [
        background(`Punktet blev udskudt den 19. oktober. Der mangler 102.000 kr.`),
        economy(
          `Udviklingspuljen for 2026 har 247.773 kr. tilbage. Bruges 102.000 kr. af dem, lukkes puljen med 145.773 kr., som går i kassen.`,
        ),
        information(`Ventetiden i oktober var 1 minut og 58 sekunder.`),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at de 102.000 kr. findes i udviklingspuljen for 2026',
          'at puljen for 2026 lukkes, og at 145.773 kr. tilgår kassen',
        ),
      },
      decision: {
        text: `Godkendt. Fra 2028 skal CBA selv betale. CØD lukker puljen senest 31/12.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Sagsbehandlingsfrister: tredje status i 2026',
      caseNumber: '24/11803',
      access: 'published',
      sections: [
        presentation(`Status dækker september og oktober. Område med ændring i forhold til fristen:

Område\tAntal\tUdvikling\tGennemsnit\tFrist
Boligindretning\t19\t−10 %\t136 dage\t140 dage
Merudgifter, børn\t31\t+3 %\t57 dage\t56 dage
Botilbud\t7\t0 %\t88 dage\t90 dage
Plads på plejecenter\t38\t+9 %\t45 dage\t56 dage

De otte andre er fortsat under fristen. Kun merudgifter til børn er over, med én dag.

CSÆ's forklaring på plejecentrene: 12 boliger på Strandengen er lukket siden maj på grund af fugt. De åbner i januar.`),
        assessment(`CBS' mål om 56 dage i december er inden for rækkevidde.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at status tages til efterretning og sendes til fagudvalgene'),
      },
      decision: { text: `Taget til efterretning. Næste status forelægges i marts 2027.`, outcome: 'noted' },
      attachments: ['Status for 12 områder, september-oktober 2026 (17420/26)'],
    },
    {
      title: 'Danmarkskort 2025: byrådets behandling',
      caseNumber: '25/06204',
      access: 'published',
      sections: [
        information(
          `Byrådet behandlede tallene den 28. oktober, altså før årets udgang. Handleplanen for børn med handicap fortsætter i 2027. Brevet til Ankestyrelsen om de øvrige områder er skrevet.`,
        ),
        legal(`Beslutter byrådet, at der ikke er behov for en handleplan, skal Ankestyrelsen have besked.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at brevet til Ankestyrelsen godkendes'),
      },
      decision: { text: `Godkendt. KBU sender brevet i denne uge.`, outcome: 'approved' },
      attachments: ['Brev til Ankestyrelsen (17430/26)'],
    },
    {
      title: 'Sprogmodeller: hvad er de brugt til, og hvad er sparet?',
      caseNumber: '26/00088',
      access: 'published',
      sections: [
        background(`I februar købte kommunen 60 adgange for 74.400 kr. og ville have svar i november.`),
        presentation(`57 adgange er i brug. Medarbejderne har i uge 42 og 43 skrevet ned, hvad de brugte tjenesten til.

Brug\tGange på to uger\tSkønnet sparet tid (timer)
Rette sprog i breve\t1.120\t93
Udkast til notater\t214\t71
Oversætte\t96\t24
Andet\t150\t0
I alt\t1.580\t188

188 timer på to uger svarer til 1 time og 39 minutter pr. bruger om ugen. Tiden er skønnet af brugerne selv.`),
        assessment(`CØD anser halvdelen for sikker. Også da er udgiften tjent hjem.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at resultatet tages til efterretning',
          'at aftalen forlænges et år med 100 adgange for 124.000 kr.',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt for 60 adgange. Flere adgange drøftes, når tiden er målt og ikke skønnet. RTO forelægger en måling i maj 2027.`,
        outcome: 'approved-with-remark',
        points: { '1': 'noted', '2': 'approved-with-remark' },
      },
    },
    {
      title: 'Tilgængelighed på hjemmesiden: den nye prøve',
      caseNumber: '26/02133',
      access: 'published',
      sections: [
        presentation(`Fejl\tJuni\tOktober
Felt uden navn i formularer\t31\t0
For lille kontrast\t44\t9
PDF uden overskrifter\t17 af 20\t4 af 20
Billede uden beskrivelse\t112\t58

Den leverandør, der krævede 38.000 kr., har rettet uden betaling. De fire PDF-filer er alle dagsordener fra før 1. september. Borgeren, der klagede, har prøvet ansøgningen igen og kunne udfylde den.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at prøven tages til efterretning, og at erklæringen om tilgængelighed opdateres'),
      },
      decision: {
        text: `Godkendt. Målet om ingen fejl, der haster, er nået for formularer og ikke for PDF-filer. Ny prøve i oktober 2027.`,
        outcome: 'approved',
      },
    },
    {
      title: 'Kompetencekatalog: færre kurser, flere hold',
      caseNumber: '24/09980',
      access: 'internal',
      sections: [
        background(
          `Sagen blev udskudt den 22. juni uden en ny dato. SMO fandt den på listen over åbne løfter.`,
        ),
        presentation(
          `I efteråret er yderligere ni kurser aflyst. De 12 mest søgte kurser har haft venteliste hver gang. Foråret 2027 er allerede udsendt med 36 kurser.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at antallet af kurser sættes ned til 24 fra august 2027'),
      },
      decision: {
        text: `Godkendt. Udsættelsen har kostet et halvt år. Fremover får en udskudt sag altid en dato.`,
        outcome: 'approved',
      },
      earlierDecisions: [{ date: '2026-06-22', text: 'Udskudt.', outcome: 'postponed' }],
    },
    {
      title: 'Direktionens møder i 2027',
      caseNumber: '26/05877',
      access: 'published',
      sections: [
        presentation(
          `Der foreslås 11 mandage: 11. januar, 8. februar, 8. marts, 12. april, 10. maj, 7. og 21. juni, 16. august, 13. september, 25. oktober og 15. november. Dagsordenen sendes ud torsdagen før.`,
        ),
      ],
      recommendation: { by: 'Direktionssekretariatet', points: single('at mødeplanen godkendes') },
      decision: { text: `Godkendt.`, outcome: 'approved' },
    },
    {
      title: 'Åbne løfter og projektporteføljen, november',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        information(`14 projekter, ét er forsinket. Ti færre biler: seks er opsagt.

Af 64 løfter i 2026 med dato før i dag er 51 indfriet, ni på vej. Fire er glemt: opgørelsen af vold og trusler, lovet til april; ladning af bilerne fra Strandengen, lovet til august; rengøring af skoler, udskudt i juni; elevers fravær, taget af i september.`),
      ],
      decision: {
        text: `Taget til efterretning. HPI, BKR, NBA og GLI giver SMO en dato senest 27/11.`,
        outcome: 'noted',
      },
    },
    {
      title: 'Spirituspåvirket på arbejde',
      caseNumber: '26/05610',
      access: 'closed',
      neutralTitle: 'Personalesag',
      ground: 'Forvaltningslovens § 27, stk. 1, nr. 1 (enkeltpersoners private forhold)',
      sections: [
        presentation(
          `Specialkonsulent Hjalte Ringgaard Buus har to gange i oktober været påvirket på arbejde. Han har selv fortalt om et misbrug siden sin skilsmisse og bedt om hjælp. Han er begyndt i behandling den 9. november, betalt af kommunens ordning. En journalist har ringet om en episode i kantinen.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at der gives en advarsel og en behandlingsaftale i seks måneder',
          'at kommunen ikke udtaler sig til pressen om sagen',
        ),
      },
      decision: {
        text: `Godkendt. GLI er ansvarlig og følger aftalen hver måned.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Behandlingsaftale, H.R. Buus'],
    },
  ],
}
