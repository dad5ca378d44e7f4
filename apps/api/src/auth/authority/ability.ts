import { AbilityBuilder, createMongoAbility, type MongoAbility, subject as tagged } from '@casl/ability';
import { type Officer, type OfficerRole } from '../officer.js';
import { type Operation, OPERATIONS } from './operations.js';

/** Fields of the thing in question that rules turn on; those that are left out fulfil no condition. */
export interface SubjectFields {
  /** Customs office that the thing belongs to. */
  readonly office?: string | undefined;
  /** Officers who wrote on it. */
  readonly editorIds?: readonly string[] | undefined;
  /** The officer who judged it first. */
  readonly decidedBy?: string | undefined;
  /** Officers who work on the case. */
  readonly memberIds?: readonly string[] | undefined;
}

type OfficerAbility = MongoAbility<[string, string | (SubjectFields & object)]>;
type Rules = (builder: AbilityBuilder<OfficerAbility>, officer: Officer) => void;

/** What each role may do. Four eyes are rules too: nobody reviews or releases their own work, whatever their roles. */
const RULES: Readonly<Record<OfficerRole, Rules>> = {
  trader_support: ({ can, cannot }, { id }) => {
    can(['read', 'dismiss'], 'question');
    can(['read', 'write', 'import', 'export'], 'record');
    can(['read', 'answer', 'contact'], 'request');
    can(['read', 'review'], 'hs-feedback');
    can(['read', 'write', 'review', 'restore', 'retire'], 'programme');
    cannot('review', 'programme', { editorIds: id });
  },
  knowledge_reviewer: ({ can, cannot }, { id }) => {
    can(['read', 'dismiss'], 'question');
    can(['read', 'write', 'import', 'export', 'review', 'restore', 'retire'], 'record');
    cannot('review', 'record', { editorIds: id });
    can('read', 'programme');
  },
  screening: ({ can, cannot }, { id, office }) => {
    can('read', 'engine');
    if (office === undefined) return;
    can(['read', 'receive', 'decide', 'release', 'export'], 'declaration', { office });
    cannot('release', 'declaration', { decidedBy: id });
    can(['read', 'receive', 'consignee'], 'image', { office });
  },
  image_analyst: ({ can, cannot }, { id, office }) => {
    can('read', 'engine');
    if (office === undefined) return;
    can('read', 'declaration', { office });
    can(['read', 'receive', 'judge', 'recheck', 'export', 'consignee'], 'image', { office });
    cannot(['judge', 'recheck'], 'image', { editorIds: id });
  },
  investigator: ({ can, cannot }, { id, office }) => {
    can(['read', 'work'], 'case', { memberIds: id });
    can('read', 'declaration', { memberIds: id });
    can('read', 'image', { memberIds: id });
    can('read', 'engine');
    if (office === undefined) return;
    can(['read', 'receive', 'take', 'close', 'network', 'export'], 'fraud-alert', { office });
    can('work', 'fraud-alert', { office, memberIds: id });
    cannot('close', 'fraud-alert', { decidedBy: id });
  },
  data_steward: ({ can }) => {
    can(['read', 'decide'], 'data-request');
  },
  supervisor: ({ can, cannot }, { id, office }) => {
    can('read', 'question');
    can('read', 'record');
    can('read', 'request');
    can(['read', 'review'], 'hs-feedback');
    can('read', 'data-request');
    can(['read', 'review', 'restore', 'retire'], 'programme');
    cannot('review', 'programme', { editorIds: id });
    can('read', 'engine');
    if (office === undefined) return;
    can(['read', 'release', 'export'], 'declaration', { office });
    cannot('release', 'declaration', { decidedBy: id });
    can(['read', 'resolve', 'export', 'consignee'], 'image', { office });
    cannot('resolve', 'image', { editorIds: id });
    can('read', 'case', { office });
    can(['read', 'close', 'export'], 'fraud-alert', { office });
    cannot('close', 'fraud-alert', { decidedBy: id });
  },
  auditor: ({ can }) => {
    can(['read', 'verify', 'export'], 'audit');
  },
};

/** What an officer may do, by role, office and case (CASL). Pure. */
function abilityOf(officer: Officer): OfficerAbility {
  const builder = new AbilityBuilder<OfficerAbility>(createMongoAbility);
  if (officer.roles.length > 0) builder.can('read', 'desk');
  for (const role of officer.roles) RULES[role](builder, officer);
  // A prohibition counts whatever role grants the rest: CASL lets the last rule win, so prohibitions come last.
  builder.rules.sort((a, b) => Number(a.inverted ?? false) - Number(b.inverted ?? false));
  return builder.build();
}

function partsOf(operation: Operation): readonly [subject: string, verb: string] {
  const [subject = '', verb = ''] = operation.split('.');
  return [subject, verb];
}

/**
 * Whether an officer may do something.
 * @param fields what is known of the thing in question; without them: whether they may do it to any such thing at all
 */
export function may(officer: Officer, operation: Operation, fields?: SubjectFields): boolean {
  const [subject, verb] = partsOf(operation);
  const ability = abilityOf(officer);
  return fields === undefined ? ability.can(verb, subject) : ability.can(verb, tagged(subject, { ...fields }));
}

/** All that an officer may do to some thing or other, for pages that show only what can be used. */
export function operationsOf(officer: Officer): Operation[] {
  return (Object.keys(OPERATIONS) as Operation[]).filter((operation) => may(officer, operation));
}
