/** Looks of the page on a screen, from 320 pixels, and on paper. */
export const HTML_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1rem/1.55 "Source Sans 3", "Segoe UI", Arial, sans-serif; }
main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1rem; overflow-wrap: break-word; }
main { padding-top: 1.5rem; }
h1, h2, h3 { color: #0b4a6f; line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.75rem; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; }
h4, h5 { font-size: 1rem; margin: 1.25rem 0 0.5rem; break-after: avoid; }
h5 { font-style: italic; font-weight: normal; }
p, ul, ol, dl { margin: 0 0 0.75rem; }
ul, ol { padding-left: 1.75rem; }
li > ul, li > ol { margin-bottom: 0; }
ul { list-style: "–  "; }
@counter-style letters { system: extends lower-alpha; suffix: ") "; }
ol[type="a"] { list-style: letters; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 1rem; }
dt { flex: 0 0 11rem; color: #595959; }
dd { flex: 1 1 12rem; margin: 0; }
a { color: #0b4a6f; }
nav ul { list-style: none; padding: 0; }
img { max-width: 100%; height: auto; }
/* The words of a picture that is not here. */
.unseen { display: inline-block; border: 1px solid #595959; padding: 0.5rem; }
.scroll { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.35rem 0.6rem; border-bottom: 1px solid #b5b5b5; text-align: left; vertical-align: top; }
thead th, thead td { border-bottom: 2px solid #0b4a6f; }
.sum td { font-weight: bold; }
.record { border-left: 3px solid #0b4a6f; padding: 0.25rem 0 0.25rem 1rem; margin: 1rem 0; }
.record > :last-child { margin-bottom: 0; }
.badge { display: inline-block; margin: 2.5rem 0 0; padding: 0.1rem 0.5rem; background: #0b4a6f; color: #fff; font-weight: bold; font-size: 0.85rem; }
.badge + h2 { margin-top: 0.4rem; }
footer { margin-top: 3rem; padding-bottom: 1.5rem; color: #595959; font-size: 0.85rem; }
@page { size: A4; margin: 2.4cm 2.2cm; @bottom-right { content: "Side " counter(page) " af " counter(pages); font: 9pt Arial, sans-serif; color: #595959; } }
@media print {
  body { font-size: 10.5pt; }
  main, footer { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr, img { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`
