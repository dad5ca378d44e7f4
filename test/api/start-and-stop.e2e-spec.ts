import { once } from 'node:events';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { newDataDir, removeDataDir, startAndKill, startPortal, startPortalInVain } from '../support/portal.js';
import { PortalClient } from '../support/portal-client.js';

const MINUTES = 60_000;

describe('starting and stopping', () => {
  const dataDirs: string[] = [];
  const dataDir = (kind?: { empty: boolean }) => {
    const dir = newDataDir(kind);
    dataDirs.push(dir);
    return dir;
  };
  afterEach(() => {
    dataDirs.splice(0).forEach(removeDataDir);
  });

  it(
    'keeps every message that it has answered, through a kill in the middle of chatting',
    async () => {
      const settings = { DATA_DIR: dataDir() };
      const first = await startPortal(settings);
      const before = new PortalClient(first.origin);
      const { conversationId } = await before.ask('여행자 면세한도는 얼마인가요?');
      await before.ask('담배는 몇 개비까지 되나요?', conversationId);
      const unanswered = before.ask('향수는요?', conversationId).catch(() => undefined);
      await first.kill();
      await unanswered;

      const second = await startPortal(settings);
      const after = before.at(second.origin);
      const texts = await after.texts();
      expect(texts.slice(0, 4)).toEqual([
        '여행자 면세한도는 얼마인가요?',
        expect.any(String),
        '담배는 몇 개비까지 되나요?',
        expect.any(String),
      ]);
      expect(await after.ask('술은요?', conversationId)).toMatchObject({ __typename: 'Reply' });
      expect(await second.stop()).toBe(0);
    },
    5 * MINUTES,
  );

  it(
    'starts whole after kills in the middle of starting',
    async () => {
      const settings = { DATA_DIR: dataDir({ empty: true }) };
      for (const afterMs of [600, 1_500, 3_000]) await startAndKill(settings, afterMs);
      const portal = await startPortal(settings);
      const { knowledgeStatus } = await new PortalClient(portal.origin).graphql<{
        knowledgeStatus: { records: number };
      }>('{ knowledgeStatus { records } }');
      expect(knowledgeStatus.records).toBeGreaterThan(500);
      await portal.stop();
    },
    5 * MINUTES,
  );

  it(
    'leaves a bad record out, names it, and answers from the rest',
    async () => {
      const knowledge = join(mkdtempSync(join(tmpdir(), 'gwanmun-knowledge-')), 'knowledge');
      cpSync('knowledge', knowledge, { recursive: true });
      writeFileSync(join(knowledge, 'consultations/bad.jsonl'), '{"id":"kx1-001"\n{"id":"kx1-002"}\n');
      const portal = await startPortal({ DATA_DIR: dataDir(), KNOWLEDGE_DIR: knowledge });
      expect(portal.output()).toContain('consultations/bad.jsonl:1 kx1-001 is not valid JSON');
      expect(portal.output()).toContain('consultations/bad.jsonl:2 kx1-002 topic:');
      expect(await new PortalClient(portal.origin).ask('여행자 면세한도는 얼마인가요?')).toMatchObject({
        outcome: 'ANSWER',
      });
      await portal.stop();
    },
    3 * MINUTES,
  );

  it(
    'says so when another portal has its data folder',
    async () => {
      const settings = { DATA_DIR: dataDir() };
      const portal = await startPortal(settings);
      const { code, output } = await startPortalInVain(settings);
      expect(code).toBe(1);
      expect(output).toContain('is in use by another running portal');
      await portal.stop();
    },
    3 * MINUTES,
  );

  it(
    'says so when its port is taken',
    async () => {
      const squatter = createServer().listen(0, '127.0.0.1');
      await once(squatter, 'listening');
      const { port } = squatter.address() as { port: number };
      const { code, output } = await startPortalInVain({ DATA_DIR: dataDir(), PORT: String(port) });
      squatter.close();
      expect(code).toBe(1);
      expect(output).toContain(`Port ${port} is taken`);
    },
    3 * MINUTES,
  );

  it.each([
    ['every broken setting', { PORT: 'abc', LOG_LEVEL: 'loud' }, ['PORT="abc"', 'LOG_LEVEL="loud"']],
    ['a missing knowledge folder', { KNOWLEDGE_DIR: '/nowhere' }, ['/nowhere', 'consultation records']],
    ['a database that is not there', { DATABASE_URL: 'postgres://u:secret@127.0.0.1:9/x' }, ['DATABASE_URL']],
    ['a portal that is not built', { WEB_DIR: '/nowhere' }, ["isn't built", 'npm run build']],
  ])(
    'names %s in plain words',
    async (_name, settings, said) => {
      const { code, output } = await startPortalInVain({ DATA_DIR: dataDir(), ...settings });
      expect(code).toBe(1);
      for (const text of said) expect(output).toContain(text);
      expect(output).not.toContain('secret');
      expect(output).not.toMatch(/\n\s+at /);
    },
    MINUTES,
  );
});
