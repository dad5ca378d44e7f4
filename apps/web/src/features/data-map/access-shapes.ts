import { type AccessLevel } from './map-model.js';

/**
 * Paths of the signs on a 16 × 16 grid, told apart by shape as well as by colour: an open ring, a half, a full disc, a
 * disc that is struck out.
 */
export const ACCESS_SHAPES: Readonly<Record<AccessLevel, string>> = {
  OPEN: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Zm0 2.4a3.1 3.1 0 1 0 0 6.2a3.1 3.1 0 1 0 0-6.2Z',
  ON_REQUEST: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Zm0 2v7a3.5 3.5 0 0 0 0-7Z',
  OFFICERS: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z',
  NONE: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11ZM4.8 7.1v1.8h6.4V7.1Z',
};
