/** Where an image stands in its frame: frame = image × scale + offset, in CSS pixels. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In image pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const MOST_SCALE = 16;
/** Part of the frame that the image may not be moved away from. */
const KEPT = 0.25;

/** The whole image, as large as it fits and in the middle. */
export function fitted(image: Size, frame: Size): Viewport {
  const scale = Math.min(frame.width / image.width, frame.height / image.height);
  return {
    scale,
    x: (frame.width - image.width * scale) / 2,
    y: (frame.height - image.height * scale) / 2,
  };
}

/** Larger or smaller by a factor, with one point of the frame staying where it is. */
export function zoomedAt(view: Viewport, factor: number, at: Point, image: Size, frame: Size): Viewport {
  const least = fitted(image, frame).scale;
  const scale = Math.min(Math.max(view.scale * factor, least), Math.max(MOST_SCALE, least));
  const by = scale / view.scale;
  return kept({ scale, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by }, image, frame);
}

export function moved(view: Viewport, dx: number, dy: number, image: Size, frame: Size): Viewport {
  return kept({ ...view, x: view.x + dx, y: view.y + dy }, image, frame);
}

/** Keeps some of the image in the frame. */
function kept(view: Viewport, image: Size, frame: Size): Viewport {
  const limited = (offset: number, length: number, room: number) =>
    Math.min(Math.max(offset, room * KEPT - length), room * (1 - KEPT));
  return {
    ...view,
    x: limited(view.x, image.width * view.scale, frame.width),
    y: limited(view.y, image.height * view.scale, frame.height),
  };
}

/** The place of the image under a point of the frame, within the image. */
export function toImage(view: Viewport, { x, y }: Point, image: Size): Point {
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  return {
    x: within((x - view.x) / view.scale, image.width),
    y: within((y - view.y) / view.scale, image.height),
  };
}

/** So that a box is in the middle of the frame, at the scale that there is unless it wouldn't fit. */
export function centredOn(view: Viewport, box: Rect, image: Size, frame: Size): Viewport {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const scale = Math.min(view.scale, frame.width / width, frame.height / height);
  return kept(
    {
      scale,
      x: frame.width / 2 - ((box.left + box.right) / 2) * scale,
      y: frame.height / 2 - ((box.top + box.bottom) / 2) * scale,
    },
    image,
    frame,
  );
}

/** The box between two corners, in whole pixels. */
export function rectBetween(a: Point, b: Point): Rect {
  return {
    left: Math.floor(Math.min(a.x, b.x)),
    top: Math.floor(Math.min(a.y, b.y)),
    right: Math.ceil(Math.max(a.x, b.x)),
    bottom: Math.ceil(Math.max(a.y, b.y)),
  };
}
