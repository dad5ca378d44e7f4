import { z } from 'zod';
import { OFFICER_ROLES } from '../auth/officer.js';

const port = z.coerce.number().int().min(0).max(65_535);
const positiveInt = z.coerce.number().int().positive();
const share = z.coerce.number().min(0).max(1);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const roleMap = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.enum(OFFICER_ROLES)));

/** Every setting of the portal, with its default. README's table of settings is written from these. */
export const portalConfigSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
    HOST: z.string().min(1).default('127.0.0.1'),
    /** 0 takes any free port. */
    PORT: port.default(3000),
    /** Where the public reaches the portal, without a path; the addresses that it gives out begin so. */
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
      .refine((url) => ['', '/'].includes(new URL(url).pathname) && !/[?#]/.test(url), 'must have no path')
      .optional(),
    /** Folder of the embedded database and of the search-index cache. */
    DATA_DIR: z.string().min(1).default('.data'),
    /** A PostgreSQL server instead of the embedded database. */
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' })
      .optional(),
    KNOWLEDGE_DIR: z.string().min(1).default('knowledge'),
    /** Trained artefacts. */
    MODELS_DIR: z.string().min(1).default('models'),
    /** Folder of the built web portal. */
    WEB_DIR: z.string().min(1).default('apps/web/dist'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    LOG_FORMAT: z.enum(['json', 'pretty']).default('json'),
    /** Requests a minute and address; questions and uploads are counted apart, since they cost more. */
    RATE_LIMIT_PER_MINUTE: positiveInt.default(600),
    QUESTION_LIMIT_PER_MINUTE: positiveInt.default(60),
    UPLOAD_LIMIT_PER_MINUTE: positiveInt.default(20),
    /** Consultation requests sent and looked up; few, so that nobody tries out reference numbers. */
    REQUEST_LIMIT_PER_MINUTE: positiveInt.default(10),
    /** Hops of trusted proxies in front of the portal, for the client's address. */
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    /** Set to true when the portal is served over HTTPS. */
    COOKIE_SECURE: flag.default(false),
    /** Days after its last message that a conversation is deleted. */
    CONVERSATION_DAYS: positiveInt.max(3650).default(30),
    /** Days after its last change that a consultation request is deleted. */
    REQUEST_DAYS: positiveInt.max(3650).default(90),
    /** A mail server (`smtp://user:password@host:587`, `smtps://…`) and the sender; without both no mail is sent. */
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
    MAIL_FROM: z
      .string()
      .regex(/^([^<>\r\n]+ <)?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an address, or "Name <address>"')
      .optional(),
    /** Days after they were confirmed that saved results are deleted, with their address. */
    SAVED_RESULT_DAYS: positiveInt.max(3650).default(365),
    /** Base address of an OpenAI-compatible chat model that may reword answers; none is needed. */
    CHAT_MODEL_URL: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
    CHAT_MODEL_NAME: z.string().min(1).default('default'),
    CHAT_MODEL_KEY: z.string().min(1).optional(),
    CHAT_MODEL_TIMEOUT_MS: positiveInt.max(60_000).default(8000),
    /** Key under which business numbers become pseudonyms; whoever has it can find a firm again. */
    FIRM_ID_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
    /**
     * So many made-up exporters with exports and past awards, made at the first start, and a sign-in as one of them; for
     * development on one's own machine only. 0: none.
     */
    DEMO_FIRMS: z.coerce.number().int().min(0).max(99_999).default(0),
    /** The OpenID Connect issuer where firms sign in; another than the officers', and another client. */
    FIRM_OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
    FIRM_OIDC_CLIENT_ID: z.string().min(1).default('gwanmun-firms'),
    FIRM_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    FIRM_OIDC_SCOPE: z
      .string()
      .regex(/\bopenid\b/, 'must hold openid')
      .default('openid profile'),
    /** Claim that proves the business number, or its pseudonym under `FIRM_ID_KEY`; a dot goes one level down. */
    FIRM_OIDC_NUMBER_CLAIM: z.string().min(1).default('business_number'),
    /** A firm's session ends after so many minutes without a request, and after so many hours in any case. */
    FIRM_IDLE_MINUTES: positiveInt.max(240).default(30),
    FIRM_SESSION_HOURS: positiveInt.max(24).default(4),
    /** Days that a firm's consent to the reading of its record holds. */
    FIRM_CONSENT_DAYS: positiveInt.max(3650).default(365),
    /** Days that the log of readings of firms' records is kept. */
    FIRM_LOG_DAYS: positiveInt.max(3650).default(1095),
    /** Days after their month, or their day, that firms' export records and past support are deleted. */
    FIRM_RECORD_DAYS: positiveInt.max(3650).default(1825),
    /** The agency's OpenID Connect issuer, where officers sign in; none: there are no officers. See docs/officers.md. */
    OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
    OIDC_CLIENT_ID: z.string().min(1).default('gwanmun'),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_SCOPE: z
      .string()
      .regex(/\bopenid\b/, 'must hold openid')
      .default('openid profile'),
    /** Claims of the ID token or of userinfo; a dot goes one level down, as in `realm_access.roles`. */
    OIDC_NAME_CLAIM: z.string().min(1).default('name'),
    OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
    OIDC_OFFICE_CLAIM: z.string().min(1).default('office'),
    /** The issuer's name of a role → ours, as JSON; without it the issuer uses our names. */
    OIDC_ROLE_MAP: roleMap.optional(),
    /** Authentication context class asked for when an officer has to prove again who they are. */
    OIDC_STEP_UP_ACR: z.string().min(1).optional(),
    /** An issuer inside the portal with made-up officers and no passwords; for development on one's own machine only. */
    DEMO_ISSUER: flag.default(false),
    /** An officer's session ends after so many minutes without a request, and after so many hours in any case. */
    OFFICER_IDLE_MINUTES: positiveInt.max(480).default(30),
    OFFICER_SESSION_HOURS: positiveInt.max(24).default(10),
    /** Minutes for which a renewed proof of who one is holds. */
    OFFICER_STEP_UP_MINUTES: positiveInt.max(60).default(10),
    /** Minutes after which the issuer is asked again whether the officer still is one, and in which roles. */
    OFFICER_REFRESH_MINUTES: positiveInt.max(60).default(5),
    /** File to which the end of the audit chain is written once a minute; best where the database's administrators can't write. */
    AUDIT_ANCHOR_FILE: z.string().min(1).optional(),
    ENGINES_URL: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
    /** Bearer token with which Prometheus reads `/api/metrics`; without one there is no such address. */
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    /** YAML file of the engines, in the place of the reference engines at `ENGINES_URL`. */
    ENGINES_FILE: z.string().min(1).optional(),
    /** Shares of an office's open declarations that it can inspect, and whose papers it can look at. */
    SCREENING_RED_SHARE: share.default(0.05),
    SCREENING_YELLOW_SHARE: share.default(0.05),
    /** Share of declarations drawn by lot to be inspected whatever their score, so that the model goes on learning. */
    SCREENING_LOT_SHARE: share.default(0.01),
  })
  .superRefine((config, context) => {
    if ((config.SMTP_URL === undefined) !== (config.MAIL_FROM === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['MAIL_FROM'],
        message: 'goes together with SMTP_URL; set both or none',
      });
    }
    for (const [name, message] of signInFaults(config)) context.addIssue({ code: 'custom', path: [name], message });
  });

interface SignInSettings {
  readonly NODE_ENV: string;
  readonly HOST: string;
  readonly PUBLIC_URL?: string | undefined;
  readonly OIDC_ISSUER?: string | undefined;
  readonly FIRM_OIDC_ISSUER?: string | undefined;
  readonly FIRM_ID_KEY?: string | undefined;
  readonly DEMO_ISSUER: boolean;
  readonly DEMO_FIRMS: number;
}

/** What is wrong with how officers sign in: made-up officers in earnest, or an issuer over a line that others can read. */
function signInFaults({
  NODE_ENV,
  HOST,
  PUBLIC_URL,
  OIDC_ISSUER,
  FIRM_OIDC_ISSUER,
  FIRM_ID_KEY,
  DEMO_ISSUER,
  DEMO_FIRMS,
}: SignInSettings): [string, string][] {
  const faults: [boolean, string, string][] = [
    [
      DEMO_FIRMS > 0 && (NODE_ENV === 'production' || !isLoopback(HOST)),
      'DEMO_FIRMS',
      'needs NODE_ENV=development and a HOST that only this machine can reach (127.0.0.1)',
    ],
    [
      DEMO_ISSUER && (NODE_ENV === 'production' || !isLoopback(HOST)),
      'DEMO_ISSUER',
      'needs NODE_ENV=development and a HOST that only this machine can reach (127.0.0.1)',
    ],
    [DEMO_ISSUER && OIDC_ISSUER !== undefined, 'DEMO_ISSUER', 'does not go together with OIDC_ISSUER'],
    [
      OIDC_ISSUER !== undefined && !isPrivateLine(OIDC_ISSUER),
      'OIDC_ISSUER',
      'must be an https:// address (http:// only on this machine)',
    ],
    [
      FIRM_OIDC_ISSUER !== undefined && !isPrivateLine(FIRM_OIDC_ISSUER),
      'FIRM_OIDC_ISSUER',
      'must be an https:// address (http:// only on this machine)',
    ],
    [FIRM_OIDC_ISSUER !== undefined && DEMO_FIRMS > 0, 'DEMO_FIRMS', 'does not go together with FIRM_OIDC_ISSUER'],
    [FIRM_OIDC_ISSUER !== undefined && FIRM_ID_KEY === undefined, 'FIRM_ID_KEY', 'is needed with FIRM_OIDC_ISSUER'],
    [
      (OIDC_ISSUER ?? FIRM_OIDC_ISSUER) !== undefined && (PUBLIC_URL === undefined || !isPrivateLine(PUBLIC_URL)),
      'PUBLIC_URL',
      'must be the https:// address at which the portal is reached (http:// only on this machine)',
    ],
  ];
  return faults.filter(([holds]) => holds).map(([, name, message]) => [name, message]);
}

function isLoopback(host: string): boolean {
  return ['127.0.0.1', '::1', '[::1]', 'localhost'].includes(host);
}

/** True also for what is no address at all, which is a fault of its own. */
function isPrivateLine(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || isLoopback(hostname);
}

export type PortalConfig = Readonly<z.infer<typeof portalConfigSchema>>;

/** The portal's address without a slash at its end: the one that is set, else that of one's own machine. */
export function publicUrl({ PUBLIC_URL, PORT }: Pick<PortalConfig, 'PUBLIC_URL' | 'PORT'>): string {
  return (PUBLIC_URL ?? `http://localhost:${String(PORT)}`).replace(/\/$/, '');
}

/** Where a value was set: a line of the `.env` file, or the environment itself. */
export interface SettingSource {
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Names a setting's place for a person, for example `.env:3`. */
  readonly placeOf: (name: string) => string;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n  ${faults.join('\n  ')}`,
    );
  }
}

/**
 * Checks all settings at once.
 * @throws ConfigError that lists every fault with its place, the value and what is expected
 */
export function parsePortalConfig(source: SettingSource): PortalConfig {
  const set = Object.fromEntries(
    Object.entries(source.values).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = portalConfigSchema.safeParse(set);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${source.placeOf(name)}: ${name}=${shown(name, set[name])} ${issue.message}`;
    }),
  );
}

/** Settings whose value is never shown. */
const SECRET: readonly string[] = [
  'DATABASE_URL',
  'CHAT_MODEL_KEY',
  'FIRM_ID_KEY',
  'METRICS_TOKEN',
  'FIRM_OIDC_CLIENT_SECRET',
  'OIDC_CLIENT_SECRET',
  'SMTP_URL',
];

function shown(name: string, value: string | undefined): string {
  return SECRET.includes(name) ? '(hidden)' : JSON.stringify(value ?? '');
}
