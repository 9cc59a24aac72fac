/** A refresh caused by someone else must not wipe what is half typed or ticked here, nor move the focus. */
document.addEventListener('turbo:before-morph-element', (event) => {
  const { target } = event
  if (target instanceof HTMLInputElement) {
    const ticked = target.type === 'checkbox' || target.type === 'radio'
    if (ticked ? target.checked !== target.defaultChecked : target.value !== target.defaultValue)
      event.preventDefault()
  } else if (target instanceof HTMLTextAreaElement) {
    if (target.value !== target.defaultValue) event.preventDefault()
  } else if (target instanceof HTMLSelectElement) {
    if ([...target.options].some((option) => option.selected !== option.defaultSelected))
      event.preventDefault()
  }
})

// What the reader has opened stays open.
document.addEventListener('turbo:before-morph-attribute', (event) => {
  if (event.target instanceof HTMLDetailsElement && event.detail.attributeName === 'open')
    event.preventDefault()
})
