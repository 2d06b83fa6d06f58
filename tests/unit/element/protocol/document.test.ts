import { readFileSync } from 'node:fs';
import { flooding } from '$lib/element/protocol';
import {
	playerEvents,
	playerMethods,
	playerProperties,
	settableProperties,
	type ProtocolErrorCode
} from '$lib/schema';
import { describe, expect, test } from 'vitest';
import { call, hostedPlayer } from './hosted-player';

const text = readFileSync(new URL('../../../../docs/protocol.md', import.meta.url), 'utf8');

/** The rows of the table under a heading, cell by cell. */
function rows(heading: string): string[][] {
	const [, section] = text.split(`\n### ${heading}\n`);
	return section
		.split(/\n#/)[0]
		.split('\n')
		.filter((line) => line.startsWith('| `'))
		.map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
		.map((cells) => cells.slice(1, -1));
}

const names = (heading: string) => rows(heading).map(([name]) => name);

describe('The page about the protocol', () => {
	test('names every method, property, event and error, and no other', () => {
		const codes: Record<ProtocolErrorCode, true> = {
			'unknown-method': true,
			'bad-arguments': true,
			busy: true,
			failed: true
		};
		expect(names('Methods')).toEqual([...playerMethods, 'get', 'set']);
		expect(names('Properties')).toEqual(playerProperties);
		expect(names('Events')).toEqual(playerEvents);
		expect(names('Errors')).toEqual(Object.keys(codes));
	});

	test('says which properties can be set', () => {
		const settable = rows('Properties').filter(([, , isSettable]) => isSettable === 'yes');
		expect(settable.map(([name]) => name)).toEqual(settableProperties);
	});

	test.each(rows('Methods'))('calls %s as it can be called: %s', async (method, args) => {
		const { replies } = hostedPlayer();
		expect(await replies(call(method, JSON.parse(args)))).toMatchObject([{ ok: true }]);
	});

	test('shows the messages that are really exchanged', async () => {
		const [asked, answered, refused, told] = [...text.matchAll(/```json\n([^`]*)```/g)].map(
			([, json]) => JSON.parse(json)
		);
		const { deliver } = hostedPlayer();
		const posted = await deliver(asked);
		expect(posted.map(({ message }) => message)).toEqual([told, answered]);
		const [{ message }] = await deliver({ ...asked, args: ['12'] });
		expect(message).toEqual(refused);
	});

	test('gives the numbers of a flood', () => {
		expect(text).toContain(
			`${flooding.perSecond} messages a second are looked at, and ${flooding.burst} at once`
		);
	});

	test('shows the heights that are posted', () => {
		const { player, posted } = hostedPlayer({ address: '…' });
		posted.length = 0;
		player.fire('resize', { height: 640 });
		const shown = posted.slice(1).map(({ message }) =>
			typeof message === 'string'
				? `'${message}'`
				: JSON.stringify(message)
						.replace(/"(\w+)":/g, ' $1: ')
						.replaceAll('"', "'")
						.replace('}', ' }')
		);
		for (const message of shown) expect(text).toContain(`\`${message}\``);
		expect(shown).toHaveLength(4);
	});
});
