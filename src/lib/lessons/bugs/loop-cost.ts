import type { LoopSetup } from './loop-machine';

/**
 * More steps than any loop over these takes, defects or not: padded pixels times the steps of a window,
 * found without running one.
 */
export function mostLoopSteps({ input, kernel, padding, stride }: LoopSetup): number {
	const along = (length: number) => Math.ceil((length + 2 * padding) / stride);
	const windows = along(input.length) * along(input[0].length);
	return windows * (kernel.length * kernel[0].length + 3);
}
