import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** Reviewed consultation records as last loaded from `knowledge/`. */
export const consultationRecords = pgTable('consultation_records', {
  id: text('id').primaryKey(),
  topic: text('topic').notNull(),
  /** The whole record, shape `ConsultationRecord` of `knowledge/`. */
  content: jsonb('content').notNull(),
  /** SHA-256 of the record's canonical JSON: what did not change is not written again. */
  contentHash: text('content_hash').notNull(),
  loadedAt: instant('loaded_at').notNull().defaultNow(),
});

/** A conversation of one browser session; no account, no name. */
export const conversations = pgTable(
  'conversations',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the session's secret; the secret itself lives only in the browser's cookie. */
    sessionHash: text('session_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    lastMessageAt: instant('last_message_at').notNull(),
  },
  (table) => [
    index('conversations_session_idx').on(table.sessionHash, table.lastMessageAt),
    index('conversations_last_message_idx').on(table.lastMessageAt),
  ],
);

/** What was said, redacted, in order. */
export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    /** Order within the conversation, from 0. */
    position: integer('position').notNull(),
    role: text('role', { enum: ['person', 'portal'] }).notNull(),
    text: text('text').notNull(),
    /** Personal data was replaced before storage. */
    redacted: boolean('redacted').notNull(),
    /** The portal's reply as given (outcome, records, as-of …), so that history shows what was said then. */
    reply: jsonb('reply'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('messages_position_key').on(table.conversationId, table.position),
    check('messages_role_check', sql`${table.role} in ('person', 'portal')`),
    check('messages_reply_check', sql`(${table.role} = 'portal') = (${table.reply} is not null)`),
  ],
);

/** Links under which a conversation can be read, made when its person asked for one; deleted with the conversation. */
export const conversationShares = pgTable(
  'conversation_shares',
  {
    /** SHA-256 of the link's secret; the secret itself lives only in the link. */
    tokenHash: text('token_hash').primaryKey(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    /** Position of the last message shown: what is said later is not shared. */
    lastPosition: integer('last_position').notNull(),
    sharedAt: instant('shared_at').notNull(),
  },
  (table) => [index('conversation_shares_conversation_idx').on(table.conversationId)],
);

/** A file of goods that one browser session has classified. */
export const hsBatches = pgTable(
  'hs_batches',
  {
    id: uuid('id').primaryKey(),
    sessionHash: text('session_hash').notNull(),
    fileName: text('file_name').notNull(),
    /** How the file was read, shape `TableFormat` of `hs/batch/files/`. */
    format: jsonb('format').notNull(),
    state: text('state', { enum: ['uploaded', 'queued', 'running', 'cancelled', 'done', 'failed'] }).notNull(),
    /** Row that names the columns; none where rows of goods start at once. */
    headerRow: integer('header_row'),
    headers: jsonb('headers').notNull(),
    /** Which column holds what, shape `ColumnMapping`, and how many candidates a row gets; both known once started. */
    mapping: jsonb('mapping'),
    top: integer('top'),
    /** Rows of goods, those classified, those told as bad. */
    rowsTotal: integer('rows_total').notNull(),
    rowsDone: integer('rows_done').notNull().default(0),
    rowsBad: integer('rows_bad').notNull().default(0),
    /** Why it failed, shape {code, message}. */
    failure: jsonb('failure'),
    createdAt: instant('created_at').notNull(),
    startedAt: instant('started_at'),
    /** When a process took it up, after how many rows; the speed is reckoned from there. */
    claimedAt: instant('claimed_at'),
    rowsAtClaim: integer('rows_at_claim').notNull().default(0),
    /** Until then the process that works on it is believed to live. */
    leaseUntil: instant('lease_until'),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    index('hs_batches_session_idx').on(table.sessionHash, table.createdAt),
    index('hs_batches_state_idx').on(table.state, table.startedAt),
    index('hs_batches_created_idx').on(table.createdAt),
    check('hs_batches_started_check', sql`(${table.startedAt} is null) or (${table.mapping} is not null)`),
  ],
);

/** Rows of a batch as uploaded, redacted, and what came of them; both null: not classified yet. */
export const hsBatchRows = pgTable(
  'hs_batch_rows',
  {
    batchId: uuid('batch_id')
      .notNull()
      .references(() => hsBatches.id, { onDelete: 'cascade' }),
    /** Number of the row in the file, from 1. */
    rowNumber: integer('row_number').notNull(),
    cells: jsonb('cells').notNull(),
    /** Shape `RowFault` of `hs/batch/`. */
    fault: jsonb('fault'),
    /** Shape `HsPrediction` of `hs/prediction/`. */
    prediction: jsonb('prediction'),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.rowNumber] }),
    check('hs_batch_rows_outcome_check', sql`(${table.fault} is null) or (${table.prediction} is null)`),
  ],
);

