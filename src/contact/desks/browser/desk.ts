/** Loads what the desk needs when one comes to it: agents sit there all day, everybody else never. */
const isHere = () => document.querySelector('desk-page, desk-note, desk-time') !== null

let isLoaded = false

function load(): void {
  if (isLoaded || !isHere()) return
  isLoaded = true
  void import('./start-desk.ts').catch(() => (isLoaded = false))
}

document.addEventListener('turbo:load', load)
document.addEventListener('turbo:render', load)
load()
