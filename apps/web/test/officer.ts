import { type OfficerOnShow } from '../src/components/officers/officer-session.js';

/** An officer who is signed in and may do whatever with records and requests. */
export const OFFICER: OfficerOnShow = {
  id: 'o1',
  name: '담당자',
  roles: [],
  office: null,
  operations: ['record.read', 'record.review', 'request.read', 'request.answer'],
};
