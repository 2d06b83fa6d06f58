import { stillTools } from '$lib/view';
import { expect, test } from 'vitest';

/** The accessible names of a part's buttons, in their order. */
const buttons = (html: string) =>
	[...html.matchAll(/<button([^>]*)>([\s\S]*?)<\/button>/g)].map(
		([, attributes, content]) =>
			/aria-label="([^"]+)"/.exec(attributes)?.[1] ?? content.replace(/<[^>]+>/g, '').trim()
	);

test('what comes alive later stands in the page’s HTML with the controls it will have', () => {
	expect(buttons(stillTools.header)).toEqual(['Share']);
	expect(stillTools.header.match(/<select/g)).toHaveLength(1);
	expect(stillTools.player.match(/<select/g)).toHaveLength(2);
	expect(buttons(stillTools.player)).toEqual(['Loop and markers', 'Present', 'Keys and colours']);
	const settings = buttons(stillTools.settings).filter((name) => name !== 'Close');
	expect(settings.map((name) => name.split(' ')[0])).toEqual([
		'Input',
		'Kernel',
		'Padding',
		'Stride',
		'Dilation',
		'Operation',
		'View',
		'Use',
		'Undo',
		'Redo'
	]);
	expect(stillTools.figure).toMatch(/<img [^>]*alt="Multiply 7 of 9 for output \(0, 1\)\./);
});

test('the still HTML carries no mark that only a live component needs', () => {
	for (const html of Object.values(stillTools)) expect(html).not.toContain('<!--');
});
