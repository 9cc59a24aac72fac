/** What the word list cannot know: words that look like compounds, and parts that lead astray. Own observation. */

const words = (text: string) => new Set(text.trim().split(/\s+/))

/** Base forms that are never split, though they could be. */
export const OPAQUE_WORDS = words(`
  byråd rådhus borgmester regnskab landskab selskab formand formål beslutning bestyrelse transport kampagne
  værktøj netværk dagsorden forslag hensigt budskab fællesskab kammerat karakter mandat stedfortræder rammeaftale
  tidspunkt tidsskrift udgangspunkt synspunkt standpunkt arbejdsmarked landsby samarbejde virksomhed husholdning
  borgerskab ejerskab lederskab medarbejder medlem kilometer himmelfart bogmærke koordination baggrund baglandet
  flertal mindretal frivillig husmand rådmand talerstol skriftlig mundtlig personlig endelig sammenhæng alternativ
  bærende central suspension presse halvdel hverdag fremtid partner formandskab samvær tilstand forstand indstilling
  omstilling hjemmeside institution funktion kapital kontrakt sektor direktør materiale sekretær ressource behandling vejledning
`)

/** Adverbs and such that begin compounds in municipal Danish and are not marked so in the word list. */
export const EXTRA_BEGINNINGS = words('straks hoved')

/** Words of three letters that may be parts; all other parts are longer. */
export const SHORT_PARTS = words(`
  råd sag tid dag vej hus mål løn lov job net fag tal mad bus bil bog jul lys mur rør sne sol sti tog træ uge gas
`)

export const UNFIT_BEGINNINGS = words(`
  ind til over under op ned ud af på for fra fort forud forel fork fast fri sammen gen vel hel del bid med mod efter
  beta delta vare eksem konk præ dele politi lede friste bære trods selv imod eng sål skyl tyde akt lige koordinat
  orient bygge præs samt uden inden oms pres tran borge bort frem hjem ejer fler lov stil
`)

export const UNFIT_ENDINGS = words(`
  ende ring ringe ringen ringer linge ren rens ens sen ten ret rete rede rende gere kere kerne terne ener ener lig lige
  ligere ske ion ale ral nativ agne pelvis skab skabe skaber skabet hed mæssig agtig vis vist holde holder sætte sætter
  lægge lægger tage tager taget føre fører bringe stille stiller søge drage rage dygtighed egede ble mere sende
  pension idel yder ynder anden ante rier ære ernære agt ægge ægget løs fuld fuldt ling hør
  gel lede ledes ord ordne sigt skud iver uren exe
`)

/** Rare words of the list whose form is nearly always an inflection of another: `centret` is of center. */
export const UNLIKELY_BASES = words('centre kredsen')
