import type { Chance } from './chance';

const oddTexts = [
	...['', '0', '-1', '1e400', '1e-400', '65536', '9007199254740993', '1,2', '1,2;3,4', ';;,'],
	...['__proto__', 'constructor', 'toString', '%', '%zz', '%E2%82', '\u0000', '\ud800', '\u202e'],
	...['<script>', 'javascript:alert(1)', '#v=1', '&', '=', '?', '64x64:AAAA', '1x1:', '99999x1:AA'],
	...['{', '[', '"', '\\', '{{{{', '{steps}', '![a](#b)', 'x'.repeat(3000), '9,'.repeat(400)]
];

const oddValues: readonly unknown[] = [
	...[null, true, false, 0, -0, -1, 0.5, 1e308, -1e10, 2 ** 53, 65_536, '', [], {}, [[]], [[[]]]],
	...[[1, 2], [[1, 2], [3]], [['1']], { source: 'numbers' }, { source: 'own', values: [[1]] }],
	...['1', 'conv2d', 'lesson', 'previous', { v: 1 }, { rows: 1 }, Array<null>(300).fill(null)]
];

function oddText(chance: Chance): string {
	if (chance.happens(0.7)) return chance.pick(oddTexts);
	const length = chance.below(30);
	const ceiling = chance.pick([0x7f, 0x2ff, 0xffff]);
	return String.fromCharCode(...Array.from({ length }, () => chance.below(ceiling + 1)));
}

function oddValue(chance: Chance): unknown {
	return chance.happens(0.4) ? oddText(chance) : structuredClone(chance.pick(oddValues));
}

/** A text with a few things cut out, put in, doubled, turned round or written over. */
export function mutateText(chance: Chance, text: string): string {
	let changed = text;
	const times = 1 + chance.below(3);
	for (let i = 0; i < times; i++) {
		const at = chance.below(changed.length + 1);
		const to = Math.min(changed.length, at + chance.below(12));
		const [before, piece, after] = [changed.slice(0, at), changed.slice(at, to), changed.slice(to)];
		switch (chance.below(7)) {
			case 0:
				changed = before;
				break;
			case 1:
				changed = before + after;
				break;
			case 2:
				changed = before + oddText(chance) + piece + after;
				break;
			case 3:
				changed = before + oddText(chance) + after;
				break;
			case 4:
				changed = before + piece.repeat(1 + chance.below(4)) + after;
				break;
			case 5:
				changed = before + [...piece].reverse().join('') + after;
				break;
			default:
				changed = after + before + piece;
		}
	}
	return changed;
}

/** Plain data with a few of its parts taken away, exchanged, moved, nested or written over. */
export function mutateValue(chance: Chance, value: unknown): unknown {
	const whole = { whole: structuredClone(value) };
	const times = 1 + chance.below(3);
	for (let i = 0; i < times; i++) {
		const places = placesIn(whole);
		const { owner, key } = chance.pick(places);
		const other = chance.pick(places);
		const part = owner[key];
		switch (chance.below(8)) {
			case 0:
				if (Array.isArray(owner)) owner.splice(Number(key), 1);
				else if (owner !== whole) delete owner[key];
				break;
			case 1:
				owner[key] = structuredClone(other.owner[other.key]);
				break;
			case 2:
				owner[key] = chance.happens(0.5) ? [part] : { [oddText(chance)]: part };
				break;
			case 3:
				if (typeof part === 'string') owner[key] = mutateText(chance, part);
				break;
			case 4:
				if (typeof part === 'number') owner[key] = part * chance.pick([-1, 0.5, 1000, 1e12]);
				break;
			case 5:
				if (Array.isArray(part)) part.push(...structuredClone(part));
				break;
			case 6:
				// As JSON.parse would: a key of its own, whatever it is called.
				Object.defineProperty(owner, oddText(chance), {
					value: oddValue(chance),
					enumerable: true,
					configurable: true,
					writable: true
				});
				break;
			default:
				owner[key] = oddValue(chance);
		}
	}
	return whole.whole;
}

type Owner = Record<string, unknown>;

/** Every place in plain data; of long lists of numbers only the first few. */
function placesIn(whole: Owner): { readonly owner: Owner; readonly key: string }[] {
	const places: { owner: Owner; key: string }[] = [];
	const walk = (owner: Owner) => {
		for (const key of Object.keys(owner).slice(0, 40)) {
			places.push({ owner, key });
			const part = owner[key];
			if (typeof part === 'object' && part !== null) walk(part as Owner);
		}
	};
	walk(whole);
	return places;
}
