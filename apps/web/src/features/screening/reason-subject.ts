/** The parts that a reason is about: `hs6+origin` → `hs6`, `origin`. */
export const partsOf = (subject: string): string[] => subject.split('+');
