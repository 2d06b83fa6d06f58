import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TRANSITIONS } from '$lib/timeline/transition';

test('docs/player.md states what each command does in each state', () => {
	const page = readFileSync(new URL('../../../docs/player.md', import.meta.url), 'utf8');
	const [header, , ...rows] = page
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.map((line) => line.replaceAll('`', '').split('|').slice(1, -1))
		.map((cells) => cells.map((cell) => cell.trim()));
	expect(header).toEqual(['command', 'paused', 'playing', 'ended']);
	const stated = rows.map(([command, paused, playing, ended]) => [
		command,
		{ paused, playing, ended }
	]);
	expect(stated).toEqual(Object.entries(TRANSITIONS));
});
