/** A line of the error summary leads to its field on this very page: what was typed and what is wrong with it stay. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('.error-summary a') : null
  if (!(link instanceof HTMLAnchorElement)) return
  const place = document.getElementById(link.hash.slice(1))
  const field = place?.matches('fieldset') ? place.querySelector('input') : place
  if (!field) return
  event.preventDefault()
  const folded = field.closest('details')
  if (folded !== null) folded.open = true
  field.focus()
})