/** Codes and official names of the customs service's own file, as last imported; all levels that the file holds. */
export const hsOfficialLines = pgTable('hs_official_lines', {
  /** Digits without dots: ten for a line, fewer for the levels above it. */
  code: text('code').primaryKey(),
  nameKo: text('name_ko').notNull(),
  nameEn: text('name_en').notNull(),
  validFrom: date('valid_from', { mode: 'string' }).notNull(),
  validUntil: date('valid_until', { mode: 'string' }).notNull(),
  /** A later file no longer holds the code. */
  closed: boolean('closed').notNull().default(false),
  /** Name of the file that the row was last changed by. */
  source: text('source').notNull(),
  importedAt: instant('imported_at').notNull(),
});

/** Codes under which importers say that goods were cleared; kept for review, learned from only when accepted. */
export const hsFeedback = pgTable(
  'hs_feedback',
  {
    id: uuid('id').primaryKey(),
    /** The item as described, redacted. */
    description: text('description').notNull(),
    model: text('model'),
    specification: text('specification'),
    /** Personal data was replaced before storage. */
    redacted: boolean('redacted').notNull(),
    /** Six or ten digits. */
    clearedCode: text('cleared_code').notNull(),
    /** The candidate that the portal had ranked first, six digits; null when it predicted nothing. */
    predictedCode: text('predicted_code'),
    /** Version of the model that predicted; null when there was none. */
    modelVersion: text('model_version'),
    /** What the importer says about it, redacted. */
    note: text('note'),
    status: text('status', { enum: ['pending', 'accepted', 'rejected'] })
      .notNull()
      .default('pending'),
    /** The officer who decided. */
    reviewer: text('reviewer'),
    reviewNote: text('review_note'),
    reviewedAt: instant('reviewed_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('hs_feedback_status_idx').on(table.status, table.createdAt),
    check('hs_feedback_status_check', sql`${table.status} in ('pending', 'accepted', 'rejected')`),
    check(
      'hs_feedback_review_check',
      sql`(${table.status} = 'pending') = (${table.reviewer} is null) and (${table.reviewer} is null) = (${table.reviewedAt} is null)`,
    ),
  ],
);

/** What a session thinks of a reply that it got: one opinion a reply, changed or withdrawn at will. */
export const answerRatings = pgTable(
  'answer_ratings',
  {
    replyId: uuid('reply_id')
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    sessionHash: text('session_hash').notNull(),
    helped: boolean('helped').notNull(),
    /** Why it did not help, of `RATING_REASONS`; empty when it did. */
    reasons: jsonb('reasons').notNull(),
    /** In the person's words, redacted. */
    note: text('note'),
    ratedAt: instant('rated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.replyId, table.sessionHash] }),
    index('answer_ratings_unhelpful_idx').on(table.helped, table.ratedAt),
  ],
);

/** A question handed over to a person at customs. */
export const consultationRequests = pgTable(
  'consultation_requests',
  {
    id: uuid('id').primaryKey(),
    /** Shown to the person, who looks it up with it and a secret: GM-, six characters, a check character. */
    reference: text('reference').notNull().unique(),
    /** SHA-256 of that secret. */
    secretHash: text('secret_hash').notNull(),
    language: text('language', { enum: ['ko', 'en'] }).notNull(),
    /** A topic of consultation records, or `other`. */
    category: text('category').notNull(),
    /** Redacted, as is the summary of the conversation before it. */
    question: text('question').notNull(),
    summary: text('summary'),
    redacted: boolean('redacted').notNull(),
    /** E-mail address or telephone number, only where the person wants to be contacted and has agreed to its keeping. */
    contact: text('contact'),
    consentedAt: instant('consented_at'),
    status: text('status', { enum: ['received', 'in_progress', 'answered'] }).notNull(),
    /** What an officer answered, and who. */
    reply: text('reply'),
    officerId: text('officer_id'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('consultation_requests_status_idx').on(table.status, table.createdAt),
    index('consultation_requests_changed_idx').on(table.changedAt),
    check('consultation_requests_status_check', sql`${table.status} in ('received', 'in_progress', 'answered')`),
    check('consultation_requests_reply_check', sql`(${table.status} = 'answered') = (${table.reply} is not null)`),
    check('consultation_requests_contact_check', sql`(${table.contact} is null) = (${table.consentedAt} is null)`),
  ],
);

/**
 * Versions of consultation records and of support programmes that officers write. The published one of a record stands
 * in the place of the record that was loaded from `knowledge/`.
 */
export const recordVersions = pgTable(
  'record_versions',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: ['record', 'programme'] })
      .notNull()
      .default('record'),
    recordId: text('record_id').notNull(),
    /** Counts a record's versions from 1. */
    version: integer('version').notNull(),
    state: text('state', { enum: ['draft', 'submitted', 'published', 'superseded', 'discarded'] }).notNull(),
    origin: text('origin', { enum: ['file', 'new', 'edit', 'import', 'restore', 'retire'] }).notNull(),
    /** Shape `DraftContent` of `consultation/curation/versions/`, or `ProgrammeDocument` of `export-support/editing/`. */
    content: jsonb('content').notNull(),
    /** Replies to questions that it was written for. */
    replyIds: jsonb('reply_ids').notNull(),
    /** Officers who wrote on it; none of them may review it. */
    editorIds: jsonb('editor_ids').notNull(),
    /** Counts changes, so that two officers don't overwrite one another. */
    revision: integer('revision').notNull().default(1),
    authorId: text('author_id').notNull(),
    authorName: text('author_name').notNull(),
    reviewerId: text('reviewer_id'),
    reviewerName: text('reviewer_name'),
    reviewNote: text('review_note'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    unique('record_versions_version_key').on(table.kind, table.recordId, table.version),
    uniqueIndex('record_versions_published_key')
      .on(table.kind, table.recordId)
      .where(sql`${table.state} = 'published'`),
    uniqueIndex('record_versions_open_key')
      .on(table.kind, table.recordId)
      .where(sql`${table.state} in ('draft', 'submitted')`),
    index('record_versions_state_idx').on(table.kind, table.state, table.changedAt),
    // One who sent a draft back may write on it afterwards, but then no longer review it.
    check(
      'record_versions_four_eyes_check',
      sql`${table.state} not in ('published', 'superseded') or ${table.reviewerId} is null or not (${table.editorIds} ? ${table.reviewerId})`,
    ),
  ],
);

/** Questions that officers have dealt with, so that they leave the queue. */
export const curationHandled = pgTable('curation_handled', {
  replyId: uuid('reply_id')
    .primaryKey()
    .references(() => messages.id, { onDelete: 'cascade' }),
  officerId: text('officer_id').notNull(),
  handledAt: instant('handled_at').notNull(),
});

/**
 * What officers did, each entry chained to the one before it by its hash (see `audit/audit-chain.ts`). Rows are only
 * added; a trigger refuses anything else.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: uuid('id').primaryKey(),
    /** From 1, without gaps. */
    position: bigint('position', { mode: 'number' }).notNull().unique(),
    at: instant('at').notNull(),
    officerId: text('officer_id').notNull(),
    officerName: text('officer_name').notNull(),
    /** Roles that the officer had then, with commas; null in entries older than the chain. */
    officerRoles: text('officer_roles'),
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    /** SHA-256 of the canonical JSON of what stood before and after. */
    beforeHash: text('before_hash'),
    afterHash: text('after_hash'),
    /** What the officer needed it for, where they had to say. */
    purpose: text('purpose'),
    purposeNote: text('purpose_note'),
    /** SHA-256 of what was put in: a filter, an engine's input. */
    inputHash: text('input_hash'),
    engine: text('engine'),
    engineVersion: text('engine_version'),
    outcome: text('outcome', { enum: ['done', 'refused', 'failed'] })
      .notNull()
      .default('done'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('audit_entries_subject_idx').on(table.subjectKind, table.subjectId, table.position),
    index('audit_entries_officer_idx').on(table.officerId, table.position),
    index('audit_entries_at_idx').on(table.at),
  ],
);

