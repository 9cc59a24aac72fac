import type { DemoMeeting } from '../model.ts'
import { assessment, background, numbered, presentation, route, single } from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'chefforum',
  date: '2025-06-18',
  time: '08:30',
  endTime: '11:00',
  location: 'Naturskolen ved Nordskoven, det store rum',
  present: ['VHK', 'LTV', 'HPI', 'UVA', 'OEN', 'DSK', 'RTO', 'GLI', 'SMO'],
  absent: ['BKR', 'NBA'],
  items: [
    {
      title: 'Hvem vælger projekterne? Mandat og plan i porteføljen',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        background(
          `Direktionen drøfter porteføljen hver måned. Der står 23 projekter på listen. Otte af dem har intet skriftligt mandat.`,
        ),
        presentation(`Forslaget er, at et projekt først kommer på listen, når to papirer er skrevet.

Mandat, højst én side:
- ideen og den effekt, projektet skal have
- hvem der ejer det, og hvem der er med
- timer og kroner.

Plan, højst tre sider:
- leverancer og aktiviteter
- hvordan resultatet bliver taget i brug
- hvordan og hvornår der evalueres
- hvilken kompetenceudvikling projektet kræver.

Centerchefen beslutter projekter i eget center. Går et projekt på tværs, beslutter direktionen efter drøftelse i chefforum.`),
        assessment(
          `Kravet vil standse nogle gode ideer i en måned eller to. Til gengæld ved alle, hvad der er besluttet. De otte projekter uden mandat får til 1. september.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at mandat og plan bliver et krav fra 1. august 2025',
          'at projekter uden mandat den 1. september 2025 tages af listen.',
        ),
      },
      decision: {
        text: `Begge punkter anbefales over for direktionen. HPI bemærkede, at skolernes udviklingsprojekter ikke skal igennem mølle nummer to, når de allerede er besluttet i skolebestyrelserne.`,
        outcome: 'recommended',
        points: { '1': 'recommended', '2': 'recommended' },
      },
      attachments: ['Skabelon for mandat.docx (22741/25)', 'Skabelon for plan.docx (22742/25)'],
    },
    {
      title: 'Strategibrev 2026: første udkast er i høring',
      caseNumber: '25/00077',
      access: 'internal',
      sections: [
        presentation(
          `Emnerne blev drøftet på et ekstra møde den 14. maj, og direktionen sendte første udkast i høring i mandags. Chefforum bedes sige, om noget væsentligt mangler.`,
        ),
      ],
      decision: {
        text: `Drøftet. Der mangler et afsnit om, hvad lederne kan holde op med. UVA og OEN skriver tre linjer hver til KBU senest den 27. juni.`,
        outcome: 'discussed',
      },
    },
    {
      title: 'Kompetencekataloget: efterårets tilmelding',
      caseNumber: '24/09980',
      access: 'internal',
      sections: [
        presentation(`Kataloget rummer 38 kurser i efteråret. Foråret gav 412 tilmeldinger, men 87 blev væk uden afbud. Hvert tomt sæde koster i gennemsnit 640 kr.

HR-centret foreslår, at udeblivelse uden afbud bliver faktureret eget center, og at tre tværgående temaer får forrang: skriftlig afgørelse, den svære samtale og tal på sin opgave.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at udeblivelse uden afbud koster 640 kr. fra 1. september 2025',
          'at de tre temaer får forrang.',
        ),
      },
      decision: {
        text: `Punkt 1 og 2 blev godkendt. Sygdom er gyldigt afbud, også samme morgen.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Ledelsen i sommerferien',
      caseNumber: '25/03912',
      access: 'internal',
      sections: [
        presentation(
          `I uge 28, 29 og 30 er mindst én direktør og tre centerchefer på arbejde. Listen med telefonnumre ligger i beredskabsmappen. Rettelser sendes til SMO senest den 25. juni 2025.`,
        ),
      ],
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
    {
      title: 'Vold og trusler: registreringer i første halvår',
      caseNumber: '25/02877',
      access: 'internal',
      sections: [
        presentation(`Der er registreret 214 hændelser fra 1. januar til 31. maj. I samme periode sidste år var tallet 171. Stigningen ligger på to botilbud og en specialskole. HR-centret kan ikke sige, om der sker mere, eller om flere skriver det ned.

Kun 96 af de 214 hændelser er fulgt op med en samtale inden for tre døgn, sådan som retningslinjen kræver.`),
        route(`Ny opgørelse til chefforum i januar 2026.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at centercheferne sikrer samtale inden for tre døgn',
          'at der laves en ny opgørelse i januar 2026.',
        ),
      },
      decision: {
        text: `Godkendt. UVA og HPI taler med de tre steders ledere inden ferien. Målet er, at mindst ni af ti hændelser er fulgt op inden for tre døgn.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Arbejde hjemmefra: erfaringer efter et år',
      caseNumber: '24/06218',
      access: 'internal',
      sections: [
        background(
          `Rammen har siden juni 2024 været op til to dage om ugen efter aftale med nærmeste leder.`,
        ),
        presentation(`462 medarbejdere har en aftale. Halvdelen bruger én dag. Telefonvagterne er sværest at dække om fredagen, hvor 38 procent af kontorpladserne er i brug mod 71 om tirsdagen.

LTV og OEN ønsker, at fredag kun kan være hjemmedag hver anden uge. DSK og RTO vil lade det være op til teamet.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at chefforum drøfter, om rammen skal ændres.'),
      },
      decision: {
        text: `Drøftet. Rammen ændres ikke nu. Et team med telefonvagt skal dog være bemandet på rådhuset alle ugens dage.`,
        outcome: 'discussed',
      },
    },
  ],
}
