import { describe, expect, it } from '@jest/globals';
import { type Officer, OFFICER_ROLES, type OfficerRole } from '../officer.js';
import { may, operationsOf } from './ability.js';
import { authorise, AuthorityRefusal } from './authorise.js';
import { type Operation, OPERATIONS } from './operations.js';

const ALL = OFFICER_ROLES;
const WRITERS = ['trader_support', 'knowledge_reviewer'] as const;
const READERS = [...WRITERS, 'supervisor'] as const;
const SIGHT = ['screening', 'image_analyst', 'investigator', 'supervisor'] as const;

/** Who may do what to some thing or other. An operation without a row here fails the test. */
const MATRIX: Readonly<Record<Operation, readonly OfficerRole[]>> = {
  'desk.read': ALL,
  'question.read': READERS,
  'question.dismiss': WRITERS,
  'record.read': READERS,
  'record.write': WRITERS,
  'record.import': WRITERS,
  'record.export': WRITERS,
  'record.review': ['knowledge_reviewer'],
  'record.restore': ['knowledge_reviewer'],
  'record.retire': ['knowledge_reviewer'],
  'request.read': ['trader_support', 'supervisor'],
  'request.answer': ['trader_support'],
  'request.contact': ['trader_support'],
  'hs-feedback.read': ['trader_support', 'supervisor'],
  'hs-feedback.review': ['trader_support', 'supervisor'],
  'data-request.read': ['data_steward', 'supervisor'],
  'data-request.decide': ['data_steward'],
  'programme.read': READERS,
  'programme.write': ['trader_support'],
  'programme.review': ['trader_support', 'supervisor'],
  'programme.restore': ['trader_support', 'supervisor'],
  'programme.retire': ['trader_support', 'supervisor'],
  'declaration.read': SIGHT,
  'declaration.receive': ['screening'],
  'declaration.decide': ['screening'],
  'declaration.release': ['screening', 'supervisor'],
  'declaration.export': ['screening', 'supervisor'],
  'image.read': SIGHT,
  'image.receive': ['screening', 'image_analyst'],
  'image.judge': ['image_analyst'],
  'image.recheck': ['image_analyst'],
  'image.resolve': ['supervisor'],
  'image.export': ['image_analyst', 'supervisor'],
  'image.consignee': ['screening', 'image_analyst', 'supervisor'],
  'case.read': ['investigator', 'supervisor'],
  'case.work': ['investigator'],
  'fraud-alert.read': ['investigator', 'supervisor'],
  'fraud-alert.receive': ['investigator'],
  'fraud-alert.take': ['investigator'],
  'fraud-alert.work': ['investigator'],
  'fraud-alert.close': ['investigator', 'supervisor'],
  'fraud-alert.network': ['investigator'],
  'fraud-alert.export': ['investigator', 'supervisor'],
  'engine.read': SIGHT,
  'audit.read': ['auditor'],
  'audit.verify': ['auditor'],
  'audit.export': ['auditor'],
};

const officer = (role: OfficerRole, more: Partial<Officer> = {}): Officer => ({
  id: 'kim',
  name: '김',
  roles: [role],
  office: 'incheon',
  ...more,
});

const CELLS = OFFICER_ROLES.flatMap((role) =>
  (Object.keys(OPERATIONS) as Operation[]).map((operation) => [role, operation] as const),
);

describe('the authority matrix', () => {
  it('has a row for every operation and no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(OPERATIONS).sort());
  });

  it.each(CELLS)('%s: %s', (role, operation) => {
    const allowed = MATRIX[operation].includes(role);
    expect(may(officer(role), operation)).toBe(allowed);
    expect(operationsOf(officer(role)).includes(operation)).toBe(allowed);
    const attempt = () => {
      authorise(officer(role), operation);
    };
    if (allowed) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(AuthorityRefusal);
  });

  it('allows nothing at all without a role', () => {
    expect(operationsOf(officer('auditor', { roles: [] }))).toEqual([]);
  });
});

