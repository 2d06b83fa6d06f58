import { expect } from 'vitest';
import { test } from './engine';
import { ask, courseBody, toldHeights, toldSteps } from './host-page';
import { Reader } from './reader';
import { servePage } from './sites';
import { button } from './start-page';

/*
 * The default example, driven from a page of another origin. Six windows of eleven steps make 66; the
 * first row that is written is 34, 50, −11, at the steps 10, 21 and 32. Without the stride there are
 * 4×5 windows, 220 steps, and 50 is the third number of the first row.
 */
const FRAME = 'iframe';
/** The sentence, in the still that an embed begins with and in the figure that comes to life. */
const sentence = { css: '[data-caption], svg[role=img]' };

const FRAMES = [
	['a frame', null],
	['a frame without an origin of its own', 'allow-scripts']
] as const;

test.for(FRAMES)('an embed in %s is driven by messages', async ([, sandbox], { site, read }) => {
	const address = new URL('embed/?step=10', site.url).href;
	const host = await servePage(courseBody(address, sandbox));
	try {
		const { tab } = await read(host.url);
		const embed = new Reader(tab, { frame: await tab.frame(FRAME), selector: FRAME });
		const call = (method: string, ...args: unknown[]) => tab.evaluate(ask, method, args);
		await embed.reads(sentence, 'and 34 is written to output (0, 0).');
		expect(await call('get', 'steps')).toEqual({ ok: true, value: 66 });
		expect(await call('get', 'currentStep')).toEqual({ ok: true, value: 10 });
		await expect.poll(() => tab.evaluate(toldHeights)).not.toEqual([]);

		expect(await call('seek', 21)).toEqual({ ok: true, value: null });
		await embed.reads(sentence, 'and 50 is written to output (0, 1).');
		await call('stepForward');
		await embed.reads(sentence, 'Window 3 of 6');
		await call('stepBack');
		await embed.reads(sentence, 'and 50 is written to output (0, 1).');
		await call('play');
		await expect.poll(() => tab.evaluate(toldSteps)).toContain(23);
		await call('pause');
		expect(await call('get', 'paused')).toEqual({ ok: true, value: true });

		expect(await call('setState', '?stride=1&step=32')).toEqual({ ok: true, value: [] });
		await embed.reads(sentence, 'and 50 is written to output (0, 2).');
		expect(await call('get', 'steps')).toEqual({ ok: true, value: 220 });
		expect(await call('seek', 'soon')).toEqual({ ok: false, code: 'bad-arguments' });
		expect(await call('open')).toEqual({ ok: false, code: 'unknown-method' });

		// What is done in it is told as well.
		await embed.click(button('Next multiply'));
		await expect.poll(() => tab.evaluate(toldSteps)).toContain(33);
	} finally {
		await host.close();
	}
});
