import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parsePortalConfig, type PortalConfig, type SettingSource } from './portal-config.js';

/**
 * Reads settings from the environment and, for those not set there, from a `.env` file in the working folder.
 * @throws ConfigError listing every fault
 */
export function loadConfig(envFile = '.env'): PortalConfig {
  return parsePortalConfig(settingSource(process.env, envFile));
}

function settingSource(environment: NodeJS.ProcessEnv, envFile: string): SettingSource {
  const text = existsSync(envFile) ? readFileSync(envFile, 'utf8') : '';
  const fromFile = parseEnv(text);
  return {
    values: { ...fromFile, ...environment },
    placeOf: (name) =>
      environment[name] === undefined && name in fromFile ? `${envFile}:${lineOf(text, name)}` : 'environment variable',
  };
}

function lineOf(text: string, name: string): number {
  return text.split('\n').findIndex((line) => new RegExp(`^\\s*(export\\s+)?${name}\\s*=`).test(line)) + 1;
}
