/** The present instant; injected, so that tests say what time it is. */
export type Clock = () => Date;
/** Injection token of the {@link Clock}. */
export const CLOCK = Symbol('CLOCK');