/** Where the chain of audit entries ends: one row, locked by whoever adds an entry. */
export const auditChain = pgTable(
  'audit_chain',
  {
    id: integer('id').primaryKey(),
    position: bigint('position', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [check('audit_chain_one_row_check', sql`${table.id} = 1`)],
);

/** Officers' sessions: who signed in, for how long. Deleted when they end. */
export const officerSessions = pgTable(
  'officer_sessions',
  {
    /** Names the session to its officer; opens nothing. */
    id: uuid('id').primaryKey(),
    /** SHA-256 of the session's secret; the secret itself lives only in the browser's cookie. */
    secretHash: text('secret_hash').notNull().unique(),
    officerId: text('officer_id').notNull(),
    officerName: text('officer_name').notNull(),
    /** Of `OFFICER_ROLES`, as the issuer last told. */
    roles: jsonb('roles').notNull(),
    office: text('office'),
    /** The issuer's own session (`sid`), by which it ends ours. */
    issuerSession: text('issuer_session'),
    /** What the issuer gave, sealed with the session's secret. */
    sealedTokens: text('sealed_tokens').notNull(),
    /** Browser and system in two words, so that the officer recognises the session. */
    browser: text('browser').notNull(),
    signedInAt: instant('signed_in_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    steppedUpAt: instant('stepped_up_at'),
    askedAt: instant('asked_at').notNull(),
    unconfirmedSince: instant('unconfirmed_since'),
  },
  (table) => [
    index('officer_sessions_officer_idx').on(table.officerId),
    index('officer_sessions_issuer_idx').on(table.issuerSession),
    index('officer_sessions_signed_in_idx').on(table.signedInAt),
  ],
);

/** Sign-ins under way: what the issuer's answer is checked against, once. */
export const officerSignIns = pgTable(
  'officer_sign_ins',
  {
    /** SHA-256 of `state`. */
    stateHash: text('state_hash').primaryKey(),
    /** SHA-256 of a secret in the browser that began it. */
    browserHash: text('browser_hash').notNull(),
    nonce: text('nonce').notNull(),
    codeVerifier: text('code_verifier').notNull(),
    /** Page of the portal to go back to. */
    returnTo: text('return_to').notNull(),
    /** The session whose officer proves again who they are; null: a new session. */
    stepUpOf: uuid('step_up_of'),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('officer_sign_ins_expires_idx').on(table.expiresAt)],
);
