import { builtinLessons } from '$lib/lessons';
import { defaultEmbedOptions, defaultState, playerMethods, playerProperties } from '$lib/schema';
import { encodeLesson } from '$lib/share';
import { readFileSync } from 'node:fs';
import { smallLesson } from '../../unit/schema/lesson-source';
import type { Chance } from './chance';
import { mutateText, mutateValue } from './mutations';

type Link = { readonly query: string; readonly hash: string };

function fixture<T>(name: string): T {
	const file = new URL(`../../fixtures/links/v1/${name}.json`, import.meta.url);
	return JSON.parse(readFileSync(file, 'utf8')) as T;
}

const seedLinks: readonly Link[] = [
	...fixture<Link[]>('pages'),
	...fixture<Link[]>('embeds'),
	...fixture<Link[]>('attributes'),
	...fixture<Link[]>('lessons'),
	...fixture<Link[]>('packed').map(({ hash }) => ({ query: '?theme=dark', hash })),
	{ query: '?controls=0', hash: encodeLesson(JSON.stringify(smallLesson)) }
];

const seedObjects = fixture<{ shared: unknown }[]>('shared').map(({ shared }) => shared);

/** The lessons that ship, and a small one of each kind of scene, which is changed the most. */
const seedLessons: readonly unknown[] = [
	...builtinLessons.map(({ source }) => source),
	...Array<unknown>(48).fill(smallLesson)
];

/** A link with something wrong with it, or two links in one. */
export function anyLink(chance: Chance): Link {
	const { query, hash } = chance.pick(seedLinks);
	if (chance.happens(0.2)) return { query, hash: chance.pick(seedLinks).hash };
	if (chance.happens(0.3)) return { query: mutateText(chance, query), hash };
	if (chance.happens(0.5)) return { query, hash: mutateText(chance, hash) };
	return { query: mutateText(chance, query), hash: mutateText(chance, hash) };
}

/** What may be handed to `setState`: an object, a file's text, a link's text. */
export function anyShared(chance: Chance): unknown {
	if (chance.happens(0.2)) {
		const { query, hash } = anyLink(chance);
		return query + hash;
	}
	const value = mutateValue(chance, chance.pick(seedObjects));
	if (chance.happens(0.7)) return value;
	const text = JSON.stringify(value) ?? '';
	return chance.happens(0.5) ? text : mutateText(chance, text);
}

/** A message to an embedded player: a call, changed, or anything else. */
export function anyMessage(chance: Chance): unknown {
	const method = chance.pick([...playerMethods, 'get', 'set', 'setState', 'setState']);
	const args = {
		seek: [chance.below(100)],
		setState: [anyShared(chance)],
		get: [chance.pick(playerProperties)],
		set: [chance.pick(playerProperties), chance.below(9)]
	};
	const call = {
		source: 'kernelwalk',
		v: 1,
		type: 'call',
		id: chance.below(1e6),
		method,
		args: method in args ? args[method as keyof typeof args] : []
	};
	return chance.happens(0.6) ? call : mutateValue(chance, call);
}

/** The text of a lesson file with something wrong with it. */
export function anyLessonFile(chance: Chance): string {
	const source = chance.pick(seedLessons);
	if (chance.happens(0.25)) return mutateText(chance, JSON.stringify(source));
	return JSON.stringify(mutateValue(chance, source)) ?? '';
}

/** Messages that mean something, to know that those above are not all refused. */
export const goodMessage = {
	source: 'kernelwalk',
	v: 1,
	type: 'call',
	id: 1,
	method: 'setState',
	args: [{ v: 1, state: defaultState, options: defaultEmbedOptions }]
};
