import { linkNoteSentence, lessonOpeningSentence, sharedProblemSentence } from '$lib/messages';
import { compressHash, expandHash, lessonOfHash } from '$lib/share/bulk';
import { decodeEmbed } from '$lib/share/decode-embed';
import { decodeShared } from '$lib/share/shared';
import { expect, test, vi } from 'vitest';

// What unpacks cannot be loaded: no network, or a place whose policy allows no more.
vi.mock('../../../src/lib/share/deflate', () => {
	throw new Error('not loaded');
});

const said =
	'What is packed in this link can’t be read, because the part that unpacks it could not be loaded: check the connection and reload the page. A place that lets nothing be loaded takes only links that are not packed.';

test('A packed link says that what unpacks it could not be loaded', async () => {
	const expanded = await expandHash('#v=1&z=AAAA');
	expect('problem' in expanded && linkNoteSentence(expanded.problem)).toBe(said);
	const shared = await decodeShared('#v=1&z=AAAA');
	expect('problem' in shared && sharedProblemSentence(shared.problem)).toBe(said);
});

test('A lesson in a link says so too', async () => {
	const lesson = await lessonOfHash('#v=1&lesson=AAAA');
	if (lesson === null || 'text' in lesson) throw new Error('it should have a problem');
	expect(lessonOpeningSentence(lesson.problem)).toBe(
		'The lesson could not be loaded: check the connection and try again.'
	);
});

test('Links that are not packed are read and written as ever', async () => {
	const hash = `#v=1&input=${'1,2,3;'.repeat(50)}1,2,3`;
	expect(await expandHash(hash)).toEqual({ hash });
	expect(await compressHash(hash)).toBe(hash);
	expect(decodeEmbed({ query: '', hash }).notes).toEqual([]);
});
