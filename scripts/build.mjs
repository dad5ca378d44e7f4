import { ensureBuilt, ensureInstalled, requireNode } from './lib/fresh.mjs';

requireNode();
ensureInstalled();
ensureBuilt();
