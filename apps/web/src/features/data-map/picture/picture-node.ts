import { type AccessLevel } from '../map-model.js';
import { type Rect } from './swim-lanes.js';

/** A field shown inside a dataset's box. */
export interface FieldLine {
  readonly id: string;
  readonly name: string;
  readonly personal: boolean;
}

/** One box of a picture that can be stood on and opened, with all that is drawn in it. */
export interface PictureNode extends Rect {
  readonly key: string;
  readonly kind: 'stage' | 'dataset' | 'more';
  readonly title: string;
  /** What is written small beside the title. */
  readonly note: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly access?: AccessLevel;
  readonly personal?: boolean;
  readonly reference?: boolean;
  /** It isn't among what is looked for. */
  readonly dimmed?: boolean;
  /** Where the person is: the dataset that the picture starts at, or whose panel is open. */
  readonly chosen?: boolean;
  readonly fields?: readonly FieldLine[];
}

/** A line between two boxes. */
export interface PictureLink {
  readonly from: string;
  readonly to: string;
  /** Of an SVG path. */
  readonly d: string;
}
