/** What must hold beside the ability, for an operation that could do more harm than others. */
interface OperationTerms {
  /** The officer proves again who they are, not longer ago than `OFFICER_STEP_UP_MINUTES`. */
  readonly stepUp?: true;
  /** The officer says what they need it for, and it is put on record: it shows something of a person or a firm. */
  readonly purpose?: true;
}

/**
 * Everything that officers can do, as `subject.verb`: who may is told in `ability.ts`, and the authority matrix test has
 * a row for each. A service that adds an operation adds its name here, a rule there and a row in the test; marks its
 * resolver or controller `@OfficersOnly('subject.verb')`; and calls {@link authorise} as its use case's first line.
 */
export const OPERATIONS = {
  'desk.read': {},
  'question.read': {},
  'question.dismiss': {},
  'record.read': {},
  'record.write': {},
  'record.import': {},
  'record.export': {},
  'record.review': {},
  /** One officer changes at once what the public is told: no second one stands in between. */
  'record.restore': { stepUp: true },
  'record.retire': { stepUp: true },
  'request.read': {},
  'request.answer': {},
  'request.contact': { purpose: true },
  'hs-feedback.read': {},
  'hs-feedback.review': {},
  'data-request.read': {},
  'data-request.decide': {},
  'programme.read': {},
  'programme.write': {},
  'programme.review': {},
  /** As with records: one officer alone changes what the public is told. */
  'programme.restore': { stepUp: true },
  'programme.retire': { stepUp: true },
  'declaration.read': {},
  'declaration.receive': {},
  'declaration.decide': {},
  'declaration.release': { stepUp: true },
  'declaration.export': { purpose: true },
  'image.read': {},
  'image.receive': {},
  'image.judge': {},
  'image.recheck': {},
  'image.resolve': {},
  'image.export': {},
  'image.consignee': { purpose: true },
  'case.read': { purpose: true },
  'case.work': {},
  'fraud-alert.read': {},
  'fraud-alert.receive': {},
  'fraud-alert.take': {},
  'fraud-alert.work': {},
  'fraud-alert.close': { stepUp: true },
  'fraud-alert.network': { purpose: true },
  'fraud-alert.export': { purpose: true },
  'engine.read': {},
  'audit.read': {},
  'audit.verify': {},
  'audit.export': { stepUp: true, purpose: true },
} as const satisfies Record<`${string}.${string}`, OperationTerms>;

export type Operation = keyof typeof OPERATIONS;

/** What must hold beside the ability for an operation. */
export function termsOf(operation: Operation): OperationTerms {
  return OPERATIONS[operation];
}