describe('what turns on the thing itself', () => {
  const both = officer('knowledge_reviewer', { roles: ['trader_support', 'knowledge_reviewer'] });

  it('nobody reviews what they wrote on, in whatever roles', () => {
    expect(may(both, 'record.review', { editorIds: ['lee'] })).toBe(true);
    expect(may(both, 'record.review', { editorIds: ['lee', 'kim'] })).toBe(false);
    expect(may(both, 'record.write', { editorIds: ['lee', 'kim'] })).toBe(true);
  });

  it('nobody reviews a programme that they wrote on, as a supervisor neither', () => {
    const person = officer('supervisor', { roles: ['supervisor', 'trader_support'] });
    expect(may(person, 'programme.review', { editorIds: ['lee'] })).toBe(true);
    expect(may(person, 'programme.review', { editorIds: ['kim'] })).toBe(false);
  });

  it('nobody releases what they judged themselves, as a supervisor neither', () => {
    const roles = ['supervisor', 'screening'] as const;
    for (const order of [roles, [...roles].reverse()]) {
      const person = officer('screening', { roles: order });
      expect(may(person, 'declaration.release', { office: 'incheon', decidedBy: 'lee' })).toBe(true);
      expect(may(person, 'declaration.release', { office: 'incheon', decidedBy: 'kim' })).toBe(false);
    }
  });

  it('nobody reads an image twice, or decides between readings of which one is their own', () => {
    const person = officer('image_analyst', { roles: ['image_analyst', 'supervisor'] });
    for (const operation of ['image.recheck', 'image.resolve'] as const) {
      expect(may(person, operation, { office: 'incheon', editorIds: ['lee'] })).toBe(true);
      expect(may(person, operation, { office: 'incheon', editorIds: ['lee', 'kim'] })).toBe(false);
      expect(may(person, operation, { office: 'busan', editorIds: ['lee'] })).toBe(false);
    }
  });

  it.each(['screening', 'image_analyst', 'supervisor'] as const)('%s: own office only', (role) => {
    expect(may(officer(role), 'declaration.read', { office: 'incheon' })).toBe(true);
    expect(may(officer(role), 'declaration.read', { office: 'busan' })).toBe(false);
    expect(may(officer(role), 'declaration.read', {})).toBe(false);
    expect(may(officer(role, { office: undefined }), 'declaration.read', { office: 'incheon' })).toBe(false);
    expect(may(officer(role, { office: undefined }), 'declaration.read')).toBe(false);
  });

  it('fraud alerts: one’s own office, work only on what one took on, and nobody closes what they proposed', () => {
    const person = officer('investigator', { roles: ['investigator', 'supervisor'] });
    expect(may(person, 'fraud-alert.read', { office: 'incheon' })).toBe(true);
    expect(may(person, 'fraud-alert.read', { office: 'busan', memberIds: ['kim'] })).toBe(false);
    expect(may(person, 'fraud-alert.work', { office: 'incheon', memberIds: ['lee'] })).toBe(false);
    expect(may(person, 'fraud-alert.work', { office: 'incheon', memberIds: ['lee', 'kim'] })).toBe(true);
    expect(may(person, 'fraud-alert.close', { office: 'incheon', decidedBy: 'lee' })).toBe(true);
    expect(may(person, 'fraud-alert.close', { office: 'incheon', decidedBy: 'kim' })).toBe(false);
    expect(may(officer('investigator', { office: undefined }), 'fraud-alert.read')).toBe(false);
  });

  it('investigators: own cases only', () => {
    const person = officer('investigator');
    expect(may(person, 'case.read', { memberIds: ['kim', 'lee'], office: 'busan' })).toBe(true);
    expect(may(person, 'case.read', { memberIds: ['lee'], office: 'incheon' })).toBe(false);
    expect(may(person, 'declaration.read', { office: 'incheon' })).toBe(false);
    expect(may(officer('supervisor'), 'case.read', { office: 'incheon' })).toBe(true);
    expect(may(officer('supervisor'), 'case.work', { office: 'incheon' })).toBe(false);
  });
});
