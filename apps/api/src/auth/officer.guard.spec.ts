import { describe, expect, it } from '@jest/globals';
import { type Request } from 'express';
import { ConfigError, parsePortalConfig } from '../config/portal-config.js';
import { NoOfficers, PreviewOfficers } from './preview-officers.js';

const from = (id: string) => ({ cookies: { gwanmun_preview_officer: id } }) as unknown as Request;
const config = (values: Record<string, string>) => () => parsePortalConfig({ values, placeOf: () => 'here' });

describe('who is an officer', () => {
  it('is nobody, whatever a request says, until there is a login', () => {
    expect(new NoOfficers().officerOf()).toBeUndefined();
  });

  it('is one of the made-up officers in a preview, and nobody under another name', () => {
    expect(new PreviewOfficers().officerOf(from('preview-na-rae'))?.name).toBe('이나래');
    expect(new PreviewOfficers().officerOf(from('admin'))).toBeUndefined();
  });

  it.each([
    ['in production', { OFFICER_PREVIEW: 'true' }],
    ['where others can reach it', { OFFICER_PREVIEW: 'true', NODE_ENV: 'development', HOST: '0.0.0.0' }],
  ])('can not be previewed %s', (_name, values) => {
    expect(config(values)).toThrow(ConfigError);
  });

  it('can be previewed on one’s own machine', () => {
    expect(config({ OFFICER_PREVIEW: 'true', NODE_ENV: 'development' })().OFFICER_PREVIEW).toBe(true);
  });
});
