import type { EnginePrograms } from '../../../scripts/engines/find.mjs';
import { startPuppeteer } from './puppeteer-browser';
import type { Browser } from './tab';
import { startWebKit } from './webkit-browser';

/** Starts an engine. */
export function startBrowser(engine: EnginePrograms): Promise<Browser> {
	if (engine.name === 'webkit') return startWebKit(engine);
	return startPuppeteer(engine.name === 'chromium' ? 'chrome' : 'firefox', engine.browser);
}
