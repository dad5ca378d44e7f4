import { type Version } from '../../../versions/version.js';
import { type DraftContent } from './draft-content.js';

export type RecordVersion = Version<DraftContent>;
