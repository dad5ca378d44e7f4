import { parseArgs } from 'node:util';
import { type ChainFault } from '../audit/audit-chain.js';
import { readAnchors } from '../audit/chain-anchors.js';
import { verifyChain } from '../audit/verify-chain.js';
import { loadConfig } from '../config/load-config.js';
import { openDatabase } from '../database/open-database.js';
import { EXIT, runCommand, tell } from './support/command.js';

/** `npm run audit:verify`: whether the chain of audit entries is whole. Exit code 1 when it isn't. */
const USAGE = 'npm run -s audit:verify -- [--anchors anchors.jsonl]';

const WORDS: Readonly<Record<ChainFault['kind'], string>> = {
  missing: 'an entry is missing, or the order was changed',
  edited: 'the entry does not have the hash that it says: it was edited',
  unlinked: 'the entry does not follow the one before it: something was replaced, removed or put in',
  head: 'the chain does not end where the database says: its tail was cut, or entries were added past it',
  cut: 'the chain ends before a place that was written down elsewhere: its tail was cut',
  anchor: 'the entry is not the one that was written down elsewhere: the chain was rewritten',
};

await runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { anchors: { type: 'string' } } });
  const anchors = values.anchors === undefined ? [] : await readAnchors(values.anchors);
  const { DATABASE_URL: url, DATA_DIR: folder } = loadConfig();
  const database = await openDatabase(url === undefined ? { folder } : { url });
  try {
    const { entries, head, faults } = await verifyChain(database.db, anchors);
    for (const { position, kind } of faults) process.stdout.write(`${String(position)}: ${WORDS[kind]}\n`);
    tell(
      faults.length > 0
        ? `${String(faults.length)} faults in ${String(entries)} audit entries`
        : `${String(entries)} audit entries are whole${anchors.length === 0 ? '' : `, and agree with ${String(anchors.length)} anchors`}; the last is ${head?.hash ?? ''}`,
    );
    return faults.length === 0 ? EXIT.ok : EXIT.faultyLines;
  } finally {
    await database.close();
  }
});
