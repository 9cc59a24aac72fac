/** A piece of text where it stands on its page. Lengths are points, `y` the baseline's distance from the top. */
export interface PlacedText {
  text: string
  x: number
  y: number
  width: number
  /** Height of the letters. */
  size: number
  bold: boolean
  italic: boolean
}

export interface PlacedPage {
  /** From 1. */
  number: number
  width: number
  height: number
  texts: PlacedText[]
  /** Something other than text is painted on the page. Asked only of pages without text. */
  hasPictures: boolean
}
