import { expect, test, vi } from 'vitest';
import { Lazy } from '$lib/view';

/** A load that is settled by hand. */
function makeLoads<T>() {
	const settle: PromiseWithResolvers<T>[] = [];
	const load = vi.fn(() => {
		const promise = Promise.withResolvers<T>();
		settle.push(promise);
		return promise.promise;
	});
	return { load, settle };
}

test('A part is there once it is wanted and has arrived.', async () => {
	const { load, settle } = makeLoads<string>();
	const lazy = new Lazy<string>();
	expect(lazy.current).toBeNull();
	lazy.want(load);
	expect(lazy.current).toBeNull();
	settle[0].resolve('part');
	await expect.poll(() => lazy.current).toBe('part');
});

test('However often a part is wanted, it is loaded once.', async () => {
	const { load, settle } = makeLoads<string>();
	const lazy = new Lazy<string>();
	lazy.want(load);
	lazy.want(load);
	settle[0].resolve('part');
	await expect.poll(() => lazy.current).toBe('part');
	lazy.want(load);
	expect(load).toHaveBeenCalledOnce();
});

test('A load that failed is tried again at the next wish, and not before.', async () => {
	const { load, settle } = makeLoads<string>();
	const lazy = new Lazy<string>();
	lazy.want(load);
	settle[0].reject(new TypeError('the network was gone'));
	await settle[0].promise.catch(() => undefined);
	expect(lazy.current).toBeNull();
	expect(load).toHaveBeenCalledOnce();
	lazy.want(load);
	expect(load).toHaveBeenCalledTimes(2);
	settle[1].resolve('part');
	await expect.poll(() => lazy.current).toBe('part');
});
