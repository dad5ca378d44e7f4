import { setImmediate } from 'node:timers/promises';

/** Longest that requests wait for a slice, in milliseconds. */
const SLICE_MS = 15;

/** Long work that can be put aside at each `yield`; between two of them goes what takes a millisecond or so. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does the work without a break. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does the work in slices, between which the event loop comes to everything else. */
export async function runInSlices<Result>(steps: Steps<Result>, sliceMs = SLICE_MS): Promise<Result> {
  let sliceEnd = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + sliceMs;
  }
}
