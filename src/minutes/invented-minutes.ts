/** Invented minutes for the tests of this room: a town, a board and persons that do not exist. */
export const INVENTED_MINUTES = `
REFERAT Ledergruppen d. 04-05-2021

Mødedato Tirsdag d. 4. maj 2021 kl. 08:30

Mødested Møllestuen

Mødedeltagere Asta Bruun, Birk Dalby, Carla Engsted (referent)

Indholdsfortegnelse

Orienteringer 04-05-2021.....	2
Lånecykler til hjemmeplejen.....	3
Lukket.....	6
Skiltning ved 3. sø.....	7

Punkt 1: Orienteringer 04-05-2021

21/101

Baggrund

Taget på biblioteket

Frida F. deltager kl. 9.15.

Beslutning Ledergruppen den 04-05-2021

Taget til efterretning.

Punkt 2: Lånecykler til hjemmeplejen

20/4477

Sagsfremstilling

Hjemmeplejen kører 40 korte ture om dagen. **Elcykler** kan tage halvdelen:

1. De fleste ture er under 3 km.
2. Der er plads i skuret.

Tabel 1: Ture om dagen

Distrikt	2019	2020
Nord	12	15
Syd	18	25
I alt	30	40

Økonomi

Ti cykler koster 180.000 kr.

Indstilling

Plejecentret indstiller, at ledergruppen

1. godkender køb af ti elcykler
2. beslutter, hvor skuret skal ligge
 - ved gavlen eller
 - ved porten

Beslutning Ledergruppen den 20-04-2021

Sagen blev udsat.

Beslutning Ledergruppen den 04-05-2021

Punkt 1 blev godkendt, idet cyklerne skal have lås. Punkt 2 drøftes i driftsforum.

Bilag

Tilbud på elcykler.pdf

Kort over skure

Punkt 3: Lukket

19/22

Punkt 4: Skiltning ved 3. sø

21/350

Resumé

Der mangler skilte.

Beslutning Ledergruppen den 04-05-2021

Godkendt.
`
