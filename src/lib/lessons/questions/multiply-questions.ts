import type { MacStep } from '$lib/core';
import { suitableMultiplies } from './choose-place';
import type { Ground } from './ground';
import { earlierMultiply, mistakenMultiplies } from './in-window';
import { mistakenInWindow, wronglyFlipped } from './mistaken-convolutions';
import type { PlacedKind } from './placed-kind';
import { numberAnswer } from './question-answers';
import { sameNumber } from './same-answer';

/** A factor that a mistake could change: the sign, a copied pixel, a weight that a wrong flip moves. */
function multiplyInterest(ground: Ground): (step: MacStep) => number {
	const flips = wronglyFlipped(ground.convolution);
	return (step) => {
		if (step.product === 0) return 0;
		const moved = flips.some(
			({ convolution }) => convolution.slidingKernel.data[step.tap] !== step.weight
		);
		return 1 + Number(moved) + Number(step.weight < 0 || step.inPadding);
	};
}

/** What is the product of this multiply? Asked at the step before it. */
export const productKind: PlacedKind = {
	suitable: (ground, seed) => suitableMultiplies(ground, seed, multiplyInterest(ground)),
	draft(ground, index) {
		const step = ground.timeline.at(index);
		if (step.kind !== 'mac') return null;
		const { value, weight, product } = step;
		const wrong = mistakenMultiplies(mistakenInWindow(ground.convolution), step);
		return {
			at: index - 1,
			hides: [],
			answer: numberAnswer(product),
			made: [
				...wrong.map(({ mistake, step }) => ({ mistake, answer: numberAnswer(step.product) })),
				{ mistake: 'added-instead-of-multiplied', answer: numberAnswer(value + weight) },
				{ mistake: 'lost-the-sign', answer: numberAnswer(-product) }
			],
			why: { start: index, end: index },
			hint: earlierMultiply(ground, index, (other) => sameNumber(other.product, product)),
			about: {
				kind: 'product',
				value,
				drawnTwice:
					ground.scene.scene.panels.includes('kernel') &&
					ground.convolution.operation === 'convolution',
				ordinal: step.tap + 1
			}
		};
	}
};

/** What is the sum after this multiply? Asked at the step before it. */
export const sumKind: PlacedKind = {
	suitable(ground, seed) {
		const interest = multiplyInterest(ground);
		return suitableMultiplies(ground, seed, (step) => (step.before === 0 ? 0 : 1 + interest(step)));
	},
	draft(ground, index) {
		const step = ground.timeline.at(index);
		if (step.kind !== 'mac') return null;
		const { value, weight, product, before, after } = step;
		const wrong = mistakenMultiplies(mistakenInWindow(ground.convolution), step);
		return {
			at: index - 1,
			hides: [],
			answer: numberAnswer(after),
			made: [
				// The sum so far was in sight; someone who began anew has all of it wrong.
				...wrong.map(({ mistake, step }) => ({
					mistake,
					answer: numberAnswer(before + step.product)
				})),
				...wrong.map(({ mistake, step }) => ({ mistake, answer: numberAnswer(step.after) })),
				{ mistake: 'added-instead-of-multiplied', answer: numberAnswer(before + value + weight) },
				{ mistake: 'lost-the-sign', answer: numberAnswer(before - product) },
				{ mistake: 'product-instead-of-sum', answer: numberAnswer(product) },
				{ mistake: 'sum-before', answer: numberAnswer(before) }
			],
			why: { start: index, end: index },
			hint: earlierMultiply(
				ground,
				index,
				(other) => sameNumber(other.after, after) || sameNumber(other.product, after)
			),
			about: { kind: 'sum', before, ordinal: step.tap + 1, count: ground.convolution.tapsPerOutput }
		};
	}
};
