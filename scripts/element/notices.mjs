import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages that modules come from, as their terms ask of whoever passes them on.
 *
 * @param {Iterable<string>} modules paths of bundled modules
 * @returns {string} a text, the same for the same packages
 * @throws {Error} where a package brings no licence: it is not to be shipped unseen
 */
export function notices(modules) {
	/** @type {Map<string, string>} by name and version, its folder */
	const packages = new Map();
	for (const id of modules) {
		const [, folder] = id.match(/^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//) ?? [];
		if (!folder) continue;
		const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		packages.set(`${name} ${version}`, folder);
	}
	const texts = [...packages]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, folder]) => `${name}\n\n${licenceIn(folder).trim()}\n`);
	return ['Kernelwalk holds parts of these packages, under these terms.\n', ...texts].join(
		`\n${'-'.repeat(72)}\n\n`
	);
}

/** @param {string} folder of a package */
function licenceIn(folder) {
	const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
	if (!file) throw new Error(`${folder} brings no licence.`);
	return readFileSync(join(folder, file), 'utf8');
}
