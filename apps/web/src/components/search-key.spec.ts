import { describe, expect, it } from '@jest/globals';
import { searchMove } from './search-key.js';

describe('searchMove', () => {
  it('walks down and up the suggestions and through the text between the last and the first', () => {
    expect(searchMove('ArrowDown', -1, 3)).toEqual({ kind: 'stand', active: 0 });
    expect(searchMove('ArrowDown', 2, 3)).toEqual({ kind: 'stand', active: -1 });
    expect(searchMove('ArrowUp', -1, 3)).toEqual({ kind: 'stand', active: 2 });
    expect(searchMove('ArrowUp', 0, 3)).toEqual({ kind: 'stand', active: -1 });
  });

  it('goes to the suggestion the person stands on, else sends the text', () => {
    expect(searchMove('Enter', 1, 3)).toEqual({ kind: 'go', active: 1 });
    expect(searchMove('Enter', -1, 3)).toEqual({ kind: 'leave-to-field' });
  });

  it('closes on Escape, and leaves every key to the field when it is closed', () => {
    expect(searchMove('Escape', 1, 3)).toEqual({ kind: 'close' });
    expect(searchMove('Escape', -1, 0)).toEqual({ kind: 'leave-to-field' });
    expect(searchMove('Home', 1, 3)).toEqual({ kind: 'leave-to-field' });
  });
});
