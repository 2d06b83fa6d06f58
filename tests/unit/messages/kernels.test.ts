import { describe, expect, test } from 'vitest';
import { flipKernel, kernelNames, namedKernel, type KernelName } from '$lib/core';
import { kernelMessages, settingsMessages, type KernelText } from '$lib/messages';

const textOf = (name: KernelName): KernelText => kernelMessages[name];

/** How a kernel compares with itself turned by half a circle. */
function turned(name: KernelName): 'same' | 'negated' | 'other' {
	const { matrix } = namedKernel(name);
	const given = [...matrix.data];
	const flipped = [...flipKernel(matrix).data];
	if (given.every((weight, i) => weight === flipped[i])) return 'same';
	return given.every((weight, i) => weight + flipped[i] === 0) ? 'negated' : 'other';
}

describe('the words for named kernels', () => {
	test('are there for every named kernel, and for no other', () => {
		expect(Object.keys(kernelMessages).sort()).toEqual([...kernelNames].sort());
		expect(Object.keys(settingsMessages.kernels).sort()).toEqual([...kernelNames].sort());
	});

	test.each(kernelNames)(
		'say of %s what it is for, what a positive answer means, and the flip',
		(name) => {
			const { name: shown, purpose, positive, flip } = textOf(name);
			expect(shown).toBe(settingsMessages.kernels[name]);
			for (const sentence of [purpose, positive, flip]) expect(sentence).toMatch(/^[A-Z].*\.$/);
			expect(positive).toMatch(/positive answer|answer above the pixel/);
		}
	);

	test.each(kernelNames)('say of %s what its weights say about the flip', (name) => {
		const expected = {
			same: /it is the same kernel/,
			negated: /every answer is negated/,
			other: /does not negate it|moves the picture|different outputs/
		};
		expect(textOf(name).flip).toMatch(expected[turned(name)]);
	});

	test('say that a kernel opens in cross-correlation exactly when it does', () => {
		const said = kernelNames.filter((name) => textOf(name).flip.includes('opens in'));
		const meant = kernelNames.filter((name) => namedKernel(name).operation !== 'convolution');
		expect(said).toEqual(meant);
	});

	test('are right about emboss: only the weight in the middle keeps its sign', () => {
		const { matrix } = namedKernel('emboss');
		const sums = [...matrix.data].map((weight, i) => weight + flipKernel(matrix).data[i]);
		expect(sums).toEqual([0, 0, 0, 0, 2, 0, 0, 0, 0]);
	});
});
