import { type PortalConfig } from '../../config/portal-config.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long what of a session holds, in milliseconds. */
export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
  readonly stepUpMs: number;
  /** Between two questions to the issuer whether the officer still is one. */
  readonly refreshMs: number;
}

export function sessionLimits(config: PortalConfig): SessionLimits {
  return {
    idleMs: config.OFFICER_IDLE_MINUTES * MINUTE_MS,
    absoluteMs: config.OFFICER_SESSION_HOURS * HOUR_MS,
    stepUpMs: config.OFFICER_STEP_UP_MINUTES * MINUTE_MS,
    refreshMs: config.OFFICER_REFRESH_MINUTES * MINUTE_MS,
  };
}

export interface SessionTimes {
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  readonly steppedUpAt: Date | undefined;
  /** When the issuer was last asked whether the officer still is one. */
  readonly askedAt: Date;
  /** Since when it didn't answer; undefined: it did. */
  readonly unconfirmedSince: Date | undefined;
}

/** Refresh periods for which a session is served while the issuer can't be asked. */
const GRACE = 3;

/** When a session ends by itself if nothing more is done in it. Pure. */
export function endsAt({ signedInAt, lastSeenAt }: SessionTimes, limits: SessionLimits): Date {
  return new Date(Math.min(signedInAt.getTime() + limits.absoluteMs, lastSeenAt.getTime() + limits.idleMs));
}

/** Whether a session is to be served. Pure. */
export function isLive(times: SessionTimes, now: Date, limits: SessionLimits): boolean {
  const { unconfirmedSince } = times;
  const unconfirmedMs = unconfirmedSince === undefined ? 0 : now.getTime() - unconfirmedSince.getTime();
  return now < endsAt(times, limits) && unconfirmedMs < GRACE * limits.refreshMs;
}

/** Whether the issuer is to be asked. Pure. */
export function isToBeConfirmed({ askedAt }: SessionTimes, now: Date, { refreshMs }: SessionLimits): boolean {
  return now.getTime() - askedAt.getTime() >= refreshMs;
}

/** Until when the officer's renewed proof of who they are holds; undefined: it doesn't. Pure. */
export function steppedUpUntil(
  { steppedUpAt }: SessionTimes,
  now: Date,
  { stepUpMs }: SessionLimits,
): Date | undefined {
  if (steppedUpAt === undefined) return undefined;
  const until = new Date(steppedUpAt.getTime() + stepUpMs);
  return now < until ? until : undefined;
}
