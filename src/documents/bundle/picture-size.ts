import { measurePicture } from '../../minutes/writing/picture-size.ts'
import { LeftOutFile } from './model.ts'

/** 60 million points unpack to a quarter of a gigabyte. */
const MOST_POINTS = 60_000_000

/** Whether a picture is one, and small enough to unpack. Throws `LeftOutFile`. */
export function refuseOddPicture(bytes: Uint8Array): void {
  const picture = measurePicture(bytes)
  if (picture === null) throw new LeftOutFile('broken')
  if (picture.width * picture.height > MOST_POINTS) throw new LeftOutFile('too-large')
}
