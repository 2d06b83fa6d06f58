import { parseLesson, type LessonScene } from '$lib/schema';
import { offeredPlaceholders, placePath, wantsPreview } from '$lib/view/teach/placeholders';
import { renderedText } from '$lib/view/teach/rendered-text';
import { describe, expect, it } from 'vitest';
import { smallLesson } from '../../schema/lesson-source';

const parsed = parseLesson(smallLesson);
if ('problems' in parsed) throw new Error('the small lesson has problems');
const [scene] = parsed.lesson.scenes;

/** Every placeholder that is offered, with its value. */
function offered(of: LessonScene, place: Parameters<typeof offeredPlaceholders>[1]) {
	const groups = offeredPlaceholders(of, place);
	return new Map(
		groups.flatMap(({ placeholders }) =>
			placeholders.map(({ text, value }) => [text, value] as const)
		)
	);
}

describe('placeholders that are offered', () => {
	it('have the values that the text will show', () => {
		const place = { outputRow: 0, outputCol: 0, tap: 'write' } as const;
		const all = offered(scene, place);
		expect(all.size).toBeGreaterThan(20);
		for (const [text, value] of all) {
			const html = renderedText(text, scene, {});
			expect(html?.replace(/<[^>]*>/g, '').trim(), text).toBe(value);
		}
	});

	it('name the step that the figure shows', () => {
		expect(placePath({ outputRow: 0, outputCol: 1, tap: 4 })).toBe('0.1.4');
		expect(placePath('first')).toBe('first');
		const all = offered(scene, { outputRow: 0, outputCol: 0, tap: 0 });
		expect([...all.keys()]).toContain('{step.0.0.0.product}');
	});

	it('leave out what the step does not have', () => {
		const keys = [...offered(scene, { outputRow: 0, outputCol: 0, tap: 'window' }).keys()];
		expect(keys).not.toContain('{step.0.0.window.product}');
		expect(keys).toContain('{step.0.0.window.cell}');
	});
});

describe('wantsPreview', () => {
	it('is for texts that read otherwise than they are written', () => {
		expect(wantsPreview('Nothing special, at all.')).toBe(false);
		for (const text of ['{output.rows}', '*so*', '`code`', 'one\n\ntwo', '- a list', '[a](#b)'])
			expect(wantsPreview(text), text).toBe(true);
	});
});
